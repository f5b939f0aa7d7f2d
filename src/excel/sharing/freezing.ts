/** Align's formulas in the open workbook turned into the values that they show, and remembered if asked for. */
import { type Scalar, auditRow, printOf } from "../../sharing/audit";
import type { AlignCell } from "../../sharing/shareSummary";
import { draftAudit, readAudit } from "./auditOnSheet";
import { type CellWrite, type Content, Unfinished, type Watched, entered, writeCells } from "./cellWrites";
import type { FoundCells } from "./foundCells";
import { type SheetGrid, valuesIn } from "./sheetGrid";

/** What is remembered of a freezing. */
export interface Freezing {
  readonly edition: string;
  /** UTC, `2026-01-01 10:00:00`. */
  readonly time: string;
}

function formulaContent({ kind, formula }: AlignCell): Content {
  return kind === "spill" ? { kind, formula } : { kind: "cells", rows: [[formula]] };
}

function valuesContent(values: readonly (readonly Scalar[])[]): Content {
  return { kind: "cells", rows: values.map((row) => row.map(entered)) };
}

/** A cell's formula giving way to its values. */
function toValue(cell: AlignCell, grids: ReadonlyMap<string, SheetGrid>): CellWrite {
  const { sheet, area } = cell;
  const values = valuesIn(grids.get(sheet)!, area);
  return { sheet, area, after: valuesContent(values), before: formulaContent(cell) };
}

/**
 * Turns formulas into the values that they showed when they were found; formats stay. All of them or none.
 * @returns what takes it back
 */
export function turnToValues(
  context: Excel.RequestContext,
  { cells, grids }: FoundCells,
  watched: Watched,
): Promise<() => Promise<void>> {
  return writeCells(
    context,
    cells.map((cell) => toValue(cell, grids)),
    watched,
  );
}

/** As `turnToValues`, remembered on the sheet Align Audit beside what it remembers already. */
export async function freeze(
  context: Excel.RequestContext,
  found: FoundCells,
  freezing: Freezing,
  watched: Watched,
): Promise<void> {
  const known = await readAudit(context);
  const rows = found.cells.map((cell) => {
    const print = printOf(valuesIn(found.grids.get(cell.sheet)!, cell.area));
    return auditRow({ ...cell, ...freezing, stored: "", print });
  });
  const draft = await draftAudit(context, [...known.map(({ row }) => row), ...rows]);
  let takeBack: () => Promise<void>;
  try {
    takeBack = await turnToValues(context, found, watched);
  } catch (problem) {
    // what stands as a value by now is known to the draft alone
    if (!(problem instanceof Unfinished)) await draft.drop().catch(() => undefined);
    throw problem;
  }
  try {
    await draft.publish();
  } catch (problem) {
    // the draft stays: if the formulas cannot come back now, it still knows them
    await takeBack();
    throw problem;
  }
}

/** Puts formulas back where cells still hold what was written. @returns those that hold something else by now */
export async function putBack(
  context: Excel.RequestContext,
  { cells, grids }: FoundCells,
  now: ReadonlyMap<string, SheetGrid>,
): Promise<readonly AlignCell[]> {
  const changed = cells.filter(({ sheet, area }) => {
    const grid = now.get(sheet);
    return !grid || printOf(valuesIn(grid, area)) !== printOf(valuesIn(grids.get(sheet)!, area));
  });
  const others = new Set(changed);
  await writeCells(
    context,
    cells
      .filter((cell) => !others.has(cell))
      .map((cell) => {
        const { after, before, ...place } = toValue(cell, grids);
        return { ...place, after: before, before: after };
      }),
  );
  return changed;
}
