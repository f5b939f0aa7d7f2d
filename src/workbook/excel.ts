/** Writes a planned workbook into the open one: new sheets only, all of them or none. */
import { layoutOf, type Layout, type PlacedTable } from "./layout";
import { positionWords, unhandled, type Cell, type Workbook } from "./plan";
import { addLinks, addNames, addNotes, addRules, drawCharts, setPrint } from "./excel/furniture";
import { stampXml, stampedOf } from "./stamp";
import { xlsxCell } from "./xlsx/cells";
import { headStyle } from "./xlsx/styles";

/** What was written. */
export interface Written {
  /** Names of the new sheets, made unique. */
  readonly sheets: readonly string[];
  readonly cells: number;
}

export interface WriteOptions {
  /** Calls of Align stand as formulas; otherwise as their values. */
  readonly live: boolean;
  /** Told how many of the cells are written, after every chunk. */
  readonly progress?: (done: number, all: number) => void;
}

type Look = ReturnType<typeof headStyle>;

/** Cells a chunk: far below the five megabytes that a request may hold. */
const chunk = 20_000;
/** Sheets grow under such a name, hidden; one that is left over was never finished. */
const growing = "~align ";

type Scalar = string | number | boolean;

/** Days from Excel's day 0 (1899-12-30) to a day. */
function serial(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** What is entered: an apostrophe keeps text that looks like something else. */
function entry(cell: Cell): Scalar {
  switch (cell.kind) {
    case "text":
    case "link":
      return cell.text === "" ? "" : `'${cell.text}`;
    case "number":
    case "truth":
      return cell.value;
    case "date":
      return serial(cell.day);
    case "position":
      return positionWords[cell.position];
    case "live":
      return entry(cell.value);
    case "missing":
    case "blank":
      return "";
    default:
      return unhandled(cell);
  }
}

function freeName(wanted: string, taken: Set<string>, most: number): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = most === 31 ? ` (${number})` : `_${number}`;
    name = wanted.slice(0, most - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}

/** All cells of a sheet as rows, heads included. */
function grid({ cells, tables, height, widths }: Layout): Scalar[][] {
  const width = Math.max(1, widths.length, ...cells.map(({ column }) => column + 1));
  const rows = Array.from({ length: Math.max(1, height) }, () => new Array<Scalar>(width).fill(""));
  for (const { headRow, table } of tables)
    table.columns.forEach(({ head }, column) => (rows[headRow]![column] = `'${head}`));
  for (const { row, column, cell } of cells) rows[row]![column] = entry(cell);
  return rows;
}

/** A look and the cells of one column, from top to bottom, that have it. */
interface Run {
  readonly style: Look;
  readonly column: number;
  readonly row: number;
  rows: number;
}

function runs({ cells, tables }: Layout): readonly Run[] {
  const styled = [
    ...tables.flatMap(({ table, headRow }) =>
      table.columns.map((column, i) => ({
        row: headRow,
        column: i,
        style: headStyle(column.align ?? "left"),
      })),
    ),
    ...cells.map((placed) => ({
      row: placed.row,
      column: placed.column,
      style: xlsxCell(placed).style ?? {},
    })),
  ].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: Run[] = [];
  let look = "";
  for (const { row, column, style } of styled) {
    const last = found.at(-1);
    const own = JSON.stringify(style);
    if (last && own === look && last.column === column && last.row + last.rows === row) last.rows++;
    else found.push({ style, column, row, rows: 1 });
    look = own;
  }
  return found;
}

const sides: Readonly<Record<string, string>> = { left: "Left", center: "Center", right: "Right" };

function dress(range: Excel.Range, rows: number, { font, fill, alignment, numFmt }: Look): void {
  const colour = (rgb: string | undefined) => (rgb === undefined ? undefined : `#${rgb}`);
  const ink = colour(font?.color?.rgb);
  if (ink !== undefined) range.format.font.color = ink;
  if (font?.bold) range.format.font.bold = true;
  if (font?.italic) range.format.font.italic = true;
  if (font?.size !== undefined && font.size !== 11) range.format.font.size = font.size;
  if (fill?.type === "pattern") {
    const paper = colour(fill.pattern === "solid" ? fill.fgColor?.rgb : fill.bgColor?.rgb);
    if (paper !== undefined) range.format.fill.color = paper;
  }
  if (alignment?.wrapText) range.format.wrapText = true;
  const side = alignment?.horizontal === undefined ? undefined : sides[alignment.horizontal];
  if (side !== undefined) range.format.horizontalAlignment = side as "Left";
  if (alignment?.vertical === "top") range.format.verticalAlignment = "Top";
  if (numFmt !== undefined && numFmt !== "@")
    range.numberFormat = Array.from({ length: rows }, () => [numFmt]);
}

function tabled(sheet: Excel.Worksheet, { table, headRow, lastRow }: PlacedTable, name: string): Excel.Table {
  const range = sheet.getRangeByIndexes(headRow, 0, lastRow - headRow + 1, table.columns.length);
  const made = sheet.tables.add(range, true);
  made.name = name;
  made.style = "TableStyleLight1";
  made.showBandedRows = false;
  return made;
}

function enliven(sheet: Excel.Worksheet, { cells, spills }: Layout): void {
  for (const { row, column, cell } of cells)
    if (cell.kind === "live") sheet.getCell(row, column).formulas = [[cell.formula]];
  for (const { spill, row } of spills) {
    sheet.getRangeByIndexes(row, 0, spill.values.length, spill.values[0]!.length).clear("Contents");
    sheet.getCell(row, 0).formulas = [[spill.formula]];
  }
}

/** Names that are taken: of sheets and of tables. */
async function namesIn(context: Excel.RequestContext): Promise<readonly [Set<string>, Set<string>]> {
  const sheets = context.workbook.worksheets.load("items/name");
  const tables = context.workbook.tables.load("items/name");
  await context.sync();
  const lower = (items: readonly { readonly name: string }[]) =>
    new Set(items.map(({ name }) => name.toLowerCase()));
  return [lower(sheets.items), lower(tables.items)];
}

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
      furnish(sheets[i]!, layouts[i]!, (name) => freeName(name, tableNames, 255));
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
    sheets.forEach((sheet, i) => {
      sheet.name = names[i]!;
      sheet.visibility = "Visible";
    });
    sheets[0]!.activate();
    context.workbook.customXmlParts.add(stampXml(stampedOf(plan)));
    await context.sync();
    return { sheets: names, cells: all };
  } catch (problem) {
    await takenBack(context, new Set(names));
    throw problem;
  }
}

function furnish(sheet: Excel.Worksheet, layout: Layout, nameOf: (name: string) => string): void {
  for (const placed of layout.tables) tabled(sheet, placed, nameOf(placed.table.name));
  for (const { style, row, column, rows } of runs(layout))
    dress(sheet.getRangeByIndexes(row, column, rows, 1), rows, style);
  // a letter of the standard font is about 5.25 points wide
  layout.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width * 5.25;
  });
  for (const [row, height] of layout.rowHeights)
    sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().format.rowHeight = height;
  sheet.showGridlines = false;
}

/** Deletes what had grown so far, under its working name or its own. What cannot be deleted now is cleared at the next start. */
async function takenBack(context: Excel.RequestContext, names: ReadonlySet<string>): Promise<void> {
  try {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items)
      if (names.has(sheet.name) || sheet.name.startsWith(growing)) sheet.delete();
    await context.sync();
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
