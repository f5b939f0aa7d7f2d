import type { Scalar } from "../../formulas/scalar";

/** A value that is another than Align's answer. */
export interface Difference {
  /** `Sheet1!B2`. */
  readonly place: string;
  readonly was: Scalar;
  readonly now: Scalar;
}
