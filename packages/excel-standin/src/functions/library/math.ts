import { CellError } from "../../workbook/cell";
import { errors, finite, number, whole } from "../evaluate/coerce";
import { type NativeFunction, type NativeFunctions, lifted, native } from "../evaluate/native";
import { power, quotient } from "../evaluate/operators";

const of = (operation: (x: number) => number): NativeFunction =>
  lifted(1, 1, (x) => finite(operation(number(x))));

type Rounding = (value: number) => number;

/** Rounds the digits as they are written: 1.005 to two places is 1.01. */
export function rounded(value: number, places: number, way: Rounding): number {
  const [digits, exponent = "0"] = String(Math.abs(Number(value.toPrecision(15)))).split("e");
  const scaled = way(Number(`${digits!}e${Number(exponent) + places}`));
  const [whole, power = "0"] = String(scaled).split("e");
  return Math.sign(value) * Number(`${whole!}e${Number(power) - places}`);
}

const halfUp: Rounding = (value) => Math.floor(value + 0.5);
const rounding = (way: Rounding) => (x: number, places: number) => rounded(x, places, way);
const [round, up, down] = [halfUp, Math.ceil, Math.floor].map(rounding) as [Round, Round, Round];
type Round = (x: number, places: number) => number;

/** The multiple of a step that a way of rounding finds; #NUM! for a positive number and a negative step. */
function stepped(value: number, step: number, way: Rounding): number {
  if (step === 0) return 0;
  if (value > 0 && step < 0) throw errors.number;
  return Number((way(Number((value / step).toPrecision(15))) * step).toPrecision(15));
}

export const mathFunctions: NativeFunctions = {
  ABS: of(Math.abs),
  SIGN: of(Math.sign),
  INT: of(Math.floor),
  SQRT: of(Math.sqrt),
  EXP: of(Math.exp),
  LN: of((x) => positive(x, Math.log)),
  LOG10: of((x) => positive(x, Math.log10)),
  LOG: lifted(1, 2, (x, base = 10) => {
    const [value, to] = [number(x), number(base)];
    if (value <= 0 || to <= 0) throw errors.number;
    return to === 10 ? Math.log10(value) : quotient(Math.log(value), Math.log(to));
  }),
  SIN: of(Math.sin),
  COS: of(Math.cos),
  TAN: of(Math.tan),
  ASIN: of(Math.asin),
  ACOS: of(Math.acos),
  ATAN: of(Math.atan),
  ATAN2: lifted(2, 2, (x, y) => {
    if (number(x) === 0 && number(y) === 0) throw errors.division;
    return Math.atan2(number(y), number(x));
  }),
  SINH: of(Math.sinh),
  COSH: of(Math.cosh),
  TANH: of(Math.tanh),
  DEGREES: of((x) => (x * 180) / Math.PI),
  RADIANS: of((x) => (x * Math.PI) / 180),
  PI: lifted(0, 0, () => Math.PI),
  POWER: lifted(2, 2, (x, y) => power(number(x), number(y))),
  MOD: lifted(2, 2, (x, y) => {
    const [value, by] = [number(x), number(y)];
    if (by === 0) throw errors.division;
    return Number((value - by * Math.floor(value / by)).toPrecision(15));
  }),
  QUOTIENT: lifted(2, 2, (x, y) => Math.trunc(quotient(number(x), number(y)))),
  ROUND: lifted(2, 2, (x, places) => round(number(x), whole(places))),
  ROUNDUP: lifted(2, 2, (x, places) => up(number(x), whole(places))),
  ROUNDDOWN: lifted(2, 2, (x, places) => down(number(x), whole(places))),
  TRUNC: lifted(1, 2, (x, places = 0) => down(number(x), whole(places))),
  EVEN: of((x) => Math.sign(x) * 2 * Math.ceil(Math.abs(x) / 2)),
  ODD: of((x) => (x === 0 ? 1 : Math.sign(x) * (2 * Math.ceil((Math.abs(x) + 1) / 2) - 1))),
  MROUND: lifted(2, 2, (x, step) => {
    const [value, by] = [number(x), number(step)];
    if (value * by < 0) throw errors.number;
    return stepped(value, by, (ratio) => Math.sign(ratio) * halfUp(Math.abs(ratio)));
  }),
  CEILING: lifted(2, 2, (x, step) => stepped(number(x), number(step), Math.ceil)),
  FLOOR: lifted(2, 2, (x, step) => {
    if (number(step) === 0 && number(x) !== 0) throw errors.division;
    return stepped(number(x), number(step), Math.floor);
  }),
  "CEILING.MATH": lifted(1, 3, (x, step = 1) => stepped(number(x), Math.abs(number(step)), Math.ceil)),
  "FLOOR.MATH": lifted(1, 3, (x, step = 1) => stepped(number(x), Math.abs(number(step)), Math.floor)),
  FACT: of((x) => {
    if (x < 0) throw errors.number;
    let product = 1;
    for (let factor = 2; factor <= Math.floor(x); factor++) product *= factor;
    return product;
  }),
  COMBIN: lifted(2, 2, (n, k) => {
    const [all, chosen] = [whole(n), whole(k)];
    if (chosen < 0 || all < chosen) throw errors.number;
    let ways = 1;
    for (let index = 1; index <= chosen; index++) ways = (ways * (all - chosen + index)) / index;
    return Math.round(ways);
  }),
  GCD: native("v{v}", (given) => given.numbers().map(Math.trunc).reduce(gcd)),
  LCM: native("v{v}", (given) =>
    given
      .numbers()
      .map(Math.trunc)
      .reduce((a, b) => (a && b ? (a / gcd(a, b)) * b : 0)),
  ),
  RAND: lifted(0, 0, () => Math.random()),
  RANDBETWEEN: lifted(2, 2, (low, high) => {
    const [from, to] = [Math.ceil(number(low)), Math.floor(number(high))];
    if (from > to) throw errors.number;
    return from + Math.floor(Math.random() * (to - from + 1));
  }),
  SUM: native("v{v}", (given) => total(given.numbers())),
  SUMSQ: native("v{v}", (given) => total(given.numbers().map((x) => x * x))),
  PRODUCT: native("v{v}", (given) => {
    const numbers = given.numbers();
    return numbers.length === 0 ? 0 : finite(numbers.reduce((product, x) => product * x, 1));
  }),
  SUMPRODUCT: native("v{v}", (given) => {
    const blocks = given.values.map((_, place) => given.matrix(place));
    const [rows, columns] = [blocks[0]!.length, blocks[0]![0]!.length];
    if (blocks.some((block) => block.length !== rows || block[0]!.length !== columns)) throw errors.value;
    let sum = 0;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        sum += blocks.reduce((product, block) => {
          const value = block[row]![column];
          if (value instanceof CellError) throw value;
          return product * (typeof value === "number" ? value : 0);
        }, 1);
    return sum;
  }),
  MMULT: native("vv", (given) => {
    const [left, right] = [given.matrix(0), given.matrix(1)];
    if (left[0]!.length !== right.length) throw errors.value;
    return left.map((row) =>
      right[0]!.map((_, column) =>
        row.reduce<number>((sum, x, place) => sum + number(x) * number(right[place]![column]), 0),
      ),
    );
  }),
};

/** The sum as Excel has it: what a long sum loses to rounding beyond the 15th digit stays lost. */
export function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const x of numbers) sum += x;
  return finite(sum);
}

function positive(x: number, operation: (x: number) => number): number {
  if (x <= 0) throw errors.number;
  return operation(x);
}

function gcd(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}
