/**
 * What stands beside written cells: looks, rules, links, charts, notes, print setup. Excel may refuse any of it, without a printer for one;
 * the figures stand all the same.
 */
import type { Layout } from "../workbook/layout";
import { margins, pageBreaks, pagesTall, pagesWide, pageTexts } from "../workbook/pages";
import type { Sheet } from "../workbook/plan";
import { drawCharts } from "./charts";
import { addRules } from "./conditionalFormats";
import { applyLooks } from "./looks";
import { type Corner, setWidths } from "./sheetCells";

/** Cells that are written, to be decorated. */
export interface WrittenCells {
  readonly sheet: Excel.Worksheet;
  readonly layout: Layout;
  readonly corner: Corner;
  /** The plan of a sheet that is all new; undefined: cells of a sheet that was there. */
  readonly planned?: Sheet;
  /** Rows that were there and whose height Excel is to fit. */
  readonly fittedRows?: readonly number[];
}

interface Decoration {
  /** In the words of the message that it was refused. */
  readonly name: string;
  readonly draw: (cells: WrittenCells) => void;
}

/** A kind of decoration that is missing. */
export interface Refused {
  readonly name: string;
  /** What Excel said. */
  readonly problem: unknown;
}

/** A decoration of new sheets alone. */
function ofSheets(draw: (cells: WrittenCells, planned: Sheet) => void): Decoration["draw"] {
  return (cells) => {
    if (cells.planned) draw(cells, cells.planned);
  };
}

/** All kinds, in the order in which a reader misses them. */
const decorations: readonly Decoration[] = [
  { name: "fonts and fills", draw: ({ sheet, layout, corner }) => applyLooks(sheet, layout, corner) },
  { name: "column widths", draw: ofSheets(({ sheet, layout }) => setWidths(sheet, layout.widths)) },
  { name: "row heights", draw: setHeights },
  { name: "frozen heads", draw: ofSheets(freeze) },
  { name: "hidden grid lines", draw: ofSheets(({ sheet }) => void (sheet.showGridlines = false)) },
  { name: "conditional formats", draw: ({ sheet, layout, corner }) => addRules(sheet, layout, corner) },
  { name: "charts", draw: ({ sheet, layout }) => drawCharts(sheet, layout) },
  { name: "links", draw: addLinks },
  { name: "notes", draw: ofSheets(addNotes) },
  { name: "page orientation and margins", draw: ofSheets(setPage) },
  { name: "pages fitted in width", draw: ofSheets(fitPages) },
  { name: "heads repeated in print", draw: ofSheets(repeatHeads) },
  { name: "page breaks", draw: ofSheets(breakPages) },
  { name: "titles and numbers of pages", draw: ofSheets(writePageTexts) },
];

/**
 * Decorates written cells, each kind in a request of its own.
 * @param before called before each kind; what it throws goes on
 * @returns the kinds that Excel refused
 */
export async function decorated(
  context: Excel.RequestContext,
  written: readonly WrittenCells[],
  before: () => void = () => undefined,
): Promise<readonly Refused[]> {
  const refused: Refused[] = [];
  for (const { name, draw } of decorations) {
    before();
    const problem = await drawn(context, () => written.forEach(draw));
    if (problem !== undefined) refused.push({ name, problem });
  }
  return refused;
}

/** Draws in one request. @returns why Excel refused it, undefined where it did not */
export async function drawn(context: Excel.RequestContext, draw: () => void): Promise<unknown> {
  try {
    draw();
    await context.sync();
    return undefined;
  } catch (problem) {
    // errors of Excel have a code, any other is a fault of ours
    if (typeof (problem as { readonly code?: unknown }).code !== "string") throw problem;
    return problem;
  }
}

function setHeights({ sheet, layout, corner, fittedRows = [] }: WrittenCells): void {
  for (const [row, height] of layout.rowHeights)
    sheet.getCell(corner.row + row, 0).getEntireRow().format.rowHeight = height;
  for (const row of fittedRows) sheet.getCell(row, 0).getEntireRow().format.autofitRows();
}

/** Makes addresses links. */
function addLinks({ sheet, layout: { cells }, corner }: WrittenCells): void {
  for (const { row, column, cell } of cells)
    if (cell.kind === "link")
      sheet.getCell(corner.row + row, corner.column + column).hyperlink = {
        address: cell.url,
        textToDisplay: cell.text,
      };
}

/** Most notes a sheet gets: thousands of them make Excel slow, and the block of missing figures says the same. */
const mostNotes = 200;

/** Explains heads, and cells that have a note of their own, where this Excel has notes (ExcelApi 1.18). */
function addNotes({ sheet, layout: { cells, tables } }: WrittenCells): void {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.18")) return;
  const heads = tables.flatMap(({ table, headRow }) =>
    table.columns.flatMap(({ note }, column) => (note === undefined ? [] : [{ row: headRow, column, note }])),
  );
  const own = cells.flatMap(({ row, column, cell }) =>
    cell.note === undefined ? [] : [{ row, column, note: cell.note }],
  );
  for (const { row, column, note } of [...heads, ...own].slice(0, mostNotes))
    sheet.notes.add(sheet.getCell(row, column), note);
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

/** As wide as can be read. Where several pages follow below, their number is left out, as 0 pages are not in Excel's documentation. */
function fitPages({ sheet, layout }: WrittenCells, { print }: Sheet): void {
  const tall = pagesTall(layout, print);
  sheet.pageLayout.zoom = {
    horizontalFitToPages: pagesWide(layout.widths, print),
    ...(tall !== undefined && { verticalFitToPages: tall }),
  };
}

function repeatHeads({ sheet, layout: { tables, widths } }: WrittenCells, { print, freeze }: Sheet): void {
  const head = tables[0]?.headRow;
  if (print.repeatHead && head !== undefined)
    sheet.pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(head, 0, 1, 1).getEntireRow());
  const names = freeze?.columns ?? 0;
  if (pagesWide(widths, print) > 1 && names > 0)
    sheet.pageLayout.setPrintTitleColumns(sheet.getRangeByIndexes(0, 0, 1, names).getEntireColumn());
}

function breakPages({ sheet, layout }: WrittenCells, { print }: Sheet): void {
  for (const row of pageBreaks(layout, print)) sheet.horizontalPageBreaks.add(sheet.getCell(row, 0));
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
