import {
  axisVotes,
  contestedOn,
  questionOf,
  type AxisQuestion,
  type AxisVotes,
  type Side,
} from "./axisVotes";
import { windowOf } from "../level";
import { askedInBoth, movementShares, votesInWindow, type Span } from "./movement";
import { firstAfter } from "../rollCalls";
import type { World } from "../../world";

/** What a voter answered to a question on one roll call. */
export interface QuestionAnswer {
  readonly side: Side;
  /** Place in `World.rollCalls`. */
  readonly place: number;
}

/** A question and what a voter answered to it. */
export interface AnsweredQuestion {
  readonly question: AxisQuestion;
  readonly name: string;
  readonly answer: QuestionAnswer;
}

/** A question that a voter no longer answers. */
export interface SilentQuestion extends AnsweredQuestion {
  /** Place in `World.rollCalls` of the last roll call up to the last day that put it. */
  readonly lastPut: number;
}

/** A question in a movement. */
export interface QuestionMove {
  readonly question: AxisQuestion;
  readonly name: string;
  /** The last answer up to the first day, or else the first after it. */
  readonly then: QuestionAnswer;
  /** The last answer up to the last day. */
  readonly now: QuestionAnswer;
  /** The part of the movement that rests on it, on its scale; the shares sum to it. */
  readonly share: number;
}

/** On what a voter moved between two days (method, 3.1). */
export interface QuestionMoves {
  /** Every question that the voter ever answered up to the last day, the largest share first, then by name. */
  readonly moves: readonly QuestionMove[];
  /** Of the questions put before and since: how many were last answered nearer to the plus pole than before, as before, and nearer to the minus pole. */
  readonly nearerPlus: number;
  readonly asBefore: number;
  readonly nearerMinus: number;
  /** Contested since the first day and not in the window before it, with the last answer, in the order in which they came up. */
  readonly fresh: readonly AnsweredQuestion[];
  /** Answered up to the first day, contested since, and never answered again, with the last answer. */
  readonly silent: readonly SilentQuestion[];
}

/** The first and last votes of every question before and after a first day, as entries of `AxisVotes`. */
interface Turns {
  /** Last vote up to the first day. */
  readonly lastBefore: Int32Array;
  /** First vote after it. */
  readonly firstSince: Int32Array;
  /** Last vote of all. */
  readonly last: Int32Array;
}

/** Entries are −1 where there is no such vote. */
function turnsOf(votes: AxisVotes, firstDay: number, size: number): Turns {
  const none = () => new Int32Array(votes.asked.length).fill(-1);
  const turns = { lastBefore: none(), firstSince: none(), last: none() };
  for (let i = 0; i < size; i++) {
    const question = votes.questions[i]!;
    turns.last[question] = i;
    if (i < firstDay) turns.lastBefore[question] = i;
    else if (turns.firstSince[question] === -1) turns.firstSince[question] = i;
  }
  return turns;
}

/** The questions of an axis contested on roll calls in [from, to) with the last place of each, in the order in which they came up. */
function contestedIn(
  world: World,
  { axis }: Span,
  from: number,
  to: number,
): ReadonlyMap<AxisQuestion, number> {
  const { places, questions } = contestedOn(world, axis);
  const last = new Map<AxisQuestion, number>();
  questions.forEach((question, i) => {
    if (places[i]! >= from && places[i]! < to) last.set(question, places[i]!);
  });
  return last;
}

/** Shares that differ by rounding alone are equal. */
function size({ share }: QuestionMove): number {
  return Math.round(Math.abs(share) * 1e9);
}

function byShare(a: QuestionMove, b: QuestionMove): number {
  return size(b) - size(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** On what a voter moved: its questions with their shares and answers, those that are new, and those it no longer answers. */
export function questionMoves(world: World, whole: Span): QuestionMoves {
  const { voter, axis, from, to } = whole;
  const votes = axisVotes(world, voter, axis);
  const [window, later] = [votesInWindow(world, votes, from), votesInWindow(world, votes, to)];
  const turns = turnsOf(votes, window[1], later[1]);
  const shares = movementShares(world, whole);
  const nameOf = (question: AxisQuestion): string => world.questions.names[questionOf(question)]!;
  const answer = (i: number): QuestionAnswer => ({ side: votes.sides[i] as Side, place: votes.places[i]! });
  const answered = (question: AxisQuestion, i: number): AnsweredQuestion => ({
    ...{ question, name: nameOf(question) },
    answer: answer(i),
  });
  const moves = votes.asked.flatMap((question, q): QuestionMove[] => {
    if (turns.last[q] === -1) return [];
    const then = turns.lastBefore[q] === -1 ? turns.firstSince[q]! : turns.lastBefore[q]!;
    const answers = { then: answer(then), now: answer(turns.last[q]!) };
    return [{ question, name: nameOf(question), ...answers, share: shares[q]! }];
  });
  const turned = askedInBoth(votes, window, later).map(
    (q) => votes.sides[turns.last[q]!]! - votes.sides[turns.lastBefore[q]!]!,
  );
  const [start, end] = windowOf(world, from);
  const before = contestedIn(world, whole, start, end);
  const since = contestedIn(world, whole, end, firstAfter(world, to));
  const place = new Map(votes.asked.map((question, q) => [question, q]));
  return {
    moves: moves.sort(byShare),
    nearerPlus: turned.filter((turn) => turn > 0).length,
    asBefore: turned.filter((turn) => turn === 0).length,
    nearerMinus: turned.filter((turn) => turn < 0).length,
    fresh: [...since.keys()].flatMap((question) => {
      const q = place.get(question) ?? -1;
      const isNew = !before.has(question) && q >= 0 && turns.firstSince[q] !== -1;
      return isNew ? [answered(question, turns.last[q]!)] : [];
    }),
    silent: [...since].flatMap(([question, lastPut]) => {
      const q = place.get(question) ?? -1;
      const isSilent = q >= 0 && turns.lastBefore[q] !== -1 && turns.firstSince[q] === -1;
      return isSilent ? [{ ...answered(question, turns.lastBefore[q]!), lastPut }] : [];
    }),
  };
}
