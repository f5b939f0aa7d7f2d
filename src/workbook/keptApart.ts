/** Places that are as near as can be to those wanted, and so far from each other that nothing lies over anything. Pure. */

/** A run of places that touch each other: of which they are, and where its first would stand. */
interface Run {
  readonly members: readonly number[];
  readonly from: number;
}

/** Where a run begins whose members are, on average, where they want to be, within the ends. */
function placed(
  members: readonly number[],
  wanted: readonly number[],
  least: number,
  low: number,
  high: number,
): Run {
  const shifted = members.map((member, i) => wanted[member]! - i * least);
  const mean = shifted.reduce((sum, one) => sum + one, 0) / shifted.length;
  return { members, from: Math.max(low, Math.min(mean, high - (members.length - 1) * least)) };
}

/**
 * The places in the order of those wanted, each at least `least` from the next, between `low` and `high` where they have room there; the sum of
 * squared moves is the smallest (pooled neighbours, as in isotonic regression: Barlow and others 1972).
 */
export function keptApart(
  wanted: readonly number[],
  least: number,
  [low, high]: readonly [low: number, high: number],
): readonly number[] {
  const order = [...wanted.keys()].sort((a, b) => wanted[a]! - wanted[b]! || b - a);
  const runs: Run[] = [];
  for (const one of order) {
    let run = placed([one], wanted, least, low, high);
    for (let before = runs.at(-1); before; before = runs.at(-1)) {
      if (before.from + before.members.length * least <= run.from) break;
      runs.pop();
      run = placed([...before.members, ...run.members], wanted, least, low, high);
    }
    runs.push(run);
  }
  const places: number[] = [];
  for (const { members, from } of runs) members.forEach((one, i) => (places[one] = from + i * least));
  return places;
}
