import { countriesByName, nameInSentence } from "../../src/core/countries/countries";
import { poleName } from "../../src/core/describeDatum";
import { axisOf, poleSide } from "../../src/core/votes/axis";
import { capital } from "../../src/core/sentence";
import { edition } from "../../src/edition";
import { foundOf } from "../../src/reports/front/frontPage";

// what a front page says of a country alone it says of it among others: on which side it stands, and how it moved

const days = [
  ["1975-12-31", "1971-12-31"],
  ["2023-11-03", "2021-12-31"],
  ["2025-12-31", "2021-12-31"],
] as const;
const cases = days.flatMap(([to, from]) =>
  ["RUS-WEST", "CHN-WEST"].map((axis) => [to, from, axisOf(edition, axis)] as const),
);
const members = (day: string) => countriesByName(edition, "un", day);

/** Names of a sentence are all told where they are few: so many at once. */
const atOnce = 4;

function chunks(countries: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.floor(countries.length / atOnce) }, (_, i) =>
    countries.slice(i * atOnce, (i + 1) * atOnce),
  );
}

/** Clauses that name a country, without what is said of others in brackets. */
function clausesOn(sentences: readonly string[], name: string): readonly string[] {
  const literal = name.replace(/[()]/g, "\\$&");
  const named = new RegExp(`(?<!\\w|-|Equatorial |Papua New |South |North |DR )${literal}(?![\\w-])`);
  return sentences
    .flatMap((one) => one.replace(/\([+−][^)]*\)/g, "").split(/; (?!also|how)/))
    .filter((one) => named.test(one.replace(/\b(than to|nearer to|towards) [A-Z]\w+/g, "")));
}

test.each(cases)("%s, since %s: the same of every member", (to, from, axis) => {
  const asked = { world: edition, from, to, axis };
  const [minus, plus] = [poleName(edition, axis.minus), poleName(edition, axis.plus)];
  const sides = [
    `with ${plus}`,
    `closer to ${plus} than to ${minus}`,
    "on neither side for certain",
    `closer to ${minus} than to ${plus}`,
    `with ${minus}`,
  ];
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (const group of chunks(members(to).filter((code) => poleSide(axis, code) === undefined))) {
    const together = foundOf(asked, group).sentences;
    for (const country of group) {
      const name = nameInSentence(edition, country);
      const alone = foundOf(asked, [country]).sentences.join(" ");
      const [own] = sides.filter((side) => alone.includes(`${capital(name)} stands ${side}:`));
      const clauses = clausesOn(together, name).join(" | ");
      const isUnscored = alone.includes("Not known: the score of");
      const expected = [
        ...(own === undefined ? [] : [own]),
        ...(isUnscored ? ["Not known: the score of"] : []),
        ...(/Not known: how/.test(alone) ? ["Not known", "how"] : []),
        ...(alone.includes("cannot be told from standing still")
          ? ["not to be told from standing still"]
          : []),
        ...[plus, minus].filter((pole) => alone.includes(`moved nearer to ${pole}`)).map((pole) => pole),
      ];
      if (own === undefined && !isUnscored) wrong.push(`${name} has no side: ${alone}`);
      for (const words of expected) {
        seen.add(words);
        if (!clauses.toLowerCase().includes(words.toLowerCase()))
          wrong.push(`${words}: ${alone} — ${together.join(" ")}`);
      }
      const others = sides.filter((side) => side !== own);
      for (const side of others)
        if (clauses.toLowerCase().includes(`${side} stand`)) wrong.push(`${side}: ${name} in ${clauses}`);
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(seen.size).toBeGreaterThan(4);
});
