import { CellError, isErrorCode } from "../../../workbook/cell";
import { literalPattern } from "../../../workbook/literalPattern";
import { compared, numberInText } from "../../evaluate/coerce";
import type { Scalar } from "../../evaluate/value";
import { errorNumber } from "../logic/errorNumbers";

/** Whether a value meets a condition. */
export type Criterion = (value: Scalar) => boolean;

/** A pattern with `*`, `?` and `~` before them; undefined if the text has none of these. */
export function wildcard(pattern: string, whole = true): RegExp | undefined {
  if (!/[*?~]/.test(pattern)) return undefined;
  const source = pattern.replaceAll(/~[*?~]|[^]/gu, (sign) => {
    if (sign === "*") return "[^]*";
    return sign === "?" ? "[^]" : literalPattern(sign.replace(/^~(?=.)/, ""));
  });
  return new RegExp(whole ? `^${source}$` : source, "iu");
}

/** Whether a text is another in any case, or as that one's wildcards describe it. */
export function textCriterion(wanted: string): (text: string) => boolean {
  // no order is needed to find a text, and comparing costs
  const [pattern, lower] = [wildcard(wanted), wanted.toLowerCase()];
  return (text) => (pattern ? pattern.test(text) : text.toLowerCase() === lower);
}

/** A condition as COUNTIF takes it: a value, or a text such as `>5`, `<>x`, `a*`. */
export function criterionOf(condition: Scalar): Criterion {
  if (typeof condition !== "string") return holds("=", asked(condition ?? 0));
  const [, sign = "", rest = ""] = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(condition)!;
  const ofBlanks = rest === "" ? blanks[sign] : undefined;
  return ofBlanks ?? holds(sign === "" ? "=" : (sign as Sign), asked(written(rest)));
}

type Sign = "=" | "<>" | "<" | ">" | "<=" | ">=";

/** Conditions that are but a sign, or nothing. */
const blanks: Readonly<Record<string, Criterion>> = {
  "": (value) => value === undefined || value === "",
  "=": (value) => value === undefined,
  "<>": (value) => value !== undefined,
};

/** The value that a text writes: a number, a date, a boolean, an error, or a text. */
function written(text: string): string | number | boolean | CellError {
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (isErrorCode(text.toUpperCase())) return new CellError(text.toUpperCase());
  return numberInText(text) ?? text;
}

/** How a value stands to what is asked for: below 0, 0 or above; `undefined`: it is of another kind. */
type Difference = (value: Scalar) => number | undefined;

interface Asked {
  readonly difference: Difference;
  readonly isSame: Criterion;
  readonly isOther: Criterion;
}

function asked(value: string | number | boolean | CellError): Asked {
  const difference = differenceFrom(value);
  const isOther: Criterion = (other) => difference(other) !== 0;
  // a text that writes a number is found as one, and yet it is another
  if (typeof value === "number")
    return { difference, isSame: (other) => difference(other) === 0 || writes(other, value), isOther };
  if (typeof value !== "string") return { difference, isSame: (other) => difference(other) === 0, isOther };
  const fits = textCriterion(value);
  const isSame: Criterion = (other) => typeof other === "string" && fits(other);
  return { difference, isSame, isOther: (other) => !isSame(other) };
}

function differenceFrom(value: string | number | boolean | CellError): Difference {
  if (value instanceof CellError)
    return (other) => (other instanceof CellError ? errorNumber(other) - errorNumber(value) : undefined);
  return (other) => (typeof other === typeof value ? compared(other, value) : undefined);
}

const writes = (value: Scalar, number: number) => typeof value === "string" && numberInText(value) === number;

const comparisons: Readonly<Record<Sign, (difference: number) => boolean>> = {
  "=": (difference) => difference === 0,
  "<>": (difference) => difference !== 0,
  "<": (difference) => difference < 0,
  ">": (difference) => difference > 0,
  "<=": (difference) => difference <= 0,
  ">=": (difference) => difference >= 0,
};

function holds(sign: Sign, { difference, isSame, isOther }: Asked): Criterion {
  if (sign === "=") return isSame;
  if (sign === "<>") return isOther;
  return (value) => {
    const found = difference(value);
    return found !== undefined && comparisons[sign](found);
  };
}
