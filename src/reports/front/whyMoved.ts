/** What moved a country's score: the questions and components that did most. */
import { originsOf, type Origin } from "../../core/datum";
import { componentData } from "../../core/score/components";
import { moves, type MovedQuestion } from "../../core/score/moves";
import { alignment } from "../../core/score/score";
import { sideWord } from "../../core/votes/sideWords";
import type { Code, ComponentName, Day } from "../../core/world";
import { directionOf, type Asked } from "../moves/between";
import { symbolOf } from "../positions";
import { componentFormat } from "../standing";
import { numberCell, text, type Value } from "../../workbook/plan";

/** From so many points on, something is said to have moved a score. */
const leastPoints = 0.5;

export interface WhyMoved {
  readonly points: number;
  /** A question in quotation marks, or a component. */
  readonly inWords: string;
  /** The same as a cell has it. */
  readonly name: string;
  /** Answers in words, or the values of a component. */
  readonly then: Value;
  readonly now: Value;
  /** The newest resolution that put the question; undefined of a component. */
  readonly resolution: string | undefined;
  readonly origins: readonly Origin[];
}

const componentNames: Readonly<Partial<Record<ComponentName, string>>> = {
  blocs: "its memberships",
  policy: "its policy",
  opinion: "the opinion of its people",
};

function questionOf({ world, axis }: Asked, question: MovedQuestion): WhyMoved {
  const { name, points, then, now } = question;
  const [last, first] = [now, then].map(({ place }) => world.rollCalls[place]!);
  return {
    ...{ points, name, inWords: `“${name}”` },
    then: text(sideWord(world, axis, then.side), "wrapped"),
    now: text(sideWord(world, axis, now.side), directionOf(question) ?? "wrapped"),
    resolution: symbolOf(last!.id),
    origins: [last!, first!].map(({ source, date }) => ({ source, date })),
  };
}

function componentOf(
  { world, from, to, axis }: Asked,
  country: Code,
  name: ComponentName,
  points: number,
): WhyMoved {
  const on = (day: Day) => alignment(world, country, day, axis).components.find((one) => one.name === name)!;
  const [then, now] = [on(from), on(to)];
  const inWords = componentNames[name] ?? name;
  return {
    ...{ points, inWords, resolution: undefined },
    name: inWords.replace(/^(its|the) (.)/, (_, _article, letter: string) => letter.toUpperCase()),
    then: numberCell(then.value!, componentFormat),
    now: numberCell(now.value!, componentFormat),
    origins: originsOf(componentData(world, now)),
  };
}

/** What moved a country by half a point and more, what did most first. */
export function whyMoved(asked: Asked, country: Code): readonly WhyMoved[] {
  const { world, from, to, axis } = asked;
  const { value } = moves(world, country, from, to, axis);
  if (!value) return [];
  const components = value.change.parts
    .filter(({ name, points }) => name !== "votes" && Math.abs(points) >= leastPoints)
    .map(({ name, points }) => componentOf(asked, country, name, points));
  const questions = value.listed.filter(directionOf).map((question) => questionOf(asked, question));
  return [...components, ...questions].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
