/** Writes a planned workbook into the open one: all of its figures or nothing, and what Excel takes of their decoration. */
import { sheetPrefix } from "../formulas/addresses";
import { renamedFormula } from "../formulas/renaming";
import { layoutOf, type Layout } from "../workbook/layout";
import type { Sheet, Workbook } from "../workbook/plan";
import { type Refused, decorated } from "./decorations";
import { fitted } from "./fittedPlan";
import type { Scalar } from "../formulas/scalar";
import { pageTurns } from "./pageTurns";
import { growingSheet, grown, removeUnfinished } from "./growingSheets";
import { type Extension, type SharedMark, extend, shrink } from "./sharedSheets";
import {
  addNames,
  addTable,
  applyNumberFormats,
  grid,
  numberFormats,
  sheetCorner,
  writeLiveFormulas,
} from "./sheetCells";
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
  /** Decorations that Excel refused. */
  readonly refused: readonly Refused[];
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

/** A planned sheet with its cells. */
interface PlannedCells {
  readonly planned: Sheet;
  readonly layout: Layout;
  readonly rows: readonly (readonly Scalar[])[];
}

/** Lays sheets out, and lets the page have its turns. */
async function laidOut(sheets: readonly Sheet[]): Promise<readonly PlannedCells[]> {
  const turn = pageTurns();
  const found: PlannedCells[] = [];
  for (const planned of sheets) {
    const layout = layoutOf(planned);
    found.push({ planned, layout, rows: grid(layout) });
    await turn();
  }
  return found;
}

/** Writes the figures of a sheet with their number formats, a chunk at a time. @param told how many cells each has */
async function writeFigures(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { layout, rows }: PlannedCells,
  told: (cells: number) => void,
): Promise<void> {
  const width = rows[0]!.length;
  const formats = numberFormats(layout);
  const step = Math.max(1, Math.floor(chunk / width));
  for (let row = 0; row < rows.length; row += step) {
    const part = rows.slice(row, row + step);
    const range = sheet.getRangeByIndexes(row, 0, part.length, width);
    range.formulas = part.map((line) => [...line]);
    applyNumberFormats(range, formats.slice(row, row + step));
    await sent(context);
    told(part.length * width);
  }
}

/**
 * Writes all sheets of a plan. Figures and tables go into hidden sheets, which are shown when all of them are there; where that fails they
 * are deleted again, and the error goes on. Decorations follow; what Excel refuses of them is told. A name that is taken gets a number.
 * Existing sheets are not touched, but for the one Align Sources and the one Align Method.
 */
export async function writeWorkbook(
  context: Excel.RequestContext,
  planned: Workbook,
  { live, progress }: WriteOptions,
): Promise<Written> {
  const stamp = planned.properties.made ?? stampTime();
  const stamped = { ...planned, properties: { ...planned.properties, made: stamp } };
  const { plan, extensions, taken } = await fitted(context, stamped);
  const cells = await laidOut(plan.sheets);
  const layouts = cells.map(({ layout }) => layout);
  const all = cells.reduce((sum, { rows }) => sum + rows.length * rows[0]!.length, 0);
  const names = plan.sheets.map(({ name }) => name);
  const sheets = names.map((name) => growingSheet(context, name, taken));
  try {
    let done = 0;
    for (const [i, sheet] of sheets.entries()) {
      await writeFigures(context, sheet, cells[i]!, (count) => progress?.((done += count), all));
      for (const placed of layouts[i]!.tables) addTable(sheet, placed, placed.table.name);
      addNames(sheet, layouts[i]!);
    }
    if (live)
      for (const [i, sheet] of sheets.entries())
        writeLiveFormulas(sheet, layouts[i]!, sheetCorner, ownersNamed(layouts, names, i));
    const remembered = all <= mostTakenBack;
    let used = remembered ? sheets.map(usedOf) : [];
    const added = extensions.flatMap((extension) => extend(context, extension));
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
    const own = cells.map(({ planned: sheet, layout }, i) => ({
      sheet: sheets[i]!,
      layout,
      corner: sheetCorner,
      planned: sheet,
    }));
    const refused = await decorated(context, [...own, ...added], () => progress?.(all, all));
    return {
      sheets: names,
      cells: all,
      stamp,
      marks: remembered ? used.map((range, i) => markOf(names[i]!, range)) : undefined,
      extended: extensions.map(({ mark }) => mark),
      asValues,
      refused,
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
