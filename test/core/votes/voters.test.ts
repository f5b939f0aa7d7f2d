import { contestOn, axisOf } from "../../../src/core/votes/axis";
import { has } from "../../../src/core/votes/bits";
import { measures, pairTable } from "../../../src/core/votes/similarity";
import { castIn, positionAt, voterOf } from "../../../src/core/votes/voters";
import type { Pole, World } from "../../../src/core/world";
import { blocs, byCountry, country, easyMethod, membership, votes } from "../../support/smallFacts";
import { smallWorld } from "../../support/world";

const codes = ["RUS", "FRA", "ITA", "POL", "USA"];
const west: Pole = { code: "WEST", voterBlocs: ["EU"], voters: ["USA"], pollTargets: ["USA"] };

function world(lines: readonly string[]): World {
  return smallWorld({
    countries: codes.map((code) => country(code)),
    ...votes(codes, lines),
    blocs: blocs("EU"),
    memberships: byCountry(
      ["EU FRA member 1958-01-01", "EU ITA member 1958-01-01", "EU POL candidate 1998-03-31"]
        .concat("EU POL member 2004-05-01")
        .map(membership),
    ),
    method: { ...easyMethod, poles: new Map([["WEST", west]]) },
  });
}

const position = (line: string, voter: string) => positionAt(voterOf(world([line]), voter), 0) ?? "nothing";

describe("a bloc as a voter", () => {
  // the columns: Russia, France, Italy, Poland (a member since 2004-05-01), United States
  test.each([
    ["2010-01-01 NYYYN", "Y", "all"],
    ["2010-01-01 NYYAN", "Y", "two of three"],
    ["2010-01-01 NYANN", "X", "a third each: no position reaches half"],
    ["2010-01-01 NYXXN", "Y", "one that voted of three: absence is no position"],
    ["2010-01-01 NYAXN", "X", "two halves"],
    ["2010-01-01 NXXXN", "nothing", "nobody voted"],
    ["2010-01-01 NYYYN", "Y", "members of the day"],
    ["2004-04-30 NYYNN", "Y", "before Poland joined"],
    ["2004-04-30 NXXNN", "nothing", "a candidate does not vote for it"],
  ])("at %s takes %s: %s", (line, expected) => {
    expect(position(line, "EU")).toBe(expected);
  });
});

describe("a pole of a bloc and others", () => {
  test.each([
    ["1950-01-01 N---Y", "Y", "the others vote in all years"],
    ["2010-01-01 NYYYN", "Y", "three of four"],
    ["2010-01-01 NYYNN", "X", "two halves"],
    ["2010-01-01 NYYAN", "Y", "half, and no other reaches it"],
  ])("at %s takes %s: %s", (line, expected) => {
    expect(position(line, "WEST")).toBe(expected);
  });

  test("opposes the other pole only by its own position", () => {
    const small = world(["2010-01-01 NYYYN", "2010-01-02 YNNNY", "2010-01-03 NYYNN", "2010-01-04 AYYYY"]);
    const { plusYes, plusNo } = contestOn(small, axisOf(small, "rus-west"));
    expect([0, 1, 2, 3].map((i) => has(plusYes, i))).toEqual([true, false, false, false]);
    expect([0, 1, 2, 3].map((i) => has(plusNo, i))).toEqual([false, true, false, false]);
  });
});

describe("an axis", () => {
  test.each([
    ["RUS-WEST", "RUS-WEST"],
    [" rus – west ", "RUS-WEST"],
    ["USA-EU", "USA-EU"],
  ])("'%s' is %s", (text, code) => {
    expect(axisOf(world(["2010-01-01 NYYYN"]), text).code).toBe(code);
  });

  test.each([
    ["RUS", "invalid axis: RUS; write minus pole - plus pole, such as RUS-WEST, CHN-WEST or RUS-IND"],
    ["RUS-RUS", "invalid axis: RUS-RUS; its two poles must differ"],
    ["RUS-XYZ", "unknown country: XYZ"],
    ["RUS-ITA", "invalid pole: ITA; it never voted in the General Assembly, name one that did"],
  ])("'%s' is refused: %s", (text, message) => {
    expect(() => axisOf(world(["2010-01-01 NYXYN"]), text)).toThrow(message);
  });
});

describe("the similarity", () => {
  const small = world([
    "2010-01-01 NYYYN",
    "2010-01-02 YYYYY",
    "2010-01-03 NYXYA",
    "2010-01-04 NYYNN",
    "2010-01-05 AYYYY",
    "2011-01-01 YNNNN",
  ]);
  const pairs = (one: string, other: string, first = "2010-01-01", last = "2010-12-31") =>
    pairTable(small, [voterOf(small, one)], [voterOf(small, other)], first, last)[0]![0]!;

  test("counts the divided roll calls of the period on which both voted", () => {
    // left out: 2010-01-02, on which nobody opposed, and 2011
    expect(pairs("RUS", "FRA")).toMatchObject({ ny: 3, ay: 1, yy: 0, yn: 0 });
    expect(pairs("RUS", "ITA")).toMatchObject({ ny: 2, ay: 1 });
    expect(pairs("RUS", "FRA", "2010-01-04", "2011-01-01")).toMatchObject({ ny: 1, ay: 1, yn: 1 });
    expect(pairs("RUS", "FRA", "2012-01-01", "2012-12-31")).toMatchObject({ ny: 0, ay: 0, yy: 0 });
  });

  test("of a country and a bloc leaves out where the bloc takes none", () => {
    // the EU: Y, (Y), Y, Y (two of three), Y
    expect(measures.agreement(pairs("USA", "EU"))).toBeCloseTo((0 + 0.5 + 0 + 1) / 4, 12);
    // the West: Y, (Y), Y (two of three), none, Y
    expect(measures.agreement(pairs("RUS", "WEST"))).toBeCloseTo((0 + 0 + 0.5) / 3, 12);
  });
});

test("votes cast are yes, no and abstentions", () => {
  const small = world(["2010-01-01 NYYYX", "2010-01-02 NYYYA", "2010-01-03 NYYY-", "2010-01-04 NYYYY"]);
  expect(castIn(voterOf(small, "USA"), 0, 4)).toBe(2);
  expect(castIn(voterOf(small, "USA"), 0, 1)).toBe(0);
});

test("an unknown voter is refused", () => {
  expect(() => voterOf(world([]), "SEATO")).toThrow("unknown voter: SEATO; use a country, a bloc or WEST");
});
