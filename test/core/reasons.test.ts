import { indicatorAnswer } from "../../src/core/indicators/indicatorAnswer";
import { comparison } from "../../src/core/score/compare";
import { change } from "../../src/core/score/change";
import { moves } from "../../src/core/score/moves";
import { people } from "../../src/core/score/people";
import { score } from "../../src/core/score/scoreAnswers";
import { trend } from "../../src/core/score/trend";
import { axisOf, defaultAxis } from "../../src/core/votes/axis";
import type { Answer } from "../../src/core/answer";
import { edition } from "../../src/edition";

// why nothing is known is read by people: states have their names there, as a sentence has them

const days = ["1950-12-31", "1993-12-31", "2005-12-31", "2023-11-03"] as const;

/** Reasons that the functions give of a country. */
function reasonsOf(country: string): readonly string[] {
  const axes = [defaultAxis, ...["CHN-WEST", "RUS-IND", "USA-CHN"].map((code) => axisOf(edition, code))];
  const asked = days.flatMap((day): readonly (() => Answer<unknown>)[] => [
    ...[...edition.indicators.values()].map((one) => () => indicatorAnswer(edition, one, country, day)),
    ...axes.flatMap((axis) => [
      () => score(edition, country, day, axis),
      () => people(edition, country, day, axis),
      () => trend(edition, country, 1985, day, axis),
      () => change(edition, country, "1946-12-31", day, axis),
      () => moves(edition, country, "1946-12-31", day, axis),
      () => comparison(edition, country, "KAZ", day, axis),
    ]),
  ]);
  return asked.flatMap((ask) => {
    const answer = ask();
    return answer.value === undefined ? [answer.missing()] : [];
  });
}

test.each([
  ["USA", "the United States"],
  ["SUN", "the Soviet Union"],
  ["NLD", "the Netherlands"],
  ["XKX", "Kosovo"],
  ["PRK", "North Korea"],
])("of %s they say %s", (code, name) => {
  const reasons = [...new Set(reasonsOf(code))];
  expect(reasons.length).toBeGreaterThan(10);
  expect(reasons.filter((reason) => reason.includes(name)).length).toBeGreaterThan(5);
  const bare = name.replace("the ", "");
  // neither its code, nor its name without the article that sentences have before it
  const wrong = new RegExp(`\\b(for|of|in) (${code}|${name === bare ? code : bare})\\b`);
  expect(reasons.filter((reason) => wrong.test(reason.replace(/leadership of .*/, "")))).toEqual([]);
});

const keys = [...edition.indicators.keys()].filter((code) => /[._]/.test(code));

// what is to be typed as the way out stands in quotes
test.each(["USA", "TWN", "TKM", "DEU", "YUG", "CUB", "PRK", "LVA", "GEO", "SSD"])(
  "of %s no code of an axis, a function or an indicator stands in a sentence but in quotes",
  (country) => {
    const told = [...new Set(reasonsOf(country))];
    expect(told.length).toBeGreaterThan(10);
    const codes = told.flatMap((reason) => {
      const words = reason.replace(/"[^"]*"/g, "");
      const found = [
        ...(words.match(/\b[A-Z]{2,4}-[A-Z]{2,4}\b|\bALIGN\.[A-Z]+|\bcomponent\.\w+|\bWEST\b/g) ?? []),
        ...keys.filter((key) => new RegExp(`(?<![\\w.])${key}(?![\\w])`).test(words)),
      ];
      return found.map((code) => `${code}: ${reason}`);
    });
    expect(codes).toEqual([]);
  },
);
