/** Draws the charts of a written sheet. */
import type { Area } from "../formulas/addresses";
import { drawnColour } from "../workbook/colours";
import { type PlacedSeries, isBelow, seriesOf, xScale } from "../workbook/chartSeries";
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

/** The charts of a sheet, each over the rows and columns that its layout leaves it. */
export function chartParts(sheet: Excel.Worksheet, layout: Layout): readonly Part[] {
  return layout.charts.map((placed) => ({
    what: `"${placed.chart.title}"`,
    draw: () => drawChart(sheet, layout, placed),
  }));
}

/** The series as Excel takes them: it draws no interval of a width of its own, so that the ends of intervals are series too. */
function drawnSeries(layout: Layout, chart: Chart): readonly PlacedSeries[] {
  return seriesOf(layout, chart).flatMap((one) => {
    const { interval } = one;
    if (!interval) return [one];
    const end = (name: string, values: Area) => ({ ...one, name, values, isEnd: true as const });
    return [one, end(`${one.name}, lower end`, interval.low), end(`${one.name}, upper end`, interval.high)];
  });
}

function drawChart(sheet: Excel.Worksheet, layout: Layout, { chart, row }: PlacedChart): void {
  const series = drawnSeries(layout, chart);
  const [first] = series;
  if (!first) return;
  const cellsOf = ({ row, column, rows, columns }: Area) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const seriesBy = first.values.columns > 1 ? "Rows" : "Columns";
  const drawn = sheet.charts.add(kinds[chart.chart], cellsOf(first.values), seriesBy);
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 11;
  const isMap = chart.chart === "map";
  const isTold = chart.chart !== "intervals" || chart.series.some(({ isEnd }) => isEnd);
  drawn.legend.visible = series.length > 1 && isTold && (isMap || !series.some(({ labelled }) => labelled));
  drawn.legend.position = isBelow(chart) ? "Bottom" : "Right";
  series.forEach((one, place) => {
    const own = place === 0 ? drawn.series.getItemAt(0) : drawn.series.add(one.name);
    own.name = one.name;
    own.setValues(cellsOf(one.values));
    own.setXAxisValues(cellsOf(one.categories));
    drawSeries(own, chart.chart, one);
  });
  // of a map the dots alone are explained
  if (isMap)
    series.forEach(({ labelled, colour }, place) => {
      if (labelled || colour === undefined) drawn.legend.legendEntries.getItemAt(place).visible = false;
    });
  const { categoryAxis, valueAxis } = drawn.axes;
  if (chart.xTitle !== undefined) categoryAxis.title.text = chart.xTitle;
  if (chart.yTitle !== undefined) valueAxis.title.text = chart.yTitle;
  if (chart.yLow !== undefined) valueAxis.minimum = chart.yLow;
  if (chart.yHigh !== undefined) valueAxis.maximum = chart.yHigh;
  const scale = xScale(chart);
  if (scale) {
    categoryAxis.minimum = scale.min;
    categoryAxis.maximum = scale.max;
    if (scale.majorUnit !== undefined) categoryAxis.majorUnit = scale.majorUnit;
    if (scale.format !== undefined) categoryAxis.numberFormat = scale.format;
  }
  categoryAxis.tickLabelPosition = "Low";
  const { beside = 0 } = chart;
  drawn.setPosition(
    sheet.getCell(row, beside),
    sheet.getCell(row + chart.rows - 2, beside + Math.max(0, chart.columns - 1)),
  );
}

function drawSeries(
  own: Excel.ChartSeries,
  kind: Chart["chart"],
  { colour, labelled, isEnd }: PlacedSeries,
): void {
  const color = `#${drawnColour(colour)}`;
  switch (kind) {
    case "line":
    case "trend":
      own.format.line.color = color;
      own.markerStyle = "None";
      if (kind === "trend") own.format.line.weight = colour === undefined ? 1 : 2;
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
    case "scatter":
      own.format.fill.setSolidColor(color);
      break;
    default:
      unhandled(kind);
  }
  if (!labelled) return;
  own.hasDataLabels = true;
  own.dataLabels.showSeriesName = true;
  own.dataLabels.showValue = false;
  own.dataLabels.position = "Right";
  if (kind === "trend") own.dataLabels.format.font.color = color;
}
