/** Which groups, countries and roll calls what is typed may name, to be offered beside what is found. Pure. */
import { countryName, resolved } from "../../core/countries/countries";
import { type Match, searchedCountries } from "../../core/countries/search";
import { Mistake } from "../../core/mistake";
import { folded } from "../../core/textFit";
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

export type CountryMeant = Pick<Match, "code" | "name">;

/** The countries that what is typed may name: of few letters whom they are a code or name of, else by the beginning of a word. */
export function countriesMeant(world: World, typed: string): readonly CountryMeant[] {
  const asked = folded(typed.trim());
  if (asked.length < fewestLetters) {
    const code = resolved(world, asked);
    return code === undefined ? [] : [{ code, name: countryName(world, code) }];
  }
  const isMeant = ({ by, through }: Match) => by !== "spelling" || folded(through ?? "").startsWith(asked);
  return searchedCountries(world, asked, most).filter(isMeant);
}
