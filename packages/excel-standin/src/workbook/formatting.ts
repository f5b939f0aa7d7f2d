import { type Area, stretchOf } from "./area";
import { maxColumns, maxRows } from "./area";
import type { Sheet } from "./sheet";

/** The part of a cell's format that a filter or a sort by colour uses. */
export const colorParts: Readonly<Record<string, string>> = {
  CellColor: "fill.color",
  FontColor: "font.color",
};

/** What all cells of an area have for one part of their format; null if they differ. */
export function commonFormat(sheet: Sheet, area: Area, part: string, standard: unknown): unknown {
  // all cells of a whole row or column look like those in use, and the first
  const used = sheet.used();
  const rows =
    area.rows === maxRows ? Math.max(1, (used?.row ?? 0) + (used?.rows ?? 0) - area.row) : area.rows;
  const columns =
    area.columns === maxColumns
      ? Math.max(1, (used?.column ?? 0) + (used?.columns ?? 0) - area.column)
      : area.columns;
  const at = (row: number, column: number) => sheet.formatAt(row, column)[part] ?? standard;
  const first = at(area.row, area.column);
  for (let row = area.row; row < area.row + rows; row++)
    for (let column = area.column; column < area.column + columns; column++)
      if (at(row, column) !== first) return null;
  return first;
}

/** Sets one part of the format of all cells of an area; whole rows and columns keep it in their dimension. */
export function setFormat(sheet: Sheet, area: Area, part: string, value: unknown): void {
  const axis = area.rows === maxRows ? "columns" : area.columns === maxColumns ? "rows" : undefined;
  if (axis === undefined) {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        sheet.ensure(row, column).format = { ...sheet.formatAt(row, column), [part]: value };
    return;
  }
  const [first, count] = stretchOf(area, axis);
  for (let index = first; index < first + count; index++) {
    const dimension = sheet.dimension(axis, index);
    dimension.format = { ...dimension.format, [part]: value };
  }
  for (const [, , cell] of sheet.cellsIn(area))
    if (cell.format !== undefined) cell.format = { ...cell.format, [part]: value };
}
