import { gzipSync } from "node:zlib";
import type { PackedNumbers, PackedTable, PackedTexts } from "../edition/columns";
import type { Row } from "./csv";

/** A column of numbers: how many decimals ship, and whether differences from line to line pack better. */
export interface NumberColumn {
  readonly column: string;
  /** Decimals kept; left out: all that the lines have. */
  readonly decimals?: number;
}

function size(value: unknown): number {
  return gzipSync(JSON.stringify(value), { level: 9 }).length;
}

function smaller<T>(one: T, other: T): T {
  return size(other) < size(one) ? other : one;
}

/**
 * Texts in the form that gzip makes smallest; a shared list is sorted, so that like stands beside like. A text of several
 * lines cannot be packed.
 */
export function packTexts(cells: readonly string[]): PackedTexts {
  const broken = cells.find((cell) => cell.includes("\n"));
  if (broken !== undefined) throw new Error(`text of several lines: ${broken}`);
  const of = [...new Set(cells)].sort();
  if (of.length === 1) return of[0]!;
  const places = new Map(of.map((cell, place) => [cell, place]));
  return smaller<PackedTexts>(
    { lines: cells.join("\n") },
    { of: of.join("\n"), at: cells.map((cell) => places.get(cell)!).join(" ") },
  );
}

function decimalsOf(cells: readonly string[]): number {
  return Math.max(0, ...cells.map((cell) => (cell.split(".")[1] ?? "").length));
}

function differences(whole: readonly (number | null)[]): (number | null)[] {
  let before = 0;
  return whole.map((number) => {
    if (number === null) return null;
    const step = number - before;
    before = number;
    return step;
  });
}

/** Numbers as whole numbers of the last decimal kept, plain or as differences, whichever is smaller. */
export function packNumbers(cells: readonly string[], decimals = decimalsOf(cells)): PackedNumbers {
  const per = 10 ** decimals;
  const whole = cells.map((cell) => (cell === "" ? null : Math.round(Number(cell) * per)));
  const plain: PackedNumbers = { per, steps: false, whole: whole.join(" ") };
  return smaller(plain, { per, steps: true, whole: differences(whole).join(" ") });
}

/** A table of these text and number columns, line by line as it stands. */
export function packTable(
  rows: readonly Row[],
  texts: readonly string[],
  numbers: readonly NumberColumn[] = [],
): PackedTable {
  const cells = (column: string): string[] => rows.map((row) => row[column] ?? "");
  return {
    lines: rows.length,
    texts: Object.fromEntries(texts.map((column) => [column, packTexts(cells(column))])),
    numbers: Object.fromEntries(
      numbers.map(({ column, decimals }) => [column, packNumbers(cells(column), decimals)]),
    ),
  };
}
