import { CellError } from "../../workbook/cell";
import { errors, numberInText } from "../evaluate/coerce";
import {
  type Arguments,
  type NativeFunction,
  type NativeFunctions,
  filledIn,
  native,
} from "../evaluate/native";
import { quotient } from "../evaluate/operators";
import { type Value } from "../evaluate/value";
import { total } from "./math";

type Measure = (numbers: readonly number[]) => number;

const ofAll = (measure: Measure): NativeFunction => native("v{v}", (given) => measure(given.numbers()));

const sortedUp = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

function average(numbers: readonly number[]): number {
  return quotient(total(numbers), numbers.length);
}

function squaredDeviations(numbers: readonly number[]): number {
  const middle = average(numbers);
  return numbers.reduce((sum, x) => sum + (x - middle) ** 2, 0);
}

const sampleVariance: Measure = (numbers) =>
  quotient(squaredDeviations(numbers), Math.max(0, numbers.length - 1));
const variance: Measure = (numbers) => quotient(squaredDeviations(numbers), numbers.length);

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
}

/** The number at a place between 0 and the last of sorted ones, between two by proportion. */
function interpolated(sorted: readonly number[], place: number): number {
  const low = Math.floor(place);
  const [from, to] = [sorted[low]!, sorted[Math.min(low + 1, sorted.length - 1)]!];
  return from + (place - low) * (to - from);
}

export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw errors.number;
  return interpolated(sortedUp(numbers), (numbers.length - 1) / 2);
}

function percentile(numbers: readonly number[], share: number): number {
  if (numbers.length === 0 || share < 0 || share > 1) throw errors.number;
  return interpolated(sortedUp(numbers), share * (numbers.length - 1));
}

function percentileExclusive(numbers: readonly number[], share: number): number {
  const place = share * (numbers.length + 1) - 1;
  if (place < 0 || place > numbers.length - 1) throw errors.number;
  return interpolated(sortedUp(numbers), place);
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const x of numbers) counts.set(x, (counts.get(x) ?? 0) + 1);
  const [found] = [...counts].sort((a, b) => b[1] - a[1]);
  if (found === undefined || found[1] < 2) throw errors.notAvailable;
  return found[0];
}

/** Numbers with those in texts and booleans of cells, as the functions that end in A take them: a text counts as 0. */
function numbersOfAll(given: Arguments): number[] {
  return given.values.flatMap((argument) =>
    [...filledIn(argument, given.at)].map((value) => {
      if (value instanceof CellError) throw value;
      return typeof value === "string" ? 0 : Number(value);
    }),
  );
}

/** How many arguments and cells are numbers. */
function count(values: readonly Value[], given: Arguments): number {
  let sum = 0;
  for (const argument of values) {
    const written = typeof argument !== "object";
    for (const value of filledIn(argument, given.at))
      if (typeof value === "number") sum++;
      else if (written && !(value instanceof CellError))
        sum += typeof value === "boolean" || numberInText(value) !== undefined ? 1 : 0;
    if (argument === undefined) sum++;
  }
  return sum;
}

function rank(given: Arguments): number {
  const numbers = numbersOf(given.values[1], given);
  const sought = given.number(0);
  if (!numbers.includes(sought)) throw errors.notAvailable;
  const up = given.number(2) !== 0;
  return 1 + numbers.filter((x) => (up ? x < sought : x > sought)).length;
}

const nth = (pick: (sorted: readonly number[], k: number) => number | undefined) =>
  native("vs", (given) => {
    const numbers = numbersOf(given.values[0], given);
    const found = pick(sortedUp(numbers), Math.ceil(given.number(1)));
    if (found === undefined) throw errors.number;
    return found;
  });

function numbersOf(value: Value, given: Arguments): readonly number[] {
  return [...filledIn(value, given.at)].flatMap((one) => {
    if (one instanceof CellError) throw one;
    return typeof one === "number" ? [one] : [];
  });
}

/** Two lists, pair by pair, where both are numbers. */
function pairs(given: Arguments): readonly (readonly [number, number])[] {
  const [ys, xs] = [given.matrix(0).flat(), given.matrix(1).flat()];
  if (ys.length !== xs.length) throw errors.notAvailable;
  return ys.flatMap((y, place) => {
    const x = xs[place];
    return typeof y === "number" && typeof x === "number" ? [[y, x] as const] : [];
  });
}

interface Moments {
  readonly xy: number;
  readonly xx: number;
  readonly yy: number;
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

function moments(given: Arguments): Moments {
  const list = pairs(given);
  const [y, x] = [average(list.map(([y]) => y)), average(list.map(([, x]) => x))];
  const sum = (of: (y: number, x: number) => number) => list.reduce((total, pair) => total + of(...pair), 0);
  return {
    xy: sum((b, a) => (a - x) * (b - y)),
    xx: sum((_, a) => (a - x) ** 2),
    yy: sum((b) => (b - y) ** 2),
    x,
    y,
    count: list.length,
  };
}

const ofPairs = (measure: (moments: Moments) => number) => native("vv", (given) => measure(moments(given)));
const correlation = ofPairs(({ xy, xx, yy }) => quotient(xy, Math.sqrt(xx * yy)));

/** The functions of SUBTOTAL and AGGREGATE by their numbers. */
const measures: Readonly<Record<number, Measure>> = {
  1: average,
  4: greatest,
  5: least,
  6: (numbers) => numbers.reduce((product, x) => product * x, numbers.length === 0 ? 0 : 1),
  7: (numbers) => Math.sqrt(sampleVariance(numbers)),
  8: (numbers) => Math.sqrt(variance(numbers)),
  9: total,
  10: sampleVariance,
  11: variance,
};

/** Values of references but for other subtotals and, from 101 on, hidden rows. Rows that a filter hides count as hidden only there, too. */
function subtotal(given: Arguments): Value {
  const kind = given.whole(0);
  const visibleOnly = kind > 100;
  const values = given.values.slice(1).flatMap((_, place) => {
    const { sheet, area } = given.reference(place + 1);
    return [...sheet.cellsIn(area)].flatMap(([row, column, cell]) => {
      if (visibleOnly && sheet.rowDimensions.get(row)?.hidden) return [];
      if (/\b(SUBTOTAL|AGGREGATE)\(/i.test(cell.formula ?? "")) return [];
      const value = given.at.read(sheet, row, column);
      return value === undefined ? [] : [value];
    });
  });
  const measured = kind % 100;
  if (measured === 2) return values.filter((value) => typeof value === "number").length;
  if (measured === 3) return values.length;
  const error = values.find((value) => value instanceof CellError);
  const measure = measures[measured];
  if (measure === undefined) throw errors.value;
  return error ?? measure(values.filter((value) => typeof value === "number"));
}

export const statisticsFunctions: NativeFunctions = {
  AVERAGE: ofAll(average),
  AVERAGEA: native("v{v}", (given) => average(numbersOfAll(given))),
  COUNT: native("v{v}", (given) => count(given.values, given)),
  COUNTA: native(
    "v{v}",
    (given) => [...given.filled()].length + given.values.filter((value) => value === undefined).length,
  ),
  COUNTBLANK: native("v", (given) => {
    const { rows, columns } = given.reference(0).area;
    return rows * columns - [...given.filled()].filter((value) => value !== "").length;
  }),
  MAX: ofAll(greatest),
  MIN: ofAll(least),
  MAXA: native("v{v}", (given) => greatest(numbersOfAll(given))),
  MINA: native("v{v}", (given) => least(numbersOfAll(given))),
  MEDIAN: ofAll(median),
  MODE: ofAll(mostFrequent),
  "MODE.SNGL": ofAll(mostFrequent),
  LARGE: nth((sorted, k) => sorted[sorted.length - k]),
  SMALL: nth((sorted, k) => sorted[k - 1]),
  RANK: native("sv[s]", rank),
  "RANK.EQ": native("sv[s]", rank),
  STDEV: ofAll((numbers) => Math.sqrt(sampleVariance(numbers))),
  "STDEV.S": ofAll((numbers) => Math.sqrt(sampleVariance(numbers))),
  STDEVP: ofAll((numbers) => Math.sqrt(variance(numbers))),
  "STDEV.P": ofAll((numbers) => Math.sqrt(variance(numbers))),
  VAR: ofAll(sampleVariance),
  "VAR.S": ofAll(sampleVariance),
  VARP: ofAll(variance),
  "VAR.P": ofAll(variance),
  DEVSQ: ofAll(squaredDeviations),
  AVEDEV: ofAll((numbers) => average(numbers.map((x) => Math.abs(x - average(numbers))))),
  GEOMEAN: ofAll((numbers) => Math.exp(average(numbers.map((x) => (x > 0 ? Math.log(x) : NaN))))),
  PERCENTILE: native("vs", (given) => percentile(numbersOf(given.values[0], given), given.number(1))),
  "PERCENTILE.INC": native("vs", (given) => percentile(numbersOf(given.values[0], given), given.number(1))),
  "PERCENTILE.EXC": native("vs", (given) =>
    percentileExclusive(numbersOf(given.values[0], given), given.number(1)),
  ),
  QUARTILE: native("vs", (given) => percentile(numbersOf(given.values[0], given), given.whole(1) / 4)),
  "QUARTILE.INC": native("vs", (given) => percentile(numbersOf(given.values[0], given), given.whole(1) / 4)),
  CORREL: correlation,
  PEARSON: correlation,
  RSQ: ofPairs(({ xy, xx, yy }) => quotient(xy * xy, xx * yy)),
  SLOPE: ofPairs(({ xy, xx }) => quotient(xy, xx)),
  INTERCEPT: ofPairs(({ xy, xx, x, y }) => y - quotient(xy, xx) * x),
  SUBTOTAL: native("sv{v}", subtotal),
};
