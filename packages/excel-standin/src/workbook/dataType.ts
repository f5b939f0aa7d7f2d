import { CellError, type CellValue } from "./cell";

/** A data type of Excel as JSON (`Excel.CellValue`): an entity, a formatted number, an error. */
export type DataType = Readonly<Record<string, unknown>>;

/** Code of an error → its name as a data type. Of two codes with one name the first is shown. */
const errorTypes: Readonly<Record<string, string>> = {
  "#N/A": "NotAvailable",
  "#VALUE!": "Value",
  "#REF!": "Ref",
  "#DIV/0!": "Div0",
  "#NUM!": "Num",
  "#NAME?": "Name",
  "#NULL!": "Null",
  "#SPILL!": "Spill",
  "#CALC!": "Calc",
  "#BUSY!": "Busy",
  "#FIELD!": "Field",
  "#CONNECT!": "Connect",
  "#BLOCKED!": "Blocked",
  "#EXTERNAL!": "External",
  "#GETTING_DATA": "GettingData",
  "#PYTHON!": "Python",
  "#TIMEOUT!": "Timeout",
};

/** The name of an error's code as a data type, e.g. `NotAvailable`. */
export function errorTypeOf(code: string): string {
  return errorTypes[code] ?? "Value";
}

export function isDataType(value: unknown): value is DataType {
  return typeof value === "object" && value !== null && !(value instanceof CellError) && "type" in value;
}

/** What a data type shows: its text, or its plain value. */
export function plainValueOfRich(given: DataType): CellValue {
  const { type, basicValue, text } = given;
  if (type === "Error") {
    const code = Object.entries(errorTypes).find(([, name]) => name === given["errorType"])?.[0];
    return new CellError(code ?? String(basicValue ?? "#VALUE!"));
  }
  if (type === "Entity" || type === "LinkedEntity") return String(text ?? "");
  if (typeof basicValue === "number" || typeof basicValue === "boolean") return basicValue;
  return String(basicValue ?? text ?? "");
}

/** Whether a data type is more than its plain value: of a kind of its own, or with properties. */
export function isRichValue({ type, properties, errorSubType }: DataType): boolean {
  const plain = ["Double", "String", "Boolean", "Empty", "Error"].includes(String(type));
  return !plain || properties !== undefined || errorSubType !== undefined;
}
