import fc from "fast-check";
import { alignment } from "../../../src/core/score/score";
import type { Axis } from "../../../src/core/votes/axis";
import { mulberry32, scoreInterval } from "../../../src/core/score/scoreInterval";
import { easyMethod, threeCountries } from "../../support/smallFacts";

const axis: Axis = { code: "RUS-USA", minus: "RUS", plus: "USA" };
const day = "2023-06-30";

test("the numbers lie in [0, 1), their mean near a half", () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), (seed) => {
      const random = mulberry32(seed);
      const numbers = Array.from({ length: 2000 }, random);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers)).toBeLessThan(1);
      // 4.5 standard errors of 1/√12/√2000
      expect(Math.abs(numbers.reduce((sum, u) => sum + u, 0) / 2000 - 0.5)).toBeLessThan(0.03);
    }),
    { numRuns: 50, seed: 1 },
  );
});

const rangeOf = (ballots: readonly string[], members: readonly string[] = []) => {
  const world = threeCountries(ballots, { members });
  const standing = alignment(world, "MDA", day, axis);
  return { score: standing.score, span: scoreInterval(world, standing) };
};

test("has no width where all components are the same in every draw", () => {
  const method = { ...easyMethod, components: easyMethod.components.filter(({ name }) => name === "votes") };
  const world = threeCountries(["2023-01-01 NYY", "2023-01-02 NYY"], { parts: { method } });
  const span = scoreInterval(world, alignment(world, "MDA", day, axis))!;
  expect(span.low).toBeCloseTo(100, 10);
  expect(span.high).toBeCloseTo(100, 10);
});

test("of votes alone is that of draws with replacement", () => {
  // ten votes, five a side: of the binomial (10, ½), 5 % of the draws have at most 2 and 5 % at least 8 on one side
  const method = { ...easyMethod, components: easyMethod.components.filter(({ name }) => name === "votes") };
  const ballots = Array.from({ length: 10 }, (_, i) => `2023-01-${10 + i} NY${i < 5 ? "Y" : "N"}`);
  const world = threeCountries(ballots, { parts: { method } });
  const span = scoreInterval(world, alignment(world, "MDA", day, axis))!;
  expect(span.low).toBeCloseTo(-60, 10);
  expect(span.high).toBeCloseTo(60, 10);
});

test("is none where there is no score", () => {
  expect(rangeOf([]).span).toBeUndefined();
});

test("is the same for the same country, day and axis, and does not depend on what was asked before", () => {
  const ballots = ["2023-01-01 NYY", "2023-01-02 NYA", "2023-01-03 NYN"];
  expect(rangeOf(ballots, ["EU MDA member 2022-06-23"])).toEqual(
    rangeOf(ballots, ["EU MDA member 2022-06-23"]),
  );
});

test("of any votes lies within the scale, low not above high", () => {
  const cells = fc.array(fc.constantFrom("Y", "N", "A", "X"), { minLength: 4, maxLength: 20 });
  fc.assert(
    fc.property(cells, (letters) => {
      const { score, span } = rangeOf(letters.map((letter, i) => `2023-01-${10 + i} NY${letter}`));
      if (score === undefined || span === undefined) return;
      expect(span.low).toBeGreaterThanOrEqual(-100);
      expect(span.high).toBeLessThanOrEqual(100);
      expect(span.low).toBeLessThanOrEqual(span.high);
    }),
    { numRuns: 30 },
  );
});
