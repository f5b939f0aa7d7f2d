/** Sheets of which a workbook has one: Align Sources and Align Method. A second report's rows go into the table that is there. */
import { type ChangedCell, type MergedTable, mergeSharedTable } from "../workbook/mergeSharedTable";
import { layoutOf } from "../workbook/layout";
import type { Cell, Sheet, Table } from "../workbook/plan";
import type { WrittenCells } from "./decorations";
import type { Scalar } from "../formulas/scalar";
import { applyNumberFormats, grid, numberFormats, sheetCorner } from "./sheetCells";

/** A shared sheet as it was before and what Align did to it: enough to take it back. */
export interface SharedMark {
  readonly table: string;
  /** The body before. */
  readonly before: readonly (readonly string[])[];
  readonly changed: readonly ChangedCell[];
  /** Rows put before the last one of the body. */
  readonly added: number;
  /** Lines put below all that was there. */
  readonly lines: number;
}

/** A shared sheet that is there, and what a planned one adds to it. */
export interface Extension {
  readonly planned: Sheet;
  readonly mark: SharedMark;
  readonly joined: MergedTable;
  readonly lines: readonly (readonly Cell[])[];
  /** Rows, from 0: of the body's last row, and of the first that is free below all there is. */
  readonly lastRow: number;
  readonly freeRow: number;
}

function tableOf({ blocks }: Sheet): Table {
  const table = blocks.find((block) => block.kind === "table");
  if (!table) throw new Error("a shared sheet without a table");
  return table;
}

/** What stands below the table. */
function below({ blocks }: Sheet): readonly (readonly Cell[])[] {
  const at = blocks.findIndex(({ kind }) => kind === "table");
  return blocks.slice(at + 1).flatMap((block) => (block.kind === "rows" ? block.rows : []));
}

const asTexts = (values: unknown) => (values as Scalar[][]).map((line) => line.map((value) => String(value)));

/** What is read of a table that may be there. */
interface Asked {
  readonly table: Excel.Table;
  readonly head: Excel.Range;
  readonly body: Excel.Range;
  readonly used: Excel.Range;
}

/** Asks by the next sync for the tables of the shared sheets of a plan. @returns by the table's name */
export function loadShared(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
): ReadonlyMap<string, Asked> {
  const names = sheets.filter(({ shared }) => shared !== undefined).map((sheet) => tableOf(sheet).name);
  return new Map(
    names.map((name) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      const head = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("values,rowIndex,rowCount");
      const used = table.worksheet.getUsedRange(true).load("values,rowIndex,rowCount,columnIndex");
      return [name, { table, head, body, used }];
    }),
  );
}

/**
 * What a shared sheet of a plan adds to the one that is there, which is known by its table and that table's heads, whatever the sheet is
 * called by now. Undefined where there is none.
 */
export function extensionOf(sheet: Sheet, { table, head, body, used }: Asked): Extension | undefined {
  const planned = tableOf(sheet);
  const heads = planned.columns.map(({ head: words }) => words);
  if (table.isNullObject || asTexts(head.values)[0]!.join("\n") !== heads.join("\n")) return undefined;
  const before = asTexts(body.values);
  const change = mergeSharedTable(planned, before);
  const first = (used.values as unknown[][]).map((line) => (used.columnIndex === 0 ? String(line[0]) : ""));
  const all = below(sheet);
  const hasHead = all.some(([cell]) => cell?.kind === "text" && first.includes(cell.text));
  const lines = hasHead ? all.filter(([cell]) => cell?.kind === "text" && cell.style !== "head") : all;
  return {
    planned: sheet,
    mark: {
      ...{ table: planned.name, before, changed: change.changed },
      ...{ added: change.added.length, lines: lines.length },
    },
    joined: change,
    lines,
    lastRow: body.rowIndex + body.rowCount - 1,
    freeRow: used.rowIndex + used.rowCount,
  };
}

/**
 * Puts what a plan adds into the shared sheet, by the next sync. Rows go before the last one: so the table grows in any Excel.
 * @returns what is to be decorated
 */
export function extend(context: Excel.RequestContext, extension: Extension): readonly WrittenCells[] {
  const { planned, mark, joined: change, lines, lastRow, freeRow } = extension;
  const sheet = context.workbook.tables.getItem(mark.table).worksheet;
  const firstRow = lastRow - mark.before.length + 1;
  const written: WrittenCells[] = [];
  for (const { row, column, text } of change.changed)
    sheet.getCell(firstRow + row, column).values = [[text === "" ? "" : `'${text}`]];
  const rows = mark.added;
  // the last row of the body goes down by those that are added
  const rowOf = (row: number) => (firstRow + row < lastRow ? firstRow + row : firstRow + row + rows);
  const fittedRows = change.changed.map(({ row }) => rowOf(row));
  if (rows > 0) {
    const plannedTable = tableOf(planned);
    const layout = layoutOf({
      ...planned,
      blocks: [{ ...plannedTable, rows: change.added, formats: [] }],
    });
    // the layout's first row is the table's head, which is there
    const corner = { row: lastRow - 1, column: 0 };
    sheet.getRangeByIndexes(lastRow, 0, rows, 1).getEntireRow().insert("Down");
    const columns = plannedTable.columns.length;
    const added = <T>(all: readonly T[][]) => all.slice(1).map((line) => line.slice(0, columns));
    const range = sheet.getRangeByIndexes(lastRow, 0, rows, columns);
    range.formulas = added(grid(layout));
    applyNumberFormats(range, added(numberFormats(layout)));
    const rowHeights = new Map([...layout.rowHeights].filter(([row]) => row > 0));
    written.push({ sheet, layout: { ...layout, tables: [], rowHeights }, corner });
  }
  if (lines.length > 0) {
    const layout = layoutOf({ ...planned, blocks: [{ kind: "rows", rows: lines }] });
    const corner = { row: freeRow + rows, column: 0 };
    sheet.getRangeByIndexes(corner.row, 0, lines.length, 1).formulas = grid(layout).map((line) => [line[0]]);
    written.push({ sheet, layout: { ...layout, rowHeights: new Map() }, corner });
  }
  const nothing = layoutOf({ ...planned, blocks: [] });
  return fittedRows.length === 0
    ? written
    : [...written, { sheet, layout: nothing, corner: sheetCorner, fittedRows }];
}

/** What of a shared sheet's table and of the lines below it holds by now. */
async function stateOf(context: Excel.RequestContext, mark: SharedMark) {
  const table = context.workbook.tables.getItemOrNullObject(mark.table);
  const body = table.getDataBodyRange().load("values,rowIndex,rowCount");
  const used = table.worksheet.getUsedRange(true).load("rowIndex,rowCount");
  await context.sync();
  return table.isNullObject
    ? undefined
    : { sheet: table.worksheet, body, used, values: asTexts(body.values) };
}

/** The body as Align left it, but for the rows it added. */
function afterwards({ before, changed }: SharedMark): readonly (readonly string[])[] {
  const rows = before.map((line) => [...line]);
  for (const { row, column, text } of changed) rows[row]![column] = text;
  return rows;
}

/** The rows of a body that were there before. */
function without<T>(values: readonly T[], { before, added }: SharedMark): readonly T[] {
  return [...values.slice(0, before.length - 1), ...values.slice(before.length - 1 + added)];
}

/**
 * Takes back what Align put into a shared sheet, however much of it is there.
 * @param freeRow the first row that was free before
 */
export async function shrink(
  context: Excel.RequestContext,
  mark: SharedMark,
  freeRow: number | undefined,
): Promise<void> {
  const state = await stateOf(context, mark);
  if (!state) return;
  const { sheet, body, used } = state;
  const firstRow = body.rowIndex;
  const grown = body.rowCount - mark.before.length;
  const end = used.rowIndex + used.rowCount;
  const firstLine = freeRow === undefined ? end - mark.lines : freeRow + grown;
  if (mark.lines > 0 && firstLine < end)
    sheet
      .getRangeByIndexes(firstLine, 0, end - firstLine, 1)
      .getEntireRow()
      .delete("Up");
  if (grown > 0)
    sheet
      .getRangeByIndexes(firstRow + mark.before.length - 1, 0, grown, 1)
      .getEntireRow()
      .delete("Up");
  for (const { row, column } of mark.changed) {
    const cell = sheet.getCell(firstRow + row, column);
    const text = mark.before[row]![column]!;
    cell.values = [[text === "" ? "" : `'${text}`]];
    cell.getEntireRow().format.autofitRows();
  }
  await context.sync();
}

/** Whether a shared sheet still says what Align left it saying: then it can be taken back. */
async function isAsLeft(context: Excel.RequestContext, mark: SharedMark): Promise<boolean> {
  const state = await stateOf(context, mark);
  if (!state || state.values.length !== mark.before.length + mark.added) return false;
  return JSON.stringify(without(state.values, mark)) === JSON.stringify(afterwards(mark));
}

/** Takes back what shared sheets were told, where they still say it. @returns the tables that stay, because somebody changed them */
export async function takenFromShared(
  context: Excel.RequestContext,
  marks: readonly SharedMark[],
): Promise<readonly string[]> {
  const kept: string[] = [];
  for (const mark of marks) {
    if (await isAsLeft(context, mark)) await shrink(context, mark, undefined);
    else kept.push(mark.table);
  }
  return kept;
}
