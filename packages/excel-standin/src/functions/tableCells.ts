import { type Area, boundingArea, hasCell } from "../workbook/area";
import { type Table, columnNames, dataArea, headerArea, totalArea } from "../workbook/table";
import type { Workbook } from "../workbook/workbook";
import type { Sheet } from "../workbook/sheet";
import { errors } from "./evaluate/coerce";
import { Reference, type Value } from "./evaluate/value";
import type { TableReference } from "./formula/formulaNode";

function rowsOfItem(table: Table, item: string, row: number): Area | undefined {
  switch (item.toLowerCase()) {
    case "#all":
      return table.area;
    case "#headers":
      return headerArea(table);
    case "#totals":
      return totalArea(table);
    case "#this row": {
      const data = dataArea(table);
      return row >= data.row && row < data.row + data.rows ? { ...data, row, rows: 1 } : undefined;
    }
    default:
      return dataArea(table);
  }
}

/** All rows that items mean: `[[#Headers],[#Data]]` covers both. `undefined`: the table lacks one of them. */
function rowsOf(table: Table, items: readonly string[], row: number): Area | undefined {
  const areas = (items.length === 0 ? ["#Data"] : items).map((item) => rowsOfItem(table, item, row));
  return areas.reduce((one, other) => one && other && boundingArea(one, other));
}

/** The cells of a structured reference that is written in a cell. */
export function tableCells(
  workbook: Workbook,
  { table: name, columns, items }: TableReference,
  sheet: Sheet,
  row: number,
  column: number,
): Value {
  const table =
    name === ""
      ? workbook.tables.find((one) => one.sheet === sheet && hasCell(one.area, row, column))
      : workbook.table(name);
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
