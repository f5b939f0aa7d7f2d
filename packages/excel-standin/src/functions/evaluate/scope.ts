import type { CallNode, FormulaNode, TableReference } from "../formula/formulaNode";
import type { Area } from "../../workbook/area";
import type { Surroundings, Value } from "./value";

/** Resolves the names and references in a formula. */
export interface Scope extends Surroundings {
  /** What LET and LAMBDA named, by names in lower case. */
  readonly locals: ReadonlyMap<string, Value>;
  /** A block on a named sheet, or on the formula's own; #REF! if there is none. */
  readonly reference: (sheet: string | undefined, area: Area | undefined) => Value;
  /** The value of a defined name; `undefined`: there is none. */
  readonly named: (name: string, sheet: string | undefined, evaluate: Evaluate) => Value | undefined;
  readonly table: (reference: TableReference) => Value;
  /** The block into which the formula at a cell spilled. */
  readonly spilled: (cell: Value) => Value;
  /** What an add-in's function answers; `undefined`: no such function. */
  readonly custom: (node: CallNode, scope: Scope, evaluate: Evaluate) => Value | undefined;
}

export type Evaluate = (node: FormulaNode, scope: Scope) => Value;
