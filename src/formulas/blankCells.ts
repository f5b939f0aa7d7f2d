import type { Matrix } from "./blockPart";

/** Blank cells arrive as 0 on the desktop and as null on the web; both, and empty text, mean left out. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === 0 || value === "";
}

/** Cells as Excel hands them over, blank ones undefined; undefined where all there is is one blank cell: the argument is left out. */
export function withoutBlanks(rows: Matrix | undefined): Matrix | undefined {
  const cells = rows?.map((row) => row.map((cell) => (isBlank(cell) ? undefined : cell)));
  return cells?.length === 1 && cells[0]!.length === 1 && cells[0]![0] === undefined ? undefined : cells;
}
