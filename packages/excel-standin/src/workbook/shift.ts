import { type Area, maxColumns, maxRows, type Axis, stretchOf } from "./area";

/**
 * Cells that move down or right to make room, or up or left to close a gap. Only `crossCount` columns (or rows) from
 * `crossStart` on move: all of them if whole rows (or columns) are inserted or deleted.
 */
export interface Shift {
  /** `rows`: cells move down or up. */
  readonly axis: Axis;
  /** The first row (or column) that is new or goes. */
  readonly at: number;
  /** How many; below 0: deleted. */
  readonly count: number;
  readonly crossStart: number;
  readonly crossCount: number;
}

/** The shift that inserting (or deleting) an area makes. */
export function shiftOf(area: Area, axis: Axis, deleting = false): Shift {
  const sign = deleting ? -1 : 1;
  return axis === "rows"
    ? { axis, at: area.row, count: sign * area.rows, crossStart: area.column, crossCount: area.columns }
    : { axis, at: area.column, count: sign * area.columns, crossStart: area.row, crossCount: area.rows };
}

/** The start and length of a stretch after a shift; `undefined`: all of it was deleted. */
function shiftedStretch(
  start: number,
  length: number,
  { at, count }: Shift,
  limit: number,
): readonly [number, number] | undefined {
  // what reaches to the edge of the sheet still does
  if (start === 0 && length === limit) return [start, length];
  if (count >= 0) {
    if (start >= at)
      return start + count >= limit ? undefined : [start + count, Math.min(length, limit - start - count)];
    return [start, start + length > at ? Math.min(length + count, limit - start) : length];
  }
  const gone = Math.max(0, Math.min(start + length, at - count) - Math.max(start, at));
  if (gone === length) return undefined;
  const before = Math.max(0, Math.min(-count, start - at));
  return [start - before, length - gone];
}

/**
 * An area after a shift. What is only partly within the stretch that moves stays, as references in Excel's formulas do.
 * @returns `undefined` if all of it was deleted
 */
export function shifted(area: Area, shift: Shift): Area | undefined {
  const [start, length] = stretchOf(area, shift.axis === "rows" ? "columns" : "rows");
  if (start < shift.crossStart || start + length > shift.crossStart + shift.crossCount) return area;
  if (shift.axis === "rows") {
    const rows = shiftedStretch(area.row, area.rows, shift, maxRows);
    return rows && { ...area, row: rows[0], rows: rows[1] };
  }
  const columns = shiftedStretch(area.column, area.columns, shift, maxColumns);
  return columns && { ...area, column: columns[0], columns: columns[1] };
}
