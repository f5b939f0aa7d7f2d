import { errors } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";

const sortedUp = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

/** The number at a place between 0 and the last of sorted ones, between two by proportion. */
function interpolated(sorted: readonly number[], place: number): number {
  const low = Math.floor(place);
  const [from, to] = [sorted[low]!, sorted[Math.min(low + 1, sorted.length - 1)]!];
  return from + (place - low) * (to - from);
}

function median(numbers: readonly number[]): number {
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

function rank(given: Arguments): number {
  const numbers = given.numbersAt(1);
  const sought = given.number(0);
  if (!numbers.includes(sought)) throw errors.notAvailable;
  const up = given.number(2) !== 0;
  return 1 + numbers.filter((x) => (up ? x < sought : x > sought)).length;
}

const nth = (pick: (sorted: readonly number[], k: number) => number | undefined) =>
  native("vs", (given) => {
    const numbers = given.numbersAt(0);
    const found = pick(sortedUp(numbers), Math.ceil(given.number(1)));
    if (found === undefined) throw errors.number;
    return found;
  });

/** The numbers at a place in their order, and the place of a number. */
export const rankingFunctions: NativeFunctions = {
  MEDIAN: native("v{v}", (given) => median(given.numbers())),
  LARGE: nth((sorted, k) => sorted[sorted.length - k]),
  SMALL: nth((sorted, k) => sorted[k - 1]),
  RANK: native("sv[s]", rank),
  "RANK.EQ": native("sv[s]", rank),
  PERCENTILE: native("vs", (given) => percentile(given.numbersAt(0), given.number(1))),
  "PERCENTILE.INC": native("vs", (given) => percentile(given.numbersAt(0), given.number(1))),
  "PERCENTILE.EXC": native("vs", (given) => percentileExclusive(given.numbersAt(0), given.number(1))),
  QUARTILE: native("vs", (given) => percentile(given.numbersAt(0), given.whole(1) / 4)),
  "QUARTILE.INC": native("vs", (given) => percentile(given.numbersAt(0), given.whole(1) / 4)),
};
