import { poleSide, type Axis } from "../axis";
import { axisVotes, plusSaysYes, type AxisVotes } from "./axisVotes";
import { fitOf, lessMeans, solved, type Fit } from "./fit";
import { level, windowOf, type Level } from "../level";
import { memoize, memoizeRecent } from "../../memoize";
import type { Day, World } from "../../world";

/** Fewest questions put before and since on which a movement can rest (method, 3.1). */
export const leastQuestions = 3;
/** A normal distribution has nine tenths within so many standard deviations. */
const z90 = 1.6448536269514722;

/** How far a voter moved on the same questions between two days (method, 3.1). */
export interface Movement {
  /** On the scale of the level, −2…+2. */
  readonly value: number;
  /** Half width of the 90 % interval. */
  readonly halfWidth: number;
  /** Level now − level then − movement: what other questions did. */
  readonly agenda: number;
}

/** Two days of a voter on an axis, and how it moved between them. */
export interface Span {
  readonly voter: string;
  readonly axis: Axis;
  readonly from: Day;
  readonly to: Day;
  readonly then: Level;
  readonly now: Level;
  /** How many questions the voter answered in the window of the first day and again, later, in that of the last. */
  readonly questions: number;
  /** Undefined: `whyNoMovement` says why. */
  readonly movement: Movement | undefined;
}

/** A stretch of `AxisVotes`, [from, to). */
type Stretch = readonly [from: number, to: number];

/** How many of the votes, from the first on, come before a place in `World.rollCalls`. */
function votesBefore({ places }: AxisVotes, place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A voter's votes in the window of a day. */
export function votesInWindow(world: World, votes: AxisVotes, day: Day): Stretch {
  const [from, to] = windowOf(world, day);
  return [votesBefore(votes, from), votesBefore(votes, to)];
}

/** The questions, as places in `AxisVotes.asked`, that were answered in both stretches, in the second after the first. */
export function askedInBoth(
  { questions, asked }: AxisVotes,
  [from, to]: Stretch,
  later: Stretch,
): readonly number[] {
  const both: number[] = [];
  const isBefore = new Uint8Array(asked.length);
  for (let i = from; i < to; i++) isBefore[questions[i]!] = 1;
  for (let i = Math.max(to, later[0]); i < later[1]; i++) {
    const question = questions[i]!;
    if (isBefore[question] === 1) both.push(question);
    isBefore[question] = 0;
  }
  return both;
}

/** Adds to every period what its votes of a window weigh in the level of that window, or takes it away. */
function addWeights(
  gained: Float64Array,
  { periods, questions, asked }: AxisVotes,
  [from, to]: Stretch,
  [whereYes, whereNo]: Level["weights"],
  sign: 1 | -1,
): void {
  for (let i = from; i < to; i++) {
    gained[periods[i]!]! += sign * (plusSaysYes(asked[questions[i]!]!) ? whereYes : whereNo);
  }
}

/** What every vote weighs in the movement: z of its period less the mean of z over its question's votes. */
function voteWeights(votes: AxisVotes, { size, counts, system }: Fit, gained: Float64Array): Float64Array {
  const z = solved(system, gained.subarray(1));
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i++) weights[i] = z[votes.periods[i]!]!;
  return lessMeans(votes, counts, weights);
}

/** Σ over a question's votes of weight × number, for every question of `AxisVotes.asked`. */
function sumsByQuestion(
  { asked, questions }: AxisVotes,
  weights: Float64Array,
  numbers: ArrayLike<number>,
): Float64Array {
  const sums = new Float64Array(asked.length);
  for (let i = 0; i < weights.length; i++) sums[questions[i]!]! += weights[i]! * numbers[i]!;
  return sums;
}

/** The fit of a voter's votes up to a day, and what weighs in the movement from another day on. */
interface Solution {
  readonly fit: Fit;
  readonly gained: Float64Array;
  readonly weights: Float64Array;
}

function solution(world: World, { voter, axis, from, to, then, now }: Omit<Span, "movement">): Solution {
  const votes = axisVotes(world, voter, axis);
  const [first, last] = [votesInWindow(world, votes, from), votesInWindow(world, votes, to)];
  // one fit serves every first day, and every last day up to the voter's next vote
  const fit = memoizeRecent(world, `fit|${voter}|${axis.code}|${last[1]}`, () => fitOf(votes, last[1]));
  // what every period's votes weigh in the last level more than in the first: e of the method
  const gained = new Float64Array(fit.periods.length);
  addWeights(gained, votes, last, now.weights, 1);
  addWeights(gained, votes, first, then.weights, -1);
  return { fit, gained, weights: voteWeights(votes, fit, gained) };
}

function movementOf(world: World, span: Omit<Span, "movement">): Movement | undefined {
  const { voter, axis, from, to, then, now, questions } = span;
  if (from >= to || then.value === undefined || now.value === undefined) return undefined;
  if (questions < leastQuestions) return undefined;
  const difference = now.value - then.value;
  if (poleSide(axis, voter) !== undefined) return { value: 0, halfWidth: 0, agenda: difference };
  const { fit, gained, weights } = solution(world, span);
  let [value, turnover, scatter] = [0, 0, 0];
  for (let period = 0; period < gained.length; period++) {
    value += gained[period]! * fit.periods[period]!;
    turnover += Math.abs(gained[period]!);
  }
  const sums = sumsByQuestion(axisVotes(world, voter, axis), weights, fit.residuals);
  for (let q = 0; q < sums.length; q++) scatter += sums[q]! ** 2;
  // the second term keeps the interval from 0 where no answer changed
  const halfWidth = z90 * Math.sqrt(scatter + (turnover / (4 * questions)) ** 2);
  return { value, halfWidth, agenda: difference - value };
}

function questionsInBoth(world: World, voter: string, from: Day, to: Day, axis: Axis): number {
  const votes = axisVotes(world, voter, axis);
  return askedInBoth(votes, votesInWindow(world, votes, from), votesInWindow(world, votes, to)).length;
}

/** Whether there is a movement between two days, without the work of fitting it. */
export function hasMovement(world: World, voter: string, from: Day, to: Day, axis: Axis): boolean {
  return (
    from < to &&
    [from, to].every((day) => level(world, voter, day, axis).value !== undefined) &&
    questionsInBoth(world, voter, from, to, axis) >= leastQuestions
  );
}

/** How far a country, bloc or pole moved between two days on an axis, and what it rests on. */
export function span(world: World, voter: string, from: Day, to: Day, axis: Axis): Span {
  return memoize(world, `span|${voter}|${from}|${to}|${axis.code}`, () => {
    const known = {
      ...{ voter, axis, from, to, questions: questionsInBoth(world, voter, from, to, axis) },
      ...{ then: level(world, voter, from, axis), now: level(world, voter, to, axis) },
    };
    return { ...known, movement: movementOf(world, known) };
  });
}

/**
 * The share of every question of `AxisVotes.asked` in a movement; the shares sum to the movement. All 0 where there is none, and for
 * a pole against itself.
 */
export function movementShares(world: World, whole: Span): Float64Array {
  const votes = axisVotes(world, whole.voter, whole.axis);
  const isPole = poleSide(whole.axis, whole.voter) !== undefined;
  if (!whole.movement || isPole) return new Float64Array(votes.asked.length);
  return sumsByQuestion(votes, solution(world, whole).weights, votes.sides);
}
