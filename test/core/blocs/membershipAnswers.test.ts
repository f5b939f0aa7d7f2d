import { members, membership, status } from "../../../src/core/blocs/membershipAnswers";
import { indicatorAnswer } from "../../../src/core/indicators/indicatorAnswer";
import { indicatorOf } from "../../../src/core/indicators/indicators";
import { edition } from "../../../src/edition";

describe("what a country was until it left is what its status rests on", () => {
  test.each([
    // Assembly of States Parties, June 2026: Hungary's withdrawal took effect on 2 June 2026
    ["HUN", "ICC", "2026-06-03", /before, Hungary, ICC: member since 2002-07-01 until 2026-06-02/],
    ["UKR", "CISFTA", "2018-12-31", /before, Ukraine, CIS FTA: member since 2012-09-20 until 2016-01-01/],
    // left on 31 January 2020 at 24:00 CET
    ["GBR", "EU", "2024-01-01", /before, United Kingdom, EU: member since 1973-01-01 until 2020-02-01/],
  ])("%s in %s on %s", (country, bloc, day, text) => {
    for (const answer of [
      status(edition, bloc, country, day),
      membership(edition, bloc, country, day),
      indicatorAnswer(edition, indicatorOf(edition, `bloc.${bloc}`), country, day),
    ]) {
      const [evidence] = answer.evidence();
      expect(answer.value === "none" || answer.value === false).toBe(true);
      expect(evidence!.text).toMatch(/no membership in force on .* is recorded/);
      expect(evidence!.text).toMatch(text);
      expect(evidence!.data).toMatchObject([{ membership: { bloc, country, status: "member" } }]);
    }
  });

  test("of all who left anything: the row that ended last is cited, with its source", () => {
    const left = [...edition.memberships.values()].flat().filter(({ end }) => end !== undefined);
    expect(left.length).toBeGreaterThan(100);
    for (const { bloc, country, end } of left) {
      const answer = status(edition, bloc, country, end!);
      if (answer.value !== "none") continue;
      const rows = answer.evidence().flatMap(({ data }) => data);
      const cited = rows.flatMap((row) => (row.kind === "membership" ? [row.membership] : []));
      expect(cited.find((row) => row.end === end)?.source).toMatch(/./);
    }
  });

  test("who was never in it rests on no row, and on the list of all members where there is one", () => {
    const text = (bloc: string) => `United States, ${bloc}: no membership in force on 2023-01-01 is recorded`;
    expect(status(edition, "CSTO", "USA", "2023-01-01").evidence()).toEqual([
      { text: text("CSTO"), data: [], source: "wikipedia-csto" },
    ]);
    expect(status(edition, "ASEAN", "USA", "2023-01-01").evidence()).toEqual([
      { text: text("ASEAN"), data: [] },
    ]);
  });
});

// Kyiv Independent, 8 December 2024; Washington Post, 15 August 2021
test("a recognition by a government that fell says so in its status, and why in its evidence", () => {
  const rows = [...edition.memberships.values()].flat();
  const fallen = rows.filter((row) => row.status === "recognised by a former government");
  expect(fallen.map(({ country, bloc }) => `${country} ${bloc}`).sort()).toEqual([
    "AFG RECOG_CRIMEA",
    ...["SYR RECOG_ABKHAZIA", "SYR RECOG_CRIMEA", "SYR RECOG_DPR_LPR", "SYR RECOG_SOUTH_OSSETIA"],
  ]);
  for (const { country, bloc, start, note } of fallen) {
    // it ends what that government had said, on the same day
    expect(
      rows.filter((row) => row.country === country && row.bloc === bloc && row.end === start),
    ).toMatchObject([{ status: "recognises" }]);
    const [evidence] = status(edition, bloc, country, "2025-12-31").evidence();
    expect(evidence!.text).toContain(`recognised by a former government since ${start} (${note})`);
  }
});

describe("a status that nobody holds", () => {
  const message = (bloc: string, day: string, wanted?: string) =>
    members(edition, bloc, day, wanted).missing();

  test.each([
    [
      "SANCTIONS_RU",
      "2020-12-31",
      undefined,
      /^no member of SANCTIONS_RU on 2020-12-31; on that day it has .*sanctions of 2014 \(\d+\)/,
    ],
    [
      "NATO",
      "2020-12-31",
      "observer",
      /^no observer of NATO on 2020-12-31; on that day it has .*member \(30\)$/,
    ],
    ["NATO", "1948-12-31", undefined, /^no member of NATO on 1948-12-31; the first is recorded on 1949-/],
  ])("of %s on %s is answered with those that somebody holds", (bloc, day, wanted, expected) => {
    expect(message(bloc, day, wanted)).toMatch(expected);
  });

  test.each([
    ["SANCTIONS_RU", "x", /^unknown status: x; SANCTIONS_RU has declared, .*sanctioning, sanctions of 2014$/],
    ["EU", "candidat", /^unknown status: candidat; did you mean candidate\?$/],
  ])("of %s is refused where no bloc knows it: %s", (bloc, wanted, expected) => {
    expect(() => members(edition, bloc, "2023-12-31", wanted)).toThrow(expected);
  });

  test("is named within the letters of a cell, of every bloc", () => {
    for (const bloc of edition.blocs.keys()) {
      expect(message(bloc, "2025-12-31", "G8 only").length).toBeLessThanOrEqual(250);
      expect(() => members(edition, bloc, "2025-12-31", "qqqqqq")).toThrow(/; [A-Z_0-9]+ has .*[a-z0-9]$/);
    }
  });
});
