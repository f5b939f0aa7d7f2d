/** The sheet Align Data of the open workbook: grown hidden, shown by the last step. */
import { Mistake } from "../../core/mistake";
import {
  dataLooks,
  dataSheetName,
  type DataCell,
  type DataColumn,
  type DataSheet,
} from "../../sharing/portable/dataSheet";
import { isDataName, isPortable } from "../../sharing/portable/lookup";
import { type Watched, entered } from "./cellWrites";
import { isFormulaAt, readSheets } from "./sheetGrid";

/** Cells a request. */
const step = 10_000;
const growing = `${dataSheetName} (new)`;

/** A new data sheet that nobody sees yet; its names are there, so that formulas can use them. */
export interface DataDraft {
  readonly publish: () => Promise<void>;
  /** Takes it away again with its names. */
  readonly drop: () => Promise<void>;
}

/**
 * Writes the sheet, hidden. One that no formula looks up any more goes. Throws `Mistake` where formulas look one up already; where
 * writing fails, nothing of it is left.
 */
export async function draftData(
  context: Excel.RequestContext,
  data: DataSheet,
  watched: Watched,
): Promise<DataDraft> {
  await removeUnused(context);
  let name = growing;
  const drop = () => removed(context, name, [...data.names.keys()]);
  try {
    await fill(context, data, watched);
  } catch (problem) {
    // the error that led here says more than one of tidying up
    await drop().catch(() => undefined);
    throw problem;
  }
  const publish = async () => {
    const sheet = context.workbook.worksheets.getItem(growing);
    sheet.name = dataSheetName;
    sheet.visibility = "Visible";
    await context.sync();
    name = dataSheetName;
  };
  return { drop, publish };
}

async function removeUnused(context: Excel.RequestContext): Promise<void> {
  const sheets = context.workbook.worksheets.load("items/name");
  const names = context.workbook.names.load("items/name");
  await context.sync();
  const all = sheets.items.map(({ name }) => name);
  const own = names.items.map(({ name }) => name).filter(isDataName);
  const isThere = all.includes(dataSheetName);
  if (isThere) {
    const others = await readSheets(
      context,
      all.filter((name) => name !== dataSheetName),
    );
    if (own.length === 0 || others.some(looksUp))
      throw new Mistake(
        `taken sheet: ${dataSheetName}; formulas look it up: thaw them first, or give the sheet another name`,
      );
  }
  for (const name of [growing, ...(isThere ? [dataSheetName] : [])]) await removed(context, name, own);
}

function looksUp(grid: Awaited<ReturnType<typeof readSheets>>[number]): boolean {
  const { row: top, column: left, rows, columns } = grid.used ?? { row: 0, column: 0, rows: 0, columns: 0 };
  for (let row = top; row < top + rows; row++)
    for (let column = left; column < left + columns; column++)
      if (isFormulaAt(grid, row, column) && isPortable(String(grid.formulaAt(row, column)))) return true;
  return false;
}

async function removed(
  context: Excel.RequestContext,
  sheetName: string,
  names: readonly string[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  const items = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  await context.sync();
  for (const item of items) if (!item.isNullObject) item.delete();
  if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

async function fill(
  context: Excel.RequestContext,
  { columns, widths, names, headRow }: DataSheet,
  { progress, signal }: Watched,
): Promise<void> {
  const sheet = context.workbook.worksheets.add(growing);
  sheet.visibility = "Hidden";
  const requests = requestsFor(columns);
  for (const [i, parts] of requests.entries()) {
    signal?.throwIfAborted();
    await sent(context, sheet, parts);
    progress?.((i + 1) / requests.length);
  }
  Array.from(widths, (width = 9, column) => {
    // a letter of the standard font is about 5.25 points wide
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width * 5.25;
  });
  for (const [name, { row, column, rows }] of names)
    context.workbook.names.add(name, sheet.getRangeByIndexes(row, column, rows, 1));
  sheet.freezePanes.freezeRows(headRow + 1);
  sheet.showGridlines = false;
  await context.sync();
}

/** Columns in groups that go in one request each. */
function requestsFor(columns: readonly DataColumn[]): readonly (readonly DataColumn[])[] {
  const requests: DataColumn[][] = [];
  let cells = step;
  for (const part of columns.flatMap(partsOf)) {
    if (cells + part.cells.length > step) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)!.push(part);
    cells += part.cells.length;
  }
  return requests;
}

async function sent(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  parts: readonly DataColumn[],
): Promise<void> {
  for (const part of parts) write(sheet, part);
  context.application.suspendApiCalculationUntilNextSync();
  await context.sync();
}

/** A column in pieces that fit a request. */
function partsOf(column: DataColumn): readonly DataColumn[] {
  const pieces = Math.max(1, Math.ceil(column.cells.length / step));
  return Array.from({ length: pieces }, (_, i) => ({
    ...column,
    row: column.row + i * step,
    cells: column.cells.slice(i * step, (i + 1) * step),
  }));
}

function write(sheet: Excel.Worksheet, { row, column, style, cells }: DataColumn): void {
  if (cells.length === 0) return;
  const range = sheet.getRangeByIndexes(row, column, cells.length, 1);
  range.formulas = cells.map((cell) => [entry(cell)]);
  const { bold, size, colour, fill, format } = dataLooks[style];
  if (format !== undefined) range.numberFormat = cells.map(() => [format]);
  if (bold) range.format.font.bold = true;
  if (size !== undefined) range.format.font.size = size;
  if (colour !== undefined) range.format.font.color = `#${colour.slice(2)}`;
  if (fill !== undefined) range.format.fill.color = `#${fill.slice(2)}`;
}

function entry(cell: DataCell): string | number {
  if (cell === undefined) return "";
  if (typeof cell === "object") return `=${cell.formula}`;
  return typeof cell === "string" ? String(entered(cell)) : cell;
}
