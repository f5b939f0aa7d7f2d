import { contestOn, type Axis, type Contest } from "../axis";
import { has, popcount } from "../bits";
import { yearOf } from "../../days";
import { memoize } from "../../memoize";
import { voterOf, type Voter } from "../voters";
import type { Day, World } from "../../world";

/** A side that a voter takes on a contested roll call: +1 with the plus pole, 0 abstained, −1 with the minus pole. */
export type Side = 1 | 0 | -1;

/**
 * A question on an axis: a question of `World.questions` together with which of Y and N the plus pole cast, so that on each
 * the poles stand the same way round at all times. Its number is 2 × the question's, + 1 where the plus pole said No.
 */
export type AxisQuestion = number;

/** The contested roll calls of an axis, the oldest first; one entry a roll call in every list. */
export interface Contested {
  /** Places in `World.rollCalls`. */
  readonly places: Int32Array;
  readonly questions: Int32Array;
  /** The number from 0 of the question among those of the axis. */
  readonly numbers: Int32Array;
  /** Year in which the period of the Assembly began: one runs from 1 September to 31 August. */
  readonly periods: Int32Array;
}

/** The contested roll calls of an axis on which a voter took a side, the oldest first; one entry a vote in every list. */
export interface AxisVotes {
  /** Places in `World.rollCalls`. */
  readonly places: Int32Array;
  readonly sides: Int8Array;
  /** Place in `asked` of the vote's question. */
  readonly questions: Int32Array;
  /** Number from 0 of the vote's period, those without a vote left out. */
  readonly periods: Int32Array;
  /** The questions, in the order in which the voter first answered them. */
  readonly asked: readonly AxisQuestion[];
}

/** The number in `World.questions` of a question on an axis. */
export function questionOf(question: AxisQuestion): number {
  return question >> 1;
}

/** Whether the plus pole says Yes to a question on an axis. */
export function plusSaysYes(question: AxisQuestion): boolean {
  return (question & 1) === 0;
}

function periodOf(day: Day): number {
  return day.slice(5) >= "09-01" ? yearOf(day) : yearOf(day) - 1;
}

/** The contested roll calls of an axis. */
export function contestedOn(world: World, axis: Axis): Contested {
  return memoize(world, `contested|${axis.code}`, () => {
    const { plusYes, plusNo } = contestOn(world, axis);
    const places: number[] = [];
    for (let place = 0; place < world.rollCalls.length; place++) {
      if (has(plusYes, place) || has(plusNo, place)) places.push(place);
    }
    const questions = Int32Array.from(
      places,
      (place) => world.questions.of[place]! * 2 + (has(plusNo, place) ? 1 : 0),
    );
    const numbers = new Map<AxisQuestion, number>();
    for (const question of questions) if (!numbers.has(question)) numbers.set(question, numbers.size);
    return {
      places: Int32Array.from(places),
      questions,
      numbers: questions.map((question) => numbers.get(question)!),
      periods: Int32Array.from(places, (place) => periodOf(world.rollCalls[place]!.date)),
    };
  });
}

/** The side that a voter took on a contested roll call; undefined: absent, or not a member. */
export function sideAt(voter: Voter, place: number, question: AxisQuestion): Side | undefined {
  const word = place >> 5;
  const bit = 1 << (place & 31);
  if ((voter.yes[word]! & bit) !== 0) return plusSaysYes(question) ? 1 : -1;
  if ((voter.no[word]! & bit) !== 0) return plusSaysYes(question) ? -1 : 1;
  return (voter.abstain[word]! & bit) !== 0 ? 0 : undefined;
}

/** How many contested roll calls a voter took a side on. */
function countSides({ plusYes, plusNo }: Contest, { yes, no, abstain }: Voter): number {
  let count = 0;
  for (let w = 0; w < plusYes.length; w++)
    count += popcount((plusYes[w]! | plusNo[w]!) & (yes[w]! | no[w]! | abstain[w]!));
  return count;
}

function votesOn(contested: Contested, voter: Voter, size: number): AxisVotes {
  const votes = { places: new Int32Array(size), sides: new Int8Array(size) };
  const own = { questions: new Int32Array(size), periods: new Int32Array(size) };
  const asked: AxisQuestion[] = [];
  const placeOf = new Int32Array(contested.places.length).fill(-1);
  let [next, period, year] = [0, -1, 0];
  for (let i = 0; i < contested.places.length; i++) {
    const place = contested.places[i]!;
    const question = contested.questions[i]!;
    const side = sideAt(voter, place, question);
    if (side === undefined) continue;
    const number = contested.numbers[i]!;
    if (placeOf[number] === -1) placeOf[number] = asked.push(question) - 1;
    if (contested.periods[i] !== year) period++;
    year = contested.periods[i]!;
    votes.places[next] = place;
    votes.sides[next] = side;
    own.questions[next] = placeOf[number]!;
    own.periods[next++] = period;
  }
  return { ...votes, ...own, asked };
}

/** The votes of a country, bloc or pole on the contested roll calls of an axis. */
export function axisVotes(world: World, code: string, axis: Axis): AxisVotes {
  return memoize(world, `axis votes|${code}|${axis.code}`, () => {
    const voter = voterOf(world, code);
    return votesOn(contestedOn(world, axis), voter, countSides(contestOn(world, axis), voter));
  });
}
