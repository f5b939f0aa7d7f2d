import { scoreOf, weightOf, type Alignment, type Weights } from "./score";
import type { Component } from "./components";
import { fnv1a } from "../fnv1a";
import { memoize } from "../memoize";
import type { ComponentName, World } from "../world";

const draws = 1000;
/** Places of the 90 % range among the sorted draws: the 50th and the 950th. */
const [lowPlace, highPlace] = [50, 950];

/** The 90 % range of a score, −100…+100. */
export interface ScoreInterval {
  readonly low: number;
  readonly high: number;
}

/** Numbers in [0, 1) from a 32-bit seed, the same on every machine (mulberry32, Tommy Ettinger 2017). */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The votes component from as many positions drawn with replacement from those cast. */
function resampledVotes(component: Component, random: () => number): number {
  if (component.evidence.kind !== "votes") throw new Error("not the votes component");
  const { plus, between, minus } = component.evidence.sides;
  const cast = plus + between + minus;
  let sum = 0;
  for (let i = 0; i < cast; i++) {
    const drawn = Math.floor(random() * cast);
    sum += drawn < plus ? 1 : drawn < plus + between ? 0 : -1;
  }
  return sum / cast;
}

function draw(known: readonly Component[], weights: Weights, random: () => number): number {
  const shaken = new Map<ComponentName, number>();
  for (const { name } of known) shaken.set(name, weightOf(weights, name) * (0.5 + random()));
  const values = known.map((component) =>
    component.name === "votes" ? { ...component, value: resampledVotes(component, random) } : component,
  );
  return scoreOf(values, shaken)!;
}

/**
 * The 90 % range of a score: 1,000 draws in which every known weight is shaken by ½ to 1½ and the votes are resampled, seeded with
 * country, day and axis (method, 3, Range). Undefined where there is no score.
 */
export function scoreInterval(world: World, standing: Alignment): ScoreInterval | undefined {
  if (standing.score === undefined) return undefined;
  const seed = `${standing.country}|${standing.day}|${standing.axis.code}`;
  const weights = [...standing.weights].join(";");
  return memoize(world, `range|${seed}|${weights}`, () => {
    const random = mulberry32(fnv1a(seed));
    const known = standing.components.filter((component) => component.value !== undefined);
    const scores = Float64Array.from({ length: draws }, () => draw(known, standing.weights, random)).sort();
    return { low: scores[lowPlace - 1]!, high: scores[highPlace - 1]! };
  });
}
