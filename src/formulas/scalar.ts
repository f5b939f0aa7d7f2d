/** What a cell holds: "" is nothing, and an error is its code, `#N/A`. */
export type Scalar = string | number | boolean;

/** Whether a value is the code of an error. */
export function isError(value: Scalar | undefined): boolean {
  return typeof value === "string" && /^#[A-Z_/0]+[!?]?$/.test(value);
}
