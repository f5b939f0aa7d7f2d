/**
 * What stands beside written cells: looks, rules, links, charts, notes, print setup. Excel may refuse any of it, without a printer for one;
 * the figures stand all the same.
 */
import { addressOf, cellAddress } from "../formulas/addresses";
import type { Layout } from "../workbook/layout";
import { margins, pagesBelow, pagesWide, pageTexts, paperOf, printedAreas } from "../workbook/pages";
import type { Sheet } from "../workbook/plan";
import { chartParts } from "./charts";
import { ruleParts } from "./conditionalFormats";
import { lookParts } from "./looks";
import { type Part, drawnParts } from "./parts";
import { type Corner, setWidths } from "./sheetCells";

/** Cells that are written, to be decorated. */
export interface WrittenCells {
  readonly sheet: Excel.Worksheet;
  readonly layout: Layout;
  readonly corner: Corner;
  /** The plan of a sheet that is all new; undefined: cells of a sheet that was there. */
  readonly planned?: Sheet;
  /** Ids of the conditional formats that were there. */
  readonly rules?: readonly string[];
  /** Rows that were there and whose height Excel is to fit. */
  readonly fittedRows?: readonly number[];
}

interface Decoration {
  /** In the words of the message that it was refused. */
  readonly name: string;
  readonly parts: (cells: WrittenCells) => readonly Part[];
  /** Takes away, by the next sync, what parts add to the sheet; a part that is only set can be set again. */
  readonly clear?: (context: Excel.RequestContext, cells: WrittenCells) => Promise<void>;
}

/** A kind of decoration of which something is missing. */
export interface Refused {
  readonly name: string;
  /** Which parts of it; none: all. */
  readonly missing: readonly string[];
  /** What Excel said. */
  readonly problems: readonly unknown[];
}

/** A decoration that a sheet has once. */
function once(draw: (cells: WrittenCells) => void): Decoration["parts"] {
  return (cells) => [{ what: "", draw: () => draw(cells) }];
}

/** Parts of new sheets alone. */
function ofSheets(parts: (cells: WrittenCells, planned: Sheet) => readonly Part[]): Decoration["parts"] {
  return (cells) => (cells.planned ? parts(cells, cells.planned) : []);
}

/** A decoration that a new sheet has once. */
function onceOfSheets(draw: (cells: WrittenCells, planned: Sheet) => void): Decoration["parts"] {
  return ofSheets((cells, planned) => [{ what: "", draw: () => draw(cells, planned) }]);
}

/** All kinds, in the order in which a reader misses them. */
const decorations: readonly Decoration[] = [
  { name: "fonts and fills", parts: ({ sheet, layout, corner }) => lookParts(sheet, layout, corner) },
  { name: "column widths", parts: onceOfSheets(({ sheet, layout }) => setWidths(sheet, layout.widths)) },
  { name: "row heights", parts: once(setHeights) },
  { name: "frozen heads", parts: onceOfSheets(freeze) },
  { name: "hidden grid lines", parts: onceOfSheets(({ sheet }) => void (sheet.showGridlines = false)) },
  {
    name: "conditional formats",
    parts: ({ sheet, layout, corner }) => ruleParts(sheet, layout, corner),
    clear: clearRules,
  },
  { name: "charts", parts: ({ sheet, layout }) => chartParts(sheet, layout), clear: clearCharts },
  { name: "links", parts: linkParts },
  { name: "notes", parts: ofSheets(noteParts), clear: clearNotes },
  { name: "page orientation and margins", parts: onceOfSheets(setPage) },
  { name: "print area", parts: ofSheets(areaParts) },
  { name: "paper size", parts: onceOfSheets(setPaper) },
  { name: "pages fitted in width", parts: onceOfSheets(fitPages) },
  { name: "heads repeated in print", parts: onceOfSheets(repeatHeads) },
  { name: "page breaks", parts: ofSheets(breakParts), clear: clearBreaks },
  { name: "titles and numbers of pages", parts: onceOfSheets(writePageTexts) },
];

/**
 * Decorates written cells, each kind in a request of its own; of a kind that is refused, only what Excel does not take is missing.
 * @param before called before each kind; what it throws goes on
 * @returns what Excel refused
 */
export async function decorated(
  context: Excel.RequestContext,
  written: readonly WrittenCells[],
  before: () => void = () => undefined,
): Promise<readonly Refused[]> {
  const refused: Refused[] = [];
  for (const { name, parts: partsOf, clear } of decorations) {
    before();
    const parts = written.flatMap((cells) =>
      partsOf(cells).map((part) => ({ ...part, what: described(cells, part.what) })),
    );
    if (parts.length === 0) continue;
    const clearAll = async () => {
      for (const cells of written) await clear?.(context, cells);
    };
    const bad = await drawnParts(context, parts, clear && clearAll);
    if (bad.length === 0) continue;
    const missing = bad.length === parts.length ? [] : [...new Set(bad.map(({ part }) => part.what))];
    refused.push({ name, missing, problems: bad.map(({ problem }) => problem) });
  }
  return refused;
}

/** A part with the sheet, or the first of the cells, that it belongs to. */
function described({ planned, corner }: WrittenCells, what: string): string {
  const where = planned?.name ?? `the cells from ${cellAddress(corner.row, corner.column)} on`;
  return what === "" ? where : `${what} on ${where}`;
}

function setHeights({ sheet, layout, corner, fittedRows = [] }: WrittenCells): void {
  for (const [row, height] of layout.rowHeights)
    sheet.getCell(corner.row + row, 0).getEntireRow().format.rowHeight = height;
  for (const row of fittedRows) sheet.getCell(row, 0).getEntireRow().format.autofitRows();
}

/** Makes addresses links. */
function linkParts({ sheet, layout: { cells }, corner }: WrittenCells): readonly Part[] {
  return cells.flatMap(({ row, column, cell }) => {
    if (cell.kind !== "link") return [];
    const [down, right] = [corner.row + row, corner.column + column];
    const link = { address: cell.url, textToDisplay: cell.text };
    const draw = () => void (sheet.getCell(down, right).hyperlink = link);
    return [{ what: cellAddress(down, right), draw }];
  });
}

/** Most notes a sheet gets: thousands of them make Excel slow, and the block of missing figures says the same. */
const mostNotes = 200;

/** Explains heads, and cells that have a note of their own, where this Excel has notes (ExcelApi 1.18). */
function noteParts({ sheet, layout: { cells, tables } }: WrittenCells): readonly Part[] {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.18")) return [];
  const heads = tables.flatMap(({ table, headRow }) =>
    table.columns.flatMap(({ note }, column) => (note === undefined ? [] : [{ row: headRow, column, note }])),
  );
  const own = cells.flatMap(({ row, column, cell }) =>
    cell.note === undefined ? [] : [{ row, column, note: cell.note }],
  );
  return [...heads, ...own].slice(0, mostNotes).map(({ row, column, note }) => ({
    what: cellAddress(row, column),
    draw: () => void sheet.notes.add(sheet.getCell(row, column), note),
  }));
}

async function clearNotes(context: Excel.RequestContext, { sheet, planned }: WrittenCells): Promise<void> {
  if (!planned || !Office.context.requirements.isSetSupported("ExcelApi", "1.18")) return;
  const notes = sheet.notes.load("items");
  await context.sync();
  for (const note of notes.items) note.delete();
}

/** Of a sheet that was there, the rules that it had stay. */
async function clearRules(
  context: Excel.RequestContext,
  { sheet, layout, corner, rules = [] }: WrittenCells,
): Promise<void> {
  const formats = layout.tables.map(({ table, headRow, lastRow }) =>
    sheet
      .getRangeByIndexes(corner.row + headRow, corner.column, lastRow - headRow + 1, table.columns.length)
      .conditionalFormats.load("items/id"),
  );
  await context.sync();
  for (const format of formats.flatMap(({ items }) => items)) if (!rules.includes(format.id)) format.delete();
}

async function clearCharts(context: Excel.RequestContext, { sheet, planned }: WrittenCells): Promise<void> {
  if (!planned) return;
  const charts = sheet.charts.load("items/name");
  await context.sync();
  for (const chart of charts.items) chart.delete();
}

/** Keeps all down to the first table's head in view. A hidden sheet cannot be frozen. */
function freeze({ sheet, layout }: WrittenCells, planned: Sheet): void {
  if (!planned.freeze) return;
  const head = layout.tables[0]?.headRow ?? 0;
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, head + 1, Math.max(1, planned.freeze.columns)));
}

function setPage({ sheet }: WrittenCells, { print }: Sheet): void {
  sheet.pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  sheet.pageLayout.setPrintMargins("Inches", margins);
}

/** All that is there is printed, but for what follows only for charts, and columns of other pages apart. */
function areaParts({ sheet, layout }: WrittenCells, { print }: Sheet): readonly Part[] {
  const areas = printedAreas(layout, print);
  if (areas.length === 1 && layout.printed === layout.height) return [];
  const addresses = areas.map(({ row, lastRow, column, lastColumn }) =>
    addressOf({ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }),
  );
  return [{ what: "", draw: () => sheet.pageLayout.setPrintArea(sheet.getRanges(addresses.join(","))) }];
}

/** The user's own paper stays, but where the sheet takes a larger one. */
function setPaper({ sheet, layout }: WrittenCells, { print }: Sheet): void {
  if (paperOf(layout, print) === "a3") sheet.pageLayout.paperSize = "A3";
}

/** Each area as wide as a page. Where several pages follow below, their number is left out, as 0 pages are not in Excel's documentation. */
function fitPages({ sheet, layout }: WrittenCells, { print }: Sheet): void {
  const { tall } = pagesBelow(layout, print);
  sheet.pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(tall !== undefined && { verticalFitToPages: tall }),
  };
}

function repeatHeads({ sheet, layout }: WrittenCells, { print }: Sheet): void {
  const { repeatedHead } = pagesBelow(layout, print);
  if (repeatedHead !== undefined)
    sheet.pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(repeatedHead, 0, 1, 1).getEntireRow());
  const { names = 0 } = print;
  if (pagesWide(layout.widths, print) > 1 && names > 0)
    sheet.pageLayout.setPrintTitleColumns(sheet.getRangeByIndexes(0, 0, 1, names).getEntireColumn());
}

function breakParts({ sheet, layout }: WrittenCells, { print }: Sheet): readonly Part[] {
  return pagesBelow(layout, print).breaks.map((row) => ({
    what: `before row ${row + 1}`,
    draw: () => void sheet.horizontalPageBreaks.add(sheet.getCell(row, 0)),
  }));
}

function clearBreaks(_: Excel.RequestContext, { sheet, planned }: WrittenCells): Promise<void> {
  if (planned) sheet.horizontalPageBreaks.removePageBreaks();
  return Promise.resolve();
}

/** The title above every page but the first, which has it on the sheet; file, sheet and page below. */
function writePageTexts({ sheet }: WrittenCells, planned: Sheet): void {
  const { header, footer } = pageTexts(planned);
  const { headersFooters } = sheet.pageLayout;
  headersFooters.state = "FirstAndDefault";
  headersFooters.defaultForAllPages.leftHeader = header.left;
  for (const page of [headersFooters.firstPage, headersFooters.defaultForAllPages]) {
    page.leftFooter = footer.left;
    page.rightFooter = footer.right;
  }
}
