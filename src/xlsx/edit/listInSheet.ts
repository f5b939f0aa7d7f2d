/** The list of names in a file: the column that somebody asked for, and where others may stand beside it. */
import { Mistake } from "../../core/mistake";
import { type Area, areaOf, intersects } from "../../formulas/addresses";
import { cellsApart } from "../../reports/enrich";
import { mostColumns } from "./cellPlace";
import type { FilePackage } from "./package";
import { sharedStringsOf } from "./sharedStrings";
import { SheetPart } from "./sheetPart";
import type { CellXml } from "./sheetXml";
import { type TablePart, tablesOf } from "./tablePart";
import { sheetsOf } from "./workbookParts";

/** Heads are sought in so many rows. */
const mostHeadRows = 50;

export interface ListInSheet {
  readonly sheet: SheetPart;
  /** The table that it is a column of. */
  readonly table: TablePart | undefined;
  readonly head: CellXml;
  /** Below the head, "" for an empty cell; with cells beside them, `cellsApart` between. */
  readonly names: readonly string[];
}

/** Throws `Mistake` where no sheet has the column. @param wanted the only sheet to look at */
export function listInSheet(
  file: FilePackage,
  column: string,
  wanted: string | undefined,
  beside: readonly string[] = [],
): ListInSheet {
  const sheets = [...sheetsOf(file)].filter(([, path]) => path.includes("/worksheets/"));
  if (wanted !== undefined && !sheets.some(([name]) => name === wanted))
    throw new Mistake(`unknown sheet: ${wanted}; the file has ${sheets.map(([name]) => name).join(", ")}`);
  const strings = sharedStringsOf(file);
  for (const [name, path] of sheets) {
    if (wanted !== undefined && name !== wanted) continue;
    const sheet = new SheetPart(file, name, path, strings);
    const head = headOf(sheet, column.trim().toLowerCase());
    if (head)
      return listBelow(
        sheet,
        [head, ...beside.map((one) => headBeside(sheet, head, one))],
        tablesOf(file, path),
      );
  }
  throw new Mistake(`unknown column: ${column}; no sheet has it as a head in its first ${mostHeadRows} rows`);
}

function textOf(sheet: SheetPart, cell: CellXml | undefined): string {
  return String(sheet.valueOf(cell) ?? "");
}

function headOf(sheet: SheetPart, sought: string): CellXml | undefined {
  for (const { row, cells } of sheet.rows) {
    if (row >= mostHeadRows) break;
    const head = cells.find((cell) => textOf(sheet, cell).trim().toLowerCase() === sought);
    if (head) return head;
  }
  return undefined;
}

/** The head of another column in the same row. */
function headBeside(sheet: SheetPart, { row }: CellXml, sought: string): CellXml {
  const cells = sheet.rows.find((one) => one.row === row)!.cells;
  const head = cells.find((cell) => textOf(sheet, cell).trim().toLowerCase() === sought.trim().toLowerCase());
  if (head) return head;
  const known = cells.map((cell) => textOf(sheet, cell)).filter(Boolean);
  throw new Mistake(`unknown column: ${sought}; row ${row + 1} of ${sheet.name} has ${known.join(", ")}`);
}

/** @param heads that of the names first */
function listBelow(sheet: SheetPart, heads: readonly CellXml[], tables: readonly TablePart[]): ListInSheet {
  const head = heads[0]!;
  const { row, column } = head;
  const table = tables.find(
    ({ area, headRows }) =>
      headRows > 0 && row === area.row && column >= area.column && column < area.column + area.columns,
  );
  const last = table ? table.area.row + table.area.rows - 1 - table.totalsRows : lastFilled(sheet, column);
  const names = Array.from({ length: Math.max(0, last - row) }, (_, i) =>
    heads.map((one) => textOf(sheet, sheet.at(row + 1 + i, one.column))).join(cellsApart),
  );
  return { sheet, table, head, names };
}

function lastFilled(sheet: SheetPart, column: number): number {
  return sheet.rows.findLast(({ row }) => sheet.isFilled(sheet.at(row, column)))?.row ?? 0;
}

/**
 * The first column for others: right of the list's table, or of all that is filled. Throws `Mistake` where cells in the way are filled or
 * merged, and where the sheet ends.
 */
export function roomBeside(
  { sheet, table, head, names }: ListInSheet,
  columns: number,
  tables: readonly TablePart[],
): number {
  const rows = table ? table.area.rows : names.length + 1;
  const beside = (column: number, wide: number): Area => ({ row: head.row, column, rows, columns: wide });
  const blocks = [
    ...sheet.merges,
    ...tables.filter((one) => one.path !== table?.path).map(({ area }) => area),
  ];
  const first = table
    ? table.area.column + table.area.columns
    : rightOf(
        sheet,
        blocks.filter((block) => intersects(block, beside(0, mostColumns))),
      );
  if (first + columns > mostColumns)
    throw new Mistake(`no room: ${sheet.name} has no ${columns} free columns up to its last, XFD`);
  const room = beside(first, columns);
  const isInTheWay = (cell: CellXml) =>
    cell.column >= first && cell.column < first + columns && sheet.isFilled(cell);
  const filled = sheet.rows.find(
    ({ row, cells }) => row >= room.row && row < room.row + rows && cells.some(isInTheWay),
  );
  const taken = filled?.row ?? blocks.find((block) => intersects(block, room))?.row;
  if (taken !== undefined)
    throw new Mistake(
      `no room: a cell right of the list in row ${taken + 1} of ${sheet.name} is filled or merged; empty it`,
    );
  return first;
}

/** The column right of all filled cells, of blocks that a formula fills, and of these. */
function rightOf(sheet: SheetPart, blocks: readonly Area[]): number {
  let right = 0;
  for (const { cells } of sheet.rows)
    for (const cell of cells) {
      if (sheet.isFilled(cell)) right = Math.max(right, cell.column + 1);
      const block = areaOf(cell.formula?.block ?? "");
      if (block) right = Math.max(right, block.column + block.columns);
    }
  for (const { column, columns } of blocks) right = Math.max(right, column + columns);
  return right;
}
