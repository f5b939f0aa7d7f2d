/** Draws the charts of a written sheet. */
import { categoryColours } from "../workbook/colours";
import { type Layout, type PlacedChart, type PlacedSeries, seriesOf } from "../workbook/layout";

const colours = categoryColours.map((colour) => `#${colour}`);
const dashes = ["Continuous", "Dash", "RoundDot"] as const;

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
