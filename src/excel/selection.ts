import { Mistake } from "../core/mistake";
import { isError } from "../formulas/scalar";
import { valuesInEnglish, valuesLoaded } from "./read/errorCodes";

/** What is selected, down to the cells in use. */
export interface Selected {
  readonly sheet: string;
  /** Without the sheet, e.g. `A2:A16`. */
  readonly address: string;
  /** Of its first cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  /** The table that holds it, if one does. */
  readonly table: TableAround | undefined;
}

export interface TableAround {
  readonly name: string;
  readonly heads: readonly string[];
  /** First row of data and first column, from 0. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  /** Of the selection's first column among the heads. */
  readonly place: number;
  readonly showTotals: boolean;
}

/** Most cells that are read at once. */
const most = 100_000;

/** Reads what is selected; whole columns count down to the last cell in use. Throws `Mistake` where nothing is in use; Excel itself refuses several blocks (InvalidSelection). */
export async function selectedCells(context: Excel.RequestContext): Promise<Selected> {
  return cellsOf(context, context.workbook.getSelectedRange());
}

/** As `selectedCells`; of a single cell that stands in no table, the whole column of the block of filled cells around it. */
export async function selectedList(context: Excel.RequestContext): Promise<Selected> {
  const range = context.workbook.getSelectedRange().load("cellCount");
  const tables = range.getTables(false).load("items/name");
  await context.sync();
  if (range.cellCount !== 1 || tables.items.length > 0) return cellsOf(context, range);
  return cellsOf(context, range.getSurroundingRegion().getIntersection(range.getEntireColumn()));
}

async function cellsOf(context: Excel.RequestContext, range: Excel.Range): Promise<Selected> {
  const sheet = range.worksheet.load("name");
  const used = range.getUsedRangeOrNullObject(true).load("address,rowIndex,columnIndex,rowCount,columnCount");
  const tables = range.getTables(false).load("items/name,items/showTotals");
  await context.sync();
  if (used.isNullObject)
    throw new Mistake("empty selection: no cell with content; select the cells with the countries");
  if (used.rowCount * used.columnCount > most)
    throw new Mistake(
      `large selection: ${used.rowCount.toLocaleString("en")} × ${used.columnCount} filled cells; select at most ${most.toLocaleString("en")}, such as the one column with the names`,
    );
  used.load(valuesLoaded);
  const table = tables.items[0];
  const head = table?.getHeaderRowRange().load("values");
  const body = table?.getDataBodyRange().load("rowIndex,columnIndex,rowCount");
  await context.sync();
  const [values] = await valuesInEnglish(context, [used]);
  return {
    sheet: sheet.name,
    address: used.address.slice(used.address.lastIndexOf("!") + 1),
    row: used.rowIndex,
    column: used.columnIndex,
    values: values!,
    table:
      table && head && body
        ? {
            name: table.name,
            heads: (head.values as unknown[][])[0]!.map(String),
            row: body.rowIndex,
            column: body.columnIndex,
            rows: body.rowCount,
            place: used.columnIndex - body.columnIndex,
            showTotals: table.showTotals,
          }
        : undefined,
  };
}

/** Reads one column of a table, from the first row of data to the last. */
export async function tableColumn(
  context: Excel.RequestContext,
  table: string,
  head: string,
): Promise<readonly unknown[]> {
  const found = context.workbook.tables.getItemOrNullObject(table);
  await context.sync();
  if (found.isNullObject) throw new Mistake(`missing table: ${table}; it was deleted or renamed`);
  const column = found.columns.getItemOrNullObject(head);
  await context.sync();
  if (column.isNullObject) throw new Mistake(`missing column: ${head}; the table ${table} has it no more`);
  const range = column.getDataBodyRange().load(valuesLoaded);
  await context.sync();
  const [values] = await valuesInEnglish(context, [range]);
  return values!.map(([value]) => value);
}

/** Where a list of cells stands: its first cell, and how many it has. */
export interface ListPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** What the first cells say of the block of filled cells around a list, from its left: the heads of its columns where the list has one. */
export async function headsAround(
  context: Excel.RequestContext,
  list: ListPlace,
): Promise<readonly string[]> {
  const [values] = await blockAround(context, { ...list, rows: 1 }, list);
  return values!.map((value) => String(value).trim());
}

/** The cells of one column of the block around a list, as many as the list has. @param place among its columns, from 0 */
export async function columnAround(
  context: Excel.RequestContext,
  list: ListPlace,
  place: number,
): Promise<readonly unknown[]> {
  const values = await blockAround(context, list, list, place);
  return values.map(([value]) => value);
}

/** The cells of some rows of the block around a list; of one column where its place is told. */
async function blockAround(
  context: Excel.RequestContext,
  { sheet, row, rows }: ListPlace,
  list: ListPlace,
  place?: number,
): Promise<readonly (readonly unknown[])[]> {
  const home = context.workbook.worksheets.getItemOrNullObject(sheet);
  const region = home
    .getRangeByIndexes(list.row, list.column, list.rows, 1)
    .getSurroundingRegion()
    .load("columnIndex,columnCount");
  await context.sync();
  if (home.isNullObject) throw new Mistake(`missing sheet: ${sheet}; it was deleted or renamed`);
  const [column, columns] =
    place === undefined ? [region.columnIndex, region.columnCount] : [region.columnIndex + place, 1];
  const range = home.getRangeByIndexes(row, column, rows, columns).load(valuesLoaded);
  await context.sync();
  const [values] = await valuesInEnglish(context, [range]);
  return values!;
}

/** Listens to what is selected. @returns what ends the listening */
export async function onSelection(
  context: Excel.RequestContext,
  told: (text: string) => void,
): Promise<() => Promise<void>> {
  const handler = context.workbook.onSelectionChanged.add(async () => {
    try {
      await Excel.run(async (inner) => {
        const cell = inner.workbook.getActiveCell().load(valuesLoaded);
        await inner.sync();
        const value = (await valuesInEnglish(inner, [cell]))[0]![0]![0];
        told(typeof value === "string" && !isError(value) ? value : "");
      });
    } catch {
      // the cell went away between the event and the question: the next selection asks again
    }
  });
  await context.sync();
  return () =>
    Excel.run(handler.context, async (own) => {
      handler.remove();
      await own.sync();
    });
}
