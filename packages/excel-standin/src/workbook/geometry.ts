import type { Sheet } from "./sheet";

/** Points of a column and a row of Excel's standard font. */
export const standardWidth = 48;
export const standardHeight = 15;

/** At 96 dots an inch. */
export const pixelsPerPoint = 96 / 72;

/** Points from the sheet's left edge to a column's. */
export function leftOf(sheet: Sheet, column: number): number {
  let left = column * standardWidth;
  for (const [index, { size, hidden }] of sheet.columnDimensions)
    if (index < column) left += (hidden ? 0 : (size ?? standardWidth)) - standardWidth;
  return left;
}

/** Points from the sheet's upper edge to a row's. */
export function topOf(sheet: Sheet, row: number): number {
  let top = row * standardHeight;
  for (const [index, { size, hidden }] of sheet.rowDimensions)
    if (index < row) top += (hidden ? 0 : (size ?? standardHeight)) - standardHeight;
  return top;
}
