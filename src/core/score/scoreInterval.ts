import { ownPole } from "./components";
import { drawCount, drawnLevels, drawsOf } from "./draws";
import { weightOf, type Alignment } from "./score";
import { memoizeRecent } from "../memoize";
import { componentNames, type World } from "../world";

/** Places, from 1, of the ends of an interval among sorted draws. */
export const [lowPlace, highPlace] = [50, 950];

/** How far a number reaches if other questions had been put and the weights were half to one and a half times. */
export interface ScoreInterval {
  readonly low: number;
  readonly high: number;
}

function computed(world: World, standing: Alignment): Float64Array {
  const { country, day, axis, components, weights } = standing;
  const { shakes } = drawsOf(world, day, axis);
  const parts = components.flatMap(({ name, value }) => {
    const weight = weightOf(weights, name);
    if (value === undefined || weight === 0) return [];
    const drawn = name === "votes" && ownPole(standing) === undefined;
    const levels = drawn ? drawnLevels(world, country, day, axis) : undefined;
    return [{ at: componentNames.indexOf(name), weight, value, levels }];
  });
  const scores = new Float64Array(drawCount);
  for (let draw = 0; draw < drawCount; draw++) {
    let [sum, total] = [0, 0];
    for (const { at, weight, value, levels } of parts) {
      const own = weight * shakes[draw * componentNames.length + at]!;
      sum += own * (levels ? levels[draw]! : value);
      total += own;
    }
    scores[draw] = (100 * sum) / total;
  }
  return scores;
}

/**
 * A score in each of 1,000 draws, which are the same for all countries (method, 3.5); NaN where none of the questions drawn was
 * answered. Undefined where there is no score.
 */
export function drawnScores(world: World, standing: Alignment): Float64Array | undefined {
  if (standing.score === undefined) return undefined;
  const { country, day, axis, weights } = standing;
  const key = `drawn|${country}|${day}|${axis.code}|${[...weights].join(";")}`;
  return memoizeRecent(world, key, () => computed(world, standing));
}

/** From the 50th to the 950th of numbers in ascending order, those that are NaN left out; undefined where fewer are left. */
export function intervalOf(drawn: Float64Array): ScoreInterval | undefined {
  // NaN stands behind all numbers
  const sorted = drawn.slice().sort();
  const [low, high] = [sorted[lowPlace - 1], sorted[highPlace - 1]];
  return low === undefined || high === undefined || Number.isNaN(high) ? undefined : { low, high };
}

/** The interval of a score; undefined where there is no score, or where it rests on too few questions. */
export function scoreInterval(world: World, standing: Alignment): ScoreInterval | undefined {
  const drawn = drawnScores(world, standing);
  return drawn && intervalOf(drawn);
}
