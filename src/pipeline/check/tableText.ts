import { compared, tableText, parseCsv, type Row } from "../csv";
import { keyOf, type TableShape } from "../tables";

/** A table as it was read, with what is wrong with its text. */
export interface ReadTable {
  readonly shape: TableShape;
  readonly rows: readonly Row[];
}

/** A fault in a line (the head is line 1, row 0 is line 2): `file:line: what`. */
export function fault(file: string, row: number, what: string): string {
  return `data/${file}:${row + 2}: ${what}`;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parsed(text: string): Row[] | string {
  try {
    return parseCsv(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function orderFaults({ file, key }: TableShape, rows: readonly Row[]): string[] {
  return rows.slice(1).flatMap((row, place) => {
    const order = compared(rows[place]!, row, key);
    if (order < 0) return [];
    if (order === 0)
      return [fault(file, place + 1, `line twice: ${keyOf(row, key)}; sorted by ${key.join(", ")}`)];
    const next = rows.findIndex((other) => compared(row, other, key) < 0);
    const belongs = `it belongs before line ${next + 2}, sorted by ${key.join(", ")}`;
    return [fault(file, place + 1, `line out of order: ${keyOf(row, key)}; ${belongs}`)];
  });
}

/** Cells that may not be empty. */
export function emptyFaults({ file, filled }: TableShape, rows: readonly Row[]): string[] {
  return rows.flatMap((row, place) =>
    filled.filter((column) => !row[column]).map((column) => fault(file, place, `empty cell: ${column}`)),
  );
}

/** The line, from 1, of a place in a text. */
function lineOf(text: string, place: number): number {
  return text.slice(0, place).split("\n").length;
}

/** The first line, from 1, in which two texts differ; undefined where they are the same. */
function firstDifference(one: string, other: string): number | undefined {
  if (one === other) return undefined;
  const [lines, others] = [one.split("\n"), other.split("\n")];
  const place = lines.findIndex((line, i) => line !== others[i]);
  return place < 0 ? lines.length : place + 1;
}

/** What is wrong with a table's bytes, columns, order and empty cells; its rows where they could be read. */
export function readTable(shape: TableShape, bytes: Uint8Array): { table: ReadTable; faults: string[] } {
  const { file, columns } = shape;
  const none = (what: string, line = 1) => ({
    table: { shape, rows: [] },
    faults: [`data/${file}:${line}: ${what}`],
  });
  const text = decoded(bytes);
  if (text === undefined) return none("invalid text: not UTF-8");
  if (text.startsWith("\uFEFF")) return none("invalid text: starts with a byte order mark");
  if (text.includes("\r"))
    return none("invalid line end: CR; lines end with LF alone", lineOf(text, text.indexOf("\r")));
  const head = text.slice(0, text.indexOf("\n"));
  if (head !== columns.join(",")) return none(`wrong columns: ${head}; should be ${columns.join(",")}`);
  const rows = parsed(text);
  if (typeof rows === "string")
    return none(`invalid CSV: ${rows}`, Number(/\bline (\d+)/.exec(rows)?.[1] ?? 1));
  const faults = [...orderFaults(shape, rows), ...emptyFaults(shape, rows)];
  const broken = rows.findIndex((row) => columns.some((column) => /[\n\t]/.test(row[column] ?? "")));
  if (broken >= 0) faults.push(fault(file, broken, "invalid cell: holds a line end or a tab"));
  else {
    const strange = firstDifference(text, tableText(columns, rows));
    if (strange !== undefined)
      faults.push(
        `data/${file}:${strange}: invalid form: quotes only where needed, no empty line, LF at the end`,
      );
  }
  return { table: { shape, rows }, faults };
}
