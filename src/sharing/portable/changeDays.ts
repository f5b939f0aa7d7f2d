import { lastDayOfState } from "../../core/countries/dissolved";
import { firstDay, isDay, lastDayOf, monthsBefore, yearOf } from "../../core/days";
import { countryVoter, positionAt } from "../../core/votes/voters";
import type { Code, Day, World } from "../../core/world";

/**
 * What an answer follows: nothing, the turn of years (yearly figures and polls), memberships, all of these with the days of the method
 * (`standing`), or these and votes.
 */
export type Moves = "never" | "years" | "memberships" | "standing" | "votes";

/**
 * The days, in order, on which an answer about a country may change, from the first that can be asked for to the last that is known. On any
 * day between two of them the answer is that of the earlier one.
 */
export function changeDays(world: World, country: Code, moves: Moves, last: Day): readonly Day[] {
  const days = new Set<Day>([firstDay]);
  const isAll = moves === "standing" || moves === "votes";
  if (moves === "years" || isAll) {
    // a year counts from its last day, and is too old from a first day on
    for (let year = yearOf(firstDay); year <= yearOf(last); year++)
      days.add(`${year}-01-01`).add(`${year}-12-31`);
  }
  if (moves === "memberships" || isAll)
    for (const { start, end } of world.memberships.get(country) ?? []) days.add(start).add(end ?? start);
  if (moves === "votes") for (const day of voteDays(world, country)) days.add(day);
  if (isAll) {
    for (const { appliesFrom, knownFrom } of world.method.components)
      days.add(appliesFrom ?? firstDay).add(knownFrom ?? firstDay);
    for (const { notBefore } of world.method.policyValues) days.add(notBefore ?? firstDay);
  }
  const until = lastDayOfState(world, country);
  if (until !== undefined) {
    days.add(nextDay(until));
    // from its founding on it is not known what a state that is no more was in a bloc
    for (const { founded } of world.blocs.values()) days.add(founded ? lastDayOf(founded) : firstDay);
  }
  return [...days].filter((day) => day >= firstDay && day <= last).sort();
}

/** When the country's roll calls were, and when each leaves the window of the votes component. */
function voteDays(world: World, country: Code): ReadonlySet<Day> {
  const months = world.method.components.find(({ name }) => name === "votes")?.window ?? 0;
  const voter = countryVoter(world, country);
  const days = new Set<Day>();
  world.rollCalls.forEach(({ date }, i) => {
    if (!days.has(date) && positionAt(voter, i) !== undefined) days.add(date);
  });
  for (const date of [...days]) days.add(firstDayAfterWindow(date, months));
  return days;
}

/** The first day whose window of so many months no longer holds a day. */
function firstDayAfterWindow(date: Day, months: number): Day {
  const same = monthsBefore(date, -months);
  return isDay(same) ? same : `${monthsBefore(date, -months - 1).slice(0, 7)}-01`;
}

function nextDay(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
