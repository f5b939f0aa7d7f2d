/** What a cell holds: "" is nothing, and an error is its code, `#N/A`. */
export type Scalar = string | number | boolean;

/** Codes of errors; the first fourteen in the order of ERROR.TYPE, from 1 on. */
export const errorCodes = [
  ...[
    "#NULL!",
    "#DIV/0!",
    "#VALUE!",
    "#REF!",
    "#NAME?",
    "#NUM!",
    "#N/A",
    "#GETTING_DATA",
    "#SPILL!",
    "#CONNECT!",
  ],
  ...["#BLOCKED!", "#UNKNOWN!", "#FIELD!", "#CALC!", "#BUSY!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!"],
] as const;
const known: ReadonlySet<unknown> = new Set(errorCodes);

/** Whether a value is the code of an error. */
export function isError(value: unknown): boolean {
  return known.has(value);
}

/** Whether a value is what stands in a cell whose answer is still to come. */
export function isWaiting(value: unknown): boolean {
  return value === "#BUSY!" || value === "#GETTING_DATA";
}
