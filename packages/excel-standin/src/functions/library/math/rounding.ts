import { errors, finite, number, whole } from "../../evaluate/coerce";
import { type NativeFunction, type NativeFunctions, lifted, native } from "../../evaluate/native";

type Rounding = (value: number) => number;

/** Beyond these, a number has no digit that could be rounded. */
const farthest = 308;

/** Rounds the digits as they are written: 1.005 to two places is 1.01. */
function rounded(value: number, places: number, way: Rounding): number {
  if (places > farthest) return value;
  const [digits, exponent = "0"] = String(Math.abs(Number(value.toPrecision(15)))).split("e");
  const scaled = way(Number(`${digits!}e${Number(exponent) + places}`));
  if (!Number.isFinite(scaled)) return value;
  const [whole, power = "0"] = String(scaled).split("e");
  return Math.sign(value) * Number(`${whole!}e${Number(power) - places}`);
}

const halfUp: Rounding = (value) => Math.floor(value + 0.5);

/** To so many places after the point, before it if below 0; halves away from 0. */
export const round = (value: number, places: number): number => rounded(value, places, halfUp);
/** Away from 0. */
const roundUp = (value: number, places: number): number => rounded(value, places, Math.ceil);
/** Towards 0. */
const roundDown = (value: number, places: number): number => rounded(value, places, Math.floor);

/** The multiple of a step that a way of rounding finds; 0 for the step 0. */
function stepped(value: number, step: number, way: Rounding): number {
  if (step === 0) return 0;
  return finite(Number((way(Number((value / step).toPrecision(15))) * step).toPrecision(15)));
}

const toPlaces = (way: (value: number, places: number) => number): NativeFunction =>
  lifted(2, 2, (value, places) => finite(way(number(value), whole(places))));

/** To a multiple of a step whose sign does not count; `below` instead for numbers below 0 in a mode other than 0. */
const toStep = (way: Rounding, below = way): NativeFunction =>
  lifted(
    1,
    3,
    (value, step, mode) => {
      const [x, by] = [number(value), Math.abs(number(step))];
      return stepped(x, by, x < 0 && number(mode) !== 0 ? below : way);
    },
    1,
    0,
  );

const toMultiple = (way: Rounding) => (value: number, step: number) => {
  if (value > 0 && step < 0) throw errors.number;
  return stepped(value, step, way);
};
const [ceiling, floor] = [toMultiple(Math.ceil), toMultiple(Math.floor)];
const precise = (way: Rounding): NativeFunction => ({ ...toStep(way), most: 2 });

export const roundingFunctions: NativeFunctions = {
  ROUND: toPlaces(round),
  ROUNDUP: toPlaces(roundUp),
  ROUNDDOWN: toPlaces(roundDown),
  TRUNC: lifted(1, 2, (value, places) => roundDown(number(value), whole(places)), 0),
  INT: lifted(1, 1, (value) => Math.floor(number(value))),
  EVEN: lifted(1, 1, (value) => Math.sign(number(value)) * 2 * Math.ceil(Math.abs(number(value)) / 2)),
  ODD: lifted(1, 1, (value) => {
    const x = number(value);
    return x === 0 ? 1 : Math.sign(x) * (2 * Math.ceil((Math.abs(x) + 1) / 2) - 1);
  }),
  MROUND: native("aa", (given) => {
    const [value, step] = [given.number(0), given.number(1)];
    if (value * step < 0) throw errors.number;
    return stepped(value, step, halfUp);
  }),
  CEILING: lifted(2, 2, (value, step) => ceiling(number(value), number(step))),
  FLOOR: lifted(2, 2, (value, step) => {
    const [x, by] = [number(value), number(step)];
    if (by === 0 && x !== 0) throw errors.division;
    return floor(x, by);
  }),
  "CEILING.MATH": toStep(Math.ceil, Math.floor),
  "FLOOR.MATH": toStep(Math.floor, Math.ceil),
  "CEILING.PRECISE": precise(Math.ceil),
  "ISO.CEILING": precise(Math.ceil),
  "FLOOR.PRECISE": precise(Math.floor),
};
