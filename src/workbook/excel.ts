/** Writes a planned workbook into the open one: new sheets only, all of them or none. */
import { layoutOf, type Layout } from "./layout";
import type { Workbook } from "./plan";
import { addLinks, addNames, addNotes, addRules, drawCharts, setPrint } from "./excel/furniture";
import { freeName, namesIn } from "./excel/freeNames";
import { addTable, dressCells, enliven, grid } from "./excel/sheetCells";
import { type SheetMark, markOf, usedOf } from "./excel/sheets";
import { addStamp, removeStamp, stampTime } from "./excel/stampPart";
import { mostTakenBack } from "./excel/takeBack";
import { stampedOf } from "./stamp";

/** What was written. */
export interface Written {
  /** Names of the new sheets, made unique. */
  readonly sheets: readonly string[];
  readonly cells: number;
  /** The time in the custom XML part that says how the tables came about. */
  readonly stamp: string;
  /** The sheets as they were left; undefined where that is more than can be taken back. */
  readonly marks: readonly SheetMark[] | undefined;
}

export interface WriteOptions {
  /** Calls of Align stand as formulas; otherwise as their values. */
  readonly live: boolean;
  /** Told how many of the cells are written, after every chunk. */
  readonly progress?: (done: number, all: number) => void;
}

/** Cells a chunk: far below the five megabytes that a request may hold. */
const chunk = 20_000;
/** Sheets grow under such a name, hidden; one that is left over was never finished. */
const growing = "~align ";

async function sent(context: Excel.RequestContext): Promise<void> {
  await context.sync();
  context.application.suspendApiCalculationUntilNextSync();
}

/**
 * Writes all sheets of a plan. They grow hidden and are shown last; where something fails they are deleted again, and the error
 * goes on. Existing sheets are not touched: a name that is taken gets a number.
 */
export async function writeWorkbook(
  context: Excel.RequestContext,
  plan: Workbook,
  { live, progress }: WriteOptions,
): Promise<Written> {
  const [sheetNames, tableNames] = await namesIn(context);
  const layouts = plan.sheets.map(layoutOf);
  const grids = layouts.map(grid);
  const all = grids.reduce((sum, rows) => sum + rows.length * rows[0]!.length, 0);
  const canNote = Office.context.requirements.isSetSupported("ExcelApi", "1.18");
  const names = plan.sheets.map(({ name }) => freeName(name, sheetNames, 31));
  const sheets = plan.sheets.map((_, i) => {
    const sheet = context.workbook.worksheets.add(freeName(`${growing}${i + 1}`, sheetNames, 31));
    sheet.visibility = "Hidden";
    return sheet;
  });
  const stamp = plan.properties.made ?? stampTime();
  /** Names of tables: planned → given. */
  const given = new Map<string, string>();
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
      furnish(sheets[i]!, layouts[i]!, (name) => {
        given.set(name, freeName(name, tableNames, 255));
        return given.get(name)!;
      });
      addNames(sheets[i]!, layouts[i]!);
      addRules(sheets[i]!, layouts[i]!);
      addLinks(sheets[i]!, layouts[i]!);
      addNotes(sheets[i]!, layouts[i]!, canNote);
      setPrint(sheets[i]!, plan.sheets[i]!, layouts[i]!);
      drawCharts(sheets[i]!, layouts[i]!);
      if (live) enliven(sheets[i]!, layouts[i]!);
      const { freeze } = plan.sheets[i]!;
      const head = layouts[i]!.tables[0]?.headRow ?? 0;
      if (freeze)
        sheets[i]!.freezePanes.freezeAt(
          sheets[i]!.getRangeByIndexes(0, 0, head + 1, Math.max(1, freeze.columns)),
        );
    }
    await sent(context);
    const used = all > mostTakenBack ? undefined : sheets.map(usedOf);
    sheets.forEach((sheet, i) => {
      sheet.name = names[i]!;
      sheet.visibility = "Visible";
    });
    sheets[0]!.activate();
    const stamps = plan.stamps.map((stamp) => ({ ...stamp, table: given.get(stamp.table) ?? stamp.table }));
    addStamp(context, { ...stampedOf({ ...plan, stamps }), made: stamp });
    await context.sync();
    const marks = used?.map((range, i) => markOf(names[i]!, range));
    return { sheets: names, cells: all, stamp, marks };
  } catch (problem) {
    await takenBack(context, new Set(names), stamp);
    throw problem;
  }
}

function furnish(sheet: Excel.Worksheet, layout: Layout, nameOf: (name: string) => string): void {
  for (const placed of layout.tables) addTable(sheet, placed, nameOf(placed.table.name));
  dressCells(sheet, layout);
  // a letter of the standard font is about 5.25 points wide
  layout.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width * 5.25;
  });
  for (const [row, height] of layout.rowHeights)
    sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().format.rowHeight = height;
  sheet.showGridlines = false;
}

/** Deletes what had grown so far, under its working name or its own. What cannot be deleted now is cleared at the next start. */
async function takenBack(
  context: Excel.RequestContext,
  names: ReadonlySet<string>,
  stamp: string,
): Promise<void> {
  try {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items)
      if (names.has(sheet.name) || sheet.name.startsWith(growing)) sheet.delete();
    await removeStamp(context, stamp);
  } catch {
    // the error that led here says more than this one
  }
}

/** Deletes hidden sheets that an earlier run began and did not finish. @returns how many */
export async function clearedLeftovers(context: Excel.RequestContext): Promise<number> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const left = sheets.items.filter(
    ({ name, visibility }) => name.startsWith(growing) && visibility !== "Visible",
  );
  for (const sheet of left) sheet.delete();
  await context.sync();
  return left.length;
}
