/** The open workbook as the rewriting of its formulas sees it. */
import { cellsNamed } from "../../formulas/references";
import type { TableArea } from "../../formulas/tableReference";
import { auditSheet } from "../../sharing/audit";
import type { Surroundings } from "../../sharing/portable/surroundings";
import type { FoundCells } from "./foundCells";
import { type SheetGrid, readSheets } from "./sheetGrid";

/** Reads all sheets, names and tables. @param found the cells whose formulas are rewritten, with their spills */
export async function bookSurroundings(
  context: Excel.RequestContext,
  { cells, grids: known }: FoundCells,
): Promise<Surroundings> {
  const sheets = context.workbook.worksheets.load("items/name");
  const names = context.workbook.names.load("items/name,items/formula");
  const tables = context.workbook.tables.load("items/name");
  await context.sync();
  const others = sheets.items
    .map(({ name }) => name)
    .filter((name) => !known.has(name) && !name.startsWith(auditSheet));
  const grids = new Map<string, SheetGrid>(
    [...known.values(), ...(await readSheets(context, others))].map((grid) => [
      grid.name.toLowerCase(),
      grid,
    ]),
  );
  const named = new Map(
    names.items.flatMap(({ name, formula }) => {
      const area = cellsNamed(String(formula));
      return area ? [[name.toLowerCase(), area] as const] : [];
    }),
  );
  const spills = new Map(
    cells.map(({ sheet, area }) => [`${sheet}!${area.row},${area.column}`, { sheet, ...area }]),
  );
  return {
    valueAt: ({ sheet, row, column }) => grids.get(sheet.toLowerCase())?.valueAt(row, column) ?? "",
    named: (name) => named.get(name.toLowerCase()),
    tables: await tablesOf(context, tables.items),
    spillAt: ({ sheet, row, column }) => spills.get(`${sheet}!${row},${column}`),
  };
}

/** Tables with where they are. */
export async function tablesOf(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
): Promise<readonly TableArea[]> {
  const parts = tables.map((table) => ({
    name: table.name,
    sheet: table.worksheet.load("name"),
    columns: table.columns.load("items/name"),
    body: table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  return parts.map(({ name, sheet, columns, body }) => ({
    name,
    body: {
      ...{ sheet: sheet.name, row: body.rowIndex, column: body.columnIndex },
      ...{ rows: body.rowCount, columns: body.columnCount },
    },
    heads: columns.items.map((column) => column.name),
  }));
}
