import { CellError, type CellValue } from "../workbook/cell";
import { type DataType, isDataType, isRichValue, plainValueOfRich } from "../workbook/dataType";
import type { Matrix, Scalar } from "./evaluate/value";

/** The plain value of what a function answered: of a data type its basic value, or its text. */
function plainOf(value: unknown): Scalar {
  if (value === null || value === undefined) return "";
  if (isDataType(value)) return plainValueOfRich(value);
  if (typeof value === "number" && !Number.isFinite(value)) return new CellError("#NUM!");
  return value as CellValue;
}

/** What a function answered as a value of a formula: a scalar, or a block all of whose rows are as long as the longest. */
export function valueOfResult(result: unknown): Scalar | Matrix {
  if (!Array.isArray(result)) return plainOf(result);
  const rows = (result as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return new CellError("#CALC!");
  return rows.map((row) =>
    Array.from({ length: width }, (_, place) =>
      place < row.length ? plainOf(row[place]) : new CellError("#N/A"),
    ),
  );
}

/** The data type that a function answered for a cell of its block, by its place in it; `undefined`: a plain value. */
export function dataTypeAt(result: unknown, down: number, right: number): DataType | undefined {
  const row: unknown = Array.isArray(result) ? (result as unknown[])[down] : result;
  const one: unknown = Array.isArray(row) ? (row as unknown[])[right] : row;
  return isDataType(one) && isRichValue(one) ? one : undefined;
}
