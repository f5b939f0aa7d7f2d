/** Which groups, countries and roll calls what is typed may name, to be offered beside what is found. Pure. */
import { countryName, resolved } from "../../core/countries/countries";
import { type Match, hasWord, searchedCountries } from "../../core/countries/search";
import { Mistake } from "../../core/mistake";
import { fitOf, folded } from "../../core/textFit";
import { placeOf } from "../../core/votes/symbols";
import type { RollCall, World } from "../../core/world";
import { groupsFitting } from "../fields/countryChoices";
import type { Choice } from "../fields/manyPicker";

/** Letters from which a name may be meant: fewer begin too many, and mean what they are alone. */
const fewestLetters = 3;
/** Groups that are offered, and countries. */
const most = 3;

/** The groups and blocs that what is typed may name, the closest first; of few letters those that are called so. */
export function groupsMeant(world: World, typed: string): readonly Choice[] {
  const isShort = folded(typed.trim()).length < fewestLetters;
  return groupsFitting(world, typed, isShort ? "whole" : "word").slice(0, most);
}

/** The roll call on a resolution of which the symbol is typed: `ES-11/1`, `A/RES/68/262`. */
export function rollCallMeant(world: World, typed: string): RollCall | undefined {
  if (!/\d\/\d/.test(typed)) return undefined;
  try {
    return world.rollCalls[placeOf(world, typed.trim())];
  } catch (problem) {
    if (problem instanceof Mistake) return undefined;
    throw problem;
  }
}

export interface CountryMeant extends Pick<Match, "code" | "name"> {
  /** What of it only begins with what is typed, in another language: `Gazagystan` of Kazakhstan, where "gaza" is typed. */
  readonly through?: string;
}

/**
 * The countries that what is typed may name: of few letters whom they are a code or name of, else by the beginning of a word;
 * last those of which only a foreign name begins so.
 */
export function countriesMeant(world: World, typed: string): readonly CountryMeant[] {
  const asked = folded(typed.trim());
  if (asked.length < fewestLetters) {
    const code = resolved(world, asked);
    return code === undefined ? [] : [{ code, name: countryName(world, code) }];
  }
  return searchedCountries(world, asked, most).flatMap(({ code, name, by, through = "" }): CountryMeant[] => {
    if (by !== "spelling" || hasWord(folded(through), asked)) return [{ code, name }];
    return folded(through).startsWith(asked) ? [{ code, name, through }] : [];
  });
}

/** Letters from which titles are searched. */
const fewestInTitle = 4;

/** The roll calls in whose titles a word begins as is typed: the newest of each title, the newest first, and how many there are. */
export function rollCallsAbout(
  world: World,
  typed: string,
): { readonly newest: readonly RollCall[]; readonly count: number } {
  const asked = folded(typed.trim());
  if (asked.length < fewestInTitle) return { newest: [], count: 0 };
  const isAbout = ({ title }: RollCall) => (fitOf(folded(title), asked) ?? "inside") !== "inside";
  const all = world.rollCalls.filter(isAbout).toSorted((one, other) => (one.date < other.date ? 1 : -1));
  const byTitle = new Map(all.toReversed().map((one) => [one.title, one]));
  const newest = all.filter((one) => byTitle.get(one.title) === one).slice(0, most);
  return { newest, count: all.length };
}
