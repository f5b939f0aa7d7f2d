import { CellError, type CellValue, isErrorCode } from "../../workbook/cell";
import { errors } from "../evaluate/coerce";
import type { Matrix, Scalar } from "../evaluate/value";
import type { FunctionResult } from "../customFunctions";

/** Data types that came with a result: the JSON of one, or of a block's cells; `undefined`: none. */
export type Rich = RichCell | readonly (readonly (RichCell | undefined)[])[] | undefined;

export type RichCell = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly value: Scalar | Matrix;
  readonly rich: Rich;
}

/** What a function's result is in cells. Lists of values alone, and uneven blocks, are #VALUE!. */
export function answerOf(result: FunctionResult): Answer {
  if (!Array.isArray(result)) return { value: valueOf(result), rich: richOf(result) };
  const rows = result as readonly unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width))
    return { value: errors.value, rich: undefined };
  const block = rows as readonly (readonly unknown[])[];
  const rich = block.some((row) => row.some((one) => richOf(one) !== undefined))
    ? block.map((row) => row.map(richOf))
    : undefined;
  return { value: block.map((row) => row.map(valueOf)), rich };
}

/** The plain value of one; null is 0, as Excel has it (office-js#1503). */
function valueOf(one: unknown): CellValue {
  if (one === null || one === undefined) return 0;
  if (typeof one === "number") return Number.isFinite(one) ? one : errors.number;
  if (typeof one === "string" || typeof one === "boolean" || one instanceof CellError) return one;
  return plainOf(one as RichCell);
}

function plainOf({ type, basicType, basicValue, errorType, ...rest }: RichCell): CellValue {
  if (type === "Error" || basicType === "Error") {
    const code = typeof basicValue === "string" && isErrorCode(basicValue) ? basicValue : codeOf(errorType);
    return new CellError(code, typeof rest["message"] === "string" ? rest["message"] : undefined);
  }
  if (type === "Empty") return "";
  return typeof basicValue === "string" || typeof basicValue === "number" || typeof basicValue === "boolean"
    ? basicValue
    : errors.value;
}

const codes: Readonly<Record<string, string>> = {
  Blocked: "#BLOCKED!",
  Busy: "#BUSY!",
  Calc: "#CALC!",
  Connect: "#CONNECT!",
  Div0: "#DIV/0!",
  Field: "#FIELD!",
  NotAvailable: "#N/A",
  Name: "#NAME?",
  Null: "#NULL!",
  Num: "#NUM!",
  Ref: "#REF!",
  Spill: "#SPILL!",
};

const codeOf = (errorType: unknown) => codes[String(errorType)] ?? "#VALUE!";

/** Types that are nothing but their plain value. */
const plainTypes = new Set(["String", "Double", "Boolean", "Empty", "Error"]);

function richOf(one: unknown): RichCell | undefined {
  if (typeof one !== "object" || one === null || one instanceof CellError) return undefined;
  const json = one as RichCell;
  return plainTypes.has(String(json["type"])) ? undefined : json;
}
