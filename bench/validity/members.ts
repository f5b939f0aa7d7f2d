import { isMember } from "../../src/core/blocs/blocs";
import { endOfYear } from "../../src/core/days";
import type { Code, World } from "../../src/core/world";

/** The members of the UN at the end of a year. */
export function membersIn(world: World, year: number): readonly Code[] {
  return world.countries
    .map(({ code }) => code)
    .filter((code) => isMember(world, "UN", code, endOfYear(year)));
}
