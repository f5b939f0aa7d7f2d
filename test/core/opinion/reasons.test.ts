import { indicatorAnswer } from "../../../src/core/indicators/indicatorAnswer";
import { rating } from "../../../src/core/opinion/ratings";
import { edition } from "../../../src/edition";

const countries = edition.countries.map(({ code }) => code);
const targets = [...new Set([...edition.polls.values()].flat().map(({ target }) => target))];
const days = ["1990-12-31", "2006-12-31", "2013-12-31", "2023-06-30", "2025-12-31"];

/** What a reason tells of the years for which nothing is known, and of the year that is. */
const span = /\b(for|up to) (?:(\d{4})-)?(\d{4})\b.*?\b(?:newest|first)(?: that is public)? is (\d{4})/;

function expectWhole(reason: string, ...of: readonly unknown[]): void {
  const told = [...of, reason];
  const [, how, first, last = "", known] = span.exec(reason) ?? [];
  const isIn = known !== undefined && known >= (first ?? (how === "for" ? last : "")) && known <= last;
  // the words of a poll's question may be shortened, in their quotes; no clause is cut
  const isCut = reason.replace(/“[^”]*”/g, "").includes("…");
  const isTwice = new Set(reason.split("; ")).size < reason.split("; ").length;
  const wrong = [
    reason.length > 250 && "too long",
    isCut && "cut",
    isIn && "parts that disagree",
    isTwice && "said twice",
    /recorded.*newest|newest.*none is/.test(reason) && "both none and newest",
  ].filter(Boolean);
  if (wrong.length > 0) expect([...told, ...wrong]).toEqual(told);
}

test.each([undefined, "gallup", "any", "Pew", "IRI", "Levada", "Chatham House"])(
  "where no poll answers, the reason is whole and names a way out: of all countries on all powers, by pollster %s",
  (pollster) => {
    let missing = 0;
    for (const country of countries)
      for (const leader of targets)
        for (const day of days)
          for (const measure of ["approve", "unsure"] as const) {
            const answer = rating(edition, country, { leader, measure, pollster }, day);
            if (answer.value !== undefined) continue;
            missing++;
            const reason = answer.missing();
            expectWhole(reason, country, leader, day, measure);
            if (!reason.endsWith('(Data): pollster "own"')) expect(reason).toMatch(/pollster "own"$/);
          }
    expect(missing).toBeGreaterThan(1000);
  },
);

test("where an indicator has no figure, the reason is whole and its parts agree: of all countries", () => {
  const yearly = [...edition.indicators.values()].filter(({ kind }) => kind === "poll" || kind === "value");
  let missing = 0;
  for (const indicator of yearly)
    for (const country of countries)
      for (const day of [...days, "2016-12-31", "2021-12-31"]) {
        const answer = indicatorAnswer(edition, indicator, country, day);
        if (answer.value !== undefined) continue;
        missing++;
        expectWhole(answer.missing(), indicator.code, country, day);
      }
  expect(missing).toBeGreaterThan(1000);
});

// Eurostat, nrg_ti_gas: the partner is confidential in Austria since 2014, the last that it prints is 2013
test("a year that is left blank is said to be blank, beside the last that is printed", () => {
  const gas = edition.indicators.get("gas.rus.share")!;
  expect(indicatorAnswer(edition, gas, "AUT", "2014-12-31").missing()).toMatch(
    /^Gas from Russia in Austria is left blank for 2014: the partner is confidential since 2014.*; newest is 2013$/,
  );
});
