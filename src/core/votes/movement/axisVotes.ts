import { contestOn, isContested, type Axis } from "../axis";
import { has } from "../bits";
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
    const contest = contestOn(world, axis);
    const places = [...world.rollCalls.keys()].filter((place) => isContested(contest, place));
    const questions = Int32Array.from(
      places,
      (place) => world.questions.of[place]! * 2 + (has(contest.plusNo, place) ? 1 : 0),
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

function votesOn({ places, questions, numbers, periods }: Contested, { yes, no, abstain }: Voter): AxisVotes {
  const most = places.length;
  const votes = {
    places: new Int32Array(most),
    sides: new Int8Array(most),
    questions: new Int32Array(most),
    periods: new Int32Array(most),
  };
  const asked: AxisQuestion[] = [];
  const placeOf = new Int32Array(most).fill(-1);
  let [size, period, year] = [0, -1, 0];
  for (let i = 0; i < most; i++) {
    const place = places[i]!;
    const word = place >> 5;
    const bit = place & 31;
    const saidYes = (yes[word]! >>> bit) & 1;
    const saidNo = (no[word]! >>> bit) & 1;
    if ((saidYes | saidNo | ((abstain[word]! >>> bit) & 1)) === 0) continue;
    const number = numbers[i]!;
    if (placeOf[number] === -1) placeOf[number] = asked.push(questions[i]!) - 1;
    if (periods[i] !== year) period++;
    year = periods[i]!;
    votes.places[size] = place;
    votes.sides[size] = plusSaysYes(questions[i]!) ? saidYes - saidNo : saidNo - saidYes;
    votes.questions[size] = placeOf[number]!;
    votes.periods[size++] = period;
  }
  return {
    places: votes.places.subarray(0, size),
    sides: votes.sides.subarray(0, size),
    questions: votes.questions.subarray(0, size),
    periods: votes.periods.subarray(0, size),
    asked,
  };
}

/** The votes of a country, bloc or pole on the contested roll calls of an axis. */
export function axisVotes(world: World, code: string, axis: Axis): AxisVotes {
  return memoize(world, `axis votes|${code}|${axis.code}`, () =>
    votesOn(contestedOn(world, axis), voterOf(world, code)),
  );
}
