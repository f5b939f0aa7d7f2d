/** Planned charts as the xlsx library takes them. */
import { rangeRef, type WriteOptions } from "hucre/xlsx";
import type { Layout, PlacedChart, PlacedTable } from "../layout";
import type { Chart, Series } from "../plan";
import { nameOf } from "./cells";

type XlsxChart = NonNullable<WriteOptions["sheets"][number]["charts"]>[number];
type XlsxSeries = XlsxChart["series"][number];

/** Colours that colour-blind readers tell apart (Okabe and Ito 2008), the palest last. */
const colours = ["0072B2", "D55E00", "009E73", "CC79A7", "000000", "56B4E9", "E69F00", "999999"];
/** Lines beyond the colours are dashed, so that no two look alike. */
const dashes = ["solid", "dash", "sysDot"] as const;

const grey = "595959";
/** Labels stand at the edge, also of what is below 0, and nothing is ticked. */
const plain = { tickLblPos: "low", majorTickMark: "none", minorTickMark: "none" } as const;

/** `'Trend'!$B$12:$B$22`: the body of a table's column. */
function cellsOf(sheet: string, { table, headRow, lastRow }: PlacedTable, key: string): string {
  const column = table.columns.findIndex((one) => one.key === key);
  if (column < 0) throw new Error(`no column in ${table.name}: ${key}`);
  const cells = rangeRef(headRow + 1, column, lastRow, column).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return nameOf(sheet, cells);
}

function seriesOf(sheet: string, layout: Layout, chart: Chart, series: Series, place: number): XlsxSeries {
  const placed = layout.tables.find(({ table }) => table.name === series.table);
  if (!placed) throw new Error(`no table for the chart ${chart.title}: ${series.table}`);
  const color = colours[place % colours.length]!;
  const dash = dashes[Math.floor(place / colours.length) % dashes.length]!;
  const shared = {
    name: series.name,
    values: cellsOf(sheet, placed, series.y),
    categories: cellsOf(sheet, placed, series.x),
    color,
  };
  switch (chart.chart) {
    case "line":
      return { ...shared, smooth: false, stroke: { width: 1.75, dash }, marker: { symbol: "none" } };
    case "bar":
      return { ...shared, invertIfNegative: false };
    case "scatter":
      return { ...shared, marker: { symbol: "circle", size: 6, fill: color, line: color } };
  }
}

const types = { line: "line", bar: "column", scatter: "scatter" } as const;

/** A chart over the rows and columns that its plan gives it. */
export function xlsxChart(sheet: string, layout: Layout, { chart, row }: PlacedChart): XlsxChart {
  const { title, description, series, xTitle, yTitle, yLow, yHigh } = chart;
  const isScatter = chart.chart === "scatter";
  const scale = {
    ...(yLow === undefined ? {} : { min: yLow }),
    ...(yHigh === undefined ? {} : { max: yHigh }),
  };
  return {
    type: types[chart.chart],
    title,
    titleFontSize: 11,
    titleBold: true,
    altText: description,
    series: series.map((one, place) => seriesOf(sheet, layout, chart, one, place)),
    anchor: { from: { row, col: 0 }, to: { row: row + chart.rows - 1, col: chart.columns } },
    legend: series.length > 1 ? "right" : false,
    dispBlanksAs: "gap",
    ...(chart.chart === "bar" ? { gapWidth: 60 } : {}),
    ...(isScatter ? { scatterStyle: "marker" as const } : {}),
    axes: {
      x: {
        ...(xTitle === undefined ? {} : { title: xTitle }),
        axisTitleFontSize: 9,
        axisTitleColor: grey,
        ...plain,
      },
      y: {
        ...(yTitle === undefined ? {} : { title: yTitle }),
        axisTitleFontSize: 9,
        axisTitleColor: grey,
        scale,
        gridlines: { major: true },
        axisTitleRotation: -90,
        ...plain,
      },
    },
  };
}
