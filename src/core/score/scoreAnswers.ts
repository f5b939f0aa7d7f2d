import { nameInSentence } from "../countries/countries";
import { alignment, whyNoScore, type Alignment, type Weights } from "./score";
import { componentEvidence } from "./components";
import { scoreInterval, type ScoreInterval } from "./scoreInterval";
import type { Axis } from "../votes/axis";
import { known, type Answer, type Evidence, type KnownAnswer } from "../answer";
import type { Code, Day, World } from "../world";

/** What each component of a score rests on, those that are not known among them. */
export function scoreEvidence(world: World, { components }: Alignment): readonly Evidence[] {
  return components.map((component) => componentEvidence(world, component));
}

/** Where a country stands on a day: its components, known or not, and the score that they make. */
export function standing(
  world: World,
  country: Code,
  day: Day,
  axis: Axis,
  weights?: Weights,
): KnownAnswer<Alignment> {
  const found = alignment(world, country, day, axis, weights);
  return known(found, () => scoreEvidence(world, found));
}

/** A country's score on a day, −100…+100; own weights are scaled to sum 1. */
export function score(world: World, country: Code, day: Day, axis: Axis, weights?: Weights): Answer<number> {
  const { value, evidence } = standing(world, country, day, axis, weights);
  return { value: value.score, evidence, missing: () => whyNoScore(world, value) };
}

/** How far a country's score reaches on a day (method, 3.5). */
export function interval(world: World, country: Code, day: Day, axis: Axis): Answer<ScoreInterval> {
  const { value, evidence } = standing(world, country, day, axis);
  const missing = () =>
    value.score === undefined
      ? whyNoScore(world, value)
      : `no interval for ${nameInSentence(world, country)} on ${day}: it answered too few questions; ALIGN has its score`;
  return { value: scoreInterval(world, value), evidence, missing };
}
