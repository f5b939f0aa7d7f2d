import { areaOf, columnName, sheetOfPrefix, sheetPrefix } from "../../formulas/addresses";
import type { Cells } from "../picture";

/** `$C$5`, of a row and column from 0. */
export function fixed(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** `'Align Data'!$A$9:$A$40`. */
export function fixedCells({ sheet, row, column, rows, columns }: Cells): string {
  return `${sheetPrefix(sheet)}${fixed(row, column)}:${fixed(row + rows - 1, column + columns - 1)}`;
}

/** A reference as typed: where it points, and which parts of its first corner stand fast. */
export interface Reference {
  readonly cells: Cells;
  readonly rowFast: boolean;
  readonly columnFast: boolean;
  /** `A2#`: all that the cell spills into. */
  readonly spill: boolean;
}

/** @param on the sheet on which the formula stands; undefined for what names no block of cells */
export function referenceOf(text: string, on: string): Reference | undefined {
  const [, prefix, cells = "", spill] = /^(.+!)?([^!#]+)(#?)$/.exec(text) ?? [];
  const area = areaOf(cells);
  if (!area) return undefined;
  const sheet = prefix === undefined ? on : sheetOfPrefix(prefix);
  return {
    cells: { sheet, ...area },
    rowFast: /^\$?[A-Z]+\$/i.test(cells),
    columnFast: cells.startsWith("$"),
    spill: spill === "#",
  };
}
