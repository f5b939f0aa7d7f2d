import { countriesByName, countryName } from "../../core/countries/countries";
import { searchedCountries } from "../../core/countries/search";
import type { Code, Day, World } from "../../core/world";
import { texts } from "../texts/texts";
import type { Choice, ChoiceGroup } from "./manyPicker";

const groupMark = "group:";
/** More choices than this are not looked through by a person. */
const most = 40;

function groupsFitting(world: World, typed: string): readonly Choice[] {
  const asked = typed.trim().toLowerCase();
  const all = [
    ...[...world.groups.values()].map(({ code, name }) => ({ code, name })),
    ...[...world.blocs.values()]
      .filter(({ kind }) => kind !== "list")
      .map(({ code, name, fullName }) => ({ code, name: fullName === name ? name : `${name}: ${fullName}` })),
  ];
  return all
    .filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(asked))
    .slice(0, asked === "" ? 12 : most)
    .map(({ code, name }) => ({ value: groupMark + code, name }));
}

/** Countries and groups that fit what is typed, those that fit best first. */
export function countryChoices(world: World, typed: string): readonly ChoiceGroup[] {
  const countries = searchedCountries(world, typed, most).map(({ code, name, through }) => ({
    value: code,
    name,
    detail: through ? `${code}, ${through}` : code,
  }));
  const groups = { label: texts.countries.groups, choices: groupsFitting(world, typed) };
  const single = { label: texts.countries.single, choices: countries };
  return typed.trim() === "" ? [groups, single] : [single, groups];
}

export function countryChoice(world: World, code: Code): Choice {
  return { value: code, name: countryName(world, code) };
}

/** What was picked as countries, each once: groups are replaced by those that were in them on the day. */
export function pickedCountries(world: World, values: readonly string[], day: Day): readonly Code[] {
  return [
    ...new Set(
      values.flatMap((value) =>
        value.startsWith(groupMark) ? countriesByName(world, value.slice(groupMark.length), day) : [value],
      ),
    ),
  ];
}
