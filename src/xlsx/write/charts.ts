/** Planned charts as the xlsx library takes them. */
import type { WriteOptions } from "hucre/xlsx";
import { absoluteCells } from "../../formulas/addresses";
import { axesOf, categoriesOf, hasGrid, legendSide, valueTitle } from "../../workbook/chartAxes";
import type { AxisScale } from "../../workbook/chartScale";
import { type PlacedSeries, seriesOf } from "../../workbook/chartSeries";
import { chartColours, drawnColour, inkOf } from "../../workbook/colours";
import type { Layout, PlacedChart } from "../../workbook/layout";
import { type Chart, unhandled } from "../../workbook/plan";

type XlsxChart = NonNullable<WriteOptions["sheets"][number]["charts"]>[number];
type XlsxSeries = XlsxChart["series"][number];

const { letters } = chartColours;
/** Labels stand at the edge, also of what is below 0, and nothing is ticked. */
const plain = {
  tickLblPos: "low",
  majorTickMark: "none",
  minorTickMark: "none",
  ...{ labelFontSize: 9, labelColor: letters, axisTitleFontSize: 9, axisTitleColor: letters },
} as const;

const sides = { right: "r", bottom: "b", left: "l", top: "t" } as const;

/** The name beside a point. */
function named({ side = "right" }: PlacedSeries, color: string): Partial<XlsxSeries> {
  return { dataLabels: { showSeriesName: true, position: sides[side], fontSize: 9, fontColor: color } };
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
  const marked = { marker: { symbol: "circle" as const, size: 5, fill: color, line: color } };
  const onLine = series.isDotted ? marked : unmarked;
  switch (kind) {
    case "line":
      return { ...shared, smooth: false, stroke: { width: 1.75 }, ...onLine };
    case "trend":
      if (series.labelled) return { ...shared, ...unmarked, ...named(series, inkOf(color)) };
      return { ...shared, stroke: { width: series.colour === undefined ? 0.75 : 2 }, ...onLine };
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
        // a grey name has no dot
        ...(series.labelled && series.colour === undefined
          ? unmarked
          : { marker: { symbol: "circle", size: 6, fill: color, line: color } }),
        ...(series.labelled && named(series, letters)),
      };
    case "map":
      if (series.labelled) return { ...shared, ...unmarked, ...named(series, letters) };
      if (series.colour === undefined) return { ...shared, stroke: { width: 1 }, ...unmarked };
      return { ...shared, ...marked };
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

function scaleOf(scale: AxisScale | undefined) {
  if (!scale) return {};
  const { min, max, step, gridStep, format, isLog } = scale;
  return {
    scale: {
      ...{ min, max },
      ...(isLog ? { logBase: 10 } : step !== undefined && { majorUnit: step }),
      ...(gridStep !== undefined && { minorUnit: gridStep }),
    },
    numberFormat: { formatCode: format, sourceLinked: false },
  };
}

/** A chart over the rows and columns that its plan gives it. */
export function xlsxChart(sheet: string, layout: Layout, placed: PlacedChart): XlsxChart {
  const { chart, row } = placed;
  const { title, description, xTitle, beside = 0 } = chart;
  const series = seriesOf(layout, chart);
  const isMap = chart.chart === "map";
  const axes = axesOf(layout, placed);
  const { x, y } = axes;
  const legend = legendSide(chart);
  const upright = valueTitle(chart, axes);
  const { isUpwards } = categoriesOf(chart, series[0]?.categories.rows ?? 0);
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
    legend: legend ?? false,
    // of a map the dots alone are explained
    ...(isMap && {
      legendEntries: series.flatMap((one, idx) => (isDot(one) ? [] : [{ idx, delete: true }])),
    }),
    dispBlanksAs: "gap",
    // from the highest to the lowest where ends stand around a middle
    ...(series.some(({ isEnd }) => isEnd) && { hiLowLines: true }),
    ...(chart.chart === "bar" ? { gapWidth: 60 } : {}),
    ...(chart.chart === "scatter" ? { scatterStyle: "marker" as const } : {}),
    ...(chart.chart === "trend" ? { scatterStyle: "line" as const } : {}),
    axes: {
      x: {
        ...(xTitle === undefined ? {} : { title: xTitle }),
        ...scaleOf(x),
        ...plain,
        ...(isUpwards && { labelRotation: -90 }),
      },
      y: {
        ...(upright === undefined ? {} : { title: upright }),
        ...scaleOf(y),
        gridlines: { major: hasGrid(axes), minor: y?.gridStep !== undefined },
        axisTitleRotation: -90,
        ...plain,
      },
    },
  };
}
