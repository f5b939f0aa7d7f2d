import fc from "fast-check";
import { comparison, ranks } from "../../../src/core/score/compare";
import { drawsOf } from "../../../src/core/score/draws";
import { fnv1a } from "../../../src/core/fnv1a";
import { mulberry32 } from "../../../src/core/score/mulberry32";
import { alignment, scaledWeights } from "../../../src/core/score/score";
import { intervalOf, scoreInterval } from "../../../src/core/score/scoreInterval";
import type { Axis } from "../../../src/core/votes/axis";
import { country, easyMethod, three, threeCountries, votes } from "../../support/smallFacts";

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

/** Ballots of January 2023, one a day. */
const january = (cells: readonly string[]) =>
  cells.map((cell, i) => `2023-01-${String(i + 1).padStart(2, "0")} ${cell}`);

/** By votes alone, so that only the questions are drawn. */
const votesAlone = {
  ...easyMethod,
  components: easyMethod.components.filter(({ name }) => name === "votes"),
};

const rangeOf = (ballots: readonly string[], members: readonly string[] = []) => {
  const world = threeCountries(ballots, { members });
  return scoreInterval(world, alignment(world, "MDA", day, axis));
};

describe("the draws", () => {
  test("are seeded with day and axis: four weights, then as many questions as were contested", () => {
    const ballots = january(["NYX b", "YYN c", "NYY a", "YNY a", "NYA b"]);
    const world = threeCountries(ballots);
    const { places, shakes, times } = drawsOf(world, day, axis);
    // a is two questions, with the poles one way round and the other; what is not contested is none
    expect(places.size).toBe(3);
    const random = mulberry32(fnv1a("2023-06-30|RUS-USA"));
    expect([...shakes.slice(0, 4)]).toEqual([0, 1, 2, 3].map(() => 0.5 + random()));
    const drawn = [0, 1, 2].map(() => Math.floor(random() * 3));
    expect([...times.slice(0, 3)]).toEqual(
      [0, 1, 2].map((place) => drawn.filter((one) => one === place).length),
    );
    expect(shakes[4]).toBe(0.5 + random());
  });
});

describe("the interval", () => {
  test("has no width where all components are the same in every draw", () => {
    const world = threeCountries(january(["NYY", "NYY"]), { parts: { method: votesAlone } });
    expect(scoreInterval(world, alignment(world, "MDA", day, axis))).toEqual({ low: 100, high: 100 });
  });

  test("of votes on ten questions is that of draws with replacement", () => {
    // five a side: of the binomial (10, ½), 5 % of the draws have at most 2 and 5 % at least 8 on one side
    const ballots = january(Array.from({ length: 10 }, (_, i) => `NY${i < 5 ? "Y" : "N"}`));
    const world = threeCountries(ballots, { parts: { method: votesAlone } });
    const span = scoreInterval(world, alignment(world, "MDA", day, axis))!;
    expect([span.low, span.high]).toEqual([expect.closeTo(-60, 10), expect.closeTo(60, 10)]);
  });

  test("does not shrink when one question is put ten times", () => {
    // ten votes on two questions: either, or both, are drawn
    const ballots = january(Array.from({ length: 10 }, (_, i) => `NY${i < 5 ? "Y kept" : "N lost"}`));
    const world = threeCountries(ballots, { parts: { method: votesAlone } });
    const span = scoreInterval(world, alignment(world, "MDA", day, axis))!;
    expect([span.low, span.high]).toEqual([-100, 100]);
  });

  test("of a two-sided level gives both sides their half, and leaves out one that was not drawn", () => {
    // five votes a side, each on one question: with the plus pole where it said Yes, between where it said No
    const ballots = january([...Array<string>(5).fill("NYY yes"), ...Array<string>(5).fill("YNA no")]);
    const world = threeCountries(ballots, { parts: { method: votesAlone } });
    const standing = alignment(world, "MDA", day, axis);
    expect(standing.score).toBeCloseTo(50, 10);
    expect(scoreInterval(world, standing)).toEqual({ low: 0, high: 100 });
  });

  test("is none where there is no score, and where too few draws hold an answer", () => {
    expect(rangeOf([])).toBeUndefined();
    expect(intervalOf(Float64Array.from({ length: 1000 }, (_, i) => (i < 949 ? i : NaN)))).toBeUndefined();
    expect(intervalOf(Float64Array.from({ length: 1000 }, (_, i) => (i < 950 ? i : NaN)))).toEqual({
      low: 49,
      high: 949,
    });
  });

  test("of a pole is the pole", () => {
    const world = threeCountries(january(["NYY", "NYN"]));
    expect(scoreInterval(world, alignment(world, "RUS", day, axis))).toEqual({ low: -100, high: -100 });
  });

  test("is the same for the same country, day and axis, and does not depend on what was asked before", () => {
    const ballots = january(["NYY", "NYA", "NYN"]);
    expect(rangeOf(ballots, ["EU MDA member 2022-06-23"])).toEqual(
      rangeOf(ballots, ["EU MDA member 2022-06-23"]),
    );
  });

  test("of any votes lies within the scale, low not above high", () => {
    const cells = fc.array(fc.constantFrom("Y", "N", "A", "X"), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(cells, (letters) => {
        const span = rangeOf(january(letters.map((letter) => `NY${letter}`)));
        if (span === undefined) return;
        expect(span.low).toBeGreaterThanOrEqual(-100);
        expect(span.high).toBeLessThanOrEqual(100);
        expect(span.low).toBeLessThanOrEqual(span.high);
      }),
      { numRuns: 30 },
    );
  });

  test("knows a user's weights", () => {
    const world = threeCountries(january(["NYY", "NYN"]), { members: ["EU MDA member 2022-06-23"] });
    const own = alignment(world, "MDA", day, axis, scaledWeights(world, [["blocs", 1]]));
    expect(scoreInterval(world, own)).toEqual({ low: 50, high: 50 });
  });
});

describe("two countries", () => {
  const codes = [...three, "UKR", "GEO"];
  // Ukraine differs from Moldova on one of ten questions, Georgia on nine
  const ballots = january(
    Array.from({ length: 10 }, (_, i) => `NYY${i < 1 ? "A" : "Y"}${i < 9 ? "N" : "Y"}`),
  );
  const world = threeCountries([], {
    parts: { countries: codes.map((code) => country(code)), ...votes(codes, ballots), method: votesAlone },
  });
  const compared = (one: string, other: string) => comparison(world, one, other, day, axis).value!;

  test("are compared draw by draw: what they share does not blur their difference", () => {
    // MDA − UKR: the one question on which they differ is drawn c of ten times, c/10 of 100 points; one draw in three has none
    expect(compared("MDA", "UKR")).toMatchObject({
      difference: expect.closeTo(10, 10),
      low: 0,
      closerTo: undefined,
    });
  });

  test.each([
    ["MDA", "GEO", "USA"],
    ["GEO", "MDA", "RUS"],
    ["MDA", "MDA", undefined],
  ])("%s and %s: closer to %s", (one, other, closer) => {
    expect(compared(one, other).closerTo).toBe(closer);
  });

  test("without a score cannot be compared, and it says whose is missing", () => {
    const silent = comparison(threeCountries([]), "MDA", "USA", day, axis);
    expect(silent.value).toBeUndefined();
    expect(silent.missing()).toContain("no score for MDA");
  });

  test("have the rank of 1 + those above them without a doubt, and none at the ends of the scale", () => {
    // the United States (the pole), Moldova +100 and Ukraine +90 stand at one end; Georgia, −80, and Russia, −100, differ on one question
    const ordered = ranks(world, codes, day, axis);
    expect(Object.fromEntries(ordered)).toEqual({ USA: 1, MDA: 1, UKR: 1, GEO: 4, RUS: 4 });
  });
});
