import { Mistake } from "../core/mistake";
import type { RawTable } from "../core/own/table/table";
import { type CsvForm, csvRows } from "./csvRows";

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
function fit(text: string, form: CsvForm): number {
  const widths = csvRows(text, { ...form, most: 60 }).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, lines]) => width * lines));
}

/**
 * A CSV file as a table: cells parted by semicolons, tabs or commas, whichever fits best, commas if none does; quotes as in RFC 4180; a byte order mark is
 * skipped. Throws `Mistake` for what is no text and for a quote that is not closed.
 */
export function csvTable(bytes: Uint8Array, name: string): RawTable {
  const text = textOf(bytes).replace(/^\ufeff/, "");
  if (text.includes("\u0000"))
    throw new Mistake(
      `unreadable file: ${name}; it is no text, save it as CSV (an Excel file can be opened and selected)`,
    );
  const form = { name, isLenient: true };
  const fits = separators.map((separator) => [separator, fit(text, { ...form, separator })] as const);
  const [best, cells] = fits.reduce((found, next) => (next[1] > found[1] ? next : found));
  const separator = cells === 0 ? "," : best;
  return { rows: csvRows(text, { ...form, separator }), firstRow: 1, separator, origin: name };
}
