import { CellError } from "../../workbook/cell";
import { comparedTexts, numberInText } from "../evaluate/coerce";
import type { Scalar } from "../evaluate/value";

/** Whether a value meets a condition. */
export type Criterion = (value: Scalar) => boolean;

/** A pattern with `*`, `?` and `~` before them; undefined if the text has none of these. */
export function wildcard(pattern: string, whole = true): RegExp | undefined {
  if (!/[*?~]/.test(pattern)) return undefined;
  const source = pattern.replaceAll(/~([*?~])|([*?])|([.+^${}()|[\]\\/~])/g, (_, plain, sign, special) =>
    plain !== undefined
      ? `\\${String(plain)}`
      : sign !== undefined
        ? sign === "*"
          ? "[^]*"
          : "[^]"
        : `\\${String(special)}`,
  );
  return new RegExp(whole ? `^${source}$` : source, "iu");
}

/** A condition as COUNTIF takes it: a value, or a text such as `>5`, `<>x`, `a*`. */
export function criterionOf(condition: Scalar): Criterion {
  if (typeof condition !== "string") return equalTo(condition ?? 0);
  const [, sign = "", rest = ""] = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(condition)!;
  const number = numberInText(rest);
  const truth = /^(true|false)$/i.test(rest) ? rest.toUpperCase() === "TRUE" : undefined;
  if (sign === "" || sign === "=") return sameAs(rest, number, truth, sign);
  if (sign === "<>") {
    const same = sameAs(rest, number, truth, "=");
    return (value) => !same(value);
  }
  return ordered(sign, rest, number);
}

function sameAs(
  text: string,
  number: number | undefined,
  truth: boolean | undefined,
  sign: string,
): Criterion {
  // "=" alone finds empty cells; "" those with an empty text, too
  if (text === "")
    return sign === "=" ? (value) => value === undefined : (value) => value === undefined || value === "";
  if (truth !== undefined) return (value) => value === truth;
  if (number !== undefined)
    return (value) => value === number || (typeof value === "string" && numberInText(value) === number);
  if (text.startsWith("#")) return (value) => value instanceof CellError && value.code === text.toUpperCase();
  const pattern = wildcard(text);
  const lower = text.toLowerCase();
  return (value) =>
    typeof value === "string" && (pattern ? pattern.test(value) : value.toLowerCase() === lower);
}

function equalTo(condition: string | number | boolean | CellError): Criterion {
  if (condition instanceof CellError)
    return (value) => value instanceof CellError && value.code === condition.code;
  if (typeof condition === "number")
    return (value) => value === condition || (typeof value === "string" && numberInText(value) === condition);
  return (value) => value === condition;
}

function ordered(sign: string, text: string, number: number | undefined): Criterion {
  const fits = (difference: number) =>
    sign === "<"
      ? difference < 0
      : sign === ">"
        ? difference > 0
        : sign === "<="
          ? difference <= 0
          : difference >= 0;
  return number !== undefined
    ? (value) => typeof value === "number" && fits(value - number)
    : (value) => typeof value === "string" && fits(comparedTexts(value, text));
}
