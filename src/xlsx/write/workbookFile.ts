/** Writes a planned workbook as an .xlsx file. With its folder the only place that knows the file format. */
import { rangeRef, writeXlsx, type WriteOptions } from "hucre/xlsx";
import { dayOfEdition } from "../../core/editionName";
import { layoutOf, type Layout } from "../../workbook/layout";
import { margins, pagesBelow, pageTexts, paperOf, printedAreas } from "../../workbook/pages";
import type { Sheet, Workbook } from "../../workbook/plan";
import { stampXml, stampedOf } from "../../workbook/stamp";
import { withStampLines } from "../../workbook/stampBlock";
import { absolute, addressOf, sheetPrefix } from "../../formulas/addresses";
import { storedFormula } from "../../formulas/fileSpelling";
import { xlsxCell, type XlsxCell } from "./cells";
import { type ChartExtras, cachedOf, chartExtras } from "./chartExtras";
import { xlsxChart } from "./charts";
import type { Note } from "./notes";
import { rulesOf } from "./rules";
import { repacked } from "./package";
import { defaultFont, headStyle } from "../../workbook/look";

type XlsxSheet = WriteOptions["sheets"][number];
type XlsxTable = NonNullable<XlsxSheet["tables"]>[number];

export interface XlsxOptions {
  /** Calls of Align stand as formulas with their present values; otherwise as values alone. */
  readonly live?: boolean;
  /** Texts of custom XML parts that the file keeps beside its stamp. */
  readonly kept?: readonly string[];
}

/**
 * The bytes of an .xlsx file: the same plan gives the same bytes. Values are constants unless live formulas are asked for.
 * Dates of the file are when it was made, or its edition's where nobody says that; never the clock's.
 */
export async function xlsxOf(
  planned: Workbook,
  { live = false, kept = [] }: XlsxOptions = {},
): Promise<Uint8Array> {
  const plan = withStampLines(planned);
  const layouts = plan.sheets.map(layoutOf);
  const { title, edition, build, made: time } = plan.properties;
  const made = new Date(time ?? `${dayOfEdition(edition)}T00:00:00Z`);
  const sheets = plan.sheets.map((sheet, i) => xlsxSheet(sheet, layouts[i]!, live));
  const notes = sheets.map(({ cells }) => notesFrom(cells!));
  const bytes = await writeXlsx({
    sheets,
    defaultFont,
    properties: {
      title,
      creator: "Align",
      description: `Made with Align, edition ${edition}`,
      created: made,
      modified: made,
      custom: { AlignEdition: edition, ...(build === undefined ? {} : { AlignBuild: build }) },
    },
    namedRanges: plan.sheets.flatMap((sheet, i) => namesIn(sheet, layouts[i]!)),
  });
  return repacked(bytes, {
    xmls: [stampXml(stampedOf(plan)), ...kept],
    isLive: live,
    charts: chartsIn(plan, layouts),
    notes,
  });
}

function xlsxSheet(sheet: Sheet, layout: Layout, live: boolean): XlsxSheet {
  const head = layout.tables[0]?.headRow;
  const { tall = 0, breaks, repeatedHead } = pagesBelow(layout, sheet.print);
  const areas = printedAreas(layout, sheet.print).map(({ row, lastRow, column, lastColumn }) =>
    [absolute(row, column), absolute(lastRow, lastColumn)].join(":"),
  );
  const { names = 0 } = sheet.print;
  const { header, footer } = pageTexts(sheet);
  const below = `&L${footer.left}&R${footer.right}`;
  return {
    name: sheet.name,
    columns: layout.widths.map((width) => ({ width })),
    cells: live ? enlivened(cellsIn(layout), layout) : cellsIn(layout),
    rowDefs: new Map([...layout.rowHeights].map(([row, height]) => [row, { height }])),
    tables: layout.tables.map(tableOf),
    conditionalRules: rulesOf(layout.tables),
    charts: layout.charts.map((placed) => xlsxChart(sheet.name, layout, placed)),
    freezePane: sheet.freeze && { rows: head === undefined ? 1 : head + 1, columns: sheet.freeze.columns },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: paperOf(layout, sheet.print),
      orientation: sheet.print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: tall,
      margins,
      // the library puts the sheet's name before the first
      printArea: areas.join(`,${sheet.name}!`),
      ...(repeatedHead !== undefined && { printTitlesRow: `$${repeatedHead + 1}:$${repeatedHead + 1}` }),
      ...(areas.length > 1 &&
        names > 0 && { printTitlesColumn: `$A:${absolute(0, names - 1).replace(/\$\d+$/, "")}` }),
    },
    rowBreaks: breaks.map((row) => row - 1),
    headerFooter: {
      ...{ differentFirst: true, oddFooter: below, firstFooter: below },
      ...(header.left && { oddHeader: `&L${header.left}` }),
    },
  };
}

/** What the library cannot say of each chart, in the order of sheets. */
function chartsIn({ sheets }: Workbook, layouts: readonly Layout[]): readonly ChartExtras[] {
  return sheets.flatMap(({ name }, i) => {
    const { cells, tables, charts } = layouts[i]!;
    if (charts.length === 0) return [];
    const heads = tables.flatMap(({ table, headRow }) =>
      table.columns.map(({ head }, column) => [`${headRow},${column}`, head] as const),
    );
    const own = cells.map(({ row, column, cell }) => [`${row},${column}`, cachedOf(cell)] as const);
    const values = new Map([...heads, ...own]);
    const valueAt = (row: number, column: number) => values.get(`${row},${column}`);
    return charts.map((placed) => chartExtras(name, layouts[i]!, placed, valueAt));
  });
}

function cellsIn(layout: Layout): Map<string, XlsxCell> {
  const cells = new Map<string, XlsxCell>();
  for (const { headRow, table } of layout.tables) {
    table.columns.forEach((column, i) =>
      cells.set(`${headRow},${i}`, {
        value: column.head,
        style: headStyle(column),
        ...(column.note !== undefined && { comment: { author: "Align", text: column.note } }),
      }),
    );
  }
  for (const placed of layout.cells) cells.set(`${placed.row},${placed.column}`, xlsxCell(placed));
  return cells;
}

/** The notes of a sheet, row by row; but for the first, which holds the place of all, they are taken from its cells. */
function notesFrom(cells: Map<string, XlsxCell>): readonly Note[] {
  const notes: Note[] = [];
  for (const [place, { comment, ...cell }] of cells) {
    if (comment === undefined) continue;
    const [row, column] = place.split(",").map(Number) as [number, number];
    notes.push({ row, column, text: comment.text });
    if (notes.length > 1) cells.set(place, cell);
  }
  return notes.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The cells with the formulas of live cells and of spills, each with the value that it shows until it is calculated. */
function enlivened(
  cells: Map<string, XlsxCell>,
  { cells: placed, tables, spills }: Layout,
): Map<string, XlsxCell> {
  for (const { row, column, cell } of placed) {
    if (cell.kind !== "live") continue;
    const table = tables.find(({ headRow, lastRow }) => row > headRow && row <= lastRow);
    withFormula(cells, `${row},${column}`, {
      // what shows nothing but zeros is written as 0 where it is a value; a formula answers it as it is
      ...(cell.value.kind === "number" && { value: cell.value.value }),
      formula: storedFormula(cell.formula, table?.table.name),
      ...dynamic(addressOf({ row, column, rows: 1, columns: 1 })),
    });
  }
  for (const { spill, row } of spills)
    withFormula(cells, `${row},0`, {
      formula: storedFormula(spill.formula),
      ...dynamic(rangeRef(row, 0, row + spill.values.length - 1, spill.values[0]!.length - 1)),
    });
  return cells;
}

/**
 * Marks a formula as one that may answer a block of cells ([MS-XLSX], dynamicArrayProperties). Excel takes one without the mark for a formula
 * of the time before, and shows `=@ALIGN(…)`: an add-in's function could answer more than a cell.
 */
function dynamic(formulaRef: string): Partial<XlsxCell> {
  return { formulaType: "array", formulaRef, formulaDynamic: true };
}

function withFormula(cells: Map<string, XlsxCell>, key: string, formula: Partial<XlsxCell>): void {
  const { value, richText: _, ...cell } = { ...cells.get(key), ...formula };
  cells.set(key, { ...cell, formulaResult: value ?? "" });
}

function tableOf({ table, headRow, lastRow }: Layout["tables"][number]): XlsxTable {
  return {
    name: table.name,
    range: rangeRef(headRow, 0, lastRow, table.columns.length - 1),
    columns: table.columns.map(({ head }) => ({ name: head })),
    style: "TableStyleLight1",
    showRowStripes: false,
  };
}

function namesIn(sheet: Sheet, layout: Layout): { name: string; range: string }[] {
  return layout.cells.flatMap(({ row, column, cell }) =>
    cell.name === undefined
      ? []
      : [{ name: cell.name, range: sheetPrefix(sheet.name) + absolute(row, column) }],
  );
}
