/** What the open workbook says of itself: its stamps, and the lines that say the same on Align Sources. */
import type { Day } from "../../core/world";
import type { Stamp } from "../../workbook/plan";
import { type Stamped, readStampLines } from "../../workbook/stamp";
import { readStamps, replaceStamps, stampTime } from "../stampPart";
import type { CellWrite } from "./cellWrites";
import { type SheetGrid, isFormulaAt, readSheets } from "./sheetGrid";

const sources = "Align Sources";

/** All stamps; where a program dropped them, those that Align Sources tells of. */
export async function workbookStamps(context: Excel.RequestContext): Promise<readonly Stamped[]> {
  const stamps = await readStamps(context);
  if (stamps.length > 0) return stamps;
  const [grid] = await readSheets(context, [sources]);
  if (!grid?.used) return [];
  const { row, rows } = grid.used;
  return readStampLines(Array.from({ length: rows }, (_, i) => String(grid.valueAt(row + i, 0))));
}

/** Tables of a stamp that are up to date, and those that are not but are still there. */
export interface Restamped {
  readonly fresh: readonly Stamp[];
  readonly old: readonly (readonly [Day, Stamp])[];
}

/** Lets the workbook say that these tables, and its live cells, are of an edition. Tables that are gone are forgotten. */
export async function restamp(
  context: Excel.RequestContext,
  edition: Day,
  { fresh, old }: Restamped,
): Promise<void> {
  const made = stampTime();
  const days = [...new Set(old.map(([own]) => own))];
  await replaceStamps(context, [
    { edition, made, tables: fresh },
    ...days.map((day, i) => ({
      edition: day,
      // what tells a stamp from all others
      made: `${made.slice(0, -1)}${i + 1}Z`,
      tables: old.filter(([own]) => own === day).map(([, stamp]) => stamp),
    })),
  ]);
}

const editionLine = /^(Align, facts complete to |Edition )\d{4}-\d\d-\d\d/;

/** The lines of a sheet that name the edition, with another. */
export function editionWrites(grid: SheetGrid, edition: Day): readonly CellWrite[] {
  const { used, name: sheet } = grid;
  if (!used || used.column > 0) return [];
  return Array.from({ length: used.rows }, (_, i) => used.row + i).flatMap((row): readonly CellWrite[] => {
    const message = grid.valueAt(row, 0);
    if (typeof message !== "string" || isFormulaAt(grid, row, 0) || !editionLine.test(message)) return [];
    const now = message.replace(editionLine, (_, start: string) => start + edition);
    const content = (text: string) => ({ kind: "cells" as const, rows: [[`'${text}`]] });
    return now === message
      ? []
      : [
          {
            sheet,
            area: { row, column: 0, rows: 1, columns: 1 },
            after: content(now),
            before: content(message),
          },
        ];
  });
}
