/** The axes of a chart: their ends and steps, how their numbers are written, and where they are drawn. Shared by the writers. Pure. */
import { signed } from "../core/signed";
import type { Box } from "./box";
import { type Layout, type PlacedChart, letterPoints, reachOf, rowPoints } from "./layout";
import { type NumbersAlong, numbersAlong } from "./chartTables";
import type { Chart } from "./plan";
import { type Ends, sameScale } from "./sameScale";
import { shownNumber } from "./shownNumber";
import { textWidth } from "./textSize";

export interface AxisScale {
  readonly min: number;
  readonly max: number;
  /** From one number that is written to the next; undefined: as the program likes. */
  readonly step?: number;
  /** From one line of the grid to the next, where more are drawn than are written. */
  readonly gridStep?: number;
  /** An Excel number format of what is written. */
  readonly format: string;
  /** Each step is ten times the one before. */
  readonly isLog?: true;
  /** What its title says of its poles, where they cannot stand at its ends. */
  readonly poles?: string;
}

export interface ChartAxes {
  /** Undefined where categories stand along it. */
  readonly x: AxisScale | undefined;
  /** Undefined where nothing has a number. */
  readonly y: AxisScale | undefined;
}

/** The format of numbers that say nothing by themselves: they are not written. */
export const unwritten = ";;;";

/** Most steps of an axis: more numbers are not all written in a low chart. */
const mostSteps = 5;

/** Round steps, from the one that is just too short for a length on. */
function roundSteps(length: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(length / mostSteps));
  return [1, 2, 5, 10, 20, 50].map((one) => one * power);
}

/** The round number that goes at most five times into a length. */
function roundStep(length: number): number {
  return roundSteps(length).find((one) => length <= mostSteps * one * (1 + 1e-9))!;
}

/** Round ends around values and 0, and the step between. */
export function roundEnds(
  values: readonly number[],
): Pick<AxisScale, "min" | "max"> & { readonly step: number } {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (low === high) return { min: 0, max: 1, step: 0.2 };
  const ends = roundSteps(high - low).map((step) => ({
    ...{ min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step, step },
  }));
  return ends.find(({ min, max, step }) => max - min <= mostSteps * step * (1 + 1e-9))!;
}

const large = [
  [1e12, " trn", ",,,,"],
  [1e9, " bn", ",,,"],
  [1e6, " million", ",,"],
] as const;

/** How the numbers of an axis are written: as short as its steps allow. @param shown the number format of its cells */
export function axisFormat(shown: string, step: number): string {
  const [size, name, thousands] = large.find(([one]) => step >= one) ?? [1, "", ""];
  const places = Math.max(0, -Math.floor(Math.log10(step / size) + 1e-9));
  const digits = `#,##0${places > 0 ? `.${"0".repeat(places)}` : ""}`;
  if (shown.includes("%")) return `0${step < 0.01 ? ".0" : ""}%`;
  const one = name === "" ? digits : `${digits}${thousands}"${name}"`;
  return shown.startsWith("+") ? `+${one};-${one};0` : one;
}

/** Ends of a scale with their poles: `[>=100]"West +100";[<=-100]"Russia -100";0`; programs differ in the sign of what is neither end nor 0. */
function polesFormat(
  [minus, plus]: readonly [string, string],
  { min, max }: Pick<AxisScale, "min" | "max">,
): string {
  const quoted = (name: string, end: string) => `"${name.replaceAll('"', "")} ${end}"`;
  return `[>=${max}]${quoted(plus, `+${max}`)};[<=${min}]${quoted(minus, String(min))};0`;
}

/** Points beyond a pole that are no more than the width of a line. */
const lineWidth = 1;

/** From pole to pole; where a line goes farther, half as far again, and its title names the poles. */
function polesScale(
  poles: readonly [string, string],
  { min, max }: Pick<AxisScale, "min" | "max">,
  numbers: readonly number[],
): AxisScale {
  const half = (max - min) / 2;
  const isBeyond = numbers.some((one) => one < min - lineWidth || one > max + lineWidth);
  if (!isBeyond)
    return { min, max, step: half, gridStep: half / 2, format: polesFormat(poles, { min, max }) };
  const [minus, plus] = poles;
  const named = `${signed(min, 0)} ${minus} … ${signed(max, 0)} ${plus}`;
  return { min: min - half / 2, max: max + half / 2, step: half / 2, format: "+0;-0;0", poles: named };
}

/** Ends at powers of ten. */
function logScale(values: readonly number[], shown: string): AxisScale {
  const [min, max] = [
    10 ** Math.floor(Math.log10(Math.min(...values))),
    10 ** Math.ceil(Math.log10(Math.max(...values))),
  ];
  return { min, max, step: 10, format: logFormat(shown, min, max), isLog: true };
}

/** A logarithmic axis writes each number in its own unit, of which a number format knows two. */
function logFormat(shown: string, min: number, max: number): string {
  const [lower, upper] = [Math.max(min, 1e6), max].map((one) => large.find(([size]) => one >= size));
  if (!upper || !lower) return axisFormat(shown, 1);
  const one = ([size, name, thousands]: (typeof large)[number]) => `[>=${size}]#,##0${thousands}"${name}"`;
  const units = [...new Set([upper, lower])].map(one);
  return [...units, "#,##0"].join(";");
}

function scaleAlong(layout: Layout, chart: Chart, axis: "x" | "y"): AxisScale | undefined {
  const shown = numbersAlong(layout, chart, axis);
  return shown && scaleOf(chart, axis, shown);
}

/** @param shown the numbers along an axis of a chart, and how their cells write them */
export function scaleOf(chart: Chart, axis: "x" | "y", { numbers, format }: NumbersAlong): AxisScale {
  const [low, high, poles] =
    axis === "x" ? [chart.xLow, chart.xHigh, chart.xPoles] : [chart.yLow, chart.yHigh, chart.yPoles];
  const given = axis === "x" ? chart.xFormat : chart.yFormat;
  if (axis === "y" && chart.yLog) return logScale(numbers, format);
  const round = roundEnds(numbers);
  const [min, max] = [low ?? round.min, high ?? round.max];
  if (poles) return polesScale(poles, { min, max }, numbers);
  const step = roundStep(max - min);
  return { min, max, step, format: given ?? axisFormat(format, step) };
}

/** The years of a trend, with room for names beyond the last, where no year is written. */
function yearScale({ xLow, xHigh }: Chart): AxisScale | undefined {
  if (xLow === undefined || xHigh === undefined) return undefined;
  const room = Math.ceil((xHigh - xLow) * 0.24);
  // more years than a dozen are not written one by one
  const step = Math.max(1, Math.ceil((xHigh - xLow) / 12));
  return { min: xLow, max: xHigh + room, step, format: `[>${xHigh}]"";0` };
}

/** Points that a map leaves free around its dots. */
const edge = 14;

/** Axes of a map: a unit is as long on both, since distances are what it shows. */
function mapAxes(layout: Layout, placed: PlacedChart): ChartAxes {
  const { plot } = framed(placed, layout, { x: undefined, y: undefined });
  const endsOf = (axis: "x" | "y"): Ends => {
    const numbers = numbersAlong(layout, placed.chart, axis)?.numbers ?? [0];
    return [Math.min(...numbers), Math.max(...numbers)];
  };
  const inner = [plot.width - 2 * edge, plot.height - 2 * edge] as const;
  const [across, upwards] = sameScale([endsOf("x"), endsOf("y")], inner);
  const wide = ([low, high]: Ends, length: number): AxisScale => {
    const more = ((high - low) * edge) / length;
    return { min: low - more, max: high + more, format: unwritten };
  };
  return { x: wide(across, inner[0]), y: wide(upwards, inner[1]) };
}

export function axesOf(layout: Layout, placed: PlacedChart): ChartAxes {
  const { chart } = placed;
  switch (chart.chart) {
    case "map":
      return mapAxes(layout, placed);
    case "trend":
      return { x: yearScale(chart), y: scaleAlong(layout, chart, "y") };
    case "scatter":
      return { x: scaleAlong(layout, chart, "x"), y: scaleAlong(layout, chart, "y") };
    default:
      return { x: undefined, y: scaleAlong(layout, chart, "y") };
  }
}

/** The title of the value axis. */
export function valueTitle({ yTitle }: Chart, { y }: ChartAxes): string | undefined {
  return y?.poles === undefined ? yTitle : [yTitle, y.poles].filter((part) => part !== undefined).join(": ");
}

/** Whether lines go across a chart at the numbers of its value axis. */
export function hasGrid({ y }: ChartAxes): boolean {
  return y !== undefined && y.format !== unwritten;
}

/** More categories than this have no room beside each other. */
const mostAcross = 16;

/** Which categories of an axis are written: all of a chart of intervals, which is of nothing but those; upwards where they are many. */
export function categoriesOf(
  { chart }: Chart,
  count: number,
): { readonly isEach: boolean; readonly isUpwards: boolean } {
  const isEach = chart === "intervals";
  return { isEach, isUpwards: isEach && count > mostAcross };
}

/** Where a chart tells what its colours mean; undefined: it need not, since one thing is shown, or names stand beside what they name. */
export function legendSide({ chart, series }: Chart): "bottom" | "right" | undefined {
  if (chart === "map") return "bottom";
  const told = series.filter(({ label, muted }) => !muted && label === undefined);
  // below, it leaves the chart its whole width
  if (chart === "scatter") return told.length > 1 && told.length === series.length ? "bottom" : undefined;
  return chart !== "trend" && chart !== "intervals" && told.length > 1 ? "right" : undefined;
}

/** Points of a letter of nine points, and what else stands around the axes of a chart, in points. */
const letter = 4.6;
const around = { title: 38, numbers: 16, axisTitle: 16, legend: 22, beside: 18, gap: 10 } as const;

/** Points from one column to another. */
function widthBetween(widths: readonly number[], from: number, to: number): number {
  return letterPoints * reachOf(widths.slice(from, to));
}

/** A chart's size and the rectangle of its axes, in points. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
}

function framed({ chart, row }: PlacedChart, layout: Layout, { x, y }: ChartAxes): ChartFrame {
  const { beside = 0 } = chart;
  const width = widthBetween(layout.widths, beside, beside + chart.columns);
  const rows = Array.from({ length: chart.rows - 1 }, (_, i) => layout.rowHeights.get(row + i));
  const height = rows.reduce<number>((sum, own) => sum + (own ?? rowPoints.usual), 0);
  const written = y ? [y.min, y.max].map((one) => textWidth(shownNumber(one, y.format))) : [];
  const numbers = Math.max(0, ...written);
  const usual = around.gap + (chart.yTitle === undefined ? 0 : around.axisTitle) + numbers * letter * 1.1;
  const left = chart.inset ?? usual;
  const right = chart.xPoles === undefined ? around.beside : 2 * around.beside;
  const hasNumbers = x !== undefined && x.format !== unwritten;
  const bottom =
    around.gap +
    (hasNumbers ? around.numbers : 0) +
    (chart.xTitle === undefined ? 0 : around.axisTitle) +
    (legendSide(chart) === "bottom" ? around.legend : 0);
  return {
    ...{ width, height },
    plot: {
      ...{ left, top: around.title },
      ...{ width: width - left - right, height: height - around.title - bottom },
    },
  };
}

/** Where a chart of numbers along both axes is drawn, so that every program leaves names the same room; undefined: as the program likes. */
export function frameOf(layout: Layout, placed: PlacedChart): ChartFrame | undefined {
  const axes = axesOf(layout, placed);
  return axes.x && framed(placed, layout, axes);
}
