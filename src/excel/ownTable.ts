import { Mistake } from "../core/mistake";
import { mostRows } from "../core/own/table/read";
import type { RawTable } from "../core/own/table/table";
import { dateShift } from "../edition/dateSystem";
import { valuesInEnglish, valuesLoaded } from "./read/errorCodes";

/** Most cells that are read: the most rows, at 20 columns. */
const mostCells = mostRows * 20;

/** Of what is selected the table that it means: an Excel table, the block around a single cell, or the selected cells in use. */
async function tableRange(context: Excel.RequestContext): Promise<Excel.Range> {
  const selected = context.workbook.getSelectedRange().load("cellCount");
  const tables = selected.getTables(false).load("items/name");
  const used = selected.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  const [table] = tables.items;
  if (table) return table.getHeaderRowRange().getBoundingRect(table.getDataBodyRange());
  if (used.isNullObject)
    throw new Mistake("empty selection: no cell with content; select the table with its heads");
  return selected.cellCount === 1 ? selected.getSurroundingRegion() : used;
}

/** A cell as it was meant: a number that is shown as per cent says so. */
function meant(value: unknown, format: unknown): unknown {
  if (typeof value !== "number" || typeof format !== "string" || !format.includes("%")) return value;
  return `${Number((value * 100).toPrecision(12))}%`;
}

/** Reads the table that is selected. Throws `Mistake` where nothing is, and for more than Align takes. */
export async function selectedTable(context: Excel.RequestContext): Promise<RawTable> {
  const range = (await tableRange(context)).load("address,rowIndex,rowCount,columnCount");
  await context.sync();
  if (range.rowCount * range.columnCount > mostCells)
    throw new Mistake(
      `large selection: ${range.rowCount} × ${range.columnCount} cells; select the table alone`,
    );
  range.load(`${valuesLoaded},numberFormat`);
  await context.sync();
  const [values] = await valuesInEnglish(context, [range]);
  const formats = range.numberFormat as unknown[][];
  const rows = values!.map((row, down) => row.map((value, right) => meant(value, formats[down]?.[right])));
  return {
    rows,
    firstRow: range.rowIndex + 1,
    separator: undefined,
    dateShift: dateShift(),
    origin: range.address,
  };
}
