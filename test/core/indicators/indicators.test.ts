import { indicatorOrigins } from "../../../src/core/indicators/citation";
import { indicatorAnswer, indicatorSeries } from "../../../src/core/indicators/indicatorAnswer";
import { indicatorOf } from "../../../src/core/indicators/indicators";
import { pollFigure } from "../../../src/core/opinion/polls";
import { alignment, scaledWeights } from "../../../src/core/score/score";
import { defaultAxis } from "../../../src/core/votes/axis";
import { idealPointAt } from "../../../src/core/votes/idealPoints";
import type { Indicator, World, YearValue } from "../../../src/core/world";
import { edition } from "../../../src/edition";
import { easyMethod, poll, threeCountries } from "../../support/smallFacts";

function indicator(code: string, kind: Indicator["kind"], argument = "", maxAge?: number): Indicator {
  const words = { name: code, theme: "", unit: "", format: "", direction: "", definition: "", missing: "" };
  return { ...words, code, kind, argument, maxAge, source: `source of ${code}` };
}

const rows = [
  indicator("gas", "value", "", 2),
  indicator("gdp", "value"),
  indicator("view.russia", "poll", "Gallup|RUS|net", 3),
  indicator("csto", "status", "CSTO"),
  indicator("score", "measure", "score"),
  indicator("ideal", "measure", "ideal_point"),
];

const ballots = ["2019-05-01 NYY", "2019-05-02 NYY", "2021-05-01 NYN", "2021-05-02 NYN"];

const west = { code: "WEST", voterBlocs: [], voters: ["USA"], pollTargets: ["USA"] };
const components = easyMethod.components.map((rule) =>
  rule.name === "blocs" ? { ...rule, axes: ["RUS-WEST"] } : rule,
);

const world: World = threeCountries(ballots, {
  members: ["CSTO MDA member 2010-03-01 2020-06-01"],
  polls: ["Gallup MDA 2018 RUS 40 30", "Gallup MDA 2019 RUS - 30", "Pew MDA 2020 RUS 10 20"],
  parts: {
    editionDate: "2023-12-31",
    method: { ...easyMethod, components, poles: new Map([["WEST", west]]) },
    indicators: new Map(rows.map((row) => [row.code, row])),
    values: new Map<string, ReadonlyMap<string, readonly YearValue[]>>([
      [
        "gas",
        new Map<string, readonly YearValue[]>([
          ["MDA", [2016, 2018, 2019].map((year) => ({ year, value: year - 2000 }))],
          [
            "USA",
            [
              { year: 2018, value: 10 },
              { year: 2019, value: undefined, note: "a partner kept secret" },
            ],
          ],
        ]),
      ],
      ["gdp", new Map([["MDA", [{ year: 1999, value: 5, note: "an estimate" }]]])],
    ]),
    idealPoints: new Map([
      [
        "MDA",
        [2018, 2019].map((year) => ({
          country: "MDA",
          year,
          value: year - 2018.5,
          low: -1,
          high: 1,
          lowN: year === 2019,
        })),
      ],
    ]),
  },
});

const at = (code: string, day: string) => indicatorAnswer(world, indicatorOf(world, code), "MDA", day);

describe("an indicator at a day", () => {
  test.each([
    ["gas", "2016-12-30", undefined, undefined],
    ["gas", "2016-12-31", 16, "2016"],
    ["gas", "2018-12-30", 16, "2016"],
    ["gas", "2018-12-31", 18, "2018"],
    ["gas", "2021-12-31", 19, "2019"],
    ["gas", "2022-01-01", undefined, undefined],
    ["gdp", "2023-12-31", 5, "1999"],
    ["view.russia", "2018-12-30", undefined, undefined],
    ["view.russia", "2019-12-31", 10, "2018"],
    ["view.russia", "2021-12-31", 10, "2018"],
    ["view.russia", "2022-01-01", undefined, undefined],
    ["csto", "2010-02-28", "none", "2010-02-28"],
    ["csto", "2020-05-31", "member", "2010-03-01"],
    ["csto", "2020-06-01", "none", "2020-06-01"],
    ["ideal", "2019-12-30", -0.5, "2018"],
    ["ideal", "2020-12-31", 0.5, "2019"],
  ])("%s on %s is %p, of %s", (code, day, value, date) => {
    const found = at(code, day);
    expect([found.value, found.date()]).toEqual([value, date ?? ""]);
  });

  test("carries its source, and the note of its own figure", () => {
    const sources = (code: string, day: string) =>
      indicatorOrigins(indicatorOf(world, code), at(code, day)).map(({ source }) => source);
    expect(sources("gdp", "2020-12-31")).toEqual(["source of gdp"]);
    expect(at("gdp", "2020-12-31").note).toBe("an estimate");
    expect(sources("csto", "2015-12-31")).toEqual(["source of CSTO"]);
    // left by then: the row that ended is what it rests on; before it began there is none
    expect(sources("csto", "2021-12-31")).toEqual(["source of CSTO"]);
    expect(sources("csto", "1990-12-31")).toEqual(["source of csto"]);
    expect(at("ideal", "2019-12-31").note).toBe("rests on few votes: do not rank by it");
  });
});

describe("why there is none", () => {
  test.each([
    ["gas", "2022-01-01", "no figure of gas in MDA for 2020-2021; newest is 2019"],
    ["gas", "2010-01-01", "no figure of gas in MDA for 2008-2009; the first is 2016"],
    ["gdp", "1998-12-31", "no figure of gdp in MDA up to 1998; the first is 1999"],
    ["ideal", "2015-01-01", "ideal is not known for MDA on 2015-01-01"],
  ])("%s on %s: %s", (code, day, message) => {
    expect(at(code, day).missing()).toBe(message);
  });

  test.each([
    ["2019-12-30", 10, ""],
    ["2021-12-31", undefined, "gas in USA is left blank for 2019: a partner kept secret; newest is 2018"],
    // what was known before it does not stand for a year that is blank for a reason
    ["2019-12-31", undefined, "gas in USA is left blank for 2019: a partner kept secret; newest is 2018"],
    ["2018-01-01", undefined, "no figure of gas in USA for 2016-2017; the first is 2018"],
  ])("a year left blank on purpose gives its reason: on %s %p, %s", (day, value, message) => {
    const answer = indicatorAnswer(world, indicatorOf(world, "gas"), "USA", day);
    expect([answer.value, answer.missing()]).toEqual([value, message]);
  });

  test("an unknown one is refused with its like", () => {
    expect(() => indicatorOf(world, "view.china")).toThrow(
      "unknown indicator: view.china; did you mean view.russia?",
    );
    expect(() => indicatorOf(world, "steel")).toThrow(
      "unknown indicator: steel; ALIGN.INDICATORS lists them",
    );
    expect(indicatorOf(world, " GAS ").code).toBe("gas");
  });
});

describe("an indicator as a series", () => {
  const line = (code: string, first: string, last: string) =>
    (indicatorSeries(world, indicatorOf(world, code), "MDA", first, last).value ?? []).map(
      ({ date, value }) => `${date} ${value}`,
    );

  test.each([
    ["gas", "2016-01-01", "2019-12-31", ["2016 16", "2018 18", "2019 19"]],
    ["gas", "2017-01-01", "2019-12-30", ["2018 18"]],
    ["view.russia", "2010-01-01", "2023-12-31", ["2018 10"]],
    ["csto", "2009-06-01", "2010-12-31", ["2009 none", "2010 member"]],
    ["csto", "2019-01-01", "2020-05-31", ["2019 member", "2020-05-31 member"]],
    ["csto", "2021-01-01", "2020-05-31", []],
  ])("%s from %s to %s is %j", (code, first, last, expected) => {
    expect(line(code, first, last)).toEqual(expected);
  });

  // votes +1 from 2019, none before; blocs −.5 to 2020-06-01, then 0
  test("what is computed is computed for the end of each year, and years without it are left out", () => {
    const points = indicatorSeries(
      world,
      indicatorOf(world, "score"),
      "MDA",
      "2017-01-01",
      "2021-12-31",
    ).value!;
    expect(points.map(({ date }) => date)).toEqual(["2019", "2020", "2021"]);
    expect(points[0]!.value).toBeCloseTo((100 * (0.5 - 0.3 * 0.5)) / 0.8, 10);
    expect(points[1]!.value).toBeCloseTo((100 * 0.5) / 0.8, 10);
  });
});

describe("a poll's figure", () => {
  test.each([
    ["Gallup MDA 2018 RUS 40 30", "approve", 40],
    ["Gallup MDA 2018 RUS 40 30", "disapprove", 30],
    ["Gallup MDA 2018 RUS 40 30", "net", 10],
    ["Gallup MDA 2018 RUS 40 -", "net", undefined],
    ["Gallup MDA 2018 RUS 40 30", "unsure", undefined],
  ] as const)("of %s, %s, is %p", (line, measure, expected) => {
    expect(pollFigure(poll(line), measure)).toBe(expected);
  });

  test("of net is the printed one where the two sides are not", () => {
    expect(pollFigure({ ...poll("Gallup MDA 2018 RUS 40 -"), net: -7 }, "net")).toBe(-7);
  });
});

test("the ideal point is the newest of a year that is over", () => {
  expect(idealPointAt(world, "MDA", "2018-12-30")).toBeUndefined();
  expect(idealPointAt(world, "MDA", "2019-06-30")?.year).toBe(2018);
  expect(idealPointAt(world, "MDA", "2050-01-01")?.year).toBe(2019);
});

test("the opinion component is answered beside the score, as own weights that name it alone score it", () => {
  const weights = scaledWeights(edition, [["opinion", 1]]);
  const opinion = indicatorOf(edition, "component.opinion");
  const pairs = edition.countries.map(({ code }) => [
    indicatorAnswer(edition, opinion, code, "2023-11-03").value,
    alignment(edition, code, "2023-11-03", defaultAxis, weights).score,
  ]);
  expect(pairs.filter(([value]) => value !== undefined).length).toBeGreaterThan(20);
  expect(pairs.map(([value]) => value)).toEqual(
    pairs.map(([, score]) => (score === undefined ? undefined : expect.closeTo(Number(score) / 100, 12))),
  );
});
