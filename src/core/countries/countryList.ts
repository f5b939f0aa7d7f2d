import { countriesByName, countryOf } from "./countries";
import { groupingNamed } from "./groups";
import { codeKnown } from "./naming";
import { Mistake } from "../mistake";
import type { Code, Day, World } from "../world";

/** What stands between commas. */
export function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Each country once. Throws `Mistake` where something was asked for without a country. */
export function someCountries<T>(countries: readonly T[]): readonly T[] {
  if (countries.length === 0)
    throw new Mistake("missing countries: none; name countries or a group such as post-soviet");
  return [...new Set(countries)];
}

/** The countries of a list of countries and groups, each once; groups stand for who was in them on the day. Throws `Mistake`. */
export function countriesNamed(world: World, list: string, day: Day): readonly Code[] {
  const codes = listed(list).flatMap((name) => {
    // codes go before groups (AU is Australia), and groups before names, whose spellings take long to read
    const isGroup = codeKnown(world, name) === undefined && groupingNamed(world, name) !== undefined;
    return isGroup ? countriesByName(world, name, day) : [countryOf(world, name)];
  });
  return someCountries(codes);
}
