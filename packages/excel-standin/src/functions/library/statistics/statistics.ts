import { CellError } from "../../../workbook/cell";
import { errors, finite, number, numberInText } from "../../evaluate/coerce";
import {
  type Arguments,
  type NativeFunction,
  type NativeFunctions,
  filledIn,
  native,
} from "../../evaluate/native";
import { quotient } from "../../evaluate/operators";
import { type Value, isScalar } from "../../evaluate/value";
import { total } from "../math/sums";

export type Measure = (numbers: readonly number[]) => number;

const ofAll = (measure: Measure): NativeFunction =>
  native("v{v}", (given) => finite(measure(given.numbers())));

export function average(numbers: readonly number[]): number {
  return quotient(total(numbers), numbers.length);
}

/** @throws CellError #NUM! if there is none */
function some(numbers: readonly number[]): readonly number[] {
  if (numbers.length === 0) throw errors.number;
  return numbers;
}

function squaredDeviations(numbers: readonly number[]): number {
  const middle = average(numbers);
  return numbers.reduce((sum, x) => sum + (x - middle) ** 2, 0);
}

export const sampleVariance: Measure = (numbers) =>
  quotient(squaredDeviations(numbers), Math.max(0, numbers.length - 1));
export const variance: Measure = (numbers) => quotient(squaredDeviations(numbers), numbers.length);

export function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
}

export function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const x of numbers) counts.set(x, (counts.get(x) ?? 0) + 1);
  const [found] = [...counts].sort((a, b) => b[1] - a[1]);
  if (found === undefined || found[1] < 2) throw errors.notAvailable;
  return found[0];
}

/** Numbers with the booleans of cells and their texts, which count as 0: so do the functions that end in A. */
function numbersOfAll(given: Arguments): number[] {
  return given.values.flatMap((argument) =>
    isScalar(argument)
      ? [number(argument)]
      : [...filledIn(argument, given.at)].map((value) => (typeof value === "string" ? 0 : number(value))),
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
  MODE: ofAll(mostFrequent),
  "MODE.SNGL": ofAll(mostFrequent),
  STDEV: ofAll((numbers) => Math.sqrt(sampleVariance(numbers))),
  "STDEV.S": ofAll((numbers) => Math.sqrt(sampleVariance(numbers))),
  STDEVP: ofAll((numbers) => Math.sqrt(variance(numbers))),
  "STDEV.P": ofAll((numbers) => Math.sqrt(variance(numbers))),
  VAR: ofAll(sampleVariance),
  "VAR.S": ofAll(sampleVariance),
  VARP: ofAll(variance),
  "VAR.P": ofAll(variance),
  DEVSQ: ofAll((numbers) => squaredDeviations(some(numbers))),
  AVEDEV: ofAll((numbers) => average(some(numbers).map((x) => Math.abs(x - average(numbers))))),
  GEOMEAN: ofAll((numbers) => Math.exp(average(some(numbers).map((x) => (x > 0 ? Math.log(x) : NaN))))),
};
