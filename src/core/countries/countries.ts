import { countriesOf, groupingNamed } from "./groups";
import { codesKnown, resolvedName } from "./naming";
import { whatElse } from "./notVoters";
import { suggestedCodes } from "./suggestion";
import { Mistake } from "../mistake";
import type { Code, Day, World } from "../world";

export { countriesOf } from "./groups";
export { whatElse } from "./notVoters";

/**
 * The country that a text names: its alpha-3 or alpha-2 code, its name or a known spelling, in any case, with or
 * without accents. Undefined for a territory, a region, nonsense, and a text that fits two countries (`Korea`).
 * Nothing is guessed: what is misspelled is undefined.
 */
export function resolved(world: World, text: string): Code | undefined {
  return codesKnown(world).get(text) ?? resolvedName(world, text);
}

/** As `resolved`; throws `Mistake` with what the text names instead, or the likeliest countries, where there is none. */
export function countryOf(world: World, text: string): Code {
  const code = resolved(world, text);
  if (code === undefined) throw new Mistake(`unknown country: ${shown(text)}; ${remedy(world, text)}`);
  return code;
}

/** The countries whose names come near a text, the nearest first, at most three; none for what is known and no country. */
export function suggestions(world: World, text: string): readonly Code[] {
  return whatElse(world, text) === undefined ? suggestedCodes(world, text) : [];
}

/** The name Align shows for a country; the code itself where the world does not know it. */
export function countryName(world: World, code: Code): string {
  const seat = world.seat.get(code);
  return (seat === undefined ? undefined : world.countries[seat]?.name) ?? code;
}

/** As `countriesOf`, in the order of their names: Latvia stands before Lithuania, whose code comes first. */
export function countriesByName(world: World, text: string, day: Day): readonly Code[] {
  return byName(world, countriesOf(world, text, day));
}

/** Countries in the order of their names. */
export function byName(world: World, countries: readonly Code[]): readonly Code[] {
  const named = countries.map((code) => ({ code, name: countryName(world, code) }));
  return named.sort((one, other) => one.name.localeCompare(other.name, "en")).map(({ code }) => code);
}

function remedy(world: World, text: string): string {
  const what = whatElse(world, text);
  if (what !== undefined) return what;
  const likely = suggestedCodes(world, text).map((code) => `${countryName(world, code)} (${code})`);
  if (likely.length === 0) {
    const isGroup = groupingNamed(world, text) !== undefined;
    return isGroup ? "a group of countries; name one of them" : "give an ISO code (MDA, MD) or a name";
  }
  const last = likely[likely.length - 1];
  return `did you mean ${likely.length === 1 ? last : `${likely.slice(0, -1).join(", ")} or ${last}`}?`;
}

function shown(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
