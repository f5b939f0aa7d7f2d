import { unhandled, type Cell, type Table } from "./plan";
import { positionWords } from "../core/votes/positionWords";

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

function quoted(words: string): string {
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** A table as CSV (RFC 4180): heads, then values unrounded; missing is empty. */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns.map(({ head }) => head), ...rows.map((row) => row.map(value))];
  return lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}
