import type { Scalar } from "../formulas/scalar";

/**
 * What a file marks of a formula beside its text (ISO/IEC 29500-1, 18.3.1.40): that it is calculated whenever the file is opened, that
 * its array always is, that it gives a name its value.
 */
export const formulaMarks = ["ca", "aca", "bx"] as const;

export type FormulaMark = (typeof formulaMarks)[number];

/** A formula of one cell. */
export interface CellFormula {
  /** As Excel shows it, with its `=`. */
  readonly formula: string;
  /** As a file spells it, without `=`, where that is known. */
  readonly stored?: string;
  readonly marks?: readonly FormulaMark[];
  /** What it answered last; left out where that is to be calculated anew. */
  readonly shows?: Scalar;
}

export type CellContent = Scalar | CellFormula;

/** A formula that answers a whole block: it spills over it, or was entered into all of it. */
export interface BlockFormula {
  readonly kind: "spill" | "array";
  readonly formula: string;
  readonly stored?: string;
  readonly marks?: readonly FormulaMark[];
  readonly shows?: readonly (readonly Scalar[])[];
}

/** What stands in a block of cells. */
export type Content =
  { readonly kind: "cells"; readonly rows: readonly (readonly CellContent[])[] } | BlockFormula;
