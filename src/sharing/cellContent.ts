import type { Scalar } from "../formulas/scalar";

/** A formula of one cell. */
export interface CellFormula {
  /** As Excel shows it, with its `=`. */
  readonly formula: string;
  /** As a file spells it, without `=`, where that is known. */
  readonly stored?: string;
  /** What it answered last; left out where that is to be calculated anew. */
  readonly shows?: Scalar;
}

export type CellContent = Scalar | CellFormula;

/** A formula that answers a whole block: it spills over it, or was entered into all of it. */
export interface BlockFormula {
  readonly kind: "spill" | "array";
  readonly formula: string;
  readonly stored?: string;
  readonly shows?: readonly (readonly Scalar[])[];
}

/** What stands in a block of cells. */
export type Content =
  { readonly kind: "cells"; readonly rows: readonly (readonly CellContent[])[] } | BlockFormula;
