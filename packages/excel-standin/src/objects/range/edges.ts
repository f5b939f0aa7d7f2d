import { maxColumns, maxRows } from "../../workbook/area";
import { isEmpty } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";

export type Direction = "Up" | "Down" | "Left" | "Right";

const steps: Readonly<Record<Direction, readonly [down: number, right: number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

/** The cell to which Ctrl and an arrow key lead from a cell: the end of a filled or of a blank stretch. */
export function edgeFrom(
  sheet: Sheet,
  row: number,
  column: number,
  direction: Direction,
): readonly [number, number] {
  const [down, right] = steps[direction];
  const used = sheet.used();
  const filled = (r: number, c: number) => !isEmpty(sheet.cell(r, c));
  const onSheet = (r: number, c: number) => r >= 0 && c >= 0 && r < maxRows && c < maxColumns;
  const beyond = (r: number, c: number) =>
    !used || r >= used.row + used.rows || c >= used.column + used.columns;
  const far: readonly [number, number] = [
    down > 0 ? maxRows - 1 : down < 0 ? 0 : row,
    right > 0 ? maxColumns - 1 : right < 0 ? 0 : column,
  ];
  let [r, c] = [row + down, column + right];
  if (!onSheet(r, c)) return [row, column];
  if (filled(row, column) && filled(r, c)) {
    while (onSheet(r + down, c + right) && filled(r + down, c + right)) [r, c] = [r + down, c + right];
    return [r, c];
  }
  while (onSheet(r, c) && !filled(r, c)) {
    if (beyond(r, c) && (down > 0 || right > 0)) return far;
    [r, c] = [r + down, c + right];
  }
  return onSheet(r, c) ? [r, c] : far;
}
