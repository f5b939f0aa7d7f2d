import { format } from "numfmt";
import { CellError } from "../../../workbook/cell";
import { errors, number, numberInText, text, truth, whole } from "../../evaluate/coerce";
import { type NativeFunctions, lifted } from "../../evaluate/native";
import type { Scalar } from "../../evaluate/value";
import { round } from "../math/rounding";

/** A value in a number format. @throws CellError #VALUE! for a format that is none */
function formatted(value: Scalar, pattern: string): string {
  const shown = typeof value === "string" ? (numberInText(value) ?? value) : (value ?? 0);
  if (shown instanceof CellError) throw shown;
  if (typeof shown === "boolean") return text(shown);
  if (pattern === "") return "";
  try {
    return format(pattern, shown, { dateSpanLarge: false, throws: true });
  } catch {
    throw errors.value;
  }
}

/** The number of a text with separators of its own. @throws CellError #VALUE! if they are not where they may be */
function numberValue(value: string, decimal: string, group: string): number {
  const [point, comma] = [decimal[0], group[0]];
  if (point === undefined || comma === undefined) throw errors.value;
  const [, digits, percents] = /^(.*?)(%*)$/su.exec(value.replaceAll(/\s/g, ""))!;
  const [before, ...after] = digits!.split(point);
  if (after.length > 1 || after[0]?.includes(comma)) throw errors.value;
  const plain = [before!.replaceAll(comma, ""), ...after].join(".");
  if (plain === "") return 0;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) throw errors.value;
  return Number(plain) / 100 ** percents!.length;
}

/** A number with so many places; below 0: rounded to tens, hundreds and so on. @throws CellError #VALUE! above 127 */
function withPlaces(value: number, places: number, pattern: (digits: string) => string): string {
  if (places > 127) throw errors.value;
  const digits = places > 0 ? `.${"0".repeat(places)}` : "";
  return format(pattern(digits), round(value, places));
}

/** Numbers written as texts, and texts read as numbers. */
export const numberTextFunctions: NativeFunctions = {
  TEXT: lifted(2, 2, (value, pattern) => formatted(value, text(pattern))),
  VALUE: lifted(1, 1, (value) => {
    if (typeof value === "boolean") throw errors.value;
    return number(value);
  }),
  NUMBERVALUE: lifted(
    1,
    3,
    (value, decimal, group) => numberValue(text(value), text(decimal), text(group)),
    ".",
    ",",
  ),
  FIXED: lifted(
    1,
    3,
    (value, places, plain) =>
      withPlaces(number(value), whole(places), (digits) => (truth(plain) ? "0" : "#,##0") + digits),
    2,
    false,
  ),
  DOLLAR: lifted(
    1,
    2,
    (value, places) =>
      withPlaces(number(value), whole(places), (digits) => `$#,##0${digits};($#,##0${digits})`),
    2,
  ),
};
