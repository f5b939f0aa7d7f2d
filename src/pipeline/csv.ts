import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { eachCsvRow } from "../workbook/csvRows";
import { csvText } from "../workbook/csvText";

/** One line of a table: column → text, empty where nothing is known. */
export type Row = Readonly<Record<string, string>>;

/** A table as its importer makes it: what `data/<file>` holds. */
export interface Table {
  /** Path below `data/`, `votes/2022.csv`. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** The rows of a CSV text with a head line; throws on lines of unequal length and on quotes that do not close. */
export function parseCsv(text: string): Row[] {
  const rows: Row[] = [];
  let head: readonly string[] | undefined;
  eachCsvRow(text, {}, (cells, line) => {
    if (!head) {
      head = cells;
      return;
    }
    if (cells.length !== head.length)
      throw new Error(`unequal line: line ${line} has ${cells.length} cells, the head ${head.length}`);
    const row: Record<string, string> = {};
    for (let i = 0; i < head.length; i++) row[head[i]!] = cells[i]!;
    rows.push(row);
  });
  return rows;
}

/** The rows of a CSV file with a head line. */
export function readCsv(file: string): Row[] {
  return parseCsv(readFileSync(file, "utf8"));
}

/** A table as text: head line, LF, quotes only where needed. */
export function tableText(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? ""));
  return csvText([columns, ...lines], { lineEnd: "\n" });
}

/** Writes a table below the data folder. */
export function writeTable(folder: string, table: Table): void {
  const path = `${folder}/${table.file}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, tableText(table.columns, table.rows));
}

const plainNumber = /^-?\d+(\.\d+)?$/;

/** Which of two rows comes first by columns: below 0 the one. Cells are told as numbers where both are, else by code unit. */
export function compared(a: Row, b: Row, columns: readonly string[]): number {
  for (const column of columns) {
    const [x, y] = [a[column] ?? "", b[column] ?? ""];
    if (x === y) continue;
    const isNumeric = plainNumber.test(x) && plainNumber.test(y) && Number(x) !== Number(y);
    return isNumeric ? Number(x) - Number(y) : x < y ? -1 : 1;
  }
  return 0;
}

/** Orders rows by columns, the same on every machine. */
export function sortedBy(rows: readonly Row[], ...columns: readonly string[]): Row[] {
  return [...rows].sort((a, b) => compared(a, b, columns));
}
