/** A sheet in columns, as Align Data and Align Audit are: a plan that either host writes. Pure. */
import type { Area } from "../formulas/addresses";
import type { Scalar } from "../formulas/scalar";

/** Text (never a formula), number, truth, formula with what it shows; undefined: empty. */
export type ColumnCell = Scalar | ColumnFormula | undefined;

export interface ColumnFormula {
  /** Without `=`. */
  readonly formula: string;
  readonly value: Scalar;
}

export type ColumnStyle =
  "title" | "plain" | "head" | "label" | "weight" | "day" | "key" | "number" | "formula";

/** Cells below each other in one look; rows and columns count from 0. */
export interface CellRun {
  readonly row: number;
  readonly column: number;
  readonly style: ColumnStyle;
  readonly cells: readonly ColumnCell[];
}

export interface ColumnSheet {
  readonly name: string;
  readonly runs: readonly CellRun[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  /** Columns that a reader sees; those behind them are hidden. */
  readonly shown?: number;
  /** Defined names of the workbook, by which the sheet is found and looked up. */
  readonly names: ReadonlyMap<string, Area>;
  /** What stays in view: all rows up to this one. */
  readonly headRow: number;
}

export interface ColumnLook {
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  /** Six hexadecimal digits. */
  readonly colour?: string;
  readonly fill?: string;
  readonly format?: string;
}

/** How cells look; the same in a file and in the open workbook. */
export const columnLooks: Readonly<Record<ColumnStyle, ColumnLook>> = {
  title: { bold: true, size: 16, colour: "1F1F1F" },
  plain: {},
  head: { bold: true, colour: "1F1F1F", fill: "E7EEF5" },
  label: { colour: "5A5A5A" },
  weight: { fill: "FFF4CE", format: "0.00##" },
  day: { format: '[=0]"before";yyyy\\-mm\\-dd' },
  key: { colour: "8A8A8A", format: "0" },
  number: { format: "0.00" },
  // what looks like a formula stays text when somebody edits it
  formula: { format: "@" },
};
