import { type Cell, CellError, type CellValue } from "../../workbook/cell";

type Rich = Readonly<Record<string, unknown>>;

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
};

/** What a cell holds as a data type of Excel (`Excel.CellValue`). */
export function richValue(cell: Cell | undefined): Rich {
  const value: CellValue = cell?.value ?? "";
  if (cell?.rich) return cell.rich;
  if (value === "") return { type: "Empty", basicType: "Empty", basicValue: "" };
  if (value instanceof CellError)
    return {
      type: "Error",
      basicType: "Error",
      basicValue: value.code,
      errorType: errorTypes[value.code] ?? "Value",
      ...(value.message ? { errorSubType: value.message } : {}),
    };
  const type = { number: "Double", string: "String", boolean: "Boolean" }[typeof value as "string"];
  return { type, basicType: type, basicValue: value };
}

/** The plain value that a data type shows where data types are not known. */
export function plainRich(rich: Rich): CellValue {
  if (rich["type"] === "Error") {
    const code = Object.entries(errorTypes).find(([, name]) => name === rich["errorType"])?.[0];
    return new CellError(code ?? String(rich["basicValue"] ?? "#VALUE!"));
  }
  const { basicValue, text } = rich;
  if (typeof basicValue === "number" || typeof basicValue === "boolean") return basicValue;
  return String(rich["type"] === "Entity" ? (text ?? "") : (basicValue ?? text ?? ""));
}

/** Whether a data type is more than its plain value. */
export function isMore({ type }: Rich): boolean {
  return !["Double", "String", "Boolean", "Empty", "Error"].includes(String(type));
}
