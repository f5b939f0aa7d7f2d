import { type OpenWorkbook, openWorkbook } from "../src/node";
import { chartOption } from "../src/preview/chartOption";

// what an add-in sets of a chart is what the preview draws

interface Drawn {
  readonly type: string;
  readonly name: string;
  readonly data: readonly unknown[];
  readonly symbolSize?: number | readonly number[];
  readonly lineStyle: { readonly width: number; readonly color?: string };
  readonly itemStyle?: { readonly color: string };
  readonly markLine?: { readonly data: readonly unknown[] };
  readonly label: { readonly show: boolean; readonly formatter?: string; readonly color?: string };
}
interface DrawnAxis {
  readonly type: string;
  readonly name?: string;
  readonly axisLine: { readonly show: boolean };
  readonly splitLine: { readonly show: boolean; readonly lineStyle: { readonly color: string } };
  readonly minorTick?: { readonly splitNumber: number };
  readonly minorSplitLine?: { readonly show: boolean; readonly lineStyle: { readonly color: string } };
  readonly min?: number;
  readonly interval?: number;
  readonly axisLabel: { readonly formatter: (value: number) => string };
}
interface DrawnChart {
  readonly xAxis: DrawnAxis;
  readonly yAxis: DrawnAxis;
  readonly grid: Readonly<Record<string, unknown>>;
  readonly legend: { readonly show: boolean; readonly data: readonly string[] };
  readonly series: readonly Drawn[];
}

let book: OpenWorkbook;
beforeEach(async () => (book = await openWorkbook({ functionsJson: { functions: [] } })));
afterEach(() => book.close());

async function drawn(
  rows: readonly (readonly (string | number)[])[],
  type: `${Excel.ChartType}`,
  act: (chart: Excel.Chart, column: (letter: string) => Excel.Range) => void,
): Promise<DrawnChart> {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const cells = sheet.getRange("A1").getResizedRange(rows.length - 1, rows[0]!.length - 1);
    cells.values = rows as (string | number)[][];
    cells.numberFormat = rows.map((row) => row.map(() => "+0.0;-0.0;0.0"));
    const column = (letter: string) => sheet.getRange(`${letter}1:${letter}${rows.length}`);
    const chart = sheet.charts.add(type, column("B"), "Columns");
    chart.series.getItemAt(0).setXAxisValues(column("A"));
    act(chart, column);
    await context.sync();
  });
  const { workbook } = book.host;
  return chartOption(workbook.bag("charts", workbook.activeSheet).items[0]!) as unknown as DrawnChart;
}

const years = [
  [2019, 1, 5],
  [2020, 2, 6],
  [2021, 3, ""],
] as const;

test("a line has the colour and width that were set, and no marks where it has none", async () => {
  const { series, yAxis, xAxis } = await drawn(years, "XYScatterLinesNoMarkers", (chart) => {
    const { line } = chart.series.getItemAt(0).format;
    line.color = "#0072B2";
    line.weight = 3;
    chart.axes.categoryAxis.minimum = 2019;
    chart.axes.categoryAxis.majorUnit = 1;
    chart.axes.categoryAxis.numberFormat = '[>2020]"";0';
  });
  // 3 points are 4 pixels
  expect(series[0]).toMatchObject({ type: "line", lineStyle: { color: "#0072B2", width: 4 } });
  expect(series[0]!.symbolSize).toBe(0.01);
  expect(xAxis).toMatchObject({ min: 2019, interval: 1 });
  expect([2020, 2021].map((year) => xAxis.axisLabel.formatter(year))).toEqual(["2020", ""]);
  // of the cells
  expect(yAxis.axisLabel.formatter(2)).toBe("+2.0");
});

test("a label is the series' name beside its point, and a series that the legend leaves out is not told there", async () => {
  const { series, legend } = await drawn(years, "XYScatter", (chart, column) => {
    const own = chart.series.getItemAt(0);
    own.name = "Moldova";
    own.hasDataLabels = true;
    own.dataLabels.showSeriesName = true;
    own.dataLabels.showValue = false;
    own.dataLabels.position = "Right";
    own.dataLabels.format.font.color = "#009E73";
    own.markerStyle = "Circle";
    own.markerSize = 6;
    own.markerBackgroundColor = "#D55E00";
    const other = chart.series.add("Georgia");
    other.setValues(column("C"));
    other.setXAxisValues(column("A"));
    chart.legend.legendEntries.getItemAt(1).visible = false;
  });
  expect(series[0]).toMatchObject({
    ...{ type: "scatter", name: "Moldova", symbolSize: [8, 8], itemStyle: { color: "#D55E00" } },
    label: { show: true, formatter: "{a}", position: "right", color: "#009E73" },
  });
  expect(legend).toMatchObject({ show: true, data: ["Moldova"] });
});

test("a point that lacks one of its numbers is a gap, and widens no axis", async () => {
  const { series } = await drawn(years, "XYScatter", (chart, column) => {
    const other = chart.series.add("Georgia");
    other.setValues(column("C"));
    other.setXAxisValues(column("A"));
  });
  expect(series[1]!.data).toEqual([
    [2019, 5],
    [2020, 6],
    ["-", "-"],
  ]);
});

test("a line that is not to be seen has no width, and its dashes are marks", async () => {
  const { series } = await drawn(years, "LineMarkers", (chart) => {
    const own = chart.series.getItemAt(0);
    own.format.line.lineStyle = "None";
    own.markerStyle = "Dash";
    own.markerSize = 7.5;
  });
  expect(series[0]).toMatchObject({ lineStyle: { width: 0 }, symbol: "rect", symbolSize: [12, 2.5] });
});

test("the axes stand in the rectangle that was set, in pixels", async () => {
  const { grid } = await drawn(years, "XYScatter", ({ plotArea }) => {
    plotArea.insideLeft = 30;
    plotArea.insideTop = 15;
    plotArea.insideWidth = 150;
    plotArea.insideHeight = 90;
  });
  expect(grid).toEqual({ left: 40, top: 20, width: 200, height: 120 });
});

test("lines across a chart have the colour that was set, and half of them no number", async () => {
  const { yAxis, xAxis } = await drawn(years, "XYScatter", ({ axes: { valueAxis, categoryAxis } }) => {
    categoryAxis.majorGridlines.visible = false;
    valueAxis.majorGridlines.visible = true;
    valueAxis.majorGridlines.format.line.color = "#E5E8EC";
    valueAxis.majorUnit = 100;
    valueAxis.minorUnit = 50;
    valueAxis.minorGridlines.visible = true;
    valueAxis.minorGridlines.format.line.color = "#DDDDDD";
  });
  expect(xAxis.splitLine.show).toBe(false);
  expect(yAxis.splitLine).toMatchObject({ show: true, lineStyle: { color: "#E5E8EC" } });
  expect(yAxis).toMatchObject({
    ...{ interval: 100, minorTick: { splitNumber: 2 } },
    minorSplitLine: { show: true, lineStyle: { color: "#DDDDDD" } },
  });
});

test("a logarithmic axis is one", async () => {
  const { yAxis } = await drawn(years, "XYScatter", ({ axes: { valueAxis } }) => {
    valueAxis.scaleType = "Logarithmic";
    valueAxis.minimum = 1;
    valueAxis.maximum = 1000;
  });
  expect(yAxis).toMatchObject({ type: "log", min: 1, max: 1000 });
});

test.each([
  ["0", -100, 0],
  ["its lower end, where 0 is below it", 10, 10],
])("an axis with its numbers at the edge is a line at %s, unless it has none", async (_, low, at) => {
  const { series, xAxis } = await drawn(years, "XYScatter", ({ axes: { valueAxis, categoryAxis } }) => {
    valueAxis.minimum = low;
    valueAxis.maximum = 100;
    categoryAxis.tickLabelPosition = "Low";
    categoryAxis.format.line.color = "#7C8797";
    valueAxis.tickLabelPosition = "Low";
    valueAxis.format.line.lineStyle = "None";
  });
  expect(xAxis.axisLine.show).toBe(false);
  expect(series[0]!.markLine!.data).toEqual([
    { yAxis: at, lineStyle: { color: "#7C8797", width: 1, type: "solid" } },
  ]);
});

test("a high-low-close chart has a line from the lowest to the highest of each category, marks over it, and colours of points", async () => {
  const rows = [
    ["A", 3, -1, 2],
    ["B", 5, 4, 4.5],
    ["C", "", "", ""],
  ];
  const { series } = await drawn(rows, "LineMarkers", (chart, column) => {
    for (const letter of ["C", "D"]) {
      const own = chart.series.add(letter);
      own.setValues(column(letter));
      own.setXAxisValues(column("A"));
    }
    chart.chartType = "StockHLC";
    const last = chart.series.getItemAt(2);
    last.markerStyle = "Circle";
    last.markerBackgroundColor = "#111111";
    last.points.getItemAt(1).markerBackgroundColor = "#222222";
  });
  expect(series.map(({ type, lineStyle }) => [type, lineStyle.width])).toEqual(Array(3).fill(["line", 0]));
  const ends = series[0]!.markLine!.data.map((line) =>
    (line as { coord: unknown }[]).map(({ coord }) => coord),
  );
  expect(ends).toEqual([
    [
      [0, -1],
      [0, 3],
    ],
    [
      [1, 4],
      [1, 5],
    ],
  ]);
  expect(series[2]!.itemStyle!.color).toBe("#111111");
  expect(series[2]!.data).toEqual([2, { value: 4.5, itemStyle: { color: "#222222" } }, null]);
});
