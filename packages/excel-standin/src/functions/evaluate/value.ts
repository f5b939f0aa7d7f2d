import type { Area } from "../../workbook/area";
import type { CellValue } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";

/** One value; `undefined` is blank: an empty cell, or an argument left out. */
export type Scalar = CellValue | undefined;

/** A block of values: rows, all as long as the first; at least one cell. */
export type Matrix = readonly (readonly Scalar[])[];

/** Cells that a formula refers to. */
export class Reference {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}
}

/** Several references as one: `(A1:A2,C1)`. */
export class Union {
  constructor(readonly parts: readonly Reference[]) {}
}

/** A function that a formula made: LAMBDA. */
export class Lambda {
  constructor(
    readonly names: readonly string[],
    readonly apply: (values: readonly (Value | undefined)[]) => Value,
  ) {}
}

/** The result of a formula, or of a part of it. */
export type Value = Scalar | Matrix | Reference | Union | Lambda;

/** A formula that cannot be calculated here: its cell keeps its last value. */
export class Uncalculated extends Error {
  override readonly name = "Uncalculated";
}

/** A function of Excel's that is not played here. */
export class UnplayedFunction extends Uncalculated {
  constructor(name: string) {
    super(`function not played: ${name}`);
  }
}

export function isMatrix(value: Value): value is Matrix {
  return Array.isArray(value);
}

export function isScalar(value: Value): value is Scalar {
  return (
    typeof value !== "object" ||
    !(isMatrix(value) || value instanceof Reference || value instanceof Union || value instanceof Lambda)
  );
}

/** Whether a value refers to several cells. */
export function isBlock(value: Value): boolean {
  return value instanceof Union || (value instanceof Reference && value.area.rows * value.area.columns > 1);
}

/** Where a formula is, and what it may ask of the workbook. */
export interface Surroundings {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** The value of a cell, calculated if need be. */
  readonly read: (sheet: Sheet, row: number, column: number) => Scalar;
  /** The cells of a reference; of whole rows and columns only as far as the sheet is in use. */
  readonly matrix: (reference: Reference) => Matrix;
  /** The cells of a reference that have a value, row by row. */
  readonly filled: (reference: Reference) => Iterable<CellValue>;
  readonly sheetNamed: (name: string) => Sheet | undefined;
  /** By how much the numbers of days are lower than in the 1900 system. */
  readonly dateShift: number;
  /** A serial number of the 1900 system: now. */
  readonly now: () => number;
}
