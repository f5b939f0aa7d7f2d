import fc from "fast-check";
import {
  alignment,
  describeBasis,
  poleWithoutOrder,
  scaledWeights,
  scoreOf,
  scoreWithout,
  whyNoScore,
} from "../../../src/core/score/score";
import type { Axis } from "../../../src/core/votes/axis";
import type { ComponentName, World } from "../../../src/core/world";
import { country, three, threeCountries, votes } from "../../support/smallFacts";

const axis: Axis = { code: "RUS-USA", minus: "RUS", plus: "USA" };

const standing = (world: World, day = "2023-06-30", weights?: ReadonlyMap<ComponentName, number>) =>
  alignment(world, "MDA", day, axis, weights);

const value = (world: World, name: ComponentName, day?: string) =>
  standing(world, day).components.find((component) => component.name === name)?.value;

// Russia N, United States Y, then Moldova: three contested, one on which both poles voted Y
const ballots = ["2020-06-30 NYN", "2021-01-01 NYY", "2022-03-02 NYY", "2023-02-23 NYA", "2023-03-01 YYN"];

// votes (2 − 0)/3 = .6667; blocs (0 + 1)/2 − (0 + .4)/2 = .3; policy 1; beside the score opinion (20 − (−40))/200 = .3
const full = threeCountries(ballots, {
  members: ["EU MDA member 2022-06-23", "CIS MDA member 1994-04-26", "SANCTIONS MDA sanctioning 2022-04-01"],
  polls: ["Gallup MDA 2021 RUS 20 60", "Gallup MDA 2021 USA 50 30"],
});

describe("a component", () => {
  test.each([
    ["votes", 2 / 3],
    ["blocs", 0.3],
    ["policy", 1],
  ] as const)("%s of the example is %d", (name, expected) => {
    expect(value(full, name)).toBeCloseTo(expected, 12);
  });

  test.each([
    ["2022-03-31", 0],
    ["1991-12-26", 0],
    ["1991-12-25", undefined],
  ])("policy on %s is %p: no act is 0, and before 26 December 1991 it does not apply", (day, expected) => {
    expect(value(full, "policy", day)).toBe(expected);
  });

  test("opinion stands beside the score", () => {
    expect(standing(full).components.map(({ name }) => name)).toEqual(["votes", "blocs", "policy"]);
  });

  test("blocs and policy apply to no other axis than theirs", () => {
    const other = alignment(full, "MDA", "2023-06-30", { code: "USA-RUS", minus: "USA", plus: "RUS" });
    expect(other.components.map(({ name }) => name)).toEqual(["votes"]);
    expect(other.coverage).toBeCloseTo(1, 12);
  });

  test.each([
    ["RUS", -1, -100],
    ["USA", 1, 100],
  ])("of the pole %s is %d, whatever the facts say", (code, own, score) => {
    const pole = alignment(
      threeCountries([], { members: ["CIS USA member 1994-04-26"] }),
      code,
      "2023-06-30",
      axis,
    );
    expect(pole.components.map((component) => component.value)).toEqual([own, own, own]);
    expect(pole.score).toBe(score);
  });
});

describe("the votes component", () => {
  // the window opens after the same day three years before: on 2023-06-30 the first ballot is out, a day earlier in
  test.each([
    ["2023-06-29", 1 / 4],
    ["2023-06-30", 2 / 3],
    ["2023-02-22", 1 / 3],
    ["2024-01-01", 1 / 2],
    ["2025-03-03", undefined],
  ])("on %s is %p", (day, expected) => {
    const found = value(full, "votes", day);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(expected, 12);
  });

  test("counts an absent member among the contested but not among the votes cast", () => {
    const world = threeCountries(["2023-01-01 NYY", "2023-01-02 NYX", "2023-01-03 NYN", "2023-01-04 YN-"]);
    const votesPart = standing(world).components[0]!;
    if (votesPart.evidence.kind !== "votes") throw new Error("no counts");
    expect(votesPart.evidence.sides).toEqual({ plus: 1, between: 0, minus: 1, absent: 1, contested: 3 });
    expect(votesPart.value).toBe(0);
  });

  test.each([
    ["amendment", undefined],
    ["decision", undefined],
    ["resolution", "V-0"],
  ] as const)("reads resolutions and decisions once: a second %s of the ballot of %p", (kind, sameVoteAs) => {
    const lines = votes(three, ["2023-01-01 NYY", "2023-01-02 NYN", "2023-01-03 NYN"]);
    const rollCalls = lines.rollCalls.map((row, i) => (i === 2 ? { ...row, kind, sameVoteAs } : row));
    const world = threeCountries([], { parts: { ...lines, rollCalls } });
    expect(value(world, "votes")).toBeCloseTo(kind === "decision" ? -1 / 3 : 0, 12);
  });

  test("knows Russia by the Soviet Union's votes before it", () => {
    const codes = [...three, "SUN"];
    const world = threeCountries([], {
      parts: {
        countries: codes.map((code) => country(code, code === "SUN" ? "1991-12-24" : undefined)),
        ...votes(codes, ["1991-12-01 -YYN", "1991-12-02 -YYN", "1991-12-31 NYN-"]),
      },
    });
    expect(value(world, "votes", "1992-01-01")).toBeCloseTo(1 / 3, 12);
  });
});

describe("the score", () => {
  test("is the weighted mean of the example's components, on 100", () => {
    expect(standing(full).score).toBeCloseTo(100 * ((0.5 * 2) / 3 + 0.3 * 0.3 + 0.2), 10);
    expect(standing(full).coverage).toBe(1);
  });

  test.each([
    ["votes", (0.3 * 0.3 + 0.2) / 0.5],
    ["blocs", ((0.5 * 2) / 3 + 0.2) / 0.7],
    ["policy", ((0.5 * 2) / 3 + 0.3 * 0.3) / 0.8],
  ] as const)("without %s is the mean of the rest", (name, expected) => {
    expect(scoreWithout(standing(full), name)).toBeCloseTo(100 * expected, 10);
  });

  test("without its only component is none", () => {
    const world = threeCountries(ballots, {
      parts: { method: { ...full.method, components: [full.method.components[0]!] } },
    });
    expect(standing(world).score).toBeCloseTo(200 / 3, 10);
    expect(scoreWithout(standing(world), "votes")).toBeUndefined();
  });

  test("is none without votes, and says what the rest says", () => {
    const silent = threeCountries(["2023-01-01 NYY", "2023-01-02 NYX", "2023-01-03 NYX"], {
      members: ["EU MDA member 2022-06-23"],
    });
    expect(standing(silent).score).toBeUndefined();
    expect(standing(silent).coverage).toBeCloseTo(0.5, 12);
    expect(whyNoScore(silent, standing(silent))).toBe(
      "no score for MDA on 2023-06-30: MDA cast 1 of 3 contested votes in the 36 months to 2023-06-30; half are needed, and at least 2; memberships 0.50 and policy 0.00 are known",
    );
  });

  test("is none where less than half of the weight is known", () => {
    const weights = scaledWeights(full, [
      ["opinion", 2],
      ["blocs", 1],
    ]);
    const unpolled = threeCountries(ballots);
    expect(standing(unpolled, "2023-06-30", weights)).toMatchObject({ score: undefined, coverage: 1 / 3 });
    expect(whyNoScore(unpolled, standing(unpolled, "2023-06-30", weights))).toBe(
      "no score for MDA on 2023-06-30: only 33 % of the weight is known; missing: opinion",
    );
  });

  test("lists as missing only what weighs", () => {
    const weights = scaledWeights(full, [["opinion", 1]]);
    const unknown = standing(threeCountries(ballots), "2023-06-30", weights);
    expect(unknown.components.map(({ name }) => name)).toContain("blocs");
    expect(whyNoScore(full, unknown)).toMatch(/ 0 % of the weight is known; missing: opinion$/);
  });

  test("is none where nothing that weighs applies, and says so", () => {
    const components = full.method.components.filter(({ name }) => name !== "policy");
    const world = threeCountries(ballots, { parts: { method: { ...full.method, components } } });
    const weights = scaledWeights(full, [["policy", 1]]);
    expect(whyNoScore(world, standing(world, "2023-06-30", weights))).toBe(
      "no score for MDA on 2023-06-30: no component with a weight applies on RUS–USA then (policy)",
    );
  });

  test.each([
    ["UN votes only", [], undefined],
    [undefined, ["CIS MDA member 1994-04-26"], undefined],
    [undefined, ["SANCTIONS MDA sanctioning 2022-04-01"], undefined],
    ["votes and blocs", ["CIS MDA member 1994-04-26"], "policy"],
  ])("says %p where the facts are %j, without the component %p", (basis, members, without) => {
    const components = full.method.components.filter(({ name }) => name !== without);
    const world = threeCountries(ballots, { members, parts: { method: { ...full.method, components } } });
    expect(describeBasis(standing(world))).toBe(basis);
  });

  test.each([
    ["NYY", "USA"],
    ["NYN", "RUS"],
    ["NYA", undefined],
  ])("of votes %s alone stands with %p", (ballot, pole) => {
    const method = { ...full.method, components: [full.method.components[0]!] };
    const world = threeCountries([`2023-01-01 ${ballot}`, `2023-01-02 ${ballot}`], { parts: { method } });
    expect(poleWithoutOrder(standing(world))).toBe(pole);
  });

  test("is none for a dissolved state after its last day", () => {
    const countries = three.map((code) => country(code, code === "MDA" ? "2023-03-15" : undefined));
    const world = threeCountries(ballots, { parts: { countries } });
    expect(standing(world, "2023-03-15").score).toBeDefined();
    expect(standing(world, "2023-03-16").coverage).toBe(0);
  });
});

describe("a user's weights", () => {
  test.each([
    [
      { votes: 50, blocs: 50 },
      { votes: 0.5, blocs: 0.5, opinion: 0, policy: 0 },
    ],
    [
      { " Votes ": 1, POLICY: 3 },
      { votes: 0.25, blocs: 0, opinion: 0, policy: 0.75 },
    ],
  ])("%j are scaled to sum 1", (given, scaled) => {
    expect(Object.fromEntries(scaledWeights(full, Object.entries(given)))).toEqual(scaled);
  });

  test.each([
    [{ vote: 1 }, "unknown component: vote; known are votes, blocs, opinion, policy"],
    [{ votes: -1 }, "invalid weight of votes: -1; give a number from 0 up"],
    [{ votes: NaN }, "invalid weight of votes: NaN; give a number from 0 up"],
    [{ votes: 0 }, "invalid weights: they sum to 0; give at least one component a weight"],
  ])("%j are refused: %s", (given, message) => {
    expect(() => scaledWeights(full, Object.entries(given))).toThrow(message);
  });

  test("change the score and the coverage", () => {
    const weights = scaledWeights(full, [["policy", 1]]);
    expect(standing(full, "2023-06-30", weights).score).toBeCloseTo(100, 10);
    expect(standing(full, "1991-12-25", weights)).toMatchObject({ score: undefined, coverage: 0 });
  });
});

test("a user's weights may name opinion", () => {
  const weights = scaledWeights(full, [["opinion", 1]]);
  expect(standing(full, "2023-06-30", weights).score).toBeCloseTo(30, 10);
});

describe("of any components and weights", () => {
  const names = ["votes", "blocs", "opinion", "policy"] as const;
  const evidence = {
    kind: "policy",
    country: "MDA",
    day: "2023-12-31",
    axis,
    acts: [],
    open: [],
    leftOut: undefined,
  } as const;
  const parts = fc
    .array(fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: undefined }), {
      minLength: 4,
      maxLength: 4,
    })
    .map((values) => names.map((name, i) => ({ name, value: values[i], evidence })));
  const weights = fc
    .array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 4, maxLength: 4 })
    .map((numbers) =>
      scaledWeights(
        full,
        names.map((name, i) => [name, numbers[i]!]),
      ),
    );

  test("the score lies between the least and the greatest component", () => {
    fc.assert(
      fc.property(parts, weights, (components, weighed) => {
        const known = components.flatMap((part) => (part.value === undefined ? [] : [100 * part.value]));
        const score = scoreOf(components, weighed);
        if (known.length === 0) return expect(score).toBeUndefined();
        expect(score).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
        expect(score).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
      }),
    );
  });

  test("the score turns its sign when every component does", () => {
    fc.assert(
      fc.property(parts, weights, (components, weighed) => {
        const turned = components.map((part) => ({
          ...part,
          value: part.value === undefined ? undefined : -part.value,
        }));
        const score = scoreOf(components, weighed);
        if (score === undefined) return expect(scoreOf(turned, weighed)).toBeUndefined();
        expect(scoreOf(turned, weighed)).toBeCloseTo(-score, 9);
      }),
    );
  });
});
