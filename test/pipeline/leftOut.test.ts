import { resolve } from "node:path";
import { alignment } from "../../src/core/score/score";
import { axisOf } from "../../src/core/votes/axis";
import { indicatorAnswer } from "../../src/core/indicators/indicatorAnswer";
import { indicatorOf } from "../../src/core/indicators/indicators";
import { unpack } from "../../src/edition/unpack";
import { edition } from "../../src/edition";
import { packedFacts } from "../../src/pipeline/pack";
import { sourcesToLeaveOut, withoutFlags, withoutSources } from "../../src/pipeline/leftOut";

const data = resolve(__dirname, "../../data");
const leftOut = sourcesToLeaveOut(data, "gallup, voeten freedom-house");
const facts = packedFacts(data, { leftOut });
const world = unpack(facts, () => edition.ballots);

const at = (code: string, of: typeof world) =>
  indicatorAnswer(of, indicatorOf(of, code), "KAZ", "2023-12-31");

describe("a build without some sources", () => {
  test("has none of their polls and ideal points, and all of the others'", () => {
    const sources = (of: typeof world) => new Set([...of.polls.values()].flat().map(({ source }) => source));
    expect(sources(edition)).toContain("gallup");
    expect(sources(world)).toEqual(new Set([...sources(edition)].filter((id) => id !== "gallup")));
    expect(world.idealPoints.size).toBe(0);
  });

  test.each(["ideal_point", "fh.total"])("says that %s is missing, and does not fail", (code) => {
    expect(at(code, edition).value).toBeDefined();
    expect(at(code, world).value).toBeUndefined();
    const indicator = indicatorOf(world, code);
    expect(indicator.missing).toMatch(/^left out of this build: (voeten|freedom-house)$/);
    expect(at(code, world).missing()).toMatch(/^no /);
  });

  test("keeps every roll call, without Voeten's flags", () => {
    expect(edition.rollCalls.some(({ issues }) => issues.length > 0)).toBe(true);
    expect(world.rollCalls.map(({ id }) => id)).toEqual(edition.rollCalls.map(({ id }) => id));
    expect(world.rollCalls.every(({ issues }) => issues.length === 0)).toBe(true);
  });

  test("still has scores, on less of the weight", () => {
    const standing = (of: typeof world) => alignment(of, "KAZ", "2023-11-03", axisOf(of, "RUS-WEST"));
    expect(standing(world).score).toBeDefined();
    expect(standing(world).coverage).toBeLessThanOrEqual(standing(edition).coverage);
    expect(standing(world).components[0]).toEqual(standing(edition).components[0]);
  });

  test("names them among its sources as left out", () => {
    expect(world.sources.get("gallup")?.terms).toBe("left out of this build");
  });
});

test.each([
  ["sources.csv", [{ id: "a" }, { id: "b" }], [{ id: "a", terms: "left out of this build" }, { id: "b" }]],
  ["opinion.csv", [{ source: "a" }, { source: "b" }], [{ source: "b" }]],
  ["memberships.csv", [{ source: "a" }, { source: "b" }], [{ source: "a" }, { source: "b" }]],
])("of %s the rows of a source that is left out go, or say so", (file, rows, expected) => {
  expect(withoutSources(file, rows, new Set(["a"]))).toEqual(expected);
});

test("flags stay where their source does", () => {
  const rows = [{ id: "1", issues: "me hr" }];
  expect(withoutFlags(rows, new Set(["gallup"]))).toEqual(rows);
});

test.each([
  ["galup", "unknown source: galup; data/sources.csv lists them"],
  ["gallup,undl", "needed source: undl; data/countries.csv rests on it and cannot do without"],
  ["cow-igo", "needed source: cow-igo; data/memberships.csv rests on it and cannot do without"],
])("leaving out %s is refused: %s", (ids, message) => {
  expect(() => sourcesToLeaveOut(data, ids)).toThrow(message);
});
