import { leaning, netOf, sharedViews, standingPoll, views } from "../../../src/core/opinion/opinion";
import type { Pole } from "../../../src/core/world";
import { easyMethod, poll, threeCountries } from "../../support/smallFacts";

const years = 5;
const withPolls = (...polls: readonly string[]) => threeCountries([], { polls });
const found = (polls: readonly string[], day: string, target = "RUS", country = "MDA") => {
  const standing = standingPoll(withPolls(...polls), country, target, day, years);
  return standing && `${standing.series} ${standing.year} ${standing.approve}`;
};

describe("the poll that stands on a day", () => {
  test.each([
    ["2016-12-30", undefined],
    ["2016-12-31", "Gallup 2016 45"],
    ["2019-06-30", "Gallup 2016 45"],
    ["2021-12-31", "Gallup 2016 45"],
    ["2022-01-01", undefined],
  ])("of a field year 2016 alone is on %s %s: from its last day, for five years", (day, expected) => {
    expect(found(["Gallup MDA 2016 RUS 45 30"], day)).toBe(expected);
  });

  test.each([
    ["the newest year", ["Gallup MDA 2018 RUS 10 20", "Pew MDA 2019 RUS 30 40"], "Pew 2019 30"],
    ["Gallup within a year", ["Pew MDA 2019 RUS 30 40", "Gallup MDA 2019 RUS 10 20"], "Gallup 2019 10"],
    [
      "the last published of a series",
      ["Gallup MDA 2019 RUS 10 20", "Gallup MDA 2019 RUS 11 21"],
      "Gallup 2019 11",
    ],
    ["one with both figures", ["Gallup MDA 2018 RUS 10 20", "Gallup MDA 2019 RUS 30 -"], "Gallup 2018 10"],
    [
      "one of the method's series",
      ["Gallup MDA 2018 RUS 10 20", "Levada MDA 2019 RUS 30 40"],
      "Gallup 2018 10",
    ],
    ["one on that target", ["Gallup MDA 2018 RUS 10 20", "Gallup MDA 2019 USA 30 40"], "Gallup 2018 10"],
    ["none of disapproval alone", ["Gallup MDA 2019 RUS - 40"], undefined],
  ])("is %s", (_, polls, expected) => {
    expect(found(polls, "2020-06-30")).toBe(expected);
  });

  test("is none of what a country thinks of itself", () => {
    expect(found(["Gallup RUS 2019 RUS 80 10"], "2020-06-30", "RUS", "RUS")).toBeUndefined();
  });
});

test("net is approval less disapproval as a share", () => {
  expect(netOf(poll("Gallup MDA 2019 RUS 45 30"))).toBeCloseTo(0.15, 12);
});

describe("the leaning between two poles", () => {
  const west: Pole = { code: "WEST", voterBlocs: [], voters: [], pollTargets: ["USA", "EU", "DEU"] };
  const leaningOf = (polls: readonly string[]) => {
    const method = { ...easyMethod, poles: new Map([["WEST", west]]) };
    const world = threeCountries([], { polls, parts: { method } });
    return leaning(views(world, "MDA", "2020-06-30", "RUS", "WEST", years));
  };
  // Russia −.2; United States +.5, EU +.1, Germany −.3 (of an earlier year: each target has its own newest)
  test.each([
    [
      "of all targets is the mean of the West less Russia, halved",
      ["USA 70 20", "EU 45 35", "DEU 30 60"],
      0.15,
    ],
    ["of one western target is that one's", ["USA 70 20"], 0.35],
    ["with nothing on the plus pole counts 0 for it", [], 0.1],
  ])("%s", (_, western, expected) => {
    const polls = ["Gallup MDA 2019 RUS 30 50", ...western.map((line) => `Gallup MDA 2018 ${line}`)];
    expect(leaningOf(polls)).toBeCloseTo(expected, 12);
  });

  test("with nothing on the minus pole is unknown", () => {
    expect(leaningOf(["Gallup MDA 2019 USA 70 20"])).toBeUndefined();
  });
});

test("views of two days are narrowed to the targets of both, whatever the polls", () => {
  const of = (...lines: readonly string[]) => lines.map((line) => poll(`Gallup MDA ${line}`));
  const [first, last] = sharedViews(
    { minus: of("2018 RUS 1 2"), plus: of("2018 USA 3 4", "2018 DEU 5 6") },
    { minus: of("2022 RUS 7 8"), plus: of("2022 USA 9 10", "2022 EU 1 1") },
  );
  const shown = (polls: typeof first.plus) => polls.map((row) => `${row.year} ${row.target}`);
  expect([first.minus, first.plus, last.minus, last.plus].map(shown)).toEqual([
    ["2018 RUS"],
    ["2018 USA"],
    ["2022 RUS"],
    ["2022 USA"],
  ]);
});
