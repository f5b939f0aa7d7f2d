import { type Area, hasCell } from "../../workbook/area";
import { plainValue } from "../../workbook/cell";
import type { DefinedName } from "../../workbook/name";
import type { Sheet } from "../../workbook/sheet";
import type { Table } from "../../workbook/table";
import type { Workbook } from "../../workbook/workbook";
import { parsed } from "../formula/parse";
import type { FormulaNode, TableReference } from "../formula/node";
import type { SheetArea } from "./formulaCell";

/** The cell in which a formula stands. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The name that holds on a sheet: its own before the workbook's. */
export function definedName(workbook: Workbook, name: string, on: Sheet): DefinedName | undefined {
  const found = workbook.names.filter((one) => isSame(one.name, name));
  return found.find(({ scope }) => scope === on) ?? found.find(({ scope }) => scope === undefined);
}

const trees = new Map<string, FormulaNode | undefined>();

/** A formula's tree; `undefined` if the text is no formula. What was read is remembered. */
export function treeOf(formula: string): FormulaNode | undefined {
  if (trees.has(formula)) return trees.get(formula);
  if (trees.size > 50_000) trees.clear();
  let tree: FormulaNode | undefined;
  try {
    tree = parsed(formula);
  } catch {
    tree = undefined;
  }
  trees.set(formula, tree);
  return tree;
}

export function tableNamed(workbook: Workbook, name: string): Table | undefined {
  return workbook.tables.find((table) => isSame(table.name, name));
}

/** The cells that a reference into a table means; `undefined`: there are none. */
export function tableArea(workbook: Workbook, reference: TableReference, at: Place): SheetArea | undefined {
  const table =
    reference.table === ""
      ? workbook.tables.find(({ sheet, area }) => sheet === at.sheet && hasCell(area, at.row, at.column))
      : tableNamed(workbook, reference.table);
  if (table === undefined) return undefined;
  const rows = rowsOf(table, reference.items, at);
  const columns = columnsOf(table, reference.columns);
  return rows && columns && { sheet: table.sheet, area: { ...rows, ...columns } };
}

type Rows = Pick<Area, "row" | "rows">;
type Columns = Pick<Area, "column" | "columns">;

function rowsOf(table: Table, items: readonly string[], at: Place): Rows | undefined {
  const { row, rows } = table.area;
  const [head, foot] = [table.showHeaders ? 1 : 0, table.showTotals ? 1 : 0];
  const data = { row: row + head, rows: rows - head - foot };
  const has = (item: string) => items.includes(item);
  if (has("#All")) return { row, rows };
  if (has("#This Row"))
    return at.row >= data.row && at.row < data.row + data.rows ? { row: at.row, rows: 1 } : undefined;
  const withData = items.length === 0 || has("#Data");
  const start = has("#Headers") ? row : withData ? data.row : row + rows - foot;
  const end = has("#Totals") ? row + rows : withData ? data.row + data.rows : row + head;
  if ((has("#Headers") && head === 0 && !withData) || (has("#Totals") && foot === 0 && !withData)) return undefined;
  return end > start ? { row: start, rows: end - start } : undefined;
}

function columnsOf(table: Table, names: readonly string[]): Columns | undefined {
  const { column, columns } = table.area;
  const [first, last = first] = names;
  if (first === undefined) return { column, columns };
  const [from, to] = [columnOf(table, first), columnOf(table, last!)];
  if (from === undefined || to === undefined) return undefined;
  return { column: column + Math.min(from, to), columns: Math.abs(to - from) + 1 };
}

/** The place of a column within its table, by what its head says. */
function columnOf(table: Table, name: string): number | undefined {
  const { row, column, columns } = table.area;
  for (let place = 0; place < columns; place++) {
    const head = table.showHeaders ? table.sheet.cell(row, column + place)?.value : undefined;
    if (isSame(head === undefined ? `Column${place + 1}` : String(plainValue(head)), name)) return place;
  }
  return undefined;
}
