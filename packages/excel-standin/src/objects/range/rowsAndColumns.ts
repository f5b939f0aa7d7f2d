import { type Area, maxColumns, maxRows, type Axis, stretchOf } from "../../workbook/area";
import { standardHeight, standardWidth } from "../../workbook/geometry";
import type { Sheet } from "../../workbook/sheet";

/** Height of all rows, or width of all columns, in points; null if they differ. */
export function commonSize(sheet: Sheet, area: Area, axis: Axis): number | null {
  const [first, count] = stretchOf(area, axis);
  const dimensions = sheet.dimensions(axis);
  const standard = axis === "rows" ? standardHeight : standardWidth;
  if (count === (axis === "rows" ? maxRows : maxColumns)) return dimensions.size === 0 ? standard : null;
  const size = dimensions.get(first)?.size ?? standard;
  for (let index = first + 1; index < first + count; index++)
    if ((dimensions.get(index)?.size ?? standard) !== size) return null;
  return size;
}

/** Of whole columns (or rows) only so many rows (or columns) are sized and hidden. */
const mostLines = 20_000;

function linesOf(area: Area, axis: Axis): readonly number[] {
  const [first, count] = stretchOf(area, axis);
  return Array.from({ length: Math.min(count, mostLines) }, (_, at) => first + at);
}

export function setSize(sheet: Sheet, area: Area, axis: Axis, size: number): void {
  for (const index of linesOf(area, axis)) sheet.dimension(axis, index).size = size;
}

/** Whether all rows (or columns) are hidden; null if only some are. */
export function commonHidden(sheet: Sheet, area: Area, axis: Axis): boolean | null {
  const dimensions = sheet.dimensions(axis);
  const lines = linesOf(area, axis);
  const hidden = lines.filter((index) => dimensions.get(index)?.hidden).length;
  return hidden === 0 ? false : hidden === lines.length ? true : null;
}

export function setHidden(sheet: Sheet, area: Area, axis: Axis, hidden: boolean): void {
  for (const index of linesOf(area, axis)) sheet.dimension(axis, index).hidden = hidden || undefined;
}
