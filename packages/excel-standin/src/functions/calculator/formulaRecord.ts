import type { Area } from "../../workbook/area";
import type { Cell } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import type { FormulaNode } from "../formula/formulaNode";
import type { CellBlock } from "../../workbook/cellBlock";

/** A call of an add-in's function with certain arguments. */
export interface Call {
  /** For `cancel`; `undefined`: answered. */
  pending: number | undefined;
  result: unknown;
}

/** A block that a formula read, and when, on the calculator's clock. */
export interface Precedent extends CellBlock {
  readonly at: number;
}

/** What the calculator knows of a cell with a formula. */
export interface FormulaRecord {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly formula: string;
  /** `undefined`: the formula cannot be read. */
  readonly node: FormulaNode | undefined;
  /** What was read at the last calculation. */
  precedents: readonly Precedent[];
  /** Place of the call and its arguments → what it answered. */
  calls: Map<string, Call>;
  /** The block that its values fill; `undefined`: only its own cell. */
  spill: Area | undefined;
  /** Why it cannot be calculated. */
  uncalculated: string | undefined;
  /** It was entered, or answered, and not calculated since. */
  isNew: boolean;
  /** It calls a function whose value may change though nothing it reads did. */
  isVolatile: boolean;
}
