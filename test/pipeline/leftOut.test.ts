import { resolve } from "node:path";
import { alignment, whyNoScore } from "../../src/core/score/score";
import { axisOf } from "../../src/core/votes/axis";
import { indicatorAnswer } from "../../src/core/indicators/indicatorAnswer";
import { indicatorOf } from "../../src/core/indicators/indicators";
import { unpack } from "../../src/edition/unpack";
import { edition } from "../../src/edition";
import { checkPollster } from "../../src/core/opinion/pollsters";
import { rating } from "../../src/core/opinion/ratings";
import { status } from "../../src/core/blocs/membershipAnswers";
import { placeOf } from "../../src/core/votes/symbols";
import { unpackBallots } from "../../src/edition/votes";
import { packVotes } from "../../src/pipeline/packVotes";
import { packedFacts } from "../../src/pipeline/pack";
import { sourcesToLeaveOut, withoutSources, withoutVotes } from "../../src/pipeline/leftOut";

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
    expect(at(code, world).missing()).toMatch(/; left out of this build: (voeten|freedom-house)$/);
  });

  test("keeps every roll call; Voeten's flags ship in no build", () => {
    expect(world.rollCalls.map(({ id }) => id)).toEqual(edition.rollCalls.map(({ id }) => id));
    expect(packedFacts(data).rollCalls.texts).not.toHaveProperty("issues");
  });

  test("still has scores, on less of the weight", () => {
    const standing = (of: typeof world) => alignment(of, "KAZ", "2023-11-03", axisOf(of, "RUS-WEST"));
    expect(standing(world).score).toBeDefined();
    expect(standing(world).coverage).toBeLessThanOrEqual(standing(edition).coverage);
    expect(standing(world).components[0]).toEqual(standing(edition).components[0]);
  });

  test("lets no other pollster answer in place of one that is left out, unless asked", () => {
    const ask = (of: typeof world, pollster?: string) =>
      rating(of, "KAZ", { leader: "RUS", measure: "approve", pollster }, "2023-12-31");
    expect(ask(edition).value).toBeDefined();
    expect(ask(world).value).toBeUndefined();
    expect(ask(world).missing()).toBe('left out of this build: gallup; name a pollster, or "any"');
    expect(() => checkPollster(world, "Gallup (World Poll)")).toThrow("left out of this build: gallup");
  });

  test("quotes none of their figures in its events", () => {
    expect(edition.events.some(({ text }) => text.includes("Gallup"))).toBe(true);
    expect(world.events.filter(({ text }) => text.includes("Gallup"))).toEqual([]);
  });

  test("names them among its sources as left out", () => {
    expect(world.sources.get("gallup")?.terms).toBe("left out of this build");
  });
});

test.each([
  [
    "sources.csv",
    [{ id: "a", url: "https://a.org", title: "A" }],
    [
      {
        ...{ id: "a", title: "A", url: "", accessed: "" },
        ...{ terms: "left out of this build", citation: "left out of this build" },
      },
    ],
  ],
  ["opinion.csv", [{ source: "a" }, { source: "b" }], [{ source: "b" }]],
  ["memberships.csv", [{ source: "a" }, { source: "b" }], [{ source: "b" }]],
  ["blocs.csv", [{ source: "a" }, { source: "b" }], [{ source: "a" }, { source: "b" }]],
])("of %s the rows of a source that is left out go, or say so", (file, rows, expected) => {
  expect(withoutSources(file, rows, new Set(["a"]))).toEqual(expected);
});

test("roll calls stay where their source does", () => {
  const rows = [{ id: "1", issues: "me hr" }];
  expect(withoutVotes(rows, new Set(["gallup"]))).toEqual(rows);
});

test.each([
  ["galup", "unknown source: galup; data/sources.csv lists them"],
  ["gallup,iso-3166", "needed source: iso-3166; data/countries.csv rests on it and cannot do without"],
])("leaving out %s is refused: %s", (ids, message) => {
  expect(() => sourcesToLeaveOut(data, ids)).toThrow(message);
});

describe("a build without the UN Digital Library and the Correlates of War", () => {
  const without = sourcesToLeaveOut(data, "undl cow-igo");
  const packed = packedFacts(data, { leftOut: without });
  const votes = packVotes(data, []);
  const bare = unpack(packed, (parts) => unpackBallots(votes, parts));

  test("has no roll call: no symbol, no title, no position, no tally, and no event that tells of one", () => {
    const text = JSON.stringify({ ...packed, sources: [] });
    // every fortieth: the text is long
    const titles = edition.rollCalls.map(({ title }) => title).filter((title) => title.length > 40);
    const looked = titles.filter((_, i) => i % 40 === 0);
    expect(looked.filter((title) => text.includes(JSON.stringify(title).slice(1, -1)))).toEqual([]);
    expect([bare.rollCalls.length, bare.tallyNotes.size, bare.questions.count]).toEqual([0, 0, 0]);
    expect(votes.length).toBeLessThan(100);
    expect(bare.events.filter(({ text: told }) => /General Assembly|resolution/i.test(told))).toEqual([]);
  });

  test("says so where it would answer otherwise", () => {
    expect(() => placeOf(bare, "ES-11/1")).toThrow("left out of this build: undl");
    const standing = alignment(bare, "KAZ", "2023-11-03", axisOf(bare, "RUS-WEST"));
    expect(standing.score).toBeUndefined();
    expect(whyNoScore(bare, standing)).toContain("left out of this build: undl");
    const bloc = [...bare.leftOut.blocs.keys()][0]!;
    expect(() => status(bare, bloc, "KAZ", "2023-11-03")).toThrow(`${bloc}: left out of this build: cow-igo`);
    expect(bare.leftOut.sources).toEqual(["cow-igo", "undl"]);
    expect(bare.parts.get("votes")?.note).toBe("left out of this build: undl");
  });
});
