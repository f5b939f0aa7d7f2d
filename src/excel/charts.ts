/** Draws the charts of a written sheet. */
import type { Area } from "../formulas/addresses";
import { axesOf, categoriesOf, frameOf, hasGrid, legendSide, valueTitle } from "../workbook/chartAxes";
import type { AxisScale } from "../workbook/chartScale";
import { type PlacedSeries, seriesOf } from "../workbook/chartSeries";
import { chartColours, drawnColour, inkOf } from "../workbook/colours";
import type { Layout, PlacedChart } from "../workbook/layout";
import { type Chart, unhandled } from "../workbook/plan";
import type { Part } from "./parts";

const kinds = {
  line: "Line",
  bar: "ColumnClustered",
  scatter: "XYScatter",
  map: "XYScatter",
  trend: "XYScatterLinesNoMarkers",
  intervals: "LineMarkers",
} as const satisfies Record<Chart["chart"], string>;

const sides = { right: "Right", bottom: "Bottom", left: "Left", top: "Top" } as const;

/** The charts of a sheet, each over the rows and columns that its layout leaves it. */
export function chartParts(sheet: Excel.Worksheet, layout: Layout): readonly Part[] {
  return layout.charts.map((placed) => ({
    what: `"${placed.chart.title}"`,
    draw: () => drawChart(sheet, layout, placed, whiskersOf(layout, placed.chart)),
    plainer: () => drawChart(sheet, layout, placed, undefined),
  }));
}

/** What a line from end to end is drawn with, point by point. */
interface Whiskers {
  /** Upper ends, lower ends and what lies between. */
  readonly series: readonly [high: PlacedSeries, low: PlacedSeries, middle: PlacedSeries];
  /** Those of the first points that have another colour. */
  readonly over: readonly PlacedSeries[];
}

/**
 * The object model sets no error bars of widths of their own (its type Custom takes no cells) and no high-low lines; a stock chart draws
 * such lines by itself. It has three series, so that all points are in one, and colours are those of points. Undefined where a chart is no
 * such one.
 */
function whiskersOf(layout: Layout, chart: Chart): Whiskers | undefined {
  if (chart.chart !== "intervals") return undefined;
  const all = seriesOf(layout, chart);
  const [middle, ...over] = all.filter(({ isEnd }) => !isEnd);
  const ends = all.filter(({ isEnd }) => isEnd);
  if (!middle) return undefined;
  const begins = ({ values: { row, column } }: PlacedSeries) => `${row} ${column}`;
  const isOver = over.every((one) => begins(one) === begins(middle) && one.values.rows <= middle.values.rows);
  if (!isOver) return undefined;
  const { interval } = middle;
  if (!interval) return ends.length === 2 ? { series: [ends[0]!, ends[1]!, middle], over } : undefined;
  const end = (name: string, values: Area): PlacedSeries => ({
    ...middle,
    ...{ name, values, isEnd: true, colour: "interval" },
  });
  const name = over.length > 0 ? (chart.yTitle ?? middle.name) : middle.name;
  const [high, low] = [end("Upper end", interval.high), end("Lower end", interval.low)];
  return { series: [high, low, { ...middle, name }], over };
}

/** The series where Excel draws no whiskers: the ends of intervals as dashes. */
function drawnSeries(layout: Layout, chart: Chart): readonly PlacedSeries[] {
  return seriesOf(layout, chart).flatMap((one) => {
    const { interval } = one;
    if (!interval) return [one];
    const end = (name: string, values: Area) => ({ ...one, name, values, isEnd: true as const });
    return [one, end(`${one.name}, lower end`, interval.low), end(`${one.name}, upper end`, interval.high)];
  });
}

/** An axis with its ends, numbers and line; `isZero`: its line is seen, as that of the other axis' 0. */
function drawAxis(
  axis: Excel.ChartAxis,
  title: string | undefined,
  scale: AxisScale | undefined,
  isZero: boolean,
): void {
  if (title !== undefined) {
    axis.title.text = title;
    axis.title.format.font.size = 9;
    axis.title.format.font.bold = false;
  }
  if (scale) {
    // a scale of powers first: ends are checked against it
    if (scale.isLog) axis.scaleType = "Logarithmic";
    axis.minimum = scale.min;
    axis.maximum = scale.max;
    if (scale.step !== undefined && !scale.isLog) axis.majorUnit = scale.step;
    axis.numberFormat = scale.format;
  }
  axis.tickLabelPosition = "Low";
  axis.majorTickMark = "None";
  axis.format.font.size = 9;
  axis.format.font.color = `#${chartColours.letters}`;
  if (isZero) axis.format.line.color = `#${chartColours.zero}`;
  else axis.format.line.lineStyle = "None";
}

/** @param categories how many stand along the first axis, where none is of numbers */
function drawAxes(drawn: Excel.Chart, layout: Layout, placed: PlacedChart, categories: number): void {
  const { chart } = placed;
  const axes = axesOf(layout, placed);
  const { x, y } = axes;
  const { categoryAxis, valueAxis } = drawn.axes;
  const isMap = chart.chart === "map";
  drawAxis(categoryAxis, chart.xTitle, x, !isMap);
  drawAxis(valueAxis, valueTitle(chart, axes), y, chart.chart === "scatter");
  const { isEach, isUpwards } = categoriesOf(chart, categories);
  if (isEach) categoryAxis.tickLabelSpacing = 1;
  if (isUpwards) categoryAxis.textOrientation = 90;
  categoryAxis.majorGridlines.visible = false;
  valueAxis.majorGridlines.visible = hasGrid(axes);
  if (hasGrid(axes)) valueAxis.majorGridlines.format.line.color = `#${chartColours.grid}`;
  if (y?.gridStep !== undefined) {
    valueAxis.minorUnit = y.gridStep;
    valueAxis.minorGridlines.visible = true;
    valueAxis.minorGridlines.format.line.color = `#${chartColours.grid}`;
  }
  const frame = frameOf(layout, placed)?.plot;
  if (!frame) return;
  const { plotArea } = drawn;
  plotArea.insideLeft = frame.left;
  plotArea.insideTop = frame.top;
  plotArea.insideWidth = frame.width;
  plotArea.insideHeight = frame.height;
}

/** @param whiskers undefined: ends of intervals stand without a line between them */
function drawChart(
  sheet: Excel.Worksheet,
  layout: Layout,
  placed: PlacedChart,
  whiskers: Whiskers | undefined,
): void {
  const { chart, row } = placed;
  const series = whiskers?.series ?? drawnSeries(layout, chart);
  const [first] = series;
  if (!first) return;
  const cellsOf = ({ row, column, rows, columns }: Area) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const seriesBy = first.values.columns > 1 ? "Rows" : "Columns";
  const drawn = sheet.charts.add(kinds[chart.chart], cellsOf(first.values), seriesBy);
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 11;
  drawn.title.format.font.bold = true;
  drawn.displayBlanksAs = "NotPlotted";
  const isMap = chart.chart === "map";
  const legend = legendSide(chart);
  drawn.legend.visible = legend !== undefined;
  drawn.legend.position = legend === "bottom" ? "Bottom" : "Right";
  series.forEach((one, place) => {
    const own = place === 0 ? drawn.series.getItemAt(0) : drawn.series.add(one.name);
    own.name = one.name;
    own.setValues(cellsOf(one.values));
    own.setXAxisValues(cellsOf(one.categories));
    if (!whiskers) drawSeries(own, chart.chart, one);
  });
  if (whiskers) drawWhiskers(drawn, whiskers);
  // of a map the dots alone are explained
  if (isMap)
    series.forEach(({ labelled, colour }, place) => {
      if (labelled || colour === undefined) drawn.legend.legendEntries.getItemAt(place).visible = false;
    });
  const { beside = 0 } = chart;
  drawn.setPosition(
    sheet.getCell(row, beside),
    sheet.getCell(row + chart.rows - 2, beside + Math.max(0, chart.columns - 1)),
  );
  drawAxes(drawn, layout, placed, first.categories.rows);
}

/** Makes a chart of three series one with lines from end to end; what it is then is formatted after. */
function drawWhiskers(drawn: Excel.Chart, { series, over }: Whiskers): void {
  drawn.chartType = "StockHLC";
  series.forEach((one, place) => drawSeries(drawn.series.getItemAt(place), "intervals", one));
  const { points } = drawn.series.getItemAt(2);
  for (const { colour, values } of over)
    for (let i = 0; i < values.rows; i++) {
      const point = points.getItemAt(i);
      point.markerBackgroundColor = `#${drawnColour(colour)}`;
      point.markerForegroundColor = `#${drawnColour(colour)}`;
    }
}

function drawSeries(
  own: Excel.ChartSeries,
  kind: Chart["chart"],
  { colour, labelled, side = "right", isEnd, isDotted }: PlacedSeries,
): void {
  const color = `#${drawnColour(colour)}`;
  switch (kind) {
    case "line":
    case "trend":
      own.format.line.color = color;
      own.markerStyle = isDotted && !labelled ? "Circle" : "None";
      if (isDotted && !labelled) {
        own.markerSize = 5;
        own.markerBackgroundColor = color;
        own.markerForegroundColor = color;
      }
      if (kind === "trend") own.format.line.weight = colour === undefined ? 0.75 : 2;
      break;
    case "intervals":
      own.format.line.lineStyle = "None";
      own.markerStyle = isEnd ? "Dash" : "Circle";
      own.markerSize = 7;
      own.markerBackgroundColor = color;
      own.markerForegroundColor = color;
      break;
    case "map":
      if (labelled) own.markerStyle = "None";
      else if (colour === undefined) {
        own.chartType = "XYScatterLinesNoMarkers";
        own.format.line.color = color;
        own.format.line.weight = 1;
      } else {
        own.markerStyle = "Circle";
        own.markerSize = 5;
        own.markerBackgroundColor = color;
        own.markerForegroundColor = color;
      }
      break;
    case "bar":
      own.format.fill.setSolidColor(color);
      own.gapWidth = 60;
      break;
    case "scatter":
      // a grey name has no dot
      own.markerStyle = labelled && colour === undefined ? "None" : "Circle";
      own.markerSize = 6;
      own.markerBackgroundColor = color;
      own.markerForegroundColor = color;
      break;
    default:
      unhandled(kind);
  }
  if (!labelled) return;
  own.hasDataLabels = true;
  own.dataLabels.showSeriesName = true;
  own.dataLabels.showValue = false;
  own.dataLabels.position = sides[side];
  own.dataLabels.format.font.size = 9;
  own.dataLabels.format.font.color = `#${kind === "trend" ? inkOf(drawnColour(colour)) : chartColours.letters}`;
}
