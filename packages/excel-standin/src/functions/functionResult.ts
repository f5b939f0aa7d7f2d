import { CellError, type CellValue } from "../workbook/cell";
import type { Matrix, Scalar } from "./evaluate/value";

type Rich = Readonly<Record<string, unknown>>;

function isRich(value: unknown): value is Rich {
  return typeof value === "object" && value !== null && !(value instanceof CellError) && "type" in value;
}

/** The plain value of what a function answered: of a data type its basic value, or its text. */
function plainOf(value: unknown): Scalar {
  if (value === null || value === undefined) return "";
  if (isRich(value)) return (value["basicValue"] ?? value["text"] ?? "") as CellValue;
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

/** The data type that a function answered for one cell; `undefined`: none. */
export function richOf(result: unknown): Rich | undefined {
  const only: unknown = Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
  return isRich(only) ? only : undefined;
}
