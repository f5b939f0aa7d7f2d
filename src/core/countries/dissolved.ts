import type { Code, Day, World } from "../world";

/** Last day of a dissolved state that a day comes after; undefined where the country exists. */
export function dissolvedBefore(world: World, country: Code, day: Day): Day | undefined {
  const until = world.countries[world.seat.get(country) ?? -1]?.until;
  return until !== undefined && until < day ? until : undefined;
}
