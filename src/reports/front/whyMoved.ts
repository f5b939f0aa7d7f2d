/** What moved a country's score: the parts of it and the questions that did most. */
import { originsOf, type Origin } from "../../core/datum";
import { componentData, componentWords } from "../../core/score/components";
import { moves, type MovedQuestion, type Moves } from "../../core/score/moves";
import { alignment } from "../../core/score/score";
import { capital, enumerated } from "../../core/sentence";
import { decimal, signed } from "../../core/signed";
import { sideWord } from "../../core/votes/sideWords";
import type { Code, ComponentName, Day } from "../../core/world";
import { directionOf, type Asked } from "../moves/between";
import { symbolOf } from "../positions";
import { componentFormat } from "../standing";
import { blank, numberCell, text, type Value } from "../../workbook/plan";

/** From so many points on, something is said to have moved a score. */
const leastPoints = 0.5;

export interface WhyMoved {
  readonly points: number;
  /** As a cell has it: a question, or a part of the score. */
  readonly name: string;
  /** Answers in words, or the values of a component; of all votes together blank. */
  readonly then: Value;
  readonly now: Value;
  /** The newest resolution that put the question; undefined of a part of the score. */
  readonly resolution: string | undefined;
  readonly origins: readonly Origin[];
}

/** `its votes`. */
const partName = (name: ComponentName): string => `its ${componentWords[name]}`;

function questionOf({ world, axis }: Asked, { name, points, then, now }: MovedQuestion): WhyMoved {
  const [last, first] = [now, then].map(({ place }) => world.rollCalls[place]!);
  return {
    ...{ points, name },
    then: text(sideWord(world, axis, then.side), "wrapped"),
    now: text(sideWord(world, axis, now.side), directionOf({ then, now }) ?? "wrapped"),
    resolution: symbolOf(last!.id),
    origins: [last!, first!].map(({ source, date }) => ({ source, date })),
  };
}

function partOf(
  { world, from, to, axis }: Asked,
  country: Code,
  name: ComponentName,
  points: number,
): WhyMoved {
  const on = (day: Day) => alignment(world, country, day, axis).components.find((one) => one.name === name)!;
  const [then, now] = [on(from), on(to)];
  const origins = originsOf(componentData(world, now));
  // two levels differ by the agenda, too
  if (name === "votes")
    return { points, name: "Votes, all questions", then: blank, now: blank, resolution: undefined, origins };
  return {
    ...{ points, origins, resolution: undefined },
    name: capital(componentWords[name]),
    then: numberCell(then.value!, componentFormat),
    now: numberCell(now.value!, componentFormat),
  };
}

const largestFirst = (one: { readonly points: number }, other: { readonly points: number }) =>
  Math.abs(other.points) - Math.abs(one.points);

function movesOf({ world, from, to, axis }: Asked, country: Code): Moves | undefined {
  return moves(world, country, from, to, axis).value;
}

/** Points as they are shown, so that what is called most is the most of what a reader sees. */
const shown = (points: number): number => Math.sign(points) * Number(decimal(Math.abs(points), 1));

/** Whether something did half a point and more, as it is shown. */
const isTold = ({ points }: { readonly points: number }): boolean => Math.abs(shown(points)) >= leastPoints;

/** What moved in a direction, the most first. */
function towards<One extends { readonly points: number }>(sign: number, all: readonly One[]): readonly One[] {
  return all.filter(({ points }) => sign * shown(points) > 0).sort(largestFirst);
}

/**
 * What moved a country by half a point and more: first the parts of its score, then the questions, which are of the votes, each time what did
 * most first. Of so many rows one is left to a question where there is one; a part that went against the move is never left out.
 */
export function whyMoved(asked: Asked, country: Code, rows: number): readonly WhyMoved[] {
  const value = movesOf(asked, country);
  if (!value) return [];
  const { change } = value.change;
  const parts = value.change.parts.filter(isTold).sort(largestFirst);
  const [along, against] = [towards(Math.sign(change), parts), towards(-Math.sign(change), parts)];
  const questions = value.listed.filter(directionOf).map((question) => questionOf(asked, question));
  const room = (questions.length > 0 ? rows - 1 : rows) - against.length;
  const chosen = [...along.slice(0, Math.max(room, 1)), ...against].sort(largestFirst);
  const left = Math.max(rows - chosen.length, questions.length > 0 ? 1 : 0);
  return [
    ...chosen.map(({ name, points }) => partOf(asked, country, name, points)),
    ...questions.slice(0, left),
  ];
}

/** Those that did as much as the first, as it is shown. */
function foremost<One extends { readonly points: number }>(sorted: readonly One[]): readonly One[] {
  return sorted.filter(({ points }) => shown(points) === shown(sorted[0]!.points));
}

const isMost = (points: number, whole: number): boolean =>
  2 * Math.abs(shown(points)) > Math.abs(shown(whole));

/** A figure is held to the word before it: a line does not begin with a sign. */
const withPoints = (words: string, points: number): string => `${words},\u00a0${signed(points, 1)}`;

/** `, mostly on “Human rights in Crimea”, +3.1`; nothing where several did as much, or none alone did half a point. */
function onWhichQuestion(votes: number, listed: readonly MovedQuestion[]): string {
  const first = foremost(towards(Math.sign(votes), listed));
  const [most] = first;
  if (!most || first.length > 1 || !directionOf(most)) return "";
  const question = withPoints(`“${most.name}”`, most.points);
  return isMost(most.points, votes)
    ? `, mostly on ${question}`
    : `, and more on ${question}, than on any other question`;
}

/** `, while its votes went the other way, −4.6`: parts that did half a point and more against a move; nothing where none did. */
function otherWay(against: readonly { readonly name: ComponentName; readonly points: number }[]): string {
  const told = against.filter(isTold);
  const parts = told.map(({ name, points }) => withPoints(partName(name), points));
  if (parts.length === 0) return "";
  const [only] = told;
  if (only && told.length === 1)
    return `, while ${withPoints(`${partName(only.name)} went the other way`, only.points)}`;
  return `, while ${enumerated(parts)}, went the other way`;
}

/**
 * `mostly through its votes, +9.5, and more on “Human rights in Crimea”, +3.1, than on any other question`: the part of the score that did
 * most of a move, and of the votes the question; undefined where no part did half a point.
 */
export function throughWhat(asked: Asked, country: Code): string | undefined {
  const value = movesOf(asked, country);
  if (!value) return undefined;
  const { change, parts } = value.change;
  const sorted = towards(Math.sign(change), parts);
  const first = sorted.length > 0 ? foremost(sorted) : [];
  const [most] = first;
  if (!most || !isTold(most)) return undefined;
  const names = first.map(({ name }) => partName(name));
  const against = otherWay(towards(-Math.sign(change), parts));
  if (first.length > 1) return `through ${withPoints(enumerated(names), most.points)} each${against}`;
  const question = most.name === "votes" ? onWhichQuestion(most.points, value.listed) : "";
  const others = parts.filter(({ name, points }) => name !== most.name && shown(points) !== 0);
  if (others.length === 0) return `through ${names.join("")} alone${question}`;
  const part = withPoints(names.join(""), most.points);
  // what is all of it, or more, is not most of it
  if (sorted.length === 1 && against !== "") return `through ${part}${question}${against}`;
  return isMost(most.points, change)
    ? `mostly through ${part}${question}${against}`
    : `more through ${part}, than through any other part of its score${question}${against}`;
}
