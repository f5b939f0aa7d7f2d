import type { EChartsOption } from "echarts";
import { type PropertyBag, type Link, linked } from "../workbook/propertyBag";
import { type CellValue, plainValue } from "../workbook/cell";
import { valuesIn } from "../workbook/cellBlock";

const values = (link: Link | undefined): readonly CellValue[] => (link ? valuesIn(link) : []);

function numberOr(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}

function text(bag: PropertyBag | undefined): string | undefined {
  const shown = bag?.values["text"];
  return typeof shown === "string" ? shown : undefined;
}

interface Axis {
  readonly name: string | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

function axisOf(chart: PropertyBag, name: "categoryAxis" | "valueAxis"): Axis {
  const axis = chart.parts.get("axes")?.parts.get(name);
  const bound = (key: string) => {
    const value = axis?.values[key];
    return typeof value === "number" ? value : undefined;
  };
  return { name: text(axis?.parts.get("title")), min: bound("minimum"), max: bound("maximum") };
}

/** A chart of the object model as ECharts draws it: lines, bars, columns and scatters; others as columns. */
export function chartOption(chart: PropertyBag): EChartsOption {
  const kind = String(chart.values["chartType"] ?? "");
  const scatter = kind.startsWith("XYScatter");
  const joined = /^(Line|XYScatter(Lines|Smooth))/.test(kind);
  const type = joined ? "line" : scatter ? "scatter" : "bar";
  const series = chart.parts.get("series")?.items ?? [];
  const category = {
    type: scatter ? ("value" as const) : ("category" as const),
    scale: true,
    nameLocation: "middle" as const,
    nameGap: 24,
    ...axisOf(chart, "categoryAxis"),
    ...(scatter
      ? {}
      : { data: values(linked(series[0]!, "categories")).map((one) => String(plainValue(one))) }),
  };
  const value = { type: "value" as const, ...axisOf(chart, "valueAxis") };
  const across = kind.startsWith("Bar");
  return {
    animation: false,
    title: { text: text(chart.parts.get("title")) ?? "", textStyle: { fontSize: 13 }, left: "center" },
    legend: { show: chart.parts.get("legend")?.values["visible"] !== false && series.length > 1, bottom: 0 },
    grid: { left: 48, right: 16, top: 36, bottom: series.length > 1 ? 56 : 36 },
    xAxis: across ? value : category,
    yAxis: across ? category : value,
    series: series.map((one, at) => ({
      type,
      name: seriesName(one, at),
      showSymbol: false,
      connectNulls: false,
      data: points(one, scatter),
    })),
  } as EChartsOption;
}

function seriesName(series: PropertyBag, at: number): string {
  const given = series.values["name"];
  return typeof given === "string"
    ? given
    : String(plainValue(values(linked(series, "name"))[0] ?? `Series${at + 1}`));
}

function points(series: PropertyBag, scatter: boolean): unknown[] {
  const numbers = values(linked(series, "values")).map(numberOr);
  if (!scatter) return numbers;
  const across = values(linked(series, "categories")).map(numberOr);
  return numbers.map((number, at) => [across[at] ?? at + 1, number]);
}
