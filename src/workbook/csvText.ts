/** The one writer of CSV text (RFC 4180): quotes only where needed. */
import { stringify } from "csv-stringify/sync";
import { cellText, cellValue } from "./cellValue";
import type { Cell, Table } from "./plan";

type Row = readonly (string | number)[];

/** Whether a row is written as it is, without quotes. */
function isPlain(row: Row, separator: string): boolean {
  const needsQuotes = (cell: string | number) =>
    typeof cell === "string" && (/["\r\n]/.test(cell) || cell.includes(separator));
  return !row.some(needsQuotes);
}

/** Rows as text, each with a line end behind it. */
export function csvText(
  rows: readonly Row[],
  { separator = ",", lineEnd = "\r\n" }: { readonly separator?: string; readonly lineEnd?: string } = {},
): string {
  const options = { delimiter: separator, record_delimiter: lineEnd };
  let text = "";
  for (let i = 0; i < rows.length;) {
    // most rows of large tables are plain, for which the library takes ten times as long
    if (isPlain(rows[i]!, separator)) text += rows[i++]!.join(separator) + lineEnd;
    else {
      const start = i;
      while (i < rows.length && !isPlain(rows[i]!, separator)) i++;
      text += stringify(rows.slice(start, i) as (string | number)[][], options);
    }
  }
  return text;
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
