import type { Code, Day, World } from "../world";

/** Last day of a dissolved state; undefined where the country exists to this day. */
export function lastDayOfState(world: World, country: Code): Day | undefined {
  return world.countries[world.seat.get(country) ?? -1]?.until;
}

/** Last day of a dissolved state that a day comes after; undefined where the country exists. */
export function dissolvedBefore(world: World, country: Code, day: Day): Day | undefined {
  const until = lastDayOfState(world, country);
  return until !== undefined && until < day ? until : undefined;
}

/** Why nothing can be said of a country on a day after its last: `dissolved, last day 2006-06-02`; undefined where it exists. */
export function whyGone(world: World, country: Code, day: Day): string | undefined {
  const until = dissolvedBefore(world, country, day);
  return until === undefined ? undefined : `dissolved, last day ${until}`;
}
