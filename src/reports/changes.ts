import { counted } from "../core/counted";
import type { Day } from "../core/world";
import { type Cell, type Column, type Workbook, numberCell, text } from "../workbook/plan";
import { headBlock, sheetOf, titleBlock } from "./sheet";

/** A value that a refresh changed. */
export interface ChangeRow {
  readonly sheet: string;
  readonly address: string;
  readonly old: string | number | boolean;
  readonly new: string | number | boolean;
  /** In words. */
  readonly why: string;
}

const column = (key: string, head: string, width: number, align: Column["align"] = "left"): Column => ({
  ...{ key, head, width },
  ...(align && { align }),
});

function cellOf(value: ChangeRow["old"]): Cell {
  if (typeof value === "number") return numberCell(value, "General");
  if (typeof value === "boolean") return { kind: "truth", value };
  return value === "" ? { kind: "blank" } : text(value);
}

/** What a refresh changed, as a sheet of its own: constants, a row a cell. */
export function changes(edition: Day, rows: readonly ChangeRow[], left: readonly string[]): Workbook {
  const lead = `${counted(rows.length, "value")} changed with the edition of ${edition}.`;
  const notes = left.length > 0 ? [headBlock("Left as it was"), linesBlock(left)] : [];
  const sheet = sheetOf("Refreshed", [
    titleBlock("What Refresh changed", [lead], []),
    {
      kind: "table",
      name: "Refreshed",
      columns: [
        column("sheet", "Sheet", 22),
        column("cell", "Cell", 10),
        column("old", "Before", 16, "right"),
        column("new", "Now", 16, "right"),
        column("why", "Why", 52),
      ],
      rows: rows.map((row) => [
        text(row.sheet),
        text(row.address),
        cellOf(row.old),
        cellOf(row.new),
        text(row.why),
      ]),
      formats: [],
    },
    ...notes,
  ]);
  return { properties: { title: "What Refresh changed", edition }, stamps: [], sheets: [sheet] };
}

function linesBlock(lines: readonly string[]) {
  return { kind: "rows" as const, rows: lines.map((line) => [text(line)]) };
}
