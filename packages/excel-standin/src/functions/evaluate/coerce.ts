import { CellError } from "../../workbook/cell";
import { typedNumber } from "../../workbook/typedNumber";
import type { Scalar } from "./value";

export const errors = {
  value: new CellError("#VALUE!"),
  number: new CellError("#NUM!"),
  notAvailable: new CellError("#N/A"),
  reference: new CellError("#REF!"),
  division: new CellError("#DIV/0!"),
  name: new CellError("#NAME?"),
  nothing: new CellError("#NULL!"),
  calculation: new CellError("#CALC!"),
  spill: new CellError("#SPILL!"),
  busy: new CellError("#BUSY!"),
} as const;

export function isBusy(value: unknown): boolean {
  return value === errors.busy;
}

/** A value as a number. @throws CellError the error that it is, or #VALUE! for a text that is no number */
export function number(value: Scalar): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === undefined) return 0;
  if (value instanceof CellError) throw value;
  const found = numberInText(value);
  if (found === undefined) throw errors.value;
  return found;
}

/** The number that a text writes: `12`, `1,200`, `5%`, `$3`, a date or a time. */
export function numberInText(text: string): number | undefined {
  return typedNumber(text)?.value;
}

/** A number cut to a whole one towards 0. */
export function whole(value: Scalar): number {
  return Math.trunc(number(value));
}

/** A value as `&` joins it. @throws CellError the error that it is */
export function text(value: Scalar): string {
  if (typeof value === "string") return value;
  if (value === undefined) return "";
  if (value instanceof CellError) throw value;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : numberText(value);
}

/** With 15 digits at most, as Excel writes numbers into texts. */
export function numberText(value: number): string {
  const plain = String(Number(value.toPrecision(15)));
  const parts = /^(.*)e([-+])(\d+)$/.exec(plain);
  if (parts === null) return plain;
  return `${parts[1]!}E${parts[2]!}${parts[3]!.padStart(2, "0")}`;
}

/** A value as a condition. @throws CellError the error that it is, or #VALUE! for a text */
export function truth(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    if (/^true$/i.test(value)) return true;
    if (/^false$/i.test(value)) return false;
    throw errors.value;
  }
  return number(value) !== 0;
}

/** The number itself, or #NUM! for what is none. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw errors.number;
  return value;
}

const ranks: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

/** Below 0, 0 or above: numbers before texts before booleans, texts in any case; blank is 0, "" or FALSE, as the other side needs. */
export function compared(one: Scalar, other: Scalar): number {
  const left = one ?? blankLike(other);
  const right = other ?? blankLike(one);
  if (left instanceof CellError) throw left;
  if (right instanceof CellError) throw right;
  if (typeof left !== typeof right) return ranks[typeof left]! - ranks[typeof right]!;
  if (typeof left === "string") return comparedTexts(left, right as string);
  const [low, high] = [Number(left), Number(right)];
  return isClose(low, high) ? 0 : low - high;
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

function comparedTexts(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return left === right ? 0 : collator.compare(left, right) || (left < right ? -1 : 1);
}

function blankLike(other: Scalar): string | number | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

// Excel compares 15 digits
function isClose(one: number, other: number): boolean {
  return (
    one === other || (Math.abs(one - other) < 5e-15 * Math.abs(one) && numberText(one) === numberText(other))
  );
}

/** What `work` answers, or the error it throws, as a value. */
export function caught<T>(work: () => T): T | CellError {
  try {
    return work();
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}
