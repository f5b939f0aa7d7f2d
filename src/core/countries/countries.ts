import { countriesOf, groupingNamed } from "./groups";
import { codesKnown, resolvedName } from "./naming";
import { knownAs, nearlyKnownAs } from "./notVoters";
import { spellingKey } from "./spelling";
import { suggestedCodes } from "./suggestion";
import { judged } from "../memoize";
import { Mistake } from "../mistake";
import { enumerated } from "../sentence";
import type { Code, Day, World } from "../world";

export { countriesOf } from "./groups";

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
  return resolved(world, text) ?? judged(world, "country", text, () => unknown(world, text));
}

function unknown(world: World, text: string): never {
  throw new Mistake(`unknown country: ${shown(text)}; ${remedy(world, text)}`);
}

/** The countries whose names come near a text; of the name of a group (`Africa`, `Micronesia`) those alone whose names begin with it. */
function likelyCodes(world: World, text: string): readonly Code[] {
  const codes = suggestedCodes(world, text);
  if (groupingNamed(world, text) === undefined) return codes;
  return codes.filter((code) => spellingKey(countryName(world, code)).startsWith(spellingKey(text)));
}

/**
 * What a text names that is known and no country, in words: `a territory of Denmark; not a voter`. Undefined for a text that names
 * nothing, and for a country.
 */
export function whatElse(world: World, text: string): string | undefined {
  const known = knownAs(world, text);
  if (known !== undefined || groupingNamed(world, text) === undefined) return known;
  return likelyCodes(world, text).length > 0 ? undefined : "a group of countries; name one of them";
}

/** The countries whose names come near a text, the nearest first, at most three; none for what is known and no country. */
export function suggestions(world: World, text: string): readonly Code[] {
  return whatElse(world, text) === undefined ? likelyCodes(world, text) : [];
}

/** The name Align shows for a country; the code itself where the world does not know it. */
export function countryName(world: World, code: Code): string {
  const seat = world.seat.get(code);
  return (seat === undefined ? undefined : world.countries[seat]?.name) ?? code;
}

/** Names that a sentence has an article before. */
const withArticle =
  /^(Soviet|United) |(Republic|Islands)$|^(Bahamas|Comoros|DR Congo|Maldives|Netherlands|Philippines|Seychelles)$/;

/** A country's name in a sentence: `the Soviet Union`, `Moldova`. */
export function nameInSentence(world: World, code: Code): string {
  const name = countryName(world, code);
  return withArticle.test(name) ? `the ${name}` : name;
}

/** As `countriesOf`, in the order of their names: Latvia stands before Lithuania, whose code comes first. */
export function countriesByName(world: World, text: string, day: Day): readonly Code[] {
  return byName(world, countriesOf(world, text, day));
}

/** Countries in the order of their names. */
export function byName(world: World, countries: readonly Code[]): readonly Code[] {
  return rowsByName(
    world,
    countries.map((country) => ({ country })),
  ).map(({ country }) => country);
}

/** What is told of countries, in the order of their names; of one country as it was. */
export function rowsByName<Row extends { readonly country: Code }>(
  world: World,
  rows: readonly Row[],
): readonly Row[] {
  const named = rows.map((row) => ({ row, name: countryName(world, row.country) }));
  return named.sort((one, other) => one.name.localeCompare(other.name, "en")).map(({ row }) => row);
}

function remedy(world: World, text: string): string {
  const what = whatElse(world, text);
  if (what !== undefined) return what;
  const likely = likelyCodes(world, text).map((code) => `${countryName(world, code)} (${code})`);
  const other = likely.length === 0 ? nearlyKnownAs(world, text) : undefined;
  if (other !== undefined) return `did you mean ${other}? That is not a voter`;
  if (likely.length === 0) return "give an ISO code (MDA, MD) or a name";
  return `did you mean ${enumerated(likely, "or")}?`;
}

function shown(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
