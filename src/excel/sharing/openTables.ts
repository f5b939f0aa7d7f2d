/** The tables of the open workbook with their heads, and what is written into some of their cells. */
import { addressOf } from "../../formulas/addresses";
import { auditSheet } from "../../sharing/audit";
import { type Change, whyOtherwise } from "../../sharing/refreshed";
import type { FreshCell, OpenTable } from "../../sharing/tableRefresh";
import { positionStyle } from "../../workbook/look";
import { type CellWrite, entered } from "./cellWrites";
import { type SheetGrid, isFormulaAt, readSheets, valuesIn } from "./sheetGrid";

/** All tables that have heads and rows. @param known sheets that are read already */
export async function openTables(
  context: Excel.RequestContext,
  known: ReadonlyMap<string, SheetGrid>,
): Promise<readonly OpenTable[]> {
  const tables = context.workbook.tables.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();
  const headed = tables.items.filter(({ showHeaders }) => showHeaders);
  const ranges = headed.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  const sheets = headed.map((table) => table.worksheet.load("name"));
  await context.sync();
  const names = [...new Set(sheets.map(({ name }) => name))].filter(
    (name) => !name.startsWith(auditSheet) && !known.has(name),
  );
  const read = names.length > 0 ? await readSheets(context, names) : [];
  const grids = new Map([...known, ...read.map((grid) => [grid.name, grid] as const)]);
  return headed.flatMap(({ name, showTotals }, i): readonly OpenTable[] => {
    const { rowIndex, columnIndex: column, rowCount, columnCount: columns } = ranges[i]!;
    const grid = grids.get(sheets[i]!.name);
    const rows = rowCount - 1 - Number(showTotals);
    if (!grid || rows < 1) return [];
    const [heads] = valuesIn(grid, { row: rowIndex, column, rows: 1, columns });
    const row = rowIndex + 1;
    return [
      {
        ...{ name, row, column },
        sheet: grid.name,
        heads: heads!.map(String),
        rows: valuesIn(grid, { row, column, rows, columns }),
        isFormula: (down, right) => isFormulaAt(grid, row + down, column + right),
      },
    ];
  });
}

function areaOf(table: OpenTable, { row, column }: FreshCell) {
  return { row: table.row + row, column: table.column + column, rows: 1, columns: 1 };
}

/** A cell of a table with its fresh value. */
export function freshWrite(table: OpenTable, cell: FreshCell): CellWrite {
  return {
    sheet: table.sheet,
    area: areaOf(table, cell),
    after: { kind: "cells", rows: [[entered(cell.new)]] },
    before: { kind: "cells", rows: [[entered(cell.old)]] },
  };
}

/** What changed in it, for the report. */
export function freshChange(table: OpenTable, cell: FreshCell): Change {
  const { old, new: now } = cell;
  const place = { sheet: table.sheet, address: addressOf(areaOf(table, cell)) };
  return { ...place, old, new: now, why: whyOtherwise(old, now) };
}

/** Gives a figure that was missing its number format, and a position its colours, by the next sync; all other formats stay. */
export function applyFreshStyle(context: Excel.RequestContext, table: OpenTable, cell: FreshCell): void {
  const { row, column } = areaOf(table, cell);
  const range = context.workbook.worksheets.getItem(table.sheet).getCell(row, column);
  const planned = cell.cell.kind === "live" ? cell.cell.value : cell.cell;
  if (planned.kind === "number" && cell.old === "") range.numberFormat = [[planned.format]];
  if (planned.kind !== "position") return;
  const { fill, font, numFmt } = positionStyle(planned.position);
  const paper = fill?.type === "pattern" ? (fill.fgColor?.rgb ?? fill.bgColor?.rgb) : undefined;
  if (paper !== undefined) range.format.fill.color = `#${paper}`;
  if (numFmt !== undefined) range.numberFormat = [[numFmt]];
  if (font?.color?.rgb !== undefined) range.format.font.color = `#${font.color.rgb}`;
}
