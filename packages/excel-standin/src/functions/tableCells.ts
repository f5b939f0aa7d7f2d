import type { Area } from "../workbook/area";
import { hasCell } from "../workbook/area";
import { type Table, columnNames, dataArea, headerArea, totalArea } from "../workbook/table";
import type { Workbook } from "../workbook/workbook";
import type { Sheet } from "../workbook/sheet";
import { errors } from "./evaluate/coerce";
import { Reference, type Value } from "./evaluate/value";
import type { TableReference } from "./formula/formulaNode";

function rowsOf(table: Table, items: readonly string[], row: number): Area | undefined {
  const item = items[0]?.toLowerCase();
  const data = dataArea(table);
  if (item === undefined || item === "#data") {
    // `[[#Headers],[#Data]]` and the like cover both
    return data;
  }
  if (item === "#all") return table.area;
  if (item === "#this row") {
    const isInside = row >= data.row && row < data.row + data.rows;
    return isInside ? { ...data, row, rows: 1 } : undefined;
  }
  const head = item === "#headers" ? headerArea(table) : totalArea(table);
  if (head === undefined || items.length === 1) return head;
  return item === "#headers"
    ? { ...data, row: head.row, rows: data.rows + 1 }
    : { ...data, rows: data.rows + 1 };
}

/** The cells of a structured reference that is written in a cell. */
export function tableCells(
  workbook: Workbook,
  { table: name, columns, items }: TableReference,
  sheet: Sheet,
  row: number,
  column: number,
): Value {
  const lower = name.toLowerCase();
  const table = workbook.tables.find((one) =>
    name === "" ? one.sheet === sheet && hasCell(one.area, row, column) : one.name.toLowerCase() === lower,
  );
  if (table === undefined) return errors.reference;
  const rows = rowsOf(table, items, row);
  if (rows === undefined) return items[0]?.toLowerCase() === "#this row" ? errors.value : errors.reference;
  if (columns.length === 0) return new Reference(table.sheet, rows);
  const names = columnNames(table).map((one) => one.toLowerCase());
  const places = columns.map((one) => names.indexOf(one.toLowerCase()));
  if (places.includes(-1)) return errors.reference;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return new Reference(table.sheet, { ...rows, column: rows.column + first, columns: last - first + 1 });
}
