/** An argument of a call as JSON has it: a cell, cells one below the other, or rows of cells. */
import type { Matrix } from "../formulas/blockPart";

function isCell(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isRow(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isCell);
}

/** Whether it is a cell or a range: rows of equally many cells, of which one alone may stand for its row. */
export function isCellOrRange(value: unknown): boolean {
  if (!Array.isArray(value)) return isCell(value);
  const widths = new Set(value.map((row: unknown) => (Array.isArray(row) ? row.length : 1)));
  return widths.size === 1 && value.every((row) => isCell(row) || isRow(row));
}

/** Its cells row by row; undefined: left out. */
export function matrixOf(argument: unknown): Matrix | undefined {
  if (argument === undefined || argument === null) return undefined;
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}
