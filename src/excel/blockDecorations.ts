/** What lies on the cells of a written block, and how it goes again: a table, rules, names. */
import { settled } from "../workbook/cellValue";
import type { Layout } from "../workbook/layout";
import { type Block, rangeOf } from "./content";
import { type Frame, frameFor, putFrameBack } from "./frame";
import { freeName } from "../workbook/freeName";

export interface BlockDecorations {
  /** Defined names of the layout's cells: wanted → given, since the sheet may have some of them. */
  readonly names: ReadonlyMap<string, string>;
  /** Ids of the conditional formats that were there before. */
  readonly rules: readonly string[];
  /** Widths of empty columns and heights of rows, as they were and as they are to be. */
  readonly frame: Frame;
}

/** Characters of a column with days: letters of a sheet that was there may be wider than those of new ones. */
const dayWidth = 13;

/** Names for a layout's cells that are free on the sheet, and the rules that stand there now. */
export async function plannedDecorations(
  context: Excel.RequestContext,
  block: Block,
  { cells, widths, rowHeights }: Layout,
): Promise<BlockDecorations> {
  const there = context.workbook.worksheets.getItem(block.sheet).names.load("items/name");
  const rules = rangeOf(context, block).conditionalFormats.load("items/id");
  await context.sync();
  const taken = new Set(there.items.map(({ name }) => name.toLowerCase()));
  const names = cells.flatMap(({ cell: { name } }) =>
    name === undefined ? [] : [[name, freeName(name, taken, "name")] as const],
  );
  const days = new Set(cells.flatMap(({ column, cell }) => (settled(cell).kind === "date" ? [column] : [])));
  const own = widths
    .slice(0, block.columns)
    .map((width, at) => [at, days.has(at) ? Math.max(width, dayWidth) : width] as const);
  const frame = await frameFor(context, block, { widths: new Map(own), heights: rowHeights });
  return { names: new Map(names), rules: rules.items.map(({ id }) => id), frame };
}

/** Takes the decorations of a block away; its cells stay as they are. No table stood in it before. */
export async function removeDecorations(
  context: Excel.RequestContext,
  block: Block,
  { names, rules, frame }: BlockDecorations,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const range = rangeOf(context, block);
  const tables = range.getTables(false).load("items/name");
  const formats = range.conditionalFormats.load("items/id");
  const items = [...names.values()].map((name) => sheet.names.getItemOrNullObject(name));
  await context.sync();
  for (const format of formats.items) if (!rules.includes(format.id)) format.delete();
  for (const table of tables.items) table.convertToRange();
  for (const item of items) if (!item.isNullObject) item.delete();
  putFrameBack(context, block, frame);
  await context.sync();
}
