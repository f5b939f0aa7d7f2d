/** The one writer of CSV text (RFC 4180): quotes only where needed. */
import { cellText, cellValue } from "./cellValue";
import type { Cell, Table } from "./plan";

/** Cells; undefined is an empty one. */
export type CsvRow = readonly (string | number | undefined)[];

function quoted(words: string, separator: string): string {
  const needsQuotes = words.includes(separator) || /["\r\n]/.test(words);
  return needsQuotes ? `"${words.replaceAll('"', '""')}"` : words;
}

/** Rows as text, each with a line end behind it. */
export function csvText(
  rows: readonly CsvRow[],
  { separator = ",", lineEnd = "\r\n" }: { readonly separator?: string; readonly lineEnd?: string } = {},
): string {
  let text = "";
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) {
      const cell = row[i];
      if (i > 0) text += separator;
      if (cell !== undefined) text += typeof cell === "string" ? quoted(cell, separator) : cell;
    }
    text += lineEnd;
  }
  return text;
}

/** Rows that are written at once: few enough to be dropped before the memory for what is young is full. */
const piece = 200;

/** Rows as text, piece by piece, as they come. */
export function* csvPieces(rows: Iterable<CsvRow>): Generator<string> {
  let lines: CsvRow[] = [];
  for (const row of rows) {
    lines.push(row);
    if (lines.length < piece) continue;
    yield csvText(lines);
    lines = [];
  }
  yield csvText(lines);
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
