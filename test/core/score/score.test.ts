import fc from "fast-check";
import { alignment, scaledWeights, scoreOf, scoreWithout, whyNoScore } from "../../../src/core/score/score";
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

// votes (2 − 0)/3 = .6667; blocs (0 + 1)/2 − (0 + .4)/2 = .3; opinion (20 − (−40))/200 = .3; policy .6
const full = threeCountries(ballots, {
  members: ["EU MDA member 2022-06-23", "CIS MDA member 1994-04-26", "SANCTIONS MDA sanctioning 2022-04-01"],
  polls: ["Gallup MDA 2021 RUS 20 60", "Gallup MDA 2021 USA 50 30"],
});

describe("a component", () => {
  test.each([
    ["votes", 2 / 3],
    ["blocs", 0.3],
    ["opinion", 0.3],
    ["policy", 0.6],
  ] as const)("%s of the example is %d", (name, expected) => {
    expect(value(full, name)).toBeCloseTo(expected, 12);
  });

  test("policy does not apply before its first day", () => {
    const names = standing(full, "2022-02-28").components.map(({ name }) => name);
    expect(names).toEqual(["votes", "blocs", "opinion"]);
  });

  test("blocs and policy apply to no other axis than theirs", () => {
    const other = alignment(full, "MDA", "2023-06-30", { code: "USA-RUS", minus: "USA", plus: "RUS" });
    expect(other.components.map(({ name }) => name)).toEqual(["votes", "opinion"]);
    expect(other.coverage).toBeCloseTo(1, 12);
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
    expect(standing(full).score).toBeCloseTo(100 * ((0.4 * 2) / 3 + 0.3 * 0.3 + 0.15 * 0.3 + 0.15 * 0.6), 10);
    expect(standing(full).coverage).toBe(1);
  });

  test.each([
    ["votes", (0.3 * 0.3 + 0.15 * 0.3 + 0.15 * 0.6) / 0.6],
    ["blocs", ((0.4 * 2) / 3 + 0.15 * 0.3 + 0.15 * 0.6) / 0.7],
    ["opinion", ((0.4 * 2) / 3 + 0.3 * 0.3 + 0.15 * 0.6) / 0.85],
    ["policy", ((0.4 * 2) / 3 + 0.3 * 0.3 + 0.15 * 0.3) / 0.85],
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

  test("rests on what is known, and its coverage says how much that is", () => {
    const unpolled = threeCountries(ballots);
    expect(standing(unpolled).coverage).toBeCloseTo(0.85, 12);
    expect(standing(unpolled).score).toBeCloseTo((100 * 0.4 * 2) / 3 / 0.85, 10);
    expect(standing(unpolled, "2022-02-28").coverage).toBeCloseTo(0.7 / 0.85, 12);
  });

  test("is none where less than half of the weight is known", () => {
    const silent = standing(threeCountries([]));
    expect(silent.score).toBeUndefined();
    expect(silent.coverage).toBeCloseTo(0.45, 12);
    expect(whyNoScore(silent)).toBe(
      "no score for MDA on 2023-06-30: only 45 % of the weight is known; missing: votes, opinion",
    );
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
    expect(standing(full, "2023-06-30", weights).score).toBeCloseTo(60, 10);
    expect(standing(full, "2022-02-28", weights)).toMatchObject({ score: undefined, coverage: 0 });
  });
});

describe("of any components and weights", () => {
  const names = ["votes", "blocs", "opinion", "policy"] as const;
  const evidence = { kind: "policy", country: "MDA", day: "2023-12-31", axis, acts: [] } as const;
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
