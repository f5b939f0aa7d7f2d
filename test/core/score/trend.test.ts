import { alignment } from "../../../src/core/score/score";
import { change } from "../../../src/core/score/change";
import { trend } from "../../../src/core/score/trend";
import { defaultAxis, type Axis } from "../../../src/core/votes/axis";
import { edition } from "../../../src/edition";
import { threeCountries } from "../../support/smallFacts";

const axis: Axis = { code: "RUS-USA", minus: "RUS", plus: "USA" };

// three questions put every autumn from 2008 on; Moldova sides with the plus pole from 2015 on
const ballots = Array.from({ length: 16 }, (_, i) => 2008 + i).flatMap((year) => {
  const cells = year < 2015 ? "NYN" : "NYY";
  return ["a", "b", "c"].map((name, day) => `${year}-10-0${day + 1} ${cells} ${name}`);
});
const world = threeCountries(ballots, { parts: { editionDate: "2023-11-30" } });
const found = (from: number, to: string) => trend(world, "MDA", from, to, axis);

test("a trend has the last day and the same day of earlier years", () => {
  expect(found(2020, "2022-10-31").value!.points.map(({ day }) => day)).toEqual([
    "2020-10-31",
    "2021-10-31",
    "2022-10-31",
  ]);
});

test("29 February is the 28th in other years", () => {
  const days = found(2017, "2020-02-29").value!.points.map(({ day }) => day);
  expect(days).toEqual(["2017-02-28", "2018-02-28", "2019-02-28", "2020-02-29"]);
});

test("its last point is the edition date where a later day is asked for", () => {
  expect(found(2022, "2030-12-31").value!.points.map(({ day }) => day)).toEqual(["2022-11-30", "2023-11-30"]);
});

test("it ends at the score, and each point's difference to it is the change since", () => {
  const points = found(2012, "2022-12-31").value!.points;
  expect(points.at(-1)!.value).toBe(alignment(world, "MDA", "2022-12-31", axis).score);
  for (const { day, value } of points.slice(0, -1)) {
    expect(points.at(-1)!.value! - value!).toBeCloseTo(
      change(world, "MDA", day, "2022-12-31", axis).value!.change,
      10,
    );
  }
});

test("a point without movement has no value, and says why", () => {
  const [first, second] = found(2006, "2012-12-31").value!.points;
  expect([first!.value, second!.value]).toEqual([undefined, undefined]);
  expect(first!.missing).toContain("movement of MDA from 2006-12-31 to 2012-12-31 not known");
});

test("a point that lacks a component of the last day has no value, and names it", () => {
  const early = ballots.map((line) =>
    line.replace(/^20(\d\d)/, (_, year: string) => String(1976 + Number(year))),
  );
  const old = trend(
    threeCountries(early, { parts: { editionDate: "1995-12-31" } }),
    "MDA",
    1993 - 3,
    "1994-12-31",
    axis,
  );
  const [first, ...rest] = old.value!.points;
  expect([first!.value, first!.missing]).toEqual([undefined, "policy of MDA not known on 1990-12-31"]);
  expect(rest.every(({ value }) => value !== undefined)).toBe(true);
  expect(old.value!.components).toEqual(["votes", "blocs", "policy"]);
});

test("there is none without a score on the last day", () => {
  const silent = trend(threeCountries([]), "MDA", 2015, "2018-12-31", axis);
  expect(silent.value).toBeUndefined();
  expect(silent.missing()).toContain("no score for MDA on 2018-12-31");
});

test.each(["KAZ", "MDA", "BRA", "RUS", "USA"])("the trend of %s ends at its score", (country) => {
  const { points } = trend(edition, country, 2012, "2021-12-31", defaultAxis).value!;
  expect(points.at(-1)!.value).toBe(alignment(edition, country, "2021-12-31", defaultAxis).score);
});
