import { poleName } from "../../describeDatum";
import { counted } from "../../counted";
import { whyGone } from "../../countries/dissolved";
import { endOfYear, yearOf, yearsBetween } from "../../days";
import { whyNoLevel } from "../noLevel";
import { hasMovement, leastQuestions, type Span } from "./movement";
import type { Day, World } from "../../world";

/** Short enough, all in all, for the card of a cell: the days stand in the head, and no answers at all go without saying. */
function reasonsInWords(world: World, whole: Span): readonly string[] {
  const { voter, axis, from, to, then, now, questions } = whole;
  if (from >= to) return ["the first day must come before the last"];
  const gone = whyGone(world, voter, to);
  if (gone !== undefined) return [gone];
  const without = [
    { day: from, level: then },
    { day: to, level: now },
  ].filter(({ level }) => level.value === undefined);
  const isSilent = without.length === 2 || (without.length === 1 && questions === 0);
  const few = questions === 0 ? "no question" : `only ${counted(questions, "question")}`;
  return [
    ...(without.length > 0 ? [whyNoLevel(world, voter, axis, without)] : []),
    ...(questions < leastQuestions && !isSilent
      ? [`${few} answered both before and since; ${leastQuestions} are needed`]
      : []),
  ];
}

/** The ends of years, those nearest to a day first, the later of two equally near. */
function yearEnds(world: World, day: Day): readonly Day[] {
  const [first, last] = [yearOf(world.rollCalls[0]?.date ?? day), yearOf(world.editionDate)];
  const distance = (year: number): number => Math.abs(year + 0.5 - yearOf(day));
  return [...yearsBetween(first, last)].sort((a, b) => distance(a) - distance(b) || b - a).map(endOfYear);
}

/** The nearest days between which a voter has a movement: another first day, else another last day, at the end of a year. */
function otherDays(world: World, { voter, axis, from, to }: Span): readonly [Day, Day] | undefined {
  const firsts = yearEnds(world, from).map((day) => [day, to] as const);
  const lasts = yearEnds(world, to).map((day) => [from, day] as const);
  return [...firsts, ...lasts].find(
    ([first, last]) => last <= world.editionDate && hasMovement(world, voter, first, last, axis),
  );
}

/** Why a voter has no movement between two days, and what can be asked instead. */
export function whyNoMovement(world: World, whole: Span): string {
  const { voter, from, to } = whole;
  const other = from < to ? otherDays(world, whole) : undefined;
  const instead = other ? `; ask from ${other[0]} to ${other[1]}` : "";
  return `movement of ${poleName(world, voter)} from ${from} to ${to} not known: ${reasonsInWords(world, whole).join("; ")}${instead}`;
}
