import { CellError } from "../../../workbook/cell";
import { errors, finite } from "../../evaluate/coerce";
import { type Arguments, type NativeFunction, type NativeFunctions, native } from "../../evaluate/native";
import { pairs } from "./pairs";

/** The sum as Excel has it: what a long sum loses to rounding beyond the 15th digit stays lost. */
export function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const x of numbers) sum += x;
  return finite(sum);
}

function sumOfProducts(given: Arguments): number {
  const blocks = given.values.map((_, place) => given.matrix(place));
  const { rows, columns } = given.size(0);
  const isAlike = blocks.every((_, place) => {
    const size = given.size(place);
    return size.rows === rows && size.columns === columns;
  });
  if (!isAlike) throw errors.value;
  let sum = 0;
  // of whole columns only the part in use is read
  const height = Math.max(...blocks.map((block) => block.length));
  const width = Math.max(...blocks.map((block) => block[0]!.length));
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      sum += blocks.reduce((product, block) => {
        const value = block[row]?.[column];
        if (value instanceof CellError) throw value;
        return product * (typeof value === "number" ? value : 0);
      }, 1);
  return finite(sum);
}

/** The sum over the pairs of two lists in which both are numbers. */
const ofPairs = (term: (x: number, y: number) => number): NativeFunction =>
  native("vv", (given) => total(pairs(given).map(([x, y]) => term(x, y))));

export const sumFunctions: NativeFunctions = {
  SUM: native("v{v}", (given) => total(given.numbers())),
  SUMSQ: native("v{v}", (given) => total(given.numbers().map((x) => x * x))),
  PRODUCT: native("v{v}", (given) => {
    const numbers = given.numbers();
    return numbers.length === 0 ? 0 : finite(numbers.reduce((product, x) => product * x, 1));
  }),
  SUMPRODUCT: native("v{v}", sumOfProducts),
  SUMX2MY2: ofPairs((x, y) => x * x - y * y),
  SUMX2PY2: ofPairs((x, y) => x * x + y * y),
  SUMXMY2: ofPairs((x, y) => (x - y) ** 2),
};
