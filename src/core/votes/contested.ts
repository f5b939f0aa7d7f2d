import type { Axis } from "./axis";
import { contestedOn } from "./movement/axisVotes";
import { firstAfter } from "./rollCalls";
import { countryVoter, positionAt } from "./voters";
import { monthsBefore } from "../days";
import type { Code, Day, World } from "../world";

/** Places [from, to) in `World.rollCalls` of those after the same day so many months before and up to the day (method, 3.1). */
export function windowBefore(world: World, day: Day, months: number): readonly [number, number] {
  return [firstAfter(world, monthsBefore(day, months)), firstAfter(world, day)];
}

/** Places in [from, to) of the roll calls contested on an axis on which a country was a member, the oldest first. */
export function contestedBy(
  world: World,
  country: Code,
  axis: Axis,
  [from, to]: readonly [number, number],
): readonly number[] {
  const voter = countryVoter(world, country);
  const found: number[] = [];
  for (const place of contestedOn(world, axis).places)
    if (place >= from && place < to && positionAt(voter, place) !== undefined) found.push(place);
  return found;
}
