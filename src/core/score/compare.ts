import { nameInSentence } from "../countries/countries";
import type { Answer } from "../answer";
import type { Axis } from "../votes/axis";
import { alignment, poleWithoutOrder, whyNoScore, type Alignment } from "./score";
import { scoreEvidence } from "./scoreAnswers";
import { drawCount } from "./draws";
import { drawnScores, highPlace, lowPlace, type ScoreInterval } from "./scoreInterval";
import type { Code, Day, World } from "../world";

/** How far two countries stand apart, in points of the score. */
export interface Comparison extends ScoreInterval {
  /** Score of the one − score of the other. */
  readonly difference: number;
  /** The pole to which the one stands closer than the other; undefined: no order, the interval encloses 0. */
  readonly closerTo: string | undefined;
}

/** The difference of two scores in each draw. */
function drawnDifferences(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((score, draw) => score - other[draw]!);
}

/** From the 50th in ascending to the 50th in descending order, so that the difference of two is that of the other two mirrored. */
function intervalOfDifferences(drawn: Float64Array): ScoreInterval | undefined {
  const sorted = drawn.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length < highPlace) return undefined;
  return { low: sorted[lowPlace - 1]!, high: sorted[sorted.length - lowPlace]! };
}

function compared(world: World, one: Alignment, other: Alignment): Comparison | undefined {
  const [drawn, others] = [drawnScores(world, one), drawnScores(world, other)];
  const interval = drawn && others && intervalOfDifferences(drawnDifferences(drawn, others));
  if (!interval) return undefined;
  const { minus, plus } = one.axis;
  const closerTo = interval.low > 0 ? plus : interval.high < 0 ? minus : undefined;
  return { difference: one.score! - other.score!, ...interval, closerTo };
}

/** Which of two countries stands closer to a pole on a day, if the draws leave no doubt (method, 3.5). */
export function comparison(
  world: World,
  country: Code,
  other: Code,
  day: Day,
  axis: Axis,
): Answer<Comparison> {
  const [one, two] = [alignment(world, country, day, axis), alignment(world, other, day, axis)];
  return {
    value: compared(world, one, two),
    evidence: () => [one, two].flatMap((standing) => scoreEvidence(world, standing)),
    missing: () => {
      const without = [one, two].find(({ score }) => score === undefined);
      if (without) return whyNoScore(world, without);
      return `no comparison of ${nameInSentence(world, country)} and ${nameInSentence(world, other)} on ${day}: one of them answered too few questions`;
    },
  };
}

/** Whether one score exceeds another in all but the lowest draws: what `closerTo` the plus pole says, without sorting. */
function exceeds(one: Float64Array, other: Float64Array): boolean {
  let [notAbove, missing] = [0, 0];
  for (let draw = 0; draw < drawCount; draw++) {
    const difference = one[draw]! - other[draw]!;
    if (difference > 0) continue;
    if (difference <= 0) notAbove++;
    else missing++;
    if (notAbove >= lowPlace || missing > drawCount - highPlace) return false;
  }
  return true;
}

/**
 * The ranks of countries on a day, each 1 + the number of the others that stand closer to the plus pole without a doubt. Undefined for
 * one without score. At either end of the scale there is no order.
 */
export function ranks(
  world: World,
  countries: readonly Code[],
  day: Day,
  axis: Axis,
): ReadonlyMap<Code, number | undefined> {
  const all = countries.map((country) => {
    const standing = alignment(world, country, day, axis);
    return { country, pole: poleWithoutOrder(standing), drawn: drawnScores(world, standing) };
  });
  return new Map(
    all.map(({ country, pole, drawn }) => {
      if (!drawn) return [country, undefined];
      const above = all.filter((other) => {
        const areAtOnePole = pole !== undefined && other.pole === pole;
        return other.drawn !== undefined && !areAtOnePole && exceeds(other.drawn, drawn);
      });
      return [country, above.length + 1];
    }),
  );
}
