import { valuesIn } from "../workbook/cellBlock";
import { type CellValue, plainValue } from "../workbook/cell";
import { pixelsPerPoint } from "../workbook/geometry";
import { type Link, type PropertyBag, linked } from "../workbook/propertyBag";
import { bagColor } from "./bagColor";
import { textStyle } from "./textStyle";

/** How a kind of chart is drawn. */
export interface ChartKind {
  readonly type: "line" | "scatter" | "bar";
  /** Whether both axes are of numbers. */
  readonly isScatter: boolean;
  /** Whether its bars lie. */
  readonly isLying: boolean;
  readonly isSmooth: boolean;
  /** Whether points have marks where the series says nothing of them. */
  readonly hasMarks: boolean;
  /** Whether a line goes from the lowest to the highest of the series at each category. */
  readonly isStock: boolean;
}

/** @param chartType as the object model has it: `XYScatterLinesNoMarkers` */
export function kindOf(chartType: string): ChartKind {
  const isScatter = chartType.startsWith("XYScatter");
  const isStock = chartType === "StockHLC";
  const isJoined = isStock || /^(Line|XYScatter(Lines|Smooth))/.test(chartType);
  return {
    type: isJoined ? "line" : isScatter ? "scatter" : "bar",
    isScatter,
    isLying: chartType.startsWith("Bar"),
    isSmooth: chartType.includes("Smooth"),
    hasMarks: isScatter ? !chartType.endsWith("NoMarkers") : chartType.startsWith("LineMarkers"),
    isStock,
  };
}

/** Excel's marks as ECharts draws them; `size`: of the mark's own, across and down. */
const marks: Readonly<Record<string, { readonly symbol: string; readonly size: readonly [number, number] }>> =
  {
    Circle: { symbol: "circle", size: [1, 1] },
    Square: { symbol: "rect", size: [1, 1] },
    Diamond: { symbol: "diamond", size: [1, 1] },
    Triangle: { symbol: "triangle", size: [1, 1] },
    Dash: { symbol: "rect", size: [1.2, 0.25] },
  };

const standard = { line: 2.25, mark: 5 };

/** The values of linked cells; none where nothing is linked. */
export const valuesOf = (link: Link | undefined): readonly CellValue[] => (link ? valuesIn(link) : []);

function numberOr(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}

function nameOf(series: PropertyBag, at: number): string {
  const given = series.values["name"];
  return typeof given === "string"
    ? given
    : String(plainValue(valuesOf(linked(series, "name"))[0] ?? `Series${at + 1}`));
}

/** Lines from the lowest to the highest of some series, at each category that has two of them. */
export function highLowLines(all: readonly PropertyBag[]) {
  const values = all.map((series) => valuesOf(linked(series, "values")));
  return (values[0] ?? []).flatMap((_, at) => {
    const own = values.map((column) => column[at]).filter((value) => typeof value === "number");
    if (own.length < 2) return [];
    const ends = [Math.min(...own), Math.max(...own)];
    return [ends.map((end) => ({ coord: [at, end], symbol: "none", lineStyle: whisker }))];
  });
}

/** As Excel draws them at first. */
const whisker = { color: "#404040", width: 1, type: "solid" as const };

/** The points, those with a colour of their own in it. */
function points(series: PropertyBag, isScatter: boolean): unknown[] {
  const numbers = valuesOf(linked(series, "values")).map(numberOr);
  if (!isScatter) {
    const own = series.parts.get("points")?.items ?? [];
    return numbers.map((value, at) => {
      const color = own[at] && bagColor(own[at], "markerBackgroundColor", "");
      return color ? { value, itemStyle: { color } } : value;
    });
  }
  const across = valuesOf(linked(series, "categories")).map(numberOr);
  // without any number across, points are counted; a point that lacks one of its two is a gap, and widens no axis
  const isCounted = across.every((number) => number === null);
  return numbers.map((number, at) => {
    const x = isCounted ? at + 1 : across[at];
    return number === null || x === null ? ["-", "-"] : [x, number];
  });
}

function markOf({ values }: PropertyBag, kind: ChartKind) {
  const style = String(values["markerStyle"] ?? "Automatic");
  const isShown = style === "Automatic" ? kind.hasMarks : style !== "None";
  const { symbol, size } = marks[style] ?? marks["Circle"]!;
  const pixels = Number(values["markerSize"] ?? standard.mark) * pixelsPerPoint;
  // a label hangs on a mark, if only on one that is too small to be seen
  return { showSymbol: true, symbol, symbolSize: isShown ? size.map((share) => share * pixels) : 0.01 };
}

/** The label of each point: the series' name or the value, beside it. */
function labelOf(series: PropertyBag) {
  const labels = series.parts.get("dataLabels");
  if (series.values["hasDataLabels"] !== true) return { show: false };
  const isNamed = labels?.values["showSeriesName"] === true;
  return {
    show: true,
    position: String(labels?.values["position"] ?? "Right").toLowerCase(),
    formatter: isNamed ? "{a}" : undefined,
    ...textStyle(labels, 9, "#404040"),
  };
}

/** A series of the object model as ECharts draws it, with the colours, marks and labels that were set; what was not set is ECharts' own. */
export function seriesOption(series: PropertyBag, place: number, ofChart: ChartKind) {
  const own = series.values["chartType"];
  const kind = typeof own === "string" ? kindOf(own) : ofChart;
  const format = series.parts.get("format");
  const [line, fill] = [format?.parts.get("line"), format?.parts.get("fill")];
  const lineColor = bagColor(line, "color", "");
  const itemColor = bagColor(series, "markerBackgroundColor", "") || bagColor(fill, "color", "") || lineColor;
  const width = Number(line?.values["weight"] ?? standard.line) * pixelsPerPoint;
  return {
    type: kind.type,
    name: nameOf(series, place),
    data: points(series, kind.isScatter),
    // over the lines from end to end
    ...(ofChart.isStock && { z: 5 }),
    connectNulls: false,
    smooth: kind.isSmooth,
    ...(kind.type === "bar" ? {} : markOf(series, kind)),
    label: labelOf(series),
    lineStyle: {
      width: line?.values["lineStyle"] === "None" || kind.isStock ? 0 : width,
      ...(lineColor !== "" && { color: lineColor }),
    },
    itemStyle: { opacity: 1, ...(itemColor !== "" && { color: itemColor }) },
  };
}
