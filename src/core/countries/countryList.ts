import { countriesByName, countryOf, resolved } from "./countries";
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
    const code = resolved(world, name);
    if (code !== undefined) return [code];
    try {
      return countriesByName(world, name, day);
    } catch (problem) {
      // where neither fits, what countries may have been meant says more
      if (problem instanceof Mistake) countryOf(world, name);
      throw problem;
    }
  });
  return someCountries(codes);
}
