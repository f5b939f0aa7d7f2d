import { type Area, hasCell } from "../../workbook/area";
import type { Cell } from "../../workbook/cell";
import { standardHeight, standardWidth } from "../../workbook/geometry";
import type { Sheet } from "../../workbook/sheet";
import { shownText } from "./shownText";

// Nothing is drawn here, so what fits is estimated from the number of letters and the size of the font.
const standardFont = 11;
const letterWidth = 5.25;
const margin = 6;

/** A cell's lines as it shows them, and how large its letters are against the standard. */
function shown(sheet: Sheet, row: number, column: number, { value }: Cell) {
  const format = sheet.formatAt(row, column);
  const lines = shownText(value, format["numberFormat"] as string | undefined).split("\n");
  const scale = Number(format["font.size"] ?? standardFont) / standardFont;
  return { lines, scale, wraps: format["wrapText"] === true };
}

/** The cells of an area that columns and rows are fitted to: merged ones do not count. */
function* fitted(sheet: Sheet, area: Area) {
  for (const entry of sheet.cellsIn(area)) {
    const [row, column] = entry;
    if (!sheet.merged.some((block) => hasCell(block.area, row, column))) yield entry;
  }
}

/** Makes columns as wide as the longest of the area's texts in them. */
export function fitColumns(sheet: Sheet, area: Area): void {
  const widths = new Map<number, number>();
  for (const [row, column, cell] of fitted(sheet, area)) {
    if (cell.value === "") continue;
    const { lines, scale } = shown(sheet, row, column, cell);
    const letters = Math.max(...lines.map((line) => line.length));
    widths.set(column, Math.max(widths.get(column) ?? 12, letters * letterWidth * scale + margin));
  }
  for (const [column, width] of widths) sheet.dimension("columns", column).size = width;
}

/** Makes rows as high as the fonts and the wrapped lines of the area's cells ask for. */
export function fitRows(sheet: Sheet, area: Area): void {
  for (const [row, dimension] of sheet.rowDimensions)
    if (row >= area.row && row < area.row + area.rows) dimension.size = undefined;
  const heights = new Map<number, number>();
  for (const [row, column, cell] of fitted(sheet, area)) {
    const { lines, scale, wraps } = shown(sheet, row, column, cell);
    const width = (sheet.columnDimensions.get(column)?.size ?? standardWidth) - margin;
    const wrapped = (line: string) => Math.max(1, Math.ceil((line.length * letterWidth * scale) / width));
    const count = wraps ? lines.reduce((sum, line) => sum + wrapped(line), 0) : 1;
    heights.set(row, Math.max(heights.get(row) ?? standardHeight, count * scale * standardHeight));
  }
  for (const [row, height] of heights)
    if (height > standardHeight) sheet.dimension("rows", row).size = Math.round(height * 4) / 4;
}
