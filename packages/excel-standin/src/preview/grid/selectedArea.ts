import type { IRange } from "@univerjs/presets";
import { type Area, maxColumns, maxRows } from "../../workbook/area";

// Univer's RANGE_TYPE
const [wholeRow, wholeColumn, everything] = [1, 2, 3];

/** The area of a range of Univer's, with whole rows and columns as such. */
export function areaOfRange({ startRow, endRow, startColumn, endColumn, rangeType }: IRange): Area {
  const rows = rangeType === wholeColumn || rangeType === everything;
  const columns = rangeType === wholeRow || rangeType === everything;
  return {
    row: rows ? 0 : startRow,
    column: columns ? 0 : startColumn,
    rows: rows ? maxRows : endRow - startRow + 1,
    columns: columns ? maxColumns : endColumn - startColumn + 1,
  };
}

/** The inverse of `areaOfRange`, for blocks of cells. */
export function rangeOfArea({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}
