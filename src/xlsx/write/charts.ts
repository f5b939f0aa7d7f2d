/** Planned charts as the xlsx library takes them. */
import type { WriteOptions } from "hucre/xlsx";
import { absoluteCells } from "../../formulas/addresses";
import { categoryColours as colours } from "../../workbook/colours";
import { type Layout, type PlacedChart, type PlacedSeries, seriesOf } from "../../workbook/layout";
import { type Chart, unhandled } from "../../workbook/plan";

type XlsxChart = NonNullable<WriteOptions["sheets"][number]["charts"]>[number];
type XlsxSeries = XlsxChart["series"][number];

/** Lines beyond the colours are dashed, so that no two look alike. */
const dashes = ["solid", "dash", "sysDot"] as const;

const grey = "595959";
/** Labels stand at the edge, also of what is below 0, and nothing is ticked. */
const plain = { tickLblPos: "low", majorTickMark: "none", minorTickMark: "none" } as const;

/** `'Trend'!$B$12:$B$22`. */
function cellsOf(sheet: string, { row, rows }: PlacedSeries, column: number): string {
  return absoluteCells({ sheet, row, column, rows, columns: 1 });
}

function xlsxSeries(sheet: string, kind: Chart["chart"], series: PlacedSeries, place: number): XlsxSeries {
  const color = series.labelled ? colours[0]! : colours[place % colours.length]!;
  const dash = dashes[Math.floor(place / colours.length) % dashes.length]!;
  const shared = {
    name: series.name,
    values: cellsOf(sheet, series, series.yColumn),
    categories: cellsOf(sheet, series, series.xColumn),
    color,
  };
  switch (kind) {
    case "line":
      return { ...shared, smooth: false, stroke: { width: 1.75, dash }, marker: { symbol: "none" } };
    case "bar":
      return { ...shared, invertIfNegative: false };
    case "scatter":
      return {
        ...shared,
        marker: { symbol: "circle", size: 6, fill: color, line: color },
        ...(series.labelled && { dataLabels: { showSeriesName: true, position: "r" as const, fontSize: 9 } }),
      };
    default:
      return unhandled(kind);
  }
}

const types = { line: "line", bar: "column", scatter: "scatter" } as const;

/** A chart over the rows and columns that its plan gives it. */
export function xlsxChart(sheet: string, layout: Layout, { chart, row }: PlacedChart): XlsxChart {
  const { title, description, xTitle, yTitle, yLow, yHigh } = chart;
  const series = seriesOf(layout, chart);
  const hasLegend = series.length > 1 && !series[0]!.labelled;
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
    series: series.map((one, place) => xlsxSeries(sheet, chart.chart, one, place)),
    anchor: { from: { row, col: 0 }, to: { row: row + chart.rows - 1, col: chart.columns } },
    legend: hasLegend ? "right" : false,
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
