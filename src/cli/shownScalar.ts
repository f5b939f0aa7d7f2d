import type { Scalar } from "../formulas/scalar";

/** A cell's value as a line of text has it. */
export function shownScalar(value: Scalar): string {
  return value === "" ? "nothing" : String(value);
}
