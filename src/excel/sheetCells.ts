/** The cells of a planned sheet as Excel takes them, from any corner of an open sheet on. */
import { dateShift } from "../edition/dateSystem";
import type { Scalar } from "../formulas/scalar";
import { type Layout, type PlacedTable, letterPoints } from "../workbook/layout";
import { settled } from "../workbook/cellValue";
import { constantOf } from "../workbook/constant";
import type { Cell } from "../workbook/plan";
import { lookOf, type CellLook } from "../workbook/look";

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
  const { kind } = settled(cell);
  return (kind === "text" || kind === "link") && value !== "" ? `'${String(value)}` : value;
}

function gridWidth({ cells, widths }: Pick<Layout, "cells" | "widths">): number {
  return cells.reduce((width, { column }) => Math.max(width, column + 1), Math.max(1, widths.length));
}

/** All cells of a sheet as rows, heads included. */
export function grid({ cells, tables, height, widths }: Layout): Scalar[][] {
  const width = gridWidth({ cells, widths });
  const rows = Array.from({ length: Math.max(1, height) }, () => new Array<Scalar>(width).fill(""));
  for (const { headRow, table } of tables)
    table.columns.forEach(({ head }, column) => (rows[headRow]![column] = `'${head}`));
  for (const { row, column, cell } of cells) rows[row]![column] = entry(cell);
  return rows;
}

/** The number formats of all cells of a sheet, null where a cell has none of its own. */
export function numberFormats({ cells, height, widths }: Layout): (string | null)[][] {
  const width = gridWidth({ cells, widths });
  const rows = Array.from({ length: Math.max(1, height) }, () => new Array<string | null>(width).fill(null));
  for (const placed of cells) rows[placed.row]![placed.column] = numberFormatOf(lookOf(placed));
  return rows;
}

/** Gives cells the number formats that they have of their own. */
export function applyNumberFormats(range: Excel.Range, formats: (string | null)[][]): void {
  if (formats.some((line) => line.some((format) => format !== null))) range.numberFormat = formats;
}

/** The number format that a look gives its cell; null: none. */
export function numberFormatOf({ numFmt }: CellLook): string | null {
  return numFmt === undefined || numFmt === "@" ? null : numFmt;
}

/** Points of so many characters: a letter of the standard font is about 5.25 points wide. */
export function pointsOf(characters: number): number {
  return characters * letterPoints;
}

/** Widens columns. @param widths in characters */
export function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  Array.from(widths, (width = 9, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOf(width);
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

/** Names cells for the live formulas of the sheet; the names are its own, so that a second report can have them too. */
export function addNames(sheet: Excel.Worksheet, { cells }: Layout): void {
  for (const { row, column, cell } of cells)
    if (cell.name !== undefined) sheet.names.add(cell.name, sheet.getCell(row, column));
}

/** Live cells below each other. */
interface LiveRun {
  readonly row: number;
  readonly column: number;
  readonly formulas: string[];
}

function liveRuns({ cells }: Layout): readonly LiveRun[] {
  const open = new Map<number, LiveRun>();
  const found: LiveRun[] = [];
  for (const { row, column, cell } of cells) {
    if (cell.kind !== "live") continue;
    const above = open.get(column);
    if (above && above.row + above.formulas.length === row) above.formulas.push(cell.formula);
    else {
      const run = { row, column, formulas: [cell.formula] };
      open.set(column, run);
      found.push(run);
    }
  }
  return found;
}

/** Puts the calls of Align where their values stand. @param spelled what a formula becomes on this sheet */
export function writeLiveFormulas(
  sheet: Excel.Worksheet,
  layout: Layout,
  corner: Corner = sheetCorner,
  spelled: (formula: string) => string = (formula) => formula,
): void {
  for (const { row, column, formulas } of liveRuns(layout))
    sheet.getRangeByIndexes(corner.row + row, corner.column + column, formulas.length, 1).formulas =
      formulas.map((formula) => [spelled(formula)]);
  for (const { spill, row } of layout.spills) {
    const { values, formula } = spill;
    const first = corner.row + row;
    sheet.getRangeByIndexes(first, corner.column, values.length, values[0]!.length).clear("Contents");
    sheet.getCell(first, corner.column).formulas = [[spelled(formula)]];
  }
}
