import { parseCsv } from "hucre/csv";
import { Mistake } from "../core/mistake";
import type { RawTable } from "../core/own/table/table";

const separators = [";", "\t", ","] as const;

/** The text of a file: UTF-8, UTF-16 where it says so, else the letters of western Windows. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // no UTF-8: what Excel on western Windows saves as CSV
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** How many cells a file's first lines have together if a separator parts them alike. */
function fit(text: string, delimiter: string): number {
  const widths = parseCsv(text, { delimiter, maxRows: 60 }).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, lines]) => width * lines));
}

/**
 * A CSV file as a table: cells parted by semicolons, tabs or commas, whichever fits best; quotes as in RFC 4180; a byte order mark is
 * skipped. Throws `Mistake` for what is no text and for a quote that is not closed.
 */
export function csvTable(bytes: Uint8Array, name: string): RawTable {
  const text = textOf(bytes).replace(/^\ufeff/, "");
  if (text.includes("\u0000"))
    throw new Mistake(
      `unreadable file: ${name}; it is no text, save it as CSV (an Excel file can be opened and selected)`,
    );
  if ((text.split('"').length - 1) % 2 === 1)
    throw new Mistake(`unclosed quote: ${name}; a cell begins with a quote that does not end`);
  const fits = separators.map((separator) => [separator, fit(text, separator)] as const);
  const [separator] = fits.reduce((best, next) => (next[1] > best[1] ? next : best));
  return { rows: parseCsv(text, { delimiter: separator }), firstRow: 1, separator, origin: name };
}
