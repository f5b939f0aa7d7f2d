/** What stands on a written sheet beside its cells: charts, conditional formats, names, notes, links, print setup. */
import {
  type Layout,
  type PlacedChart,
  type PlacedSeries,
  type PlacedTable,
  seriesOf,
} from "../workbook/layout";
import { type ConditionalFormat, type Sheet, unhandled } from "../workbook/plan";
import { positionWords } from "../core/votes/positionWords";
import { margins, pageBreaks, pagesWide } from "../workbook/pages";
import { positionStyle } from "../workbook/look";
import { type Corner, sheetCorner } from "./sheetCells";

const [minus, middle, plus] = ["#E9A66B", "#FFFFFF", "#7DB3DE"];

/** Colours that colour-blind readers tell apart (Okabe and Ito 2008), the palest last. */
const colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#56B4E9", "#E69F00", "#999999"];
const dashes = ["Continuous", "Dash", "RoundDot"] as const;

function bodyColumn(
  sheet: Excel.Worksheet,
  { table, headRow, lastRow }: PlacedTable,
  key: string,
  corner: Corner = sheetCorner,
): Excel.Range {
  const column = table.columns.findIndex((one) => one.key === key);
  if (column < 0) throw new Error(`no column in ${table.name}: ${key}`);
  return sheet.getRangeByIndexes(corner.row + headRow + 1, corner.column + column, lastRow - headRow, 1);
}

const kinds = { line: "Line", bar: "ColumnClustered", scatter: "XYScatter" } as const;

/** Draws the charts of a sheet over the rows that its layout leaves them. */
export function drawCharts(sheet: Excel.Worksheet, layout: Layout): void {
  for (const { chart, row } of layout.charts) drawChart(sheet, layout, { chart, row });
}

function drawChart(sheet: Excel.Worksheet, layout: Layout, { chart, row }: PlacedChart): void {
  const series = seriesOf(layout, chart);
  const [first] = series;
  if (!first) return;
  const cellsOf = (one: PlacedSeries, column: number) =>
    sheet.getRangeByIndexes(one.row, column, one.rows, 1);
  const drawn = sheet.charts.add(kinds[chart.chart], cellsOf(first, first.yColumn), "Columns");
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 11;
  drawn.legend.visible = series.length > 1 && !first.labelled;
  drawn.legend.position = "Right";
  series.forEach((one, place) => {
    const own = place === 0 ? drawn.series.getItemAt(0) : drawn.series.add(one.name);
    own.name = one.name;
    own.setValues(cellsOf(one, one.yColumn));
    own.setXAxisValues(cellsOf(one, one.xColumn));
    const color = one.labelled ? colours[0]! : colours[place % colours.length]!;
    if (chart.chart === "line") {
      own.format.line.color = color;
      own.format.line.lineStyle = dashes[Math.floor(place / colours.length) % dashes.length]!;
      own.markerStyle = "None";
    } else own.format.fill.setSolidColor(color);
    if (!one.labelled) return;
    own.hasDataLabels = true;
    own.dataLabels.showSeriesName = true;
    own.dataLabels.showValue = false;
    own.dataLabels.position = "Right";
  });
  const { categoryAxis, valueAxis } = drawn.axes;
  if (chart.xTitle !== undefined) categoryAxis.title.text = chart.xTitle;
  if (chart.yTitle !== undefined) valueAxis.title.text = chart.yTitle;
  if (chart.yLow !== undefined) valueAxis.minimum = chart.yLow;
  if (chart.yHigh !== undefined) valueAxis.maximum = chart.yHigh;
  categoryAxis.tickLabelPosition = "Low";
  drawn.setPosition(
    sheet.getCell(row, 0),
    sheet.getCell(row + chart.rows - 2, Math.max(0, chart.columns - 1)),
  );
}

function number(value: number): string {
  return String(value);
}

/** Adds the conditional formats of the tables of a sheet. */
export function addRules(sheet: Excel.Worksheet, { tables }: Layout, corner: Corner = sheetCorner): void {
  for (const placed of tables)
    for (const format of placed.table.formats)
      addRule((column) => bodyColumn(sheet, placed, column, corner), format);
}

function addRule(columnOf: (key: string) => Excel.Range, format: ConditionalFormat): void {
  switch (format.kind) {
    case "diverging": {
      const { limit } = format;
      scale(columnOf(format.column), [-limit, 0, limit], [minus!, middle!, plus!]);
      break;
    }
    case "heat":
      // one scale over all columns would need one rule over several blocks; the ends are fixed, so a rule a column is the same
      for (const column of format.columns)
        scale(columnOf(column), [format.low, format.high], [middle!, plus!]);
      break;
    case "bar": {
      const { dataBar } = columnOf(format.column).conditionalFormats.add("DataBar");
      dataBar.lowerBoundRule = { type: "Number", formula: number(format.low) };
      dataBar.upperBoundRule = { type: "Number", formula: number(format.high) };
      dataBar.positiveFormat.fillColor = plus!;
      break;
    }
    case "positions":
      for (const position of ["Y", "N", "A", "X"] as const) {
        const { cellValue } = columnOf(format.column).conditionalFormats.add("CellValue");
        const { fill, font } = positionStyle(position);
        cellValue.rule = { operator: "EqualTo", formula1: `="${positionWords[position]}"` };
        if (fill?.type === "pattern" && fill.bgColor?.rgb)
          cellValue.format.fill.color = `#${fill.bgColor.rgb}`;
        if (fill?.type === "pattern" && fill.fgColor?.rgb)
          cellValue.format.fill.color = `#${fill.fgColor.rgb}`;
        if (font?.color?.rgb) cellValue.format.font.color = `#${font.color.rgb}`;
      }
      break;
    default:
      unhandled(format);
  }
}

function scale(range: Excel.Range, at: readonly number[], color: readonly string[]): void {
  const stop = (place: number): Excel.ConditionalColorScaleCriterion => ({
    type: "Number",
    formula: number(at[place]!),
    color: color[place]!,
  });
  range.conditionalFormats.add("ColorScale").colorScale.criteria =
    at.length === 3
      ? { minimum: stop(0), midpoint: stop(1), maximum: stop(2) }
      : { minimum: stop(0), maximum: stop(1) };
}

/** Names cells for the live formulas of the sheet; the names are its own, so that a second report can have them too. */
export function addNames(sheet: Excel.Worksheet, { cells }: Layout): void {
  for (const { row, column, cell } of cells)
    if (cell.name !== undefined) sheet.names.add(cell.name, sheet.getCell(row, column));
}

/** Makes addresses links. */
export function addLinks(sheet: Excel.Worksheet, { cells }: Layout, corner: Corner = sheetCorner): void {
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
export function addNotes(sheet: Excel.Worksheet, { cells, tables }: Layout): void {
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

/** As wide as can be read, heads and names repeated. */
export function setPrint(sheet: Excel.Worksheet, { print, freeze }: Sheet, layout: Layout): void {
  const { tables, widths } = layout;
  const wide = pagesWide(widths, print);
  sheet.pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  sheet.pageLayout.zoom = { horizontalFitToPages: wide, verticalFitToPages: 0 };
  const head = tables[0]?.headRow;
  if (print.repeatHead && head !== undefined)
    sheet.pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(head, 0, 1, 1).getEntireRow());
  const names = freeze?.columns ?? 0;
  if (wide > 1 && names > 0)
    sheet.pageLayout.setPrintTitleColumns(sheet.getRangeByIndexes(0, 0, 1, names).getEntireColumn());
  for (const row of pageBreaks(layout, print)) sheet.horizontalPageBreaks.add(sheet.getCell(row, 0));
  sheet.pageLayout.setPrintMargins("Inches", margins);
}
