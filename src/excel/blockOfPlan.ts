/** Writes a report's first table, with the days it is asked for, into cells of a sheet that is already there. */
import { Mistake } from "../core/mistake";
import { renamedFormula } from "../formulas/renaming";
import { settled } from "../workbook/cellValue";
import { type Layout, layoutOf } from "../workbook/layout";
import { blank, type Block, type Cell, type Sheet, type TextStyle, type Workbook } from "../workbook/plan";
import { stampedOf } from "../workbook/stamp";
import { type BlockDecorations, plannedDecorations, removeDecorations } from "./blockDecorations";
import { contentOf, entriesLoaded, entriesOf, putBack, rangeOf } from "./content";
import { freeHiddenName, freeName } from "../workbook/freeName";
import { namesIn } from "./takenNames";
import { type Refused, decorated } from "./decorations";
import { makeRoom } from "./frame";
import { drawn } from "./parts";
import { addTable, applyNumberFormats, grid, numberFormats, writeLiveFormulas } from "./sheetCells";
import { type Spot, spotOf } from "./spot";
import { addStamp, removeStamp, stampTime } from "./stampPart";
import { answeredByValues } from "./unknownCalls";
import type { Overwritten } from "./takeBack";

/** Whether a cell holds a text in a style. */
function isStyled(cell: Cell, style: TextStyle): boolean {
  const value = settled(cell);
  return value.kind === "text" && value.style === style;
}

/** A block without the titles of other pages, and without sentences of what was found: they tell of tables that are not written, too. */
function standingAlone(block: Block): Block {
  if (block.kind !== "rows") return block;
  const rows = block.rows.filter((row) => !row.some((cell) => isStyled(cell, "lead")));
  return {
    ...block,
    rows: rows.map((row) => row.map((cell) => (isStyled(cell, "continued") ? blank : cell))),
  };
}

/** What of a plan stands in a block: its first sheet with a table, down to the end of that. */
function blockLayout({ sheets }: Workbook): Layout {
  const hasTable = ({ blocks }: Sheet) => blocks.some(({ kind }) => kind === "table");
  const first = sheets.find(hasTable);
  if (!first) throw new Mistake("no table to insert: the report has none; insert it as new sheets");
  const end = first.blocks.findIndex(({ kind }) => kind === "table");
  return layoutOf({ ...first, widths: [], blocks: first.blocks.slice(0, end + 1).map(standingAlone) });
}

/** Rows and columns that a plan takes in a block. */
export function blockSize(plan: Workbook): { readonly rows: number; readonly columns: number } {
  const rows = grid(blockLayout(plan));
  return { rows: rows.length, columns: rows[0]!.length };
}

/** In the words of the message that Excel refused it. */
const roomName = "column widths and row heights";

/** What was written, and what taking it back needs. */
export interface BlockWritten {
  readonly overwritten: Overwritten;
  readonly decorations: BlockDecorations;
  /** Live cells that became values, because Excel does not know Align's functions in formulas written to it. */
  readonly asValues: number;
  /** Decorations that Excel refused. */
  readonly refused: readonly Refused[];
}

/** Takes away what the cells looked like; rules and validation are the user's and stay. */
function plainLook({ format }: Excel.Range): void {
  format.fill.clear();
  format.font.bold = false;
  format.font.italic = false;
  format.font.color = "#000000";
  format.wrapText = false;
}

/** Puts the planned cells with their table, names and live formulas into a block, by the next sync. */
function fill(
  context: Excel.RequestContext,
  layout: Layout,
  spot: Spot,
  { table, live, names }: { table: string; live: boolean; names: BlockDecorations["names"] },
): void {
  const sheet = context.workbook.worksheets.getItem(spot.sheet);
  const range = rangeOf(context, spot);
  if (spot.filled.length > 0) plainLook(range);
  range.formulas = grid(layout);
  applyNumberFormats(range, numberFormats(layout));
  addTable(sheet, layout.tables[0]!, table, spot);
  for (const { row, column, cell } of layout.cells)
    if (cell.name !== undefined)
      sheet.names.add(names.get(cell.name)!, sheet.getCell(spot.row + row, spot.column + column));
  if (!live) return;
  const [planned] = layout.tables;
  const called = {
    table: (name: string) => (name === planned!.table.name ? table : undefined),
    name: (name: string) => names.get(name),
  };
  writeLiveFormulas(sheet, layout, spot, (formula) => renamedFormula(formula, called));
}

/**
 * Writes into a spot that was looked at before. Throws `Mistake` where other cells are filled by now. Where something fails, what stood
 * there is put back and the error goes on.
 */
export async function writeBlock(
  context: Excel.RequestContext,
  plan: Workbook,
  spot: Spot,
  live: boolean,
): Promise<BlockWritten> {
  const now = await spotOf(context, spot);
  if (JSON.stringify(now.filled) !== JSON.stringify(spot.filled))
    throw new Mistake(`changed cells: ${spot.address} holds something else by now; look at it again`);
  const layout = blockLayout(plan);
  const planned = layout.tables[0]!.table.name;
  const before = await contentOf(context, spot, true);
  const decorations = await plannedDecorations(context, spot, layout);
  const [, tableNames] = await namesIn(context);
  const known = context.workbook.names.load("items/name");
  await context.sync();
  const taken = known.items.map((item) => item.name);
  const [name, stamp] = [freeHiddenName("block", taken), stampTime()];
  const table = freeName(planned, tableNames, "name");
  const stamps = plan.stamps.filter((one) => one.table === planned).map((one) => ({ ...one, table }));
  try {
    fill(context, layout, spot, { table, live, names: decorations.names });
    const range = rangeOf(context, spot).load(entriesLoaded);
    context.workbook.names.add(name, range).visible = false;
    // the last step: what fails before it leaves no stamp
    addStamp(context, { ...stampedOf({ ...plan, stamps }), made: stamp });
    await context.sync();
    const asValues = live ? await unknownIn(context, layout, spot) : 0;
    if (asValues > 0) {
      range.load(entriesLoaded);
      await context.sync();
    }
    const written = await entriesOf(context, range);
    const sheet = context.workbook.worksheets.getItem(spot.sheet);
    const cells = {
      sheet,
      layout: { ...layout, rowHeights: new Map<number, number>() },
      corner: spot,
      rules: decorations.rules,
    };
    const decoratedCells = await decorated(context, [cells]);
    const problem = await drawn(context, () => makeRoom(context, spot, decorations.frame));
    const refused = [
      ...decoratedCells,
      ...(problem === undefined ? [] : [{ name: roomName, missing: [], problems: [problem] }]),
    ];
    return { overwritten: { name, stamp, before, written }, decorations, asValues, refused };
  } catch (problem) {
    await unmade(context, spot, {
      overwritten: { name, stamp, before, written: [] },
      decorations,
    });
    throw problem;
  }
}

/** Puts values where live cells show #NAME?, by the next sync. @returns how many */
function unknownIn(context: Excel.RequestContext, layout: Layout, spot: Spot): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(spot.sheet);
  return answeredByValues(context, [{ sheet, layout, corner: spot }]);
}

/** Undoes a write that broke, as far as Excel lets it. */
async function unmade(
  context: Excel.RequestContext,
  spot: Spot,
  { overwritten: { name, stamp, before }, decorations }: Pick<BlockWritten, "overwritten" | "decorations">,
): Promise<void> {
  try {
    await removeDecorations(context, spot, decorations);
    putBack(context, spot, before);
    const item = context.workbook.names.getItemOrNullObject(name);
    await context.sync();
    if (!item.isNullObject) item.delete();
    await removeStamp(context, stamp);
  } catch {
    // the error that led here says more than this one
  }
}
