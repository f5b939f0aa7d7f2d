import { sheetOfPrefix } from "../formulas/addresses";
import { partsOf } from "../formulas/references";
import type { Scalar } from "../formulas/scalar";
import { isShared } from "../sharing/ownSheets";
import type { Stamped } from "../workbook/stamp";
import { readStamps } from "./stampPart";
import { valuesInEnglish, valuesLoaded } from "./read/errorCodes";

/** What stands in a cell and around it. */
export interface CellRead {
  readonly sheet: string;
  /** Without the sheet. */
  readonly address: string;
  /** With its `=`, of a cell within a spill that of the cell that spilled; "" for a constant. */
  readonly formula: string;
  /** Of a cell within a spill: where it stands in it. */
  readonly spill: SpillPlace | undefined;
  readonly value: string | number | boolean;
  readonly numberFormat: string;
  /** Name of the table around it, or the hidden name of the columns that Align added beside a range. */
  readonly table: string | undefined;
  /** The table in words. */
  readonly place: string | undefined;
  /** The head above it, if it stands in a table or in added columns. */
  readonly head: string | undefined;
  /** The texts of its row within the table, by head. */
  readonly row: Readonly<Record<string, unknown>>;
  /** Values, row by row, of the references that are asked for, in the order of asking; undefined for what refers to nothing. */
  readonly referred: readonly (readonly (readonly unknown[])[] | undefined)[];
  /** Names of all tables on its sheet. */
  readonly tables: readonly string[];
  /** Whether its sheet is one that all of Align's tables share, such as Align Sources. */
  readonly isShared: boolean;
  /** How tables of Align in the workbook came about, the newest last. */
  readonly stamps: readonly Stamped[];
}

/** A cell within a spill, other than the one that spilled. */
export interface SpillPlace {
  /** Address of the cell that spilled, without the sheet. */
  readonly from: string;
  /** Rows and columns beyond that cell. */
  readonly row: number;
  readonly column: number;
}

/** Ranges of more cells are not read whole. */
const mostCells = 10_000;

function localAddress({ address }: Excel.Range): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

/** A row of a table as a record. */
function record(heads: readonly unknown[], row: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(heads.map((head, i) => [String(head), row[i]]));
}

/** The values of a range of one row. */
async function lineOf(context: Excel.RequestContext, row: Excel.Range): Promise<readonly Scalar[]> {
  return (await valuesInEnglish(context, [row]))[0]![0]!;
}

/**
 * Reads the active cell. @param references of a formula, told once it is known: which of its arguments refer to cells or names
 */
export async function activeCell(
  context: Excel.RequestContext,
  references: (formula: string) => readonly string[],
): Promise<CellRead> {
  const cell = context.workbook
    .getActiveCell()
    .load(`address,${valuesLoaded},formulas,numberFormat,rowIndex,columnIndex`);
  const sheet = cell.worksheet.load("name");
  const tables = cell.worksheet.tables.load("items/name");
  const names = context.workbook.names.load("items/name,items/formula");
  await context.sync();
  const [value] = await lineOf(context, cell);
  const { formula, spill } = await formulaOf(context, cell);
  const referred: (readonly (readonly unknown[])[] | undefined)[] = [];
  for (const text of formula === "" ? [] : references(formula))
    referred.push(await valuesOf(context, sheet, text, spill));
  const around = (await tableAround(context, cell)) ?? (await columnsAround(context, cell, names));
  const tableNames = tables.items.map(({ name }) => name);
  const named = names.items.map(({ name, formula }) => ({ name, formula: String(formula), isGlobal: true }));
  return {
    sheet: sheet.name,
    address: localAddress(cell),
    formula,
    spill,
    value: value!,
    numberFormat: String((cell.numberFormat as unknown[][])[0]![0]),
    table: around?.table,
    place: around?.place,
    head: around?.head,
    row: around?.row ?? {},
    referred,
    tables: tableNames,
    isShared: isShared(sheet.name, tableNames, named),
    stamps: (await readStamps(context)).stamps,
  };
}

/** The formula that answers a cell: its own, or that of the cell that spilled into it. */
async function formulaOf(
  context: Excel.RequestContext,
  cell: Excel.Range,
): Promise<Pick<CellRead, "formula" | "spill">> {
  const [[own]] = cell.formulas as [[unknown]];
  const isFormula = typeof own === "string" && own.startsWith("=") && own !== cell.values[0]![0];
  const none = { formula: isFormula ? own : "", spill: undefined };
  const parent = cell.getSpillParentOrNullObject().load("address,formulas,rowIndex,columnIndex");
  await context.sync();
  if (parent.isNullObject) return none;
  const [row, column] = [cell.rowIndex - parent.rowIndex, cell.columnIndex - parent.columnIndex];
  if (row === 0 && column === 0) return none;
  const [[formula]] = parent.formulas as [[string]];
  return { formula, spill: { from: localAddress(parent), row, column } };
}

interface Around {
  readonly table: string;
  readonly place: string;
  readonly head: string;
  readonly row: Record<string, unknown>;
}

/** The Excel table around a cell. */
async function tableAround(context: Excel.RequestContext, cell: Excel.Range): Promise<Around | undefined> {
  const tables = cell.getTables(false).load("items/name");
  await context.sync();
  const [table] = tables.items;
  if (!table) return undefined;
  const head = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
  const own = table.getRange().getIntersection(cell.getEntireRow()).load(valuesLoaded);
  await context.sync();
  const [heads] = head.values as [unknown[]];
  return {
    table: table.name,
    place: `table ${table.name}`,
    head: String(heads[cell.columnIndex - head.columnIndex] ?? ""),
    row: cell.rowIndex === head.rowIndex ? {} : record(heads, await lineOf(context, own)),
  };
}

/**
 * The columns around a cell that Enrich added beside a range: a hidden name knows where they are.
 * @param names the workbook's, loaded
 */
async function columnsAround(
  context: Excel.RequestContext,
  cell: Excel.Range,
  names: Excel.NamedItemCollection,
): Promise<Around | undefined> {
  const own = names.items.filter(({ name }) => name.startsWith("_align_columns_"));
  const blocks = own.map((item) => item.getRangeOrNullObject().load("columnIndex"));
  const sheets = blocks.map((block) => block.worksheet.load("name"));
  await context.sync();
  const here = blocks.flatMap((block, i) =>
    !block.isNullObject && sheets[i]!.name === cell.worksheet.name
      ? [{ block, name: own[i]!.name, common: block.getIntersectionOrNullObject(cell).load("address") }]
      : [],
  );
  await context.sync();
  const found = here.find(({ common }) => !common.isNullObject);
  if (!found) return undefined;
  // the list that they stand beside is part of the row
  const region = found.block.getSurroundingRegion();
  const heads = region.getIntersection(found.block.getRow(0).getEntireRow()).load("values,columnIndex");
  const row = region.getIntersection(cell.getEntireRow()).load(valuesLoaded);
  await context.sync();
  const [titles] = heads.values as [unknown[]];
  return {
    table: found.name,
    place: "columns that Align added",
    head: String(titles[cell.columnIndex - heads.columnIndex] ?? ""),
    row: record(titles, await lineOf(context, row)),
  };
}

/** The values of a reference or a name, row by row; of a very large range the one cell that goes with a place in a spill. */
async function valuesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  text: string,
  place: SpillPlace | undefined,
): Promise<readonly (readonly unknown[])[] | undefined> {
  const plain = text.replace(/[$]/g, "");
  const [own, common] = [sheet.names, context.workbook.names].map((names) =>
    names.getItemOrNullObject(plain),
  );
  try {
    await context.sync();
    const name = own!.isNullObject ? common! : own!;
    const { prefix, cells } = partsOf(text);
    const home = prefix === "" ? sheet : context.workbook.worksheets.getItem(sheetOfPrefix(prefix));
    const range = name.isNullObject ? home.getRange(cells) : name.getRange();
    range.load("rowCount,columnCount");
    await context.sync();
    const { rowCount, columnCount } = range;
    const isLarge = rowCount * columnCount > mostCells;
    const { row = 0, column = 0 } = place ?? {};
    const read = isLarge ? range.getCell(row % rowCount, column % columnCount) : range;
    read.load(valuesLoaded);
    await context.sync();
    return (await valuesInEnglish(context, [read]))[0];
  } catch {
    // neither an address nor a name: the explanation shows the text as it stands
    return undefined;
  }
}
