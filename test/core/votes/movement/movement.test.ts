import fc from "fast-check";
import type { Axis } from "../../../../src/core/votes/axis";
import { axisVotes } from "../../../../src/core/votes/movement/axisVotes";
import { level } from "../../../../src/core/votes/level";
import { movementShares, span } from "../../../../src/core/votes/movement/movement";
import { threeCountries } from "../../../support/smallFacts";

const axis: Axis = { code: "RUS-USA", minus: "RUS", plus: "USA" };
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

/** Roll calls on one day after another of a month, each with the positions of Russia, the United States and Moldova, and a question. */
function month(start: string, ...ballots: readonly string[]): readonly string[] {
  return ballots.map((ballot, i) => `${start}-${String(i + 1).padStart(2, "0")} ${ballot}`);
}

describe("the level", () => {
  const on = (ballots: readonly string[]) => level(threeCountries(ballots), "MDA", "2020-12-31", axis);

  // the easy method asks for 2 votes; the columns are Russia, the United States, Moldova
  test("is the mean of the mean where the plus pole said Yes and the mean where it said No", () => {
    const { value, whereYes, whereNo } = on([
      // with the plus pole on all eight of its drafts, against it on four of five others
      ...month("2020-01", ...Array<string>(8).fill("NYY")),
      ...month("2020-02", "YNN", "YNY", "YNY", "YNY", "YNY"),
    ]);
    expect(value).toBeCloseTo((1 + (1 - 4) / 5) / 2, 12);
    expect([whereYes.plus, whereYes.contested]).toEqual([8, 8]);
    expect([whereNo.plus, whereNo.minus, whereNo.contested]).toEqual([1, 4, 5]);
  });

  test("is the plain mean where the plus pole said No fewer than five times", () => {
    const ballots = [
      ...month("2020-01", ...Array<string>(8).fill("NYY")),
      ...month("2020-02", "YNN", "YNY", "YNY", "YNY"),
    ];
    expect(on(ballots).value).toBeCloseTo((8 + 1 - 3) / 12, 12);
  });

  test.each([
    ["at half of the contested votes", ["NYY", "NYY", "NYX", "NYX"], 1],
    ["of no state that cast less than half", ["NYY", "NYY", "NYX", "NYX", "NYX"], undefined],
    ["of no state that cast fewer than asked for", ["NYY"], undefined],
    ["of a new member, by the votes since it is one", ["NY-", "NY-", "NY-", "NYY", "NYA"], 0.5],
  ])("is there %s", (_what, ballots, expected) => {
    expect(on(month("2020-01", ...ballots)).value).toBe(expected);
  });

  test.each([
    ["2021-02-28", "2024-02-29", 1],
    ["2021-03-01", "2024-02-29", 2],
    ["2020-12-31", "2023-12-31", 1],
    ["2021-01-01", "2023-12-31", 2],
  ])("counts a vote of %s in the window of %s: %d votes", (first, day, count) => {
    const world = threeCountries([`${first} NYY`, "2021-06-01 NYY"]);
    expect(level(world, "MDA", day, axis).whereYes.plus).toBe(count);
  });
});

describe("the votes on an axis", () => {
  test("leave out what is not contested and where no side was taken", () => {
    const world = threeCountries([
      "2020-01-01 YYN",
      "2020-01-02 NYX",
      "2020-01-03 NY-",
      "2020-01-04 AYN",
      "2020-01-05 NYA",
    ]);
    const { places, sides } = axisVotes(world, "MDA", axis);
    expect([[...places], [...sides]]).toEqual([[4], [0]]);
  });

  test("are on another question where the plus pole stands the other way round", () => {
    const world = threeCountries(["2020-01-01 NYY arms", "2021-01-01 YNN arms", "2022-01-01 NYY arms"]);
    expect([...axisVotes(world, "MDA", axis).questions]).toEqual([0, 1, 0]);
  });

  test("fall into periods from September to August, numbered without those that have none", () => {
    const days = ["2015-08-31", "2015-09-01", "2016-08-31", "2018-12-01"];
    const world = threeCountries(days.map((day) => `${day} NYY`));
    expect([...axisVotes(world, "MDA", axis).periods]).toEqual([0, 1, 1, 2]);
  });
});

describe("a movement", () => {
  const then = month("2015-10", "NYA a", "NYY b", "NYN c");
  const since = month("2020-10", "NYY a", "NYY b", "NYN c");
  const of = (ballots: readonly string[], from = "2015-12-31", to = "2020-12-31") =>
    span(threeCountries(ballots), "MDA", from, to, axis);

  // one question of three from between to the plus pole; the sums by hand:
  // ω = 1/3 a vote, e = (−1, +1); G = 3·(1 − 1/2) + 1 = 2.5, g = 1/2, so b = 1/5, z = 2/5, w = ∓1/5 and ∓1/5
  // a = (2/5, 9/10, −11/10), r = ∓2/5, ±1/10, ±1/10; Σ (Σ w r)² = .16² + 2 · .04² = .0288; (2 / 12)² = .027778
  test("is fitted as the method says", () => {
    const { movement, questions, then: first, now } = of([...then, ...since]);
    expect(questions).toBe(3);
    expect([first.value, now.value]).toEqual([0, expect.closeTo(1 / 3, 12)]);
    expect(movement!.value).toBeCloseTo(1 / 5, 12);
    expect(movement!.agenda).toBeCloseTo(1 / 3 - 1 / 5, 12);
    expect(movement!.halfWidth).toBeCloseTo(1.6448536269514722 * Math.sqrt(0.0288 + 1 / 36), 12);
  });

  test("comes from the questions whose answers changed, and its shares sum to it", () => {
    const world = threeCountries([...then, ...since]);
    const shares = movementShares(world, span(world, "MDA", "2015-12-31", "2020-12-31", axis));
    expect([...shares]).toEqual([expect.closeTo(1 / 5, 12), expect.closeTo(0, 12), expect.closeTo(0, 12)]);
  });

  test("is none where only the questions changed", () => {
    const other = month("2020-11", "NYN d", "NYN e", "NYN f");
    const {
      movement,
      then: first,
      now,
    } = of([...then, ...month("2020-10", "NYA a", "NYY b", "NYN c"), ...other]);
    expect(movement!.value).toBeCloseTo(0, 12);
    expect(movement!.agenda).toBeCloseTo(now.value! - first.value!, 12);
    expect(movement!.agenda).toBeCloseTo(-1 / 2, 12);
    expect(movement!.halfWidth).toBeGreaterThan(0);
  });

  test.each([
    ["the first day is not before the last", "2020-12-31", "2020-12-31", 0],
    ["there is no level on the first day", "2010-12-31", "2020-12-31", 0],
    ["there is no level on the last day", "2015-12-31", "2024-12-31", 0],
  ])("is none where %s", (_why, from, to, questions) => {
    const result = of([...then, ...since], from, to);
    expect(result.movement).toBeUndefined();
    expect(result.questions).toBe(questions);
  });

  test("is none where fewer than three questions were put before and since", () => {
    const result = of([...then, ...month("2020-10", "NYY a", "NYY b", "NYN d")]);
    expect([result.questions, result.movement]).toEqual([2, undefined]);
  });

  test("counts a question only where it was put again after the first day, not twice before it", () => {
    // the windows of both days hold the votes of 2015
    expect(
      of([...then, ...month("2016-10", "NYY a", "NYY b", "NYN d")], "2015-12-31", "2016-12-31").questions,
    ).toBe(2);
  });

  test("of a pole against itself is 0 ± 0", () => {
    const world = threeCountries([...then, ...since]);
    const { movement } = span(world, "RUS", "2015-12-31", "2020-12-31", axis);
    expect(movement).toEqual({ value: 0, halfWidth: 0, agenda: 0 });
    expect([...movementShares(world, span(world, "RUS", "2015-12-31", "2020-12-31", axis))]).toEqual([
      0, 0, 0,
    ]);
  });

  test("is not disturbed by later votes", () => {
    const later = month("2021-10", "NYN a", "NYN b", "NYN c");
    expect(of([...then, ...since, ...later])).toEqual(of([...then, ...since]));
  });
});

/** Solves a system by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let k = 0; k < rows.length; k++) {
    const pivot = rows.slice(k).reduce((best, row) => (Math.abs(row[k]!) > Math.abs(best[k]!) ? row : best));
    rows[rows.indexOf(pivot)] = rows[k]!;
    rows[k] = pivot.map((cell) => cell / pivot[k]!);
    rows.forEach((row, i) => {
      if (i !== k) rows[i] = row.map((cell, j) => cell - row[k]! * rows[k]![j]!);
    });
  }
  return rows.map((row) => row.at(-1)!);
}

test("a movement is that of the a and b that minimise the sum of squares, found the long way", () => {
  const years = fc.constantFrom("2014-10", "2015-10", "2017-10", "2018-10", "2019-10");
  const vote = fc.tuple(
    years,
    fc.constantFrom("a", "b", "c", "d", "e"),
    fc.constantFrom("NYY", "NYA", "NYN", "NYX"),
  );
  fc.assert(
    fc.property(fc.array(vote, { minLength: 12, maxLength: 40 }), (drawn) => {
      const lines = drawn.map(([start, name, ballot]) => `${start}-01 ${ballot} ${name}`).sort();
      const world = threeCountries(lines);
      const whole = span(world, "MDA", "2016-12-31", "2019-12-31", axis);
      fc.pre(whole.movement !== undefined);
      const votes = axisVotes(world, "MDA", axis);
      const [questions, periods] = [votes.asked.length, votes.periods.at(-1)! + 1];
      // unknowns: a of every question, then b of every period but the first
      const size = questions + periods - 1;
      const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
      const right = new Array<number>(size).fill(0);
      const square = (terms: readonly (readonly [place: number, factor: number])[], value: number) => {
        const real = terms.filter(([place]) => place >= 0);
        for (const [i, x] of real) {
          right[i]! += x * value;
          for (const [j, y] of real) matrix[i]![j]! += x * y;
        }
      };
      const b = (period: number) => (period === 0 ? -1 : questions + period - 1);
      votes.sides.forEach((side, i) =>
        square(
          [
            [votes.questions[i]!, 1],
            [b(votes.periods[i]!), 1],
          ],
          side,
        ),
      );
      for (let t = 1; t < periods; t++)
        square(
          [
            [b(t), 1],
            [b(t - 1), -1],
          ],
          0,
        );
      const fitted = solve(matrix, right);
      const inWindow = (i: number, end: string, start: string) => {
        const { date } = world.rollCalls[votes.places[i]!]!;
        return date > start && date <= end;
      };
      const count = (end: string, start: string) =>
        votes.sides.filter((_, i) => inWindow(i, end, start)).length;
      const [last, first] = [count("2019-12-31", "2016-12-31"), count("2016-12-31", "2013-12-31")];
      const value = sum(
        [...votes.periods].map((period, i) => {
          const weight =
            (inWindow(i, "2019-12-31", "2016-12-31") ? 1 / last : 0) -
            (inWindow(i, "2016-12-31", "2013-12-31") ? 1 / first : 0);
          return period === 0 ? 0 : weight * fitted[b(period)]!;
        }),
      );
      expect(whole.movement!.value).toBeCloseTo(value, 9);
      expect(sum(movementShares(world, whole))).toBeCloseTo(value, 9);
    }),
  );
});
