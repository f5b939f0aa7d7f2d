/** The one writer of CSV text (RFC 4180): quotes only where needed. */
import { stringify } from "csv-stringify/sync";
import { cellText, cellValue } from "./cellValue";
import type { Cell, Table } from "./plan";

/** Rows as text, each with a line end behind it. */
export function csvText(
  rows: readonly (readonly (string | number)[])[],
  { separator = ",", lineEnd = "\r\n" }: { readonly separator?: string; readonly lineEnd?: string } = {},
): string {
  return stringify(rows as (string | number)[][], { delimiter: separator, record_delimiter: lineEnd });
}

/** Text that a spreadsheet would read as a formula gets an apostrophe in front, as typing it would. */
export function guarded(words: string): string {
  return /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
}

/** A number stays one: `-5` is no formula. */
function text(cell: Cell): string {
  return typeof cellValue(cell) === "string" ? guarded(cellText(cell)) : cellText(cell);
}

/** A table as CSV: heads, then values unrounded; missing is empty. */
export function csvOf({ columns, rows }: Table): string {
  return csvText([columns.map(({ head }) => guarded(head)), ...rows.map((row) => row.map(text))]);
}
