import { countriesByName, countryName } from "../../core/countries/countries";
import { type CountryFit, searchedCountries } from "../../core/countries/search";
import { memoize } from "../../core/memoize";
import { type TextFit, fitOf, folded, textFits } from "../../core/textFit";
import type { Code, Day, World } from "../../core/world";
import { texts } from "../texts/texts";
import type { Choice, ChoiceGroup } from "./manyPicker";

const groupMark = "group:";
/** More choices than this are not looked through by a person. */
const most = 40;
/** Groups that are offered before anything is typed. */
const firstGroups = 12;

interface Grouped extends Choice {
  readonly texts: readonly string[];
}

/** Groups and blocs: all members of the UN first, as most lists are about them. */
function groupings(world: World): readonly Grouped[] {
  const blocs = [...world.blocs.values()].filter(({ kind }) => kind !== "list");
  const choice = (code: string, name: string, ...spelled: readonly string[]): Grouped => ({
    ...{ value: groupMark + code, name },
    texts: [code, name, ...spelled].map(folded),
  });
  return memoize(world, "groups to choose", () => [
    ...blocs
      .filter(({ kind }) => kind === "universal")
      .map(({ code, name, fullName }) => choice(code, texts.countries.everybody(code), name, fullName)),
    ...[...world.groups.values()].map(({ code, name }) => choice(code, name)),
    ...blocs
      .filter(({ kind }) => kind === "bloc")
      .map(({ code, name, fullName }) =>
        choice(code, fullName === name ? name : `${name}: ${fullName}`, name, fullName),
      ),
  ]);
}

/** Groups and blocs that fit what is typed at least so closely, the closest first; the first of all where nothing is typed. */
export function groupsFitting(world: World, typed: string, least: TextFit = "word"): readonly Choice[] {
  const asked = folded(typed.trim());
  const all = groupings(world);
  if (asked === "") return all.slice(0, firstGroups);
  const place = ({ texts: spelled }: Grouped) =>
    Math.min(...spelled.map((text) => textFits.indexOf(fitOf(text, asked) ?? "inside")));
  return all
    .filter((group) => place(group) <= textFits.indexOf(least))
    .sort((one, other) => place(one) - place(other))
    .slice(0, most);
}

/** Countries and groups that fit what is typed: codes and groups, then names, then other spellings, never mixed. */
export function countryChoices(world: World, typed: string): readonly ChoiceGroup[] {
  const found = searchedCountries(world, typed, most);
  const by = (...fits: readonly CountryFit[]) =>
    found
      .filter((match) => fits.includes(match.by))
      .map(({ code, name, by: fit, through }) => ({
        value: code,
        name,
        detail: through && fit !== "code" ? `${code}, ${through}` : code,
      }));
  const groups = groupsFitting(world, typed);
  if (typed.trim() === "")
    return [
      { label: texts.countries.groups, choices: groups },
      { label: texts.countries.single, choices: by("name") },
    ];
  return [
    { label: texts.countries.codesAndGroups, choices: [...by("code"), ...groups] },
    { label: texts.countries.single, choices: by("name") },
    { label: texts.countries.spellings, choices: by("spelling") },
  ];
}

export function countryChoice(world: World, code: Code): Choice {
  return { value: code, name: countryName(world, code) };
}

/** The code of the group or bloc that a choice is of; undefined: it is of a country. */
export function groupCode(value: string): string | undefined {
  return value.startsWith(groupMark) ? value.slice(groupMark.length) : undefined;
}

/** What was picked as countries, each once: groups are replaced by those that were in them on the day. */
export function pickedCountries(world: World, values: readonly string[], day: Day): readonly Code[] {
  return [
    ...new Set(
      values.flatMap((value) => {
        const group = groupCode(value);
        return group === undefined ? [value] : countriesByName(world, group, day);
      }),
    ),
  ];
}
