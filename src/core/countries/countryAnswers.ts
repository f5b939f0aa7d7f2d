import { countryName, countryOf } from "./countries";
import { countriesOf, groupingOf } from "./groups";
import { known, type Answer, type Evidence, type KnownAnswer } from "../answer";
import { members } from "../blocs/membershipAnswers";
import { rowEvidence } from "../describeDatum";
import type { Code, Day, World } from "../world";

function countryEvidence(world: World, code: Code): readonly Evidence[] {
  const country = world.countries[world.seat.get(code) ?? -1];
  return country ? [rowEvidence(world, { kind: "country", country })] : [];
}

/** The code of the country that a text names. Throws `Mistake` where it names none. */
export function countryCode(world: World, text: string): KnownAnswer<Code> {
  const code = countryOf(world, text);
  return known(code, () => countryEvidence(world, code));
}

/** The name that Align shows for a country. */
export function commonName(world: World, country: Code): KnownAnswer<string> {
  return known(countryName(world, country), () => countryEvidence(world, country));
}

/** The countries of a group or the full members of a bloc on a day, by code. Throws `Mistake` for a group that nobody knows. */
export function groupCountries(world: World, text: string, day: Day): Answer<readonly Code[]> {
  const grouping = groupingOf(world, text);
  if (grouping.kind === "bloc") return members(world, grouping.bloc, day, undefined);
  const codes = countriesOf(world, text, day);
  return {
    value: codes.length === 0 ? undefined : codes,
    evidence: () =>
      codes.map((country) => rowEvidence(world, { kind: "group", group: grouping.group, country })),
    missing: () => `no country in ${text} on ${day}`,
  };
}
