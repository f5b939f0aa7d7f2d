import { alignment, totalWeight, weightOf } from "./score";
import type { Answer, Evidence } from "../answer";
import { change, type Change } from "./change";
import { rowEvidence } from "../describeDatum";
import type { Axis } from "../votes/axis";
import { span, type Movement } from "../votes/movement/movement";
import {
  questionMoves,
  type AnsweredQuestion,
  type QuestionMove,
  type QuestionMoves,
} from "../votes/movement/questionMoves";
import { voteData } from "../votes/voteData";
import type { Code, Day, World } from "../world";

/** From so many points of the score on, a question is listed by itself. */
const leastPoints = 0.5;

/** A question and what it did to the score. */
export interface MovedQuestion extends QuestionMove {
  /** Points of the score, nearer to the plus pole above 0. */
  readonly points: number;
}

/** On what a country moved between two days. */
export interface Moves extends Pick<
  QuestionMoves,
  "nearerPlus" | "asBefore" | "nearerMinus" | "fresh" | "silent"
> {
  readonly change: Change;
  /** That of the votes, on the scale of the level. */
  readonly movement: Movement;
  /** Each worth at least half a point, the largest first. */
  readonly listed: readonly MovedQuestion[];
  /** Points of all other questions together, and how many they are. */
  readonly rest: { readonly points: number; readonly count: number };
}

/** The roll calls that an answer was and is given on. */
function moveEvidence(
  world: World,
  country: Code,
  axis: Axis,
  { then, now }: QuestionMove,
): readonly Evidence[] {
  const places = [...new Set([then.place, now.place])];
  return voteData(world, places, [country], axis).map((datum) => rowEvidence(world, datum));
}

function answerEvidence(
  world: World,
  country: Code,
  axis: Axis,
  { answer }: AnsweredQuestion,
): readonly Evidence[] {
  return voteData(world, [answer.place], [country], axis).map((datum) => rowEvidence(world, datum));
}

/**
 * On which questions a country moved between two days (method, 3.1): those worth half a point and more, the others together, the new ones,
 * and those on which it fell silent. Missing where there is no change. It rests on the roll calls named, in this order.
 */
export function moves(world: World, country: Code, from: Day, to: Day, axis: Axis): Answer<Moves> {
  const whole = change(world, country, from, to, axis);
  const votes = span(world, country, from, to, axis);
  if (!whole.value || !votes.movement) return { ...whole, value: undefined };
  const { weights, components } = alignment(world, country, to, axis);
  const shared = components.filter(({ name }) => whole.value!.components.includes(name));
  const perShare = (100 * weightOf(weights, "votes")) / totalWeight(weights, shared);
  const { moves: all, ...counts } = questionMoves(world, votes);
  const pointed = all.map((move): MovedQuestion => ({ ...move, points: perShare * move.share }));
  const listed = pointed.filter(({ points }) => Math.abs(points) >= leastPoints);
  const others = pointed.slice(listed.length);
  const rest = { points: others.reduce((sum, { points }) => sum + points, 0), count: others.length };
  return {
    value: { ...counts, change: whole.value, movement: votes.movement, listed, rest },
    evidence: () => [
      ...listed.flatMap((move) => moveEvidence(world, country, axis, move)),
      ...[...counts.fresh, ...counts.silent].flatMap((one) => answerEvidence(world, country, axis, one)),
    ],
    missing: whole.missing,
  };
}
