/** The cells of a planned sheet as Excel takes them, from any corner of an open sheet on. */
import { dateShift } from "../edition/dateSystem";
import type { Scalar } from "../formulas/scalar";
import type { Layout, PlacedTable } from "../workbook/layout";
import { constantOf } from "../workbook/constant";
import type { Cell } from "../workbook/plan";
import { headStyle, lookOf, type CellLook } from "../workbook/look";

/** The cell of a sheet on which the first cell of a layout comes to stand; rows and columns count from 0. */
export interface Corner {
  readonly row: number;
  readonly column: number;
}

/** The first cell of a sheet. */
export const sheetCorner: Corner = { row: 0, column: 0 };

/** What is entered: an apostrophe keeps text that looks like something else. */
export function entry(cell: Cell): Scalar {
  const value = constantOf(cell, dateShift());
  const { kind } = cell.kind === "live" ? cell.value : cell;
  return (kind === "text" || kind === "link") && value !== "" ? `'${String(value)}` : value;
}

/** All cells of a sheet as rows, heads included. */
export function grid({ cells, tables, height, widths }: Layout): Scalar[][] {
  const width = Math.max(1, widths.length, ...cells.map(({ column }) => column + 1));
  const rows = Array.from({ length: Math.max(1, height) }, () => new Array<Scalar>(width).fill(""));
  for (const { headRow, table } of tables)
    table.columns.forEach(({ head }, column) => (rows[headRow]![column] = `'${head}`));
  for (const { row, column, cell } of cells) rows[row]![column] = entry(cell);
  return rows;
}

/** A look and the cells of one column, from top to bottom, that have it. */
interface Run {
  readonly style: CellLook;
  readonly column: number;
  readonly row: number;
  rows: number;
}

function runs({ cells, tables }: Layout): readonly Run[] {
  const styled = [
    ...tables.flatMap(({ table, headRow }) =>
      table.columns.map((column, i) => ({
        row: headRow,
        column: i,
        style: headStyle(column.align ?? "left"),
      })),
    ),
    ...cells.map((placed) => ({
      row: placed.row,
      column: placed.column,
      style: lookOf(placed),
    })),
  ].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: Run[] = [];
  let look = "";
  for (const { row, column, style } of styled) {
    const last = found.at(-1);
    const own = JSON.stringify(style);
    if (last && own === look && last.column === column && last.row + last.rows === row) last.rows++;
    else found.push({ style, column, row, rows: 1 });
    look = own;
  }
  return found;
}

const sides: Readonly<Record<string, string>> = { left: "Left", center: "Center", right: "Right" };

/** Gives cells of a column the parts of a look that Excel draws. */
export function applyLook(
  range: Excel.Range,
  rows: number,
  { font, fill, alignment, numFmt }: CellLook,
): void {
  const colour = (rgb: string | undefined) => (rgb === undefined ? undefined : `#${rgb}`);
  const ink = colour(font?.color?.rgb);
  if (ink !== undefined) range.format.font.color = ink;
  if (font?.bold) range.format.font.bold = true;
  if (font?.italic) range.format.font.italic = true;
  if (font?.size !== undefined && font.size !== 11) range.format.font.size = font.size;
  if (fill?.type === "pattern") {
    const paper = colour(fill.pattern === "solid" ? fill.fgColor?.rgb : fill.bgColor?.rgb);
    if (paper !== undefined) range.format.fill.color = paper;
  }
  if (alignment?.wrapText) range.format.wrapText = true;
  const side = alignment?.horizontal === undefined ? undefined : sides[alignment.horizontal];
  if (side !== undefined) range.format.horizontalAlignment = side as "Left";
  if (alignment?.indent !== undefined) range.format.indentLevel = alignment.indent;
  if (alignment?.vertical === "top") range.format.verticalAlignment = "Top";
  if (numFmt !== undefined && numFmt !== "@")
    range.numberFormat = Array.from({ length: rows }, () => [numFmt]);
}

/** Gives the cells of a layout their fonts, fills and number formats. */
export function applyStyles(sheet: Excel.Worksheet, layout: Layout, corner: Corner = sheetCorner): void {
  for (const { style, row, column, rows } of runs(layout))
    applyLook(sheet.getRangeByIndexes(corner.row + row, corner.column + column, rows, 1), rows, style);
}

/** Widens columns. @param widths in characters */
export function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  Array.from(widths, (width = 9, column) => {
    // a letter of the standard font is about 5.25 points wide
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width * 5.25;
  });
}

/** Makes a planned table of cells that are written. @param name free in the workbook */
export function addTable(
  sheet: Excel.Worksheet,
  { table, headRow, lastRow }: PlacedTable,
  name: string,
  corner: Corner = sheetCorner,
): void {
  const range = sheet.getRangeByIndexes(
    corner.row + headRow,
    corner.column,
    lastRow - headRow + 1,
    table.columns.length,
  );
  const made = sheet.tables.add(range, true);
  made.name = name;
  made.style = "TableStyleLight1";
  made.showBandedRows = false;
}

/** Puts the calls of Align where their values stand. @param spelled what a formula becomes on this sheet */
export function writeLiveFormulas(
  sheet: Excel.Worksheet,
  { cells, spills }: Layout,
  corner: Corner = sheetCorner,
  spelled: (formula: string) => string = (formula) => formula,
): void {
  for (const { row, column, cell } of cells)
    if (cell.kind === "live")
      sheet.getCell(corner.row + row, corner.column + column).formulas = [[spelled(cell.formula)]];
  for (const { spill, row } of spills) {
    const { values, formula } = spill;
    const first = corner.row + row;
    sheet.getRangeByIndexes(first, corner.column, values.length, values[0]!.length).clear("Contents");
    sheet.getCell(first, corner.column).formulas = [[spelled(formula)]];
  }
}
