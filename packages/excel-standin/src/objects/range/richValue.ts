import { type Cell, CellError, type CellValue, plainValue } from "../../workbook/cell";
import { type DataType, errorTypeOf } from "../../workbook/dataType";

/** What a cell holds as a data type of Excel (`Excel.CellValue`). */
export function richValue(cell: Cell | undefined): DataType {
  const value: CellValue = cell?.value ?? "";
  if (cell?.rich) return { ...cell.rich, ...basicsOf(cell.rich) };
  if (value === "") return { type: "Empty", basicType: "Empty", basicValue: "" };
  if (value instanceof CellError)
    return {
      type: "Error",
      basicType: "Error",
      basicValue: value.code,
      errorType: errorTypeOf(value.code),
      ...(value.message ? { errorSubType: value.message } : {}),
    };
  const type = valueType(value);
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
function basicsOf(rich: DataType): DataType {
  if (withoutPlainValue.includes(String(rich["type"]))) return { basicType: "Error", basicValue: "#VALUE!" };
  if (rich["basicType"] !== undefined) return {};
  return {
    basicType: { number: "Double", boolean: "Boolean" }[typeof rich["basicValue"] as string] ?? "String",
  };
}
