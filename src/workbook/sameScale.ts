/** Ends of two axes on which a unit is as long as on the other. Pure. */

export type Ends = readonly [low: number, high: number];

/** @param room lengths of the axes, across and upwards, in any unit */
export function sameScale(
  ends: readonly [Ends, Ends],
  room: readonly [number, number],
): readonly [Ends, Ends] {
  const perUnit = Math.min(...ends.map(([low, high], at) => room[at]! / Math.max(high - low, 1e-9)));
  const wide = (at: 0 | 1): Ends => {
    const middle = (ends[at][0] + ends[at][1]) / 2;
    const half = room[at] / perUnit / 2;
    return [middle - half, middle + half];
  };
  return [wide(0), wide(1)];
}
