import type { PropertyBag } from "../../workbook/propertyBag";
import { CellError, type CellValue, plainValue } from "../../workbook/cell";
import type { Numbers } from "./thresholds";

/** What a condition may ask of the cells that its rule holds for. */
export interface Neighbours {
  readonly numbers: Numbers;
  /** How many cells hold a value. */
  readonly count: (value: CellValue) => number;
  /** The value of a formula as written for the first cell of the rule's, moved to the cell in question. */
  readonly evaluated: (formula: string) => CellValue;
}

type Rule = Readonly<Record<string, unknown>>;
type Condition = (rule: Rule, value: CellValue, neighbours: Neighbours) => boolean;

const constant = /^=?\s*(?:"((?:[^"]|"")*)"|([-+]?[\d.]+(?:e[-+]?\d+)?))$/i;

/** What a rule is compared with: a text or number as written, else what its formula gives. */
function operand(formula: unknown, { evaluated }: Neighbours): CellValue {
  const written = String(formula ?? "");
  const [, text, number] = constant.exec(written) ?? [];
  if (text !== undefined) return text.replaceAll('""', '"');
  if (number !== undefined) return Number(number);
  return written.startsWith("=") ? evaluated(written) : written;
}

const cellValue: Condition = (rule, value, neighbours) => {
  const plain = plainValue(value);
  const [low, high] = [operand(rule["formula1"], neighbours), operand(rule["formula2"], neighbours)];
  const same = (other: CellValue) => String(plain).toLowerCase() === String(plainValue(other)).toLowerCase();
  if (rule["operator"] === "EqualTo") return same(low);
  if (rule["operator"] === "NotEqualTo") return !same(low);
  if (typeof plain !== "number" || typeof low !== "number") return false;
  if (rule["operator"] === "GreaterThan") return plain > low;
  if (rule["operator"] === "LessThan") return plain < low;
  if (rule["operator"] === "GreaterThanOrEqual") return plain >= low;
  if (rule["operator"] === "LessThanOrEqual") return plain <= low;
  const between = typeof high === "number" && plain >= low && plain <= high;
  return rule["operator"] === "Between" ? between : rule["operator"] === "NotBetween" && !between;
};

const containsText: Condition = (rule, value) => {
  const [text, sought] = [String(plainValue(value)).toLowerCase(), String(rule["text"] ?? "").toLowerCase()];
  if (rule["operator"] === "NotContains") return !text.includes(sought);
  if (rule["operator"] === "BeginsWith") return text.startsWith(sought);
  return rule["operator"] === "EndsWith" ? text.endsWith(sought) : text.includes(sought);
};

const preset: Condition = ({ criterion }, value, { numbers, count }) => {
  switch (criterion) {
    case "Blanks":
      return value === "";
    case "NonBlanks":
      return value !== "";
    case "Errors":
      return value instanceof CellError;
    case "NonErrors":
      return !(value instanceof CellError);
    case "DuplicateValues":
      return value !== "" && count(value) > 1;
    case "UniqueValues":
      return value !== "" && count(value) === 1;
    case "AboveAverage":
      return typeof value === "number" && value > numbers.mean;
    case "BelowAverage":
      return typeof value === "number" && value < numbers.mean;
    default:
      return false;
  }
};

const topBottom: Condition = ({ type, rank }, value, { numbers: { sorted } }) => {
  if (typeof value !== "number") return false;
  const percent = String(type).endsWith("Percent");
  const many = percent ? Math.max(1, Math.floor((sorted.length * Number(rank)) / 100)) : Number(rank);
  return String(type).startsWith("Top")
    ? value >= (sorted.at(-Math.min(many, sorted.length)) ?? Infinity)
    : value <= (sorted[Math.min(many, sorted.length) - 1] ?? -Infinity);
};

const custom: Condition = ({ formula }, _, { evaluated }) => {
  const answer = typeof formula === "string" && formula !== "" ? evaluated(formula) : false;
  return answer === true || (typeof answer === "number" && answer !== 0);
};

/** Type of a conditional format → the part that describes it, its condition, and whether empty cells can meet it. */
const conditions: Readonly<Record<string, readonly [string, Condition, boolean]>> = {
  CellValue: ["cellValue", cellValue, false],
  ContainsText: ["textComparison", containsText, false],
  Custom: ["custom", custom, true],
  PresetCriteria: ["preset", preset, true],
  TopBottom: ["topBottom", topBottom, false],
};

/** The part of a conditional format that describes what is formatted how, if its condition holds for a cell; else `undefined`. */
export function metCondition(
  format: PropertyBag,
  value: CellValue,
  neighbours: Neighbours,
): PropertyBag | undefined {
  const [name, holds, evenEmpty] = conditions[String(format.values["type"])] ?? [];
  const part = name === undefined ? undefined : format.parts.get(name);
  if (!part || !holds || (value === "" && !evenEmpty)) return undefined;
  const rule = (part.values["rule"] ?? part.parts.get("rule")?.values ?? {}) as Rule;
  return holds(rule, value, neighbours) ? part : undefined;
}
