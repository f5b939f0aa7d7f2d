import type { Axis } from "../../../src/core/votes/axis";
import { trend } from "../../../src/core/score/trend";
import { threeCountries } from "../../support/smallFacts";

const axis: Axis = { code: "RUS-USA", minus: "RUS", plus: "USA" };

// two contested ballots in the spring of each year from 2008; Moldova sides with the plus pole from 2015 on
const ballots = Array.from({ length: 16 }, (_, i) => 2008 + i).flatMap((year) => {
  const cells = year < 2015 ? "NYN" : "NYY";
  return [`${year}-03-01 ${cells}`, `${year}-03-02 ${cells}`];
});

const parts = { editionDate: "2023-06-30" };
const valuesOf = (found: ReturnType<typeof trend>) =>
  found.points.map(({ value }) => (value === undefined ? undefined : Math.round(value * 100) / 100));

test("a trend is the score at the end of each year from components that span the years", () => {
  const found = trend(threeCountries(ballots, { parts }), "MDA", 2013, "2018-12-31", axis);
  expect(found.components).toEqual(["votes", "blocs"]);
  // votes over blocs of 0: −1, −1, (2 − 4)/6, (4 − 2)/6, +1, +1; each × .4/.7
  expect(valuesOf(found)).toEqual([-57.14, -57.14, -19.05, 19.05, 57.14, 57.14]);
  expect(found.sufficient).toBe(true);
});

test("its last point is the edition date, whatever day was asked for", () => {
  const found = trend(threeCountries(ballots, { parts }), "MDA", 2021, "2030-12-31", axis);
  expect(found.points.map(({ day }) => day)).toEqual(["2021-12-31", "2022-12-31", "2023-06-30"]);
});

test("its last point is the day asked for where that is earlier", () => {
  const found = trend(threeCountries(ballots, { parts }), "MDA", 2021, "2022-08-31", axis);
  expect(found.points.map(({ day }) => day)).toEqual(["2021-12-31", "2022-08-31"]);
});

test("a component that begins late is left out and named with the years that lack it", () => {
  const world = threeCountries(ballots, {
    members: ["SANCTIONS MDA sanctioning 2022-04-01"],
    polls: ["Gallup MDA 2021 RUS 10 80"],
    parts,
  });
  const found = trend(world, "MDA", 2020, "2022-12-31", axis);
  expect(found.components).toEqual(["votes", "blocs"]);
  expect(found.leftOut).toEqual([
    { name: "opinion", years: [2020] },
    { name: "policy", years: [2020, 2021] },
  ]);
  expect(valuesOf(found)).toEqual([57.14, 57.14, 57.14]);
});

// a poll of 2009 is good from the end of 2009 to 2014, one of 2014 to 2019: nothing at the end of 2008
test.each([
  [2009, 2018, "in the trend", [], 10],
  [2008, 2017, "in it, and the one year without it has no value", [2008], 9],
  [2008, 2016, "left out", [], 9],
])("from %d to %d a component known in nine tenths of the years is %s", (from, to, _, empty, known) => {
  const world = threeCountries(ballots, {
    polls: ["Gallup MDA 2009 RUS 50 50", "Gallup MDA 2014 RUS 50 50"],
    parts,
  });
  const found = trend(world, "MDA", from, `${to}-12-31`, axis);
  expect(found.components.includes("opinion")).toBe(to !== 2016);
  expect(found.points.filter(({ value }) => value === undefined).map(({ year }) => year)).toEqual(empty);
  expect(found.points.filter(({ value }) => value !== undefined)).toHaveLength(known);
});

test("there is no trend without half of the weight", () => {
  const found = trend(threeCountries([], { parts }), "MDA", 2015, "2018-12-31", axis);
  expect(found.components).toEqual(["blocs"]);
  expect(found.sufficient).toBe(false);
});
