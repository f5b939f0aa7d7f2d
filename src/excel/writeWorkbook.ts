/** Writes a planned workbook into the open one: all of it or nothing. */
import { sheetPrefix } from "../formulas/addresses";
import { renamedFormula } from "../formulas/renaming";
import { layoutOf, type Layout } from "../workbook/layout";
import type { Sheet, Workbook } from "../workbook/plan";
import { addLinks, addNames, addNotes, addRules, drawCharts, setPrint } from "./decorations";
import { fitted } from "./fittedPlan";
import { growingSheet, grown, removeUnfinished } from "./growingSheets";
import { type Extension, type SharedMark, extend, shrink } from "./sharedSheets";
import { addTable, applyStyles, writeLiveFormulas, grid, setWidths, sheetCorner } from "./sheetCells";
import { type SheetMark, markOf, usedOf } from "./sheets";
import { addStamp, removeStamp, stampTime } from "./stampPart";
import { mostTakenBack } from "./takeBack";
import { answeredByValues } from "./unknownCalls";
import { stampedOf } from "../workbook/stamp";

/** What was written. */
export interface Written {
  /** Names of the new sheets, made unique. */
  readonly sheets: readonly string[];
  readonly cells: number;
  /** The time in the custom XML part that says how the tables came about. */
  readonly stamp: string;
  /** The sheets as they were left; undefined where that is more than can be taken back. */
  readonly marks: readonly SheetMark[] | undefined;
  /** Sheets that were there, Align Sources and Align Method, and what they were told. */
  readonly extended: readonly SharedMark[];
  /** Live cells that became values, because Excel does not know Align's functions in formulas written to it. */
  readonly asValues: number;
}

export interface WriteOptions {
  /** Calls of Align stand as formulas; otherwise as their values. */
  readonly live: boolean;
  /** Told how many of the cells are written, after every chunk; what it throws stops the write, which is taken back. */
  readonly progress?: (done: number, all: number) => void;
}

/** Cells a chunk: far below the five megabytes that a request may hold. */
const chunk = 20_000;

async function sent(context: Excel.RequestContext): Promise<void> {
  await context.sync();
  context.application.suspendApiCalculationUntilNextSync();
}

/**
 * Writes all sheets of a plan. They grow hidden and are shown last; where something fails they are deleted again, and the error
 * goes on. A name that is taken gets a number. Existing sheets are not touched, but for the one Align Sources and the one Align Method.
 */
export async function writeWorkbook(
  context: Excel.RequestContext,
  planned: Workbook,
  { live, progress }: WriteOptions,
): Promise<Written> {
  const stamp = planned.properties.made ?? stampTime();
  const stamped = { ...planned, properties: { ...planned.properties, made: stamp } };
  const { plan, extensions, taken } = await fitted(context, stamped);
  const layouts = plan.sheets.map(layoutOf);
  const grids = layouts.map(grid);
  const all = grids.reduce((sum, rows) => sum + rows.length * rows[0]!.length, 0);
  const names = plan.sheets.map(({ name }) => name);
  const sheets = names.map((name) => growingSheet(context, name, taken));
  try {
    let done = 0;
    for (const [i, rows] of grids.entries()) {
      const width = rows[0]!.length;
      const step = Math.max(1, Math.floor(chunk / width));
      for (let row = 0; row < rows.length; row += step) {
        const part = rows.slice(row, row + step);
        sheets[i]!.getRangeByIndexes(row, 0, part.length, width).formulas = part;
        await sent(context);
        progress?.((done += part.length * width), all);
      }
      furnish(sheets[i]!, plan.sheets[i]!, layouts[i]!);
      if (live) writeLiveFormulas(sheets[i]!, layouts[i]!, sheetCorner, ownersNamed(layouts, names, i));
    }
    const remembered = all <= mostTakenBack;
    let used = remembered ? sheets.map(usedOf) : [];
    for (const extension of extensions) extend(context, extension);
    for (const sheet of sheets) {
      grown(sheet);
      sheet.visibility = "Visible";
    }
    sheets[0]!.activate();
    addStamp(context, { ...stampedOf(plan), made: stamp });
    await context.sync();
    const asValues = live
      ? await answeredByValues(
          context,
          sheets.map((sheet, i) => ({ sheet, layout: layouts[i]! })),
        )
      : 0;
    if (asValues > 0) {
      if (remembered) used = sheets.map(usedOf);
      await context.sync();
    }
    return {
      sheets: names,
      cells: all,
      stamp,
      marks: remembered ? used.map((range, i) => markOf(names[i]!, range)) : undefined,
      extended: extensions.map(({ mark }) => mark),
      asValues,
    };
  } catch (problem) {
    await takenBack(context, new Set(names), extensions, stamp);
    throw problem;
  }
}

/**
 * Says in a formula of one sheet on which other sheet a defined name is: names belong to their sheets, so that a second report can have
 * them too.
 */
function ownersNamed(
  layouts: readonly Layout[],
  sheetNames: readonly string[],
  own: number,
): (formula: string) => string {
  const owners = new Map(
    layouts.flatMap(({ cells }, i) =>
      cells.flatMap(({ cell: { name } }) => (name === undefined || i === own ? [] : [[name, i] as const])),
    ),
  );
  for (const { cell } of layouts[own]!.cells) if (cell.name !== undefined) owners.delete(cell.name);
  const name = (text: string) => {
    const owner = owners.get(text);
    return owner === undefined ? undefined : sheetPrefix(sheetNames[owner]!) + text;
  };
  return (formula) => renamedFormula(formula, { name });
}

/** All that stands on a sheet beside the values of its cells, by the next sync. */
function furnish(sheet: Excel.Worksheet, planned: Sheet, layout: Layout): void {
  for (const placed of layout.tables) addTable(sheet, placed, placed.table.name);
  applyStyles(sheet, layout);
  setWidths(sheet, layout.widths);
  for (const [row, height] of layout.rowHeights)
    sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().format.rowHeight = height;
  sheet.showGridlines = false;
  addNames(sheet, layout);
  addRules(sheet, layout);
  addLinks(sheet, layout);
  addNotes(sheet, layout);
  setPrint(sheet, planned, layout);
  drawCharts(sheet, layout);
  const head = layout.tables[0]?.headRow ?? 0;
  if (planned.freeze)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, head + 1, Math.max(1, planned.freeze.columns)));
}

/** Deletes what had grown so far. What cannot be deleted now is cleared at the next start. */
async function takenBack(
  context: Excel.RequestContext,
  names: ReadonlySet<string>,
  extensions: readonly Extension[],
  stamp: string,
): Promise<void> {
  try {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) if (names.has(sheet.name)) sheet.delete();
    await removeUnfinished(context);
    for (const { mark, freeRow } of extensions) await shrink(context, mark, freeRow);
    await removeStamp(context, stamp);
  } catch {
    // the error that led here says more than this one
  }
}
