import { change } from "../../../src/core/score/change";
import { scaledWeights } from "../../../src/core/score/score";
import { axisOf, type Axis } from "../../../src/core/votes/axis";
import { edition } from "../../../src/edition";
import { threeCountries } from "../../support/smallFacts";

const axis: Axis = { code: "RUS-USA", minus: "RUS", plus: "USA" };
const [then, now] = ["2015-12-31", "2020-12-31"];

// one of three questions from between to the plus pole: level 0, then 1/3; movement 1/5 (the sums stand in movement.test.ts)
const ballots = ["NYA a", "NYY b", "NYN c"].map((ballot, i) => `2015-10-0${i + 1} ${ballot}`);
const since = ["NYY a", "NYY b", "NYN c"].map((ballot, i) => `2020-10-0${i + 1} ${ballot}`);
const polls = [
  "Gallup MDA 2015 RUS 40 40",
  "Gallup MDA 2015 USA 50 30",
  "Gallup MDA 2020 RUS 20 60",
  "Gallup MDA 2020 USA 50 30",
];
// blocs: 0, then (0 + 1)/2; policy 0 on both days
const members = ["EU MDA member 2018-01-01"];

const between = (
  world: ReturnType<typeof threeCountries>,
  from = then,
  to = now,
  own?: readonly (readonly [string, number])[],
) => change(world, "MDA", from, to, axis, own && scaledWeights(world, own));

describe("a change", () => {
  const world = threeCountries([...ballots, ...since], { members, polls });

  test("is the movement of the votes and the change of the other components, by their weights", () => {
    const moved = between(world).value!;
    expect(moved.parts).toEqual([
      { name: "votes", points: expect.closeTo(100 * (0.5 / 5), 10) },
      { name: "blocs", points: expect.closeTo(100 * (0.3 / 2), 10) },
      { name: "policy", points: 0 },
    ]);
    expect(moved.change).toBeCloseTo(100 * (0.5 / 5 + 0.3 / 2), 10);
    expect(moved.agenda).toBeCloseTo(100 * 0.5 * (1 / 3 - 1 / 5), 10);
    expect(moved.halfWidth).toBeCloseTo(50 * 1.6448536269514722 * Math.sqrt(0.0288 + 1 / 36), 10);
    expect([moved.from, moved.to]).toEqual([
      expect.closeTo(0, 10),
      expect.closeTo(100 * (0.5 / 3 + 0.3 / 2), 10),
    ]);
    expect([moved.came, moved.went]).toEqual([[], []]);
  });

  test("is none where there is no movement, and says why", () => {
    const other = between(world, "2012-12-31");
    expect(other.value).toBeUndefined();
    expect(other.missing()).toContain("RUS and USA were opposed on no vote in the 36 months to 2012-12-31");
    expect(between(world, now, then).missing()).toContain("the first day must come before the last");
  });

  test("by weights without votes is that of the other components, without an interval", () => {
    const moved = between(world, then, now, [
      ["blocs", 1],
      ["policy", 1],
    ]).value!;
    expect(moved).toMatchObject({ change: expect.closeTo(25, 10), halfWidth: 0, agenda: 0 });
    const early = between(world, "2010-12-31", "2011-12-31", [["blocs", 1]]).value!;
    expect(early.change).toBe(0);
  });

  test("counts opinion only by weights that name it, and only where one series serves both days", () => {
    const named = [
      ["votes", 1],
      ["opinion", 1],
    ] as const;
    // (.2 − 0)/2, then (.2 + .4)/2
    expect(between(world, then, now, named).value!.change).toBeCloseTo(100 * (0.5 / 5 + 0.5 * 0.2), 10);
    const mixed = polls.map((line, i) => (i < 2 ? line.replace("Gallup", "Pew") : line));
    const other = between(threeCountries([...ballots, ...since], { polls: mixed }), then, now, named).value!;
    expect(other.parts.map(({ name }) => name)).toEqual(["votes"]);
    expect([other.came, other.went].map(([turnover]) => turnover!.name)).toEqual(["opinion", "opinion"]);
  });

  test("tells apart a component that came between the two days", () => {
    const early = [...ballots, ...since].map((line) => line.replace("2015", "1989").replace("2020", "1993"));
    const moved = between(
      threeCountries(early, { members: ["EU MDA member 1992-06-01"] }),
      "1989-12-31",
      "1993-12-31",
    ).value!;
    expect(moved.parts.map(({ name }) => name)).toEqual(["votes", "blocs"]);
    expect(moved.came.map(({ name }) => name)).toEqual(["policy"]);
    // the score from votes and blocs alone: (.5/3 + .3/2) / .8; policy is 0
    expect(moved.came[0]!.points).toBeCloseTo((0.2 * -100 * (0.5 / 3 + 0.15)) / 0.8 / 1, 10);
  });
});

describe.each([
  ["1984-12-31", "1989-12-31"],
  ["1989-12-31", "2004-12-31"],
  ["2005-12-31", "2025-12-31"],
  ["2013-12-31", "2017-12-31"],
  ["2021-12-31", "2023-11-03"],
  ["2021-12-31", "2025-12-31"],
])("of all countries from %s to %s", (from, to) => {
  test.each(["RUS-WEST", "CHN-WEST", "CHN-USA"])(
    "score then + change + agenda + what came and went = score now, on %s",
    (code) => {
      const moves = edition.countries.flatMap(
        (one) => change(edition, one.code, from, to, axisOf(edition, code)).value ?? [],
      );
      for (const { from: first, to: last, change: own, agenda, came, went } of moves) {
        const turnover = [...came, ...went].reduce((sum, { points }) => sum + points, 0);
        expect(first! + own + agenda + turnover).toBeCloseTo(last!, 9);
      }
    },
  );
});
