import { dataOf } from "../../../src/core/answer";
import { citationOf, sourceOf } from "../../../src/core/datum";
import { indicatorAnswer, indicatorSeries } from "../../../src/core/indicators/indicatorAnswer";
import { indicatorOf } from "../../../src/core/indicators/indicators";
import { isEmpty, loadedOver, noOwnData, type OwnData, without } from "../../../src/core/own/ownData";
import { isOwnCode, isOwnPollster, isOwnWeights, ownCode } from "../../../src/core/own/ownNames";
import { savedWeights, weightsNamed } from "../../../src/core/own/ownWeights";
import { ownSeries, withOwn } from "../../../src/core/own/ownWorld";
import type { ComponentRule, Indicator, World } from "../../../src/core/world";
import { byCountry, poll } from "../../support/smallFacts";
import { read, world as bare } from "./ownTable";

const shippedIndicator = { code: "population", name: "Population", kind: "value" } as Indicator;
const shipped: World = {
  ...bare,
  indicators: new Map([["population", shippedIndicator]]),
  values: new Map([["population", new Map([["MDA", [{ year: 2020, value: 2.6 }]]])]]),
  polls: byCountry([poll("Gallup MDA 2021 RUS 30 50"), poll("Gallup ARM 2021 RUS 60 20")]),
};

const trust = read(`country | indicator | date | value | source
  MDA | Trust | 2021 | 30 | IDIS
  MDA | Trust | 2022-06 | 31.25 | IDIS, wave 2
  MDA | Trust | 2022-12-24 | 33 | IDIS, wave 3`).data;
const polls = read(
  `Rating World Leaders: Russia\nCountry | Year | Approve | Disapprove\nMDA | 2022 | 20 | 70`,
).data;
const own: OwnData = loadedOver(trust, polls);
const both = withOwn(shipped, own);

const value = (code: string, day: string) => indicatorAnswer(both, indicatorOf(both, code), "MDA", day);

test.each([
  ["2021-12-30", undefined],
  ["2021-12-31", 30],
  // a month's figure counts from its last day, a day's from that day
  ["2022-06-29", 30],
  ["2022-06-30", 31.25],
  ["2022-12-23", 31.25],
  ["2022-12-24", 33],
  ["2030-01-01", 33],
])("an own figure on %s is %s", (day, figure) => {
  expect(value("own.trust", day).value).toBe(figure);
});

test("an own figure says that it is the user's and where the user has it from", () => {
  const found = value("own.trust", "2022-07-01");
  const [datum] = dataOf(found.evidence());
  expect([found.date(), citationOf(both, datum!)]).toEqual(["2022-06", "your data: IDIS, wave 2"]);
  expect(both.sources.get(sourceOf(datum!)!)).toMatchObject({
    title: "your data: IDIS, wave 2",
    producer: "your data",
    terms: "yours; kept in this workbook, sent nowhere",
  });
});

test("an own indicator is listed beside the shipped ones, with a format of as many decimals as its figures", () => {
  expect([...both.indicators.keys()]).toEqual([
    ...["population", "own.trust"],
    ...["own.opinion.rus.approve", "own.opinion.rus.disapprove", "own.opinion.rus.net"],
  ]);
  expect(both.indicators.get("own.trust")).toMatchObject({ name: "Trust", theme: "own", format: "0.00" });
  expect(indicatorAnswer(both, shippedIndicator, "MDA", "2022-01-01").value).toBe(2.6);
});

test("an own series keeps its dates", () => {
  const found = indicatorSeries(
    both,
    indicatorOf(both, "OWN.Trust"),
    "MDA",
    "2021-01-01",
    "2022-11-30",
  ).value!;
  expect(found.map(({ date, value: figure }) => [date, figure])).toEqual([
    ["2021", 30],
    ["2022-06", 31.25],
  ]);
});

test("why there is no own figure names the newest one", () => {
  const message = (code: string, day: string) =>
    indicatorAnswer(both, indicatorOf(both, "own.trust"), code, day).missing();
  expect(message("ARM", "2022-12-31")).toBe("no figure of Trust in Armenia up to 2022; none is recorded");
});

test("own polls are a series of their own beside the shipped ones", () => {
  expect(both.polls.get("MDA")!.map(({ series: name, year }) => [name, year])).toEqual([
    ["Gallup", 2021],
    [ownSeries, 2022],
  ]);
  expect(both.polls.get("ARM")).toEqual(shipped.polls.get("ARM"));
  expect(value("own.opinion.rus.net", "2022-12-31")).toMatchObject({ value: -50 });
});

test("the shipped world does not change", () => {
  expect([...shipped.indicators.keys()]).toEqual(["population"]);
  expect(shipped.polls.get("MDA")).toHaveLength(1);
});

test("loading again replaces the same indicator, polls on the same power and weights of the same name; the rest stays", () => {
  const again = read(
    `country | indicator | date | value | source\nARM | Trust | 2023 | 50 | x\nARM | Fear | 2023 | 5 | x`,
  ).data;
  const now = loadedOver(own, again);
  expect(now.indicators.map(({ code, figures }) => [code, figures.length])).toEqual([
    ["own.fear", 1],
    ["own.trust", 1],
  ]);
  expect(now.polls).toEqual(own.polls);
  const peace = (votes: number) => ({
    ...noOwnData,
    weights: [{ name: votes === 1 ? "Peace" : "peace", weights: [["votes", votes] as const] }],
  });
  expect(loadedOver(loadedOver(own, peace(1)), peace(2)).weights).toEqual(peace(2).weights);
});

test("each part can be removed by itself", () => {
  const weighted = loadedOver(own, { ...noOwnData, weights: [{ name: "w", weights: [["votes", 1]] }] });
  const gone = [
    { kind: "indicator", code: "own.trust" },
    { kind: "polls", target: "RUS" },
    { kind: "weights", name: "w" },
  ] as const;
  expect(gone.map((part) => isEmpty(without(weighted, part)))).toEqual([false, false, false]);
  expect(isEmpty(gone.reduce(without, weighted))).toBe(true);
});

test.each([
  ["Trust in government", "own.trust_in_government"],
  ["own.trust", "own.trust"],
  ["OWN.Trust", "own.trust"],
  ["gas.share (%)", "own.gas.share"],
  ["Довіра", "own.довіра"],
  ["population", "own.population"],
])("the indicator %s has the code %s, which no shipped one can have", (name, code) => {
  expect(ownCode(name)).toBe(code);
});

test.each([
  ["own.trust", true, false, false],
  [" Own.Trust", true, false, false],
  ["own", false, true, false],
  ["@peace", false, false, true],
  ["owner", false, false, false],
  ["Owned by", false, false, false],
  ["gallup.rus.approve", false, false, false],
])("what %s names is known", (text, code, pollster, weights) => {
  expect([isOwnCode(text), isOwnPollster(text), isOwnWeights(text)]).toEqual([code, pollster, weights]);
});

describe("own weights", () => {
  const component = (name: ComponentRule["name"], weight: number) => ({ name, weight }) as ComponentRule;
  const weighted: World = {
    ...bare,
    method: {
      ...bare.method,
      components: [component("votes", 0.4), component("blocs", 0.3), component("opinion", 0.3)],
    },
  };
  const peace = savedWeights(weighted, "@Peace", [
    ["votes", 60],
    ["blocs", 0],
    ["opinion", 20],
  ]);

  test("are saved as they were given and scaled when they are used", () => {
    expect(peace).toEqual({
      name: "Peace",
      weights: [
        ["votes", 60],
        ["opinion", 20],
      ],
    });
    const found = weightsNamed(weighted, { ...noOwnData, weights: [peace] }, "@PEACE");
    expect([...found]).toEqual([
      ["votes", 0.75],
      ["blocs", 0],
      ["opinion", 0.25],
    ]);
  });

  test.each([
    ["a name with a blank", "my own", [["votes", 1]], /^invalid name: my own/],
    ["no name", " ", [["votes", 1]], /^invalid name: none/],
    ["nothing but zeros", "x", [["votes", 0]], /^invalid weights: they sum to 0/],
    ["a negative weight", "x", [["votes", -1]], /^invalid weight of votes: -1/],
  ] as const)("with %s are refused", (_, name, pairs, message) => {
    expect(() => savedWeights(weighted, name, pairs)).toThrow(message);
  });

  test("that are not saved are an error that names those that are", () => {
    expect(() => weightsNamed(weighted, noOwnData, "@x")).toThrow(
      "unknown weights: @x; this workbook keeps none; save some under Data",
    );
    expect(() => weightsNamed(weighted, { ...noOwnData, weights: [peace] }, "@x")).toThrow(
      "unknown weights: @x; saved are @Peace",
    );
  });
});
