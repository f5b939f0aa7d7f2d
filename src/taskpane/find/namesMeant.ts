/** Which groups and countries what is typed may name, to be offered beside what is found. Pure. */
import { countryName, resolved } from "../../core/countries/countries";
import { type Match, searchedCountries } from "../../core/countries/search";
import { folded } from "../../core/textFit";
import type { World } from "../../core/world";
import { groupsFitting } from "../fields/countryChoices";
import type { Choice } from "../fields/manyPicker";

/** Letters from which a name may be meant: fewer begin too many, and mean what they are alone. */
const fewestLetters = 3;
/** Groups that are offered, and countries. */
const most = 3;

/** The groups and blocs that what is typed may name, the closest first. */
export function groupsMeant(world: World, typed: string): readonly Choice[] {
  return folded(typed.trim()).length < fewestLetters ? [] : groupsFitting(world, typed).slice(0, most);
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
