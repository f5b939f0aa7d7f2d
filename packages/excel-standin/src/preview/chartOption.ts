import type { EChartsOption } from "echarts";
import { shownText } from "../objects/range/shownText";
import { plainValue } from "../workbook/cell";
import { pixelsPerPoint } from "../workbook/geometry";
import { type Link, type PropertyBag, linked } from "../workbook/propertyBag";
import { bagColor } from "./bagColor";
import { highLowLines, kindOf, seriesOption, valuesOf } from "./chartSeries";
import { textStyle } from "./textStyle";

function text(bag: PropertyBag | undefined): string | undefined {
  const shown = bag?.values["text"];
  return typeof shown === "string" ? shown : undefined;
}

/** The number format of an axis: its own, or that of the cells which it shows. */
function formatOf(axis: PropertyBag | undefined, cells: Link | undefined): string {
  const own = axis?.values["numberFormat"];
  if (typeof own === "string") return own;
  const linkedTo = cells && cells.sheet.cell(cells.area.row, cells.area.column)?.format?.["numberFormat"];
  return typeof linkedTo === "string" ? linkedTo : "General";
}

/** Room in pixels for the numbers of an axis, before its title. */
const numbersRoom = 40;

/** The line of an axis or of a grid; one that was cleared is not drawn. */
function lineOf(bag: PropertyBag | undefined, standard: string) {
  const line = bag?.parts.get("format")?.parts.get("line");
  return {
    show: line?.values["lineStyle"] !== "None",
    lineStyle: { color: bagColor(line, "color", standard) },
  };
}

/** Lines across a chart; Excel draws them at the numbers of its value axis unless it is told otherwise. */
function gridOption(lines: PropertyBag | undefined, isUsual: boolean) {
  return { ...lineOf(lines, "#d9d9d9"), show: (lines?.values["visible"] ?? isUsual) === true };
}

/** What axes of both kinds have. */
function axisFrame(axis: PropertyBag | undefined, isUpright: boolean) {
  const isLow = axis?.values["tickLabelPosition"] === "Low";
  const title = axis?.parts.get("title");
  return {
    name: text(title),
    nameLocation: "middle" as const,
    nameGap: isUpright ? numbersRoom : 26,
    nameTextStyle: textStyle(title, 10, "#333333"),
    // labels at the low end stay there, wherever the axis crosses the other: the line is drawn by itself then
    axisLine: { ...lineOf(axis, usualLine), onZero: !isLow, ...(isLow && { show: false }) },
    axisTick: { show: axis?.values["majorTickMark"] !== "None" },
  };
}

const usualLine = "#8c8c8c";

/** The line of an axis with labels at the low end: at 0 of the other, or at the end that is nearest to it. */
function lineAtZero(
  axis: PropertyBag | undefined,
  crossed: PropertyBag | undefined,
  along: "xAxis" | "yAxis",
) {
  const line = lineOf(axis, usualLine);
  if (axis?.values["tickLabelPosition"] !== "Low" || !line.show) return [];
  const [low, high] = ["minimum", "maximum"].map((key) => crossed?.values[key]);
  const zero = Math.min(Math.max(0, Number(low ?? 0)), Number(high ?? Infinity));
  return [{ [along]: zero, lineStyle: { ...line.lineStyle, width: 1, type: "solid" as const } }];
}

/** Where the axes are drawn, in pixels: the rectangle that was set, or what titles and legend leave. */
function gridOf(plotArea: PropertyBag | undefined, usual: object) {
  const [left, top, width, height] = ["insideLeft", "insideTop", "insideWidth", "insideHeight"].map((key) =>
    Number(plotArea?.values[key]),
  );
  if (!width || !height) return usual;
  const pixels = (points: number | undefined) => points! * pixelsPerPoint;
  return { left: pixels(left), top: pixels(top), width: pixels(width), height: pixels(height) };
}

function numbersOption(axis: PropertyBag | undefined, cells: Link | undefined, isUpright: boolean) {
  const bound = (key: string) => {
    const value = axis?.values[key];
    return typeof value === "number" ? value : undefined;
  };
  const format = formatOf(axis, cells);
  const [interval, minor] = [bound("majorUnit"), bound("minorUnit")];
  const isLog = axis?.values["scaleType"] === "Logarithmic";
  return {
    type: isLog ? ("log" as const) : ("value" as const),
    ...axisFrame(axis, isUpright),
    ...{ min: bound("minimum"), max: bound("maximum"), ...(!isLog && { interval }) },
    axisLabel: { ...textStyle(axis, 10, "#333333"), formatter: (value: number) => shownText(value, format) },
    splitLine: gridOption(axis?.parts.get("majorGridlines"), isUpright),
    ...(interval !== undefined &&
      minor !== undefined && {
        minorTick: { splitNumber: Math.round(interval / minor) },
        minorSplitLine: gridOption(axis?.parts.get("minorGridlines"), false),
      }),
  };
}

/** Letters of a category that stand side by side, in pixels. */
const letter = 6;

function categoryOption(
  axis: PropertyBag | undefined,
  cells: Link | undefined,
  isUpright: boolean,
  width: number,
) {
  const names = valuesOf(cells).map((one) => String(plainValue(one)));
  const longest = Math.max(0, ...names.map(({ length }) => length));
  const turned = axis?.values["textOrientation"];
  const isTight = !isUpright && names.length * longest * letter > width;
  return {
    ...axisFrame(axis, isUpright),
    type: "category" as const,
    data: names,
    axisLabel: {
      ...textStyle(axis, 10, "#333333"),
      ...(isTight && { rotate: 45, interval: 0 }),
      ...(axis?.values["tickLabelSpacing"] === 1 && { interval: 0 }),
      ...(typeof turned === "number" && { rotate: turned }),
    },
  };
}

/** Whether each series is told in the legend. */
function isTold(chart: PropertyBag, place: number): boolean {
  const entries = chart.parts.get("legend")?.parts.get("legendEntries")?.items;
  return entries?.[place]?.values["visible"] !== false;
}

function legendOption(chart: PropertyBag, names: readonly string[]) {
  const legend = chart.parts.get("legend");
  const isShown = legend?.values["visible"] !== false && names.length > 1;
  const isRight = (legend?.values["position"] ?? "Right") === "Right";
  return {
    isRight: isShown && isRight,
    isBelow: isShown && !isRight,
    option: {
      show: isShown,
      data: names.filter((_, place) => isTold(chart, place)),
      textStyle: textStyle(legend, 9, "#404040"),
      ...(isRight ? { orient: "vertical" as const, right: 4, top: "middle" } : { bottom: 0 }),
    },
  };
}

/** A chart of the object model as ECharts draws it: lines, bars, columns and scatters with their colours, marks and labels; others as columns. */
export function chartOption(chart: PropertyBag): EChartsOption {
  const kind = kindOf(String(chart.values["chartType"] ?? ""));
  const all = chart.parts.get("series")?.items ?? [];
  const [first] = all;
  const series = all.map((one, place) => seriesOption(one, place, kind));
  const axes = chart.parts.get("axes");
  const categories = first && linked(first, "categories");
  const width = Number(chart.values["width"] ?? 0) * pixelsPerPoint;
  const across = axes?.parts.get("categoryAxis");
  const base = kind.isScatter
    ? { scale: true, ...numbersOption(across, categories, false) }
    : categoryOption(across, categories, kind.isLying, width);
  const valueAxis = axes?.parts.get("valueAxis");
  const value = numbersOption(valueAxis, first && linked(first, "values"), !kind.isLying);
  const legend = legendOption(
    chart,
    series.map(({ name }) => name),
  );
  const title = chart.parts.get("title");
  const zeros = [
    ...lineAtZero(across, valueAxis, kind.isLying ? "xAxis" : "yAxis"),
    ...(kind.isScatter ? lineAtZero(valueAxis, across, "xAxis") : []),
  ];
  const [lowest] = series;
  const lines = [...zeros, ...(kind.isStock ? highLowLines(all) : [])];
  if (lowest && lines.length > 0)
    Object.assign(lowest, {
      markLine: { silent: true, symbol: "none", label: { show: false }, data: lines },
    });
  return {
    animation: false,
    title: {
      text: text(title) ?? "",
      left: "center",
      textStyle: {
        ...textStyle(title, 10, "#333333"),
        width: width - 16,
        overflow: "break",
      },
    },
    legend: legend.option,
    grid: gridOf(chart.parts.get("plotArea"), {
      left: value.name === undefined ? 12 : 28,
      right: legend.isRight ? 120 : 16,
      top: 44,
      bottom: (base.name === undefined ? 8 : 28) + (legend.isBelow ? 28 : 0),
      containLabel: true,
    }),
    xAxis: kind.isLying ? value : base,
    yAxis: kind.isLying ? base : value,
    series,
  } as EChartsOption;
}
