/** The one writer of CSV text (RFC 4180): quotes only where needed. */
import { stringify } from "csv-stringify/sync";
import { positionWords } from "../core/votes/positionWords";
import { unhandled, type Cell, type Table } from "./plan";

/** Rows as text, each with a line end behind it. */
export function csvText(
  rows: readonly (readonly (string | number)[])[],
  { separator = ",", lineEnd = "\r\n" }: { readonly separator?: string; readonly lineEnd?: string } = {},
): string {
  return stringify(rows as (string | number)[][], { delimiter: separator, record_delimiter: lineEnd });
}

/** Text that a spreadsheet would read as a formula gets an apostrophe in front, as typing it would. */
function guarded(words: string): string {
  return /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
}

function value(cell: Cell): string {
  switch (cell.kind) {
    case "text":
    case "link":
      return guarded(cell.text);
    case "number":
      return String(cell.value);
    case "truth":
      return cell.value ? "TRUE" : "FALSE";
    case "date":
      return cell.day;
    case "position":
      return positionWords[cell.position];
    case "live":
      return value(cell.value);
    case "missing":
    case "blank":
      return "";
    default:
      return unhandled(cell);
  }
}

/** A table as CSV: heads, then values unrounded; missing is empty. */
export function csvOf({ columns, rows }: Table): string {
  return csvText([columns.map(({ head }) => head), ...rows.map((row) => row.map(value))]);
}
