import { format } from "numfmt";
import { CellError, type CellValue } from "../../workbook/cell";

/** What a cell shows of its value. */
export function shownText(value: CellValue, numberFormat = "General"): string {
  if (value instanceof CellError) return value.code;
  if (value === "") return "";
  try {
    return format(numberFormat, value);
  } catch {
    return String(value);
  }
}
