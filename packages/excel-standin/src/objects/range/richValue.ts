import { type Cell, CellError, type CellValue, plainValue } from "../../workbook/cell";

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
  if (cell?.rich) return { ...cell.rich, ...basicsOf(cell.rich) };
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

/** As `Excel.RangeValueType`. */
export function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (value instanceof CellError) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string"];
}

/** Data types that have no plain value: what reads values only gets an error. */
const withoutPlainValue = ["Entity", "LinkedEntity", "WebImage", "LocalImage", "Array"];

/** Whether a cell holds a data type that has no plain value. */
export function hasNoPlainValue(cell: Cell | undefined): boolean {
  return cell?.rich !== undefined && withoutPlainValue.includes(String(cell.rich["type"]));
}

/** The plain value of a cell as `values` answers it. */
export function valueOf(cell: Cell | undefined): string | number | boolean {
  return hasNoPlainValue(cell) ? "#VALUE!" : plainValue(cell?.value ?? "");
}

/** What every data type is where data types are not known. */
function basicsOf(rich: Rich): Rich {
  if (withoutPlainValue.includes(String(rich["type"]))) return { basicType: "Error", basicValue: "#VALUE!" };
  if (rich["basicType"] !== undefined) return {};
  return {
    basicType: { number: "Double", boolean: "Boolean" }[typeof rich["basicValue"] as string] ?? "String",
  };
}

/** What a data type shows: its text, or its plain value. */
export function plainValueOfRich(rich: Rich): CellValue {
  if (rich["type"] === "Error") {
    const code = Object.entries(errorTypes).find(([, name]) => name === rich["errorType"])?.[0];
    return new CellError(code ?? String(rich["basicValue"] ?? "#VALUE!"));
  }
  const { basicValue, text } = rich;
  if (typeof basicValue === "number" || typeof basicValue === "boolean") return basicValue;
  return String(rich["type"] === "Entity" ? (text ?? "") : (basicValue ?? text ?? ""));
}

/** Whether a data type is more than its plain value: of a kind of its own, or with properties. */
export function isRichValue({ type, properties }: Rich): boolean {
  const plain = ["Double", "String", "Boolean", "Empty", "Error"].includes(String(type));
  return !plain || properties !== undefined;
}
