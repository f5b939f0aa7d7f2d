import { isUnrecorded, membersOf, startNotKnown } from "../../../src/core/blocs/blocs";
import { blocs, members, membership, status } from "../../../src/core/blocs/membershipAnswers";
import { countryName } from "../../../src/core/countries/countries";
import { indicatorAnswer } from "../../../src/core/indicators/indicatorAnswer";
import { indicatorOf } from "../../../src/core/indicators/indicators";
import { alignment, whyNoStanding } from "../../../src/core/score/score";
import { defaultAxis } from "../../../src/core/votes/axis";
import { edition } from "../../../src/edition";
import { readCsv } from "../../../src/pipeline/csv";
import { threeCountries } from "../../support/smallFacts";

describe("a dissolved state was, by what others publish,", () => {
  test.each([
    // Council of Europe, 3 April 2003: the 45th member; Committee of Ministers, 14 June 2006: Serbia continues from 3 June 2006
    ["SCG", "COE", "2003-04-02", "none"],
    ["SCG", "COE", "2003-04-03", "member"],
    ["SCG", "COE", "2006-06-02", "member"],
    ["SRB", "COE", "2006-06-03", "member"],
    // Radio Prague, 21 February 2021: Czechoslovakia became the 25th member on 21 February 1991
    ["CSK", "COE", "1991-02-20", "none"],
    ["CSK", "COE", "1992-12-31", "member"],
    // the Helsinki Final Act names all four among the 35 that signed
    ["CSK", "OSCE", "1975-08-01", "member"],
    ["DDR", "OSCE", "1990-10-02", "member"],
    ["SUN", "OSCE", "1991-12-23", "member"],
    ["RUS", "OSCE", "1991-12-24", "member"],
    ["YUG", "OSCE", "1980-01-01", "member"],
    // OSCE Yearbook 1997: suspended in July 1992
    ["YUG", "OSCE", "1995-01-01", "suspended"],
    ["SCG", "OSCE", "2005-01-01", "member"],
    // CIA, The World Factbook 1982: Arab League, G-77, NAM and the Islamic Conference
    ["YMD", "LAS", "1985-01-01", "member"],
    ["YMD", "G77", "1985-01-01", "member"],
    ["YMD", "NON_ALIGNED", "1985-01-01", "member"],
    ["YMD", "OIC", "1985-01-01", "member"],
    // NATO's list of members since 1949 has none of them
    ["CSK", "NATO", "1985-01-01", "none"],
    ["YUG", "EU", "1990-01-01", "none"],
  ])("%s in %s on %s: %s", (country, bloc, day, expected) => {
    expect(status(edition, bloc, country, day).value).toBe(expected);
    expect(membership(edition, bloc, country, day).value).toBe(expected === "member");
  });
});

const gone = edition.countries.flatMap(({ code, until }) => (until === undefined ? [] : [{ code, until }]));

test("of each dissolved state and each bloc of its time there is a row, a whole list, or no answer", () => {
  expect(gone).toHaveLength(7);
  let unknown = 0;
  for (const { code, until } of gone) {
    for (const { code: bloc, kind, founded = "", wholeList } of edition.blocs.values()) {
      const answer = status(edition, bloc, code, until);
      const rows = (edition.memberships.get(code) ?? []).filter((row) => row.bloc === bloc);
      const isCovered = kind !== "bloc" || founded > until || wholeList !== undefined || rows.length > 0;
      expect([code, bloc, answer.value !== undefined]).toEqual([code, bloc, isCovered]);
      if (isCovered) continue;
      unknown++;
      expect(answer.missing()).toMatch(/^not known what .* was in .* on .*: no document on record says it$/);
      expect(membership(edition, bloc, code, until).value).toBeUndefined();
      const indicator = edition.indicators.get(`bloc.${bloc.toLowerCase()}`);
      if (indicator) expect(indicatorAnswer(edition, indicator, code, until).value).toBeUndefined();
    }
  }
  expect(unknown).toBeGreaterThan(0);
});

const begun = [...edition.memberships.values()].flat().filter(({ note }) => note?.startsWith(startNotKnown));

test("whoever had joined a bloc by a day has no status in it on the days before, as nobody knows since when", () => {
  // CIA, The World Factbook 1982, Yemen (Aden): Arab League, G-77, NAM and the Islamic Conference
  for (const bloc of ["G77", "NON_ALIGNED", "OIC"]) {
    const answers = [status, membership].map((ask) => ask(edition, bloc, "YMD", "1975-06-30"));
    for (const { value, missing } of answers)
      expect([value, missing()]).toEqual([
        undefined,
        expect.stringMatching(/^not known what South Yemen was in /),
      ]);
  }
  expect(blocs(edition, "YMD", "1975-06-30").evidence().at(-1)!.text).toMatch(
    /^not known: .*G-77.*Non-Aligned.*OIC/,
  );
  expect(begun.length).toBeGreaterThan(50);
  for (const { bloc, country, start } of begun) {
    const year = status(edition, bloc, country, `${start.slice(0, 4)}-01-01`).value ?? "not known";
    // Infrapp World, 2015: South Africa, prospective founding member of the AIIB
    expect([country, year]).toEqual([
      country,
      country === "ZAF" ? "prospective founding member" : "not known",
    ]);
    expect(status(edition, bloc, country, start).value).toBeDefined();
    expect(status(edition, bloc, country, "1950-01-01").value).toBe("none");
  }
});

test("of a bloc's members Explain names those that may have been in it already, and the list leaves them out", () => {
  const days = new Set(begun.map(({ bloc, start }) => `${bloc} ${start.slice(0, 4)}-01-01`));
  for (const [bloc, day] of [...days].map((one) => one.split(" ") as [string, string])) {
    const answer = members(edition, bloc, day, undefined);
    const told = answer.value === undefined ? answer.missing() : answer.evidence().at(-1)!.text;
    const names = begun
      .filter((row) => row.bloc === bloc && day < row.start)
      .filter(({ country }) => status(edition, bloc, country, day).value === undefined)
      .map(({ country }) => countryName(edition, country))
      .sort();
    expect(names.length).toBeGreaterThan(0);
    expect(told).toContain(`start not known: ${names.join(", ")}`);
    for (const { country } of begun.filter(
      (row) => row.bloc === bloc && names.includes(countryName(edition, row.country)),
    ))
      expect(answer.value ?? []).not.toContain(country);
  }
  // by the first year of which nothing is open, none is named
  const whole = members(edition, "G77", "2020-12-31", undefined).evidence();
  expect(whole.at(-1)!.text).not.toMatch(/^start not known:/);
});

test("a row whose basis says that its start is not known says so in its note, which the answers rest on", () => {
  const silent = readCsv("data/memberships.csv").filter(
    ({ basis = "", note = "" }) =>
      /start not known|real start is earlier/.test(basis) && !note.startsWith(startNotKnown),
  );
  expect(silent).toEqual([]);
});

test.each(gone)(
  "of $code there is no answer after its last day, for the reason that ALIGN gives",
  (state) => {
    const day = "2025-06-30";
    const why = `: ${whyNoStanding(edition, alignment(edition, state.code, day, defaultAxis))}`;
    expect(why).toContain(state.until);
    for (const bloc of edition.blocs.keys())
      for (const answer of [status, membership].map((ask) => ask(edition, bloc, state.code, day))) {
        expect([bloc, answer.value]).toEqual([bloc, undefined]);
        expect(answer.missing().endsWith(why)).toBe(true);
      }
    const held = blocs(edition, state.code, day);
    expect(held.value).toBeUndefined();
    expect(held.missing().endsWith(why)).toBe(true);
  },
);

test("no seat is counted twice: members of the Council of Europe were 45 in 2003, of the CSCE 35 in 1975", () => {
  // Council of Europe, 3 April 2003; Helsinki Final Act
  expect(membersOf(edition, "COE", "2003-12-31")).toHaveLength(45);
  expect(membersOf(edition, "OSCE", "1975-08-01")).toHaveLength(35);
});

test("each whole list has a document", () => {
  const lists = [...edition.blocs.values()].flatMap(({ wholeList }) => wholeList ?? []);
  expect(lists.length).toBeGreaterThan(0);
  for (const { reason, source } of lists)
    expect([reason, edition.sources.get(source)?.url]).toEqual([
      expect.stringMatching(/./),
      expect.stringMatching(/^http/),
    ]);
});

describe("in a small world", () => {
  const small = threeCountries([], { members: ["CSTO MDA member 1994-04-20"] });
  const world = {
    ...small,
    countries: small.countries.map((one) => ({
      ...one,
      until: one.code === "MDA" ? "2000-01-01" : undefined,
    })),
  };

  test("a state that is no more has no answer where it has no row, in its time alone", () => {
    expect(isUnrecorded(world, "CIS", "MDA", "1999-12-31")).toBe(true);
    expect(isUnrecorded(world, "CSTO", "MDA", "1990-01-01")).toBe(false);
    expect(isUnrecorded(world, "CIS", "MDA", "2000-01-02")).toBe(false);
    expect(isUnrecorded(world, "CIS", "USA", "1999-12-31")).toBe(false);
  });

  test("its blocs are those of its rows, with what is not known; without any there is no answer", () => {
    const held = blocs(world, "MDA", "1999-12-31");
    expect(held.value).toEqual(["CSTO"]);
    expect(held.evidence().at(-1)!.text).toMatch(/^not known: .*CIS/);
    expect(blocs(world, "MDA", "1990-01-01").value).toBeUndefined();
  });
});

test("what is not known is #N/A as an indicator too", () => {
  const answer = indicatorAnswer(edition, indicatorOf(edition, "blocs"), "DDR", "1974-12-31");
  expect(answer.value).toBeUndefined();
  expect(answer.missing()).toMatch(/^no bloc of East Germany on 1974-12-31 is recorded; not known: /);
});
