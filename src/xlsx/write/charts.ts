/** Planned charts as the xlsx library takes them. */
import type { WriteOptions } from "hucre/xlsx";
import { absoluteCells } from "../../formulas/addresses";
import { drawnColour } from "../../workbook/colours";
import { type PlacedSeries, isBelow, seriesOf, xScale } from "../../workbook/chartSeries";
import type { Layout, PlacedChart } from "../../workbook/layout";
import { type Chart, unhandled } from "../../workbook/plan";

type XlsxChart = NonNullable<WriteOptions["sheets"][number]["charts"]>[number];
type XlsxSeries = XlsxChart["series"][number];

const grey = "595959";
/** Labels stand at the edge, also of what is below 0, and nothing is ticked. */
const plain = { tickLblPos: "low", majorTickMark: "none", minorTickMark: "none" } as const;

/** The name beside a point. */
function named(color: string): Partial<XlsxSeries> {
  return { dataLabels: { showSeriesName: true, position: "r", fontSize: 9, fontColor: color } };
}

/** Whether a series of a map is of dots, neither names nor a path. */
function isDot({ labelled, colour }: PlacedSeries): boolean {
  return !labelled && colour !== undefined;
}

function xlsxSeries(sheet: string, kind: Chart["chart"], series: PlacedSeries): XlsxSeries {
  const color = drawnColour(series.colour);
  const shared = {
    name: series.name,
    values: absoluteCells({ sheet, ...series.values }),
    categories: absoluteCells({ sheet, ...series.categories }),
    color,
  };
  const unmarked = { marker: { symbol: "none" as const } };
  switch (kind) {
    case "line":
      return { ...shared, smooth: false, stroke: { width: 1.75 }, ...unmarked };
    case "trend":
      if (series.labelled) return { ...shared, ...unmarked, ...named(color) };
      return { ...shared, stroke: { width: series.colour === undefined ? 1 : 2 }, ...unmarked };
    case "bar":
      return { ...shared, invertIfNegative: false };
    case "intervals":
      return {
        ...shared,
        smooth: false,
        marker: { symbol: series.isEnd ? "dash" : "circle", size: 7, fill: color, line: color },
      };
    case "scatter":
      return {
        ...shared,
        marker: { symbol: "circle", size: 6, fill: color, line: color },
        ...(series.labelled && named(grey)),
      };
    case "map":
      if (series.labelled) return { ...shared, ...unmarked, ...named(grey) };
      if (series.colour === undefined) return { ...shared, stroke: { width: 1 }, ...unmarked };
      return { ...shared, marker: { symbol: "circle", size: 5, fill: color, line: color } };
    default:
      return unhandled(kind);
  }
}

const types = {
  line: "line",
  bar: "column",
  scatter: "scatter",
  map: "scatter",
  trend: "scatter",
  intervals: "line",
} as const;

function ends(min: number | undefined, max: number | undefined) {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function scaleOf(scale: ReturnType<typeof xScale>) {
  if (!scale) return {};
  const { format, ...axis } = scale;
  return {
    scale: axis,
    ...(format !== undefined && { numberFormat: { formatCode: format, sourceLinked: false } }),
  };
}

/** A chart over the rows and columns that its plan gives it. */
export function xlsxChart(sheet: string, layout: Layout, { chart, row }: PlacedChart): XlsxChart {
  const { title, description, xTitle, yTitle, beside = 0 } = chart;
  const series = seriesOf(layout, chart);
  const isMap = chart.chart === "map";
  const isNamed = chart.chart === "intervals" || series.some(({ labelled }) => labelled);
  const hasLegend = series.length > 1 && (isMap || !isNamed);
  return {
    type: types[chart.chart],
    title,
    titleFontSize: 11,
    titleBold: true,
    altText: description,
    series: series.map((one) => xlsxSeries(sheet, chart.chart, one)),
    anchor: {
      from: { row, col: beside },
      to: { row: row + chart.rows - 1, col: beside + chart.columns },
    },
    legend: hasLegend ? (isBelow(chart) ? "bottom" : "right") : false,
    // of a map the dots alone are explained
    ...(isMap && {
      legendEntries: series.flatMap((one, idx) => (isDot(one) ? [] : [{ idx, delete: true }])),
    }),
    dispBlanksAs: "gap",
    ...(chart.chart === "bar" ? { gapWidth: 60 } : {}),
    ...(chart.chart === "scatter" ? { scatterStyle: "marker" as const } : {}),
    ...(chart.chart === "trend" ? { scatterStyle: "line" as const } : {}),
    axes: {
      x: {
        ...(xTitle === undefined ? {} : { title: xTitle }),
        axisTitleFontSize: 9,
        axisTitleColor: grey,
        ...scaleOf(xScale(chart)),
        ...plain,
      },
      y: {
        ...(yTitle === undefined ? {} : { title: yTitle }),
        axisTitleFontSize: 9,
        axisTitleColor: grey,
        scale: ends(chart.yLow, chart.yHigh),
        gridlines: { major: true },
        axisTitleRotation: -90,
        ...plain,
      },
    },
  };
}
