import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";
import { quotient } from "../../evaluate/operators";
import { pairs } from "../math/pairs";
import { average } from "./statistics";

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

export const regressionFunctions: NativeFunctions = {
  CORREL: correlation,
  PEARSON: correlation,
  RSQ: ofPairs(({ xy, xx, yy }) => quotient(xy * xy, xx * yy)),
  SLOPE: ofPairs(({ xy, xx }) => quotient(xy, xx)),
  INTERCEPT: ofPairs(({ xy, xx, x, y }) => y - quotient(xy, xx) * x),
};
