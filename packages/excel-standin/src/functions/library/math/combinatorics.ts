import { errors, finite, whole } from "../../evaluate/coerce";
import {
  type Arguments,
  type NativeFunction,
  type NativeFunctions,
  lifted,
  native,
} from "../../evaluate/native";

/** The product of a number and what lies below it by steps. @throws CellError #NUM! below 0 */
function factorial(n: number, step = 1): number {
  if (n < 0) throw errors.number;
  let product = 1;
  for (let factor = n; factor > 1 && product < Infinity; factor -= step) product *= factor;
  return finite(product);
}

/** Ways to choose some of so many, in any order. @throws CellError #NUM! if there are fewer */
function combinations(all: number, chosen: number): number {
  if (chosen < 0 || all < chosen) throw errors.number;
  let ways = 1;
  const fewer = Math.min(chosen, all - chosen);
  for (let index = 1; index <= fewer && ways < Infinity; index++)
    ways = (ways * (all - fewer + index)) / index;
  return finite(Math.round(ways));
}

/** Ways to put some of so many in a row. */
function permutations(all: number, chosen: number): number {
  if (all <= 0 || chosen < 0 || all < chosen) throw errors.number;
  let ways = 1;
  for (let index = 0; index < chosen && ways < Infinity; index++) ways *= all - index;
  return finite(ways);
}

const ofTwo = (count: (all: number, chosen: number) => number): NativeFunction =>
  lifted(2, 2, (all, chosen) => count(whole(all), whole(chosen)));

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function leastCommonMultiple(a: number, b: number): number {
  return a && b ? (a / greatestCommonDivisor(a, b)) * b : 0;
}

/** Whole numbers from 0 on. @throws CellError #VALUE! for a text or a boolean, in cells too, #NUM! below 0 */
function naturals(given: Arguments): readonly number[] {
  return [...given.filled()].map((value) => {
    if (typeof value === "boolean") throw errors.value;
    if (whole(value) < 0) throw errors.number;
    return whole(value);
  });
}

export const combinatoricsFunctions: NativeFunctions = {
  FACT: lifted(1, 1, (n) => factorial(whole(n))),
  FACTDOUBLE: native("a", (given) => factorial(given.whole(0), 2)),
  COMBIN: ofTwo(combinations),
  COMBINA: ofTwo((all, chosen) => combinations(Math.max(all + chosen - 1, 0), chosen)),
  PERMUT: ofTwo(permutations),
  PERMUTATIONA: ofTwo((all, chosen) => {
    if (all < 0 || chosen < 0) throw errors.number;
    return finite(all ** chosen);
  }),
  MULTINOMIAL: native("v{v}", (given) => {
    let [all, ways] = [0, 1];
    for (const n of naturals(given)) ways *= combinations((all += n), n);
    return finite(ways);
  }),
  GCD: native("v{v}", (given) => naturals(given).reduce(greatestCommonDivisor, 0)),
  LCM: native("v{v}", (given) => finite(naturals(given).reduce(leastCommonMultiple, 1))),
};
