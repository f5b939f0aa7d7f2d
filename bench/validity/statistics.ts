/** Two figures of one country. */
export type Pair = readonly [number, number];

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Pearson's r, −1…+1; undefined where one side never varies. */
export function pearson(pairs: readonly Pair[]): number | undefined {
  const [meanX, meanY] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  return xx === 0 || yy === 0 ? undefined : xy / Math.sqrt(xx * yy);
}

/** 1 for the least, equals share the mean of their places. */
function ranksOf(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return numbers.map((number) => (sorted.indexOf(number) + sorted.lastIndexOf(number)) / 2 + 1);
}

/** The pairs as ranks: Pearson's r of them is Spearman's rho. */
export function ranks(pairs: readonly Pair[]): readonly Pair[] {
  const [x, y] = [ranksOf(pairs.map(([one]) => one)), ranksOf(pairs.map(([, other]) => other))];
  return pairs.map((_, i) => [x[i]!, y[i]!]);
}

/** The middle one of numbers; of an even count the mean of both in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Half width of a 90 % interval / standard error. */
export const z90 = 1.6448536269514722;
