import { alignment, totalWeight, weightOf } from "./score";
import { evidenceInOne, type Answer, type Evidence } from "../answer";
import { change, type Change } from "./change";
import { counted } from "../counted";
import type { Axis } from "../votes/axis";
import { span, type Movement } from "../votes/movement/movement";
import {
  questionMoves,
  type AnsweredQuestion,
  type QuestionMove,
  type QuestionMoves,
  type SilentQuestion,
} from "../votes/movement/questionMoves";
import { sideWord } from "../votes/sideWords";
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
  /** Points of all other questions together, and how many they are: those put once have no part in a movement. */
  readonly rest: { readonly points: number; readonly count: number };
}

/** The totals of moves by name: of the votes on the scale of the level, then of the score in points. */
export const moveTotals = {
  movement: ({ movement }) => movement.value,
  "half width": ({ movement }) => movement.halfWidth,
  questions: ({ change: { questions } }) => questions,
  agenda: ({ movement }) => movement.agenda,
  change: (moves) => moves.change.change,
  interval: (moves) => moves.change.halfWidth,
} as const satisfies Readonly<Record<string, (moves: Moves) => number>>;

/** Of whom, and between which poles. */
interface Mover {
  readonly world: World;
  readonly country: Code;
  readonly axis: Axis;
}

/** Roll calls, each once, the oldest first. */
function evidenceOn({ world, country, axis }: Mover, text: string, places: readonly number[]): Evidence {
  const once = [...new Set(places)].sort((a, b) => a - b);
  return { text, data: voteData(world, once, [country], axis) };
}

function placesOf({ then, now }: QuestionMove): readonly number[] {
  return [then.place, now.place];
}

/** The roll calls that an answer was and is given on. */
function moveEvidence(mover: Mover, move: QuestionMove): Evidence {
  const [then, now] = [move.then, move.now].map(({ side }) => sideWord(mover.world, mover.axis, side));
  return evidenceOn(mover, `${move.name}: then ${then}, now ${now}`, placesOf(move));
}

function freshEvidence(mover: Mover, { name, answer }: AnsweredQuestion): Evidence {
  return evidenceOn(mover, `${name}: new, ${sideWord(mover.world, mover.axis, answer.side)}`, [answer.place]);
}

function silentEvidence(mover: Mover, { name, answer, lastPut }: SilentQuestion): Evidence {
  const then = sideWord(mover.world, mover.axis, answer.side);
  return evidenceOn(mover, `${name}: then ${then}, not answered since`, [answer.place, lastPut]);
}

/**
 * On which questions a country moved between two days (method, 3.1): those worth half a point and more, the others together, the new ones,
 * and those on which it fell silent. Missing where there is no change. It rests, one by one, on what each of `moveTotals` rests on, on the
 * roll calls of each question that is listed, on those of the rest together, then on those of each new and of each silent question.
 */
export function moves(world: World, country: Code, from: Day, to: Day, axis: Axis): Answer<Moves> {
  const whole = change(world, country, from, to, axis);
  const votes = span(world, country, from, to, axis);
  if (!whole.value || !votes.movement) return { ...whole, value: undefined };
  const { weights, components } = alignment(world, country, to, axis);
  const shared = components.filter(({ name }) => whole.value!.parts.some((part) => part.name === name));
  const perShare = (100 * weightOf(weights, "votes")) / totalWeight(weights, shared);
  const { moves: all, ...counts } = questionMoves(world, votes);
  const pointed = all.map((move): MovedQuestion => ({ ...move, points: perShare * move.share }));
  const listed = pointed.filter(({ points }) => Math.abs(points) >= leastPoints);
  const others = pointed.slice(listed.length).filter(({ points }) => points !== 0);
  const rest = { points: others.reduce((sum, { points }) => sum + points, 0), count: others.length };
  const mover = { world, country, axis };
  return {
    value: { ...counts, change: whole.value, movement: votes.movement, listed, rest },
    evidence: () => {
      const total = evidenceInOne(whole.evidence());
      return [
        ...Object.keys(moveTotals).map(() => total),
        ...listed.map((move) => moveEvidence(mover, move)),
        evidenceOn(mover, counted(rest.count, "other question"), others.flatMap(placesOf)),
        ...counts.fresh.map((one) => freshEvidence(mover, one)),
        ...counts.silent.map((one) => silentEvidence(mover, one)),
      ];
    },
    missing: whole.missing,
  };
}
