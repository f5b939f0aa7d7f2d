/** How far an axis of a chart goes, in which steps, and how its numbers are written. Pure. */
import { signed } from "../core/signed";
import type { NumbersAlong } from "./chartTables";
import type { Chart } from "./plan";

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
  const ends = roundSteps(high - low).map((step) => {
    return { min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step, step };
  });
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
export function yearScale({ xLow, xHigh }: Chart): AxisScale | undefined {
  if (xLow === undefined || xHigh === undefined) return undefined;
  const room = Math.ceil((xHigh - xLow) * 0.24);
  // more years than a dozen are not written one by one
  const step = Math.max(1, Math.ceil((xHigh - xLow) / 12));
  return { min: xLow, max: xHigh + room, step, format: `[>${xHigh}]"";0` };
}
