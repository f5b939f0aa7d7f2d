/** Adds columns beside a list that is already there, and takes them back. */
import { Mistake } from "../core/mistake";
import type { Scalar } from "../formulas/scalar";
import { freeHeads, freeHiddenName } from "../workbook/freeName";
import { headHeight } from "../workbook/layout";
import type { Stamped } from "../workbook/stamp";
import { type Block, type Content, contentOf, entriesLoaded, entriesOf, putBack, rangeOf } from "./content";
import { type Frame, frameFor, makeRoom, putFrameBack } from "./frame";
import { spotOf } from "./spot";
import { addStamp, removeStamp, stampTime } from "./stampPart";
import type { Overwritten } from "./takeBack";

/** A column to add: its head, then as many cells as the rows it goes beside; "" is an empty cell. */
export interface AddedColumn {
  readonly head: string;
  readonly cells: readonly Scalar[];
  /** An Excel number format. */
  readonly format: string;
  /** In characters. */
  readonly width: number;
  /** Whether its cells take several lines. */
  readonly wrapped?: true;
}

/** What columns are added to. */
export type ColumnPlace =
  | { readonly kind: "table"; readonly table: string }
  /** Cells of a sheet, without a head if `headRow` is undefined. */
  | {
      readonly kind: "range";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly headRow: number | undefined;
    };

/** What was added: columns of a table by their heads, or a block of cells that was empty. */
export type ColumnsAdded =
  | {
      readonly kind: "table";
      readonly table: string;
      readonly heads: readonly string[];
      readonly columns: readonly AddedColumn[];
      readonly room: MadeRoom;
      /** The time in the custom XML part that says what was added. */
      readonly stamp: string;
    }
  | {
      readonly kind: "range";
      readonly address: string;
      readonly overwritten: Overwritten;
      readonly room: MadeRoom;
    };

/** Widths and heights that were changed, of the cells from a head on. */
export interface MadeRoom {
  readonly block: Block;
  readonly frame: Frame;
}

/** Cells whose looks are read before they are written to: of more it takes long, and empty cells rarely have one. */
const mostLooks = 10_000;

/** The room that columns need from their heads on: columns that were empty as wide as their kind, heads as high as their words. */
async function roomFor(
  context: Excel.RequestContext,
  block: Block,
  columns: readonly AddedColumn[],
  hasHead: boolean,
): Promise<MadeRoom> {
  const widths = new Map(columns.map(({ width }, i) => [i, width]));
  const heights = new Map(hasHead ? [[0, headHeight(columns)]] : []);
  return { block, frame: await frameFor(context, block, { widths, heights }) };
}

/** Puts widths and heights back, by the next sync. */
export function roomBack(context: Excel.RequestContext, { block, frame }: MadeRoom): void {
  putFrameBack(context, block, frame);
}

/** What the workbook remembers of the columns. @param table name of the table, or the hidden name of the block */
export type StampFor = (table: string) => Stamped;

function asText(value: Scalar): Scalar {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}

/**
 * Adds columns at the right of a table, or beside a block of cells, all or none; filled cells are never written over. Throws `Mistake`
 * where there is no room.
 */
export async function addColumns(
  context: Excel.RequestContext,
  place: ColumnPlace,
  columns: readonly AddedColumn[],
  stampFor: StampFor,
): Promise<ColumnsAdded> {
  return place.kind === "table"
    ? toTable(context, place.table, columns, stampFor)
    : besideRange(context, place, columns, stampFor);
}

async function toTable(
  context: Excel.RequestContext,
  name: string,
  columns: readonly AddedColumn[],
  stampFor: StampFor,
): Promise<ColumnsAdded> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const head = table.getHeaderRowRange().load("values,rowIndex,columnIndex,columnCount");
  const body = table.getDataBodyRange().load("rowCount");
  const home = table.worksheet.load("name");
  await context.sync();
  if (table.isNullObject) throw new Mistake(`missing table: ${name}; it was deleted or renamed`);
  if (body.rowCount !== columns[0]!.cells.length)
    throw new Mistake(`changed table: ${name} has ${body.rowCount} rows now; read the names again`);
  const heads = freeHeads(columns, (head.values as unknown[][])[0]!.map(String));
  const stamp = stampTime();
  const { rowIndex, columnIndex, columnCount } = head;
  const place = { sheet: home.name, row: rowIndex, column: columnIndex + columnCount };
  const block = { ...place, rows: body.rowCount + 1, columns: columns.length };
  const room = await roomFor(context, block, columns, true);
  try {
    columns.forEach(({ cells, format, wrapped }, i) => {
      const added = table.columns.add(undefined, [[heads[i]!], ...cells.map((cell) => [asText(cell)])]);
      added.getHeaderRowRange().format.wrapText = true;
      if (format !== "General") added.getDataBodyRange().numberFormat = cells.map(() => [format]);
      if (wrapped) added.getDataBodyRange().format.wrapText = true;
    });
    makeRoom(context, room.block, room.frame);
    // the last step: what fails before it leaves no stamp
    addStamp(context, { ...stampFor(name), made: stamp });
    await context.sync();
    return { kind: "table", table: name, heads, columns, room, stamp };
  } catch (problem) {
    await withoutHeads(context, name, heads, stamp);
    throw problem;
  }
}

/** Deletes columns that a write had begun with, as far as Excel lets it. */
async function withoutHeads(
  context: Excel.RequestContext,
  table: string,
  heads: readonly string[],
  stamp: string,
): Promise<void> {
  try {
    const found = heads.map((head) =>
      context.workbook.tables.getItemOrNullObject(table).columns.getItemOrNullObject(head),
    );
    await context.sync();
    for (const column of found) if (!column.isNullObject) column.delete();
    await removeStamp(context, stamp);
  } catch {
    // the error that led here says more than this one
  }
}

/** The cells right of a list where the columns go. */
async function besideList(
  context: Excel.RequestContext,
  { sheet, row, column, rows, headRow }: Extract<ColumnPlace, { kind: "range" }>,
  count: number,
): Promise<Block> {
  const home = context.workbook.worksheets.getItemOrNullObject(sheet);
  const region = home
    .getRangeByIndexes(row, column, rows, 1)
    .getSurroundingRegion()
    .load("columnIndex,columnCount");
  await context.sync();
  if (home.isNullObject) throw new Mistake(`missing sheet: ${sheet}; it was deleted or renamed`);
  const top = headRow ?? row;
  return {
    sheet,
    row: top,
    column: region.columnIndex + region.columnCount,
    rows: row + rows - top,
    columns: count,
  };
}

async function besideRange(
  context: Excel.RequestContext,
  place: Extract<ColumnPlace, { kind: "range" }>,
  columns: readonly AddedColumn[],
  stampFor: StampFor,
): Promise<ColumnsAdded> {
  const { row, rows, headRow } = place;
  const block = await besideList(context, place, columns.length);
  const { filled, address } = await spotOf(context, block);
  if (filled.length > 0)
    throw new Mistake(
      `no room: ${filled.length} cells of ${address} are filled; empty them, or make the list a table`,
    );
  const before = await contentOf(context, block, block.rows * block.columns <= mostLooks);
  const known = context.workbook.names.load("items/name");
  await context.sync();
  const room = await roomFor(context, block, columns, headRow !== undefined);
  const names = known.items.map((item) => item.name);
  const hidden = freeHiddenName("columns", names);
  const stamp = stampTime();
  const heads = headRow === undefined ? [] : [columns.map(({ head }) => `'${head}`)];
  const gap = Array.from({ length: block.rows - heads.length - rows }, () => columns.map(() => ""));
  const body = Array.from({ length: rows }, (_, i) => columns.map(({ cells }) => asText(cells[i] ?? "")));
  try {
    const target = rangeOf(context, block);
    target.values = [...heads, ...gap, ...body];
    columns.forEach(({ format, cells, wrapped }, i) => {
      const column = { ...block, row, rows, column: block.column + i, columns: 1 };
      if (format !== "General") rangeOf(context, column).numberFormat = cells.map(() => [format]);
      if (wrapped) rangeOf(context, column).format.wrapText = true;
    });
    if (headRow !== undefined) {
      const { format } = rangeOf(context, { ...block, rows: 1 });
      format.font.bold = true;
      format.wrapText = true;
    }
    makeRoom(context, room.block, room.frame);
    context.workbook.names.add(hidden, target).visible = false;
    target.load(entriesLoaded);
    // the last step: what fails before it leaves no stamp
    addStamp(context, { ...stampFor(hidden), made: stamp });
    await context.sync();
    return {
      kind: "range",
      address,
      overwritten: { name: hidden, stamp, before, written: await entriesOf(context, target) },
      room,
    };
  } catch (problem) {
    await unwritten(context, block, before, { hidden, stamp });
    throw problem;
  }
}

/** Undoes a write that broke, as far as Excel lets it. */
async function unwritten(
  context: Excel.RequestContext,
  block: Block,
  before: Content,
  { hidden, stamp }: { readonly hidden: string; readonly stamp: string },
): Promise<void> {
  try {
    putBack(context, block, before);
    rangeOf(context, { ...block, rows: 1 }).format.font.bold = false;
    const name = context.workbook.names.getItemOrNullObject(hidden);
    await context.sync();
    if (!name.isNullObject) name.delete();
    await removeStamp(context, stamp);
  } catch {
    // the error that led here says more than this one
  }
}

/** Whether a column holds the same cells as before, in whatever order: the table may have been sorted since. */
function holdsSame(now: readonly unknown[], before: readonly unknown[]): boolean {
  const sorted = (values: readonly unknown[]) => JSON.stringify(values.map(String).sort());
  return sorted(now) === sorted(before);
}

/** Deletes added columns of a table that nobody changed. @returns heads of those that stay, and of those that are gone already */
export async function withoutColumns(
  context: Excel.RequestContext,
  { table, heads, columns, room, stamp }: Extract<ColumnsAdded, { kind: "table" }>,
): Promise<{ readonly changed: readonly string[]; readonly missing: readonly string[] }> {
  const own = context.workbook.tables.getItemOrNullObject(table);
  const found = heads.map((head) => own.columns.getItemOrNullObject(head));
  const bodies = found.map((column) => column.getDataBodyRange().load("values"));
  await context.sync();
  const [changed, missing]: [string[], string[]] = [[], []];
  found.forEach((column, i) => {
    if (column.isNullObject) return void missing.push(heads[i]!);
    const now = (bodies[i]!.values as unknown[][]).map(([value]) => value);
    if (holdsSame(now, columns[i]!.cells)) column.delete();
    else changed.push(`${table}[${heads[i]}]`);
  });
  if (changed.length === 0) {
    roomBack(context, room);
    await removeStamp(context, stamp);
  }
  await context.sync();
  return { changed, missing };
}
