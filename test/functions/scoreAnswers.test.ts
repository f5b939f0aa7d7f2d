import { edition } from "../../src/edition";
import { publishedChanges } from "../support/publishedFigures";
import { cell, called, plain, plainly } from "../support/worksheet";

const day = "2023-11-03";
const firstColumn = (cells: readonly (readonly unknown[])[]) => cells.map(([first]) => first);

describe("scores", () => {
  // an implementation of the method independent of this one, on the facts of November 2026; so below
  test.each([
    ["KAZ", -50.93],
    ["ARM", -42.64],
    ["MDA", 48.83],
    ["GEO", 49.78],
    ["UKR", 80.16],
    ["USA", 97.87],
    ["RUS", -100],
  ])("ALIGN of %s", (country, score) => {
    expect(cell("ALIGN", country, day)).toBeCloseTo(score, 2);
  });

  test.each([
    ["KAZ", -61.95, -39.16],
    ["MDA", 35.26, 62.1],
    ["IND", -21.04, -1.12],
  ])("ALIGN.RANGE of %s", (country, low, high) => {
    expect(called("ALIGN.RANGE", country, day)).toEqual([[expect.closeTo(low, 2), expect.closeTo(high, 2)]]);
  });

  test("ALIGN.RANGE stands low and high beside a column, and under a row", () => {
    const [low, high] = [expect.closeTo(-61.95, 2), expect.closeTo(-39.16, 2)];
    const unknown = "#VALUE! unknown country: Moldva; did you mean Moldova (MDA)?";
    expect(plainly(called("ALIGN.RANGE", [["KAZ"], ["Moldva"]], day))).toEqual([
      [low, high],
      [unknown, unknown],
    ]);
    expect(plainly(called("ALIGN.RANGE", [["KAZ", "Moldva"]], day))).toEqual([
      [low, unknown],
      [high, unknown],
    ]);
  });

  test.each(publishedChanges)("ALIGN.CHANGE of %s", (country, change) => {
    expect(cell("ALIGN.CHANGE", country, 2021, day)).toBeCloseTo(change, 3);
    expect(cell("ALIGN.CHANGE", country, 2021, day, null, "change")).toBeCloseTo(change, 3);
  });

  // the same: of the votes −.4702 ± .2208 on 23 questions and an agenda of +.1210, by their weight of 50 points; the level
  // of 2025 is −.1825, and the Rio Treaty a bond of 0.75
  test.each([
    ["movement", -23.51, 1],
    ["interval", 11.04, 2],
    ["agenda", 6.05, 2],
    ["questions", 23, 9],
    ["From", 50 * (-0.1825 + 0.4702) + (30 * 0.75) / 2, 1],
  ])("ALIGN.CHANGE of Brazil from 2021 to 2025: %s is %p", (part, value, digits) => {
    expect(cell("ALIGN.CHANGE", "BRA", 2021, "2025-12-31", null, part)).toBeCloseTo(value, digits);
  });

  test.each([
    [["MDA", null, day], "#VALUE! missing from: nothing given; fill in the first day"],
    [
      ["MDA", 2021, day, null, "half"],
      "#VALUE! unknown part: half; known are change, movement, interval, agenda, questions, from",
    ],
    [
      ["MDA", day, 2021],
      "#N/A movement of Moldova from 2023-11-03 to 2021-12-31 not known: the first day must come before the last",
    ],
  ])("ALIGN.CHANGE%j is said", (given, error) => {
    expect(cell("ALIGN.CHANGE", ...given)).toBe(error);
  });

  test.each(["ALIGN.CHANGE", "ALIGN.MOVES"])("%s says why there is no movement, and what to ask", (name) => {
    expect(cell(name, "BRA", 1988, 1995)).toMatch(
      /only 1 question answered both before and since; 3 are needed; ask from \d{4}-12-31 to \d{4}-12-31$/,
    );
    expect(cell(name, "AFG", 2021, "2025-12-31")).toMatch(
      /: Afghanistan cast 11 of 101 contested votes .*; ask from /,
    );
    expect(cell(name, "MDA", null, day)).toMatch(/^#VALUE! missing from/);
  });

  describe("ALIGN.MOVES of Brazil from 2021 to 2025", () => {
    const [head, ...rows] = called("ALIGN.MOVES", "BRA", 2021, "2025-12-31");
    const ofKind = (kind: string) => rows.filter(([own]) => own === kind);

    test("has totals: of the votes, then in points", () => {
      expect(head).toEqual([
        ...["kind", "name", "then", "now", "value"],
        ...["then_resolution", "then_day", "now_resolution", "now_day"],
      ]);
      // movement.json, as above
      expect(ofKind("total").map((row) => [row[1], row[4]])).toEqual([
        ["movement", expect.closeTo(-0.4702, 4)],
        ["half width", expect.closeTo(0.2208, 4)],
        ["questions", 23],
        ["agenda", expect.closeTo(0.121, 4)],
        ["change", expect.closeTo(-23.51, 2)],
        ["interval", expect.closeTo(11.04, 2)],
      ]);
    });

    test("has its questions, each with the answers on record, and the rest: they sum to the movement in points", () => {
      // A/RES/76/161 of 16 December 2021: Brazil against; A/RES/80/209 of 18 December 2025: in favour (UN Digital Library)
      expect(ofKind("question")[0]).toEqual([
        ...["question", "Human rights and unilateral coercive measures", "with the West", "with Russia"],
        expect.closeTo(-4.9, 1),
        ...["A/RES/76/161", "2021-12-16", "A/RES/80/209", "2025-12-18"],
      ]);
      expect(cell("ALIGN.VOTE", "BRA", "A/RES/76/161")).not.toBe(cell("ALIGN.VOTE", "BRA", "A/RES/80/209"));
      expect(ofKind("rest").map(([, name]) => name)).toEqual([
        expect.stringMatching(/^\d+ other questions$/),
      ]);
      const points = [...ofKind("question"), ...ofKind("rest")].map((row) => row[4] as number);
      expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(-23.51, 2);
    });

    test("has what is new: Brazil condemned the annexation in 2022 (A/RES/ES-11/4)", () => {
      expect(ofKind("new")).toContainEqual([
        ...["new", "Territorial integrity of Ukraine", "", "with the West", ""],
        ...["", "", "A/RES/ES-11/4", "2022-10-12"],
      ]);
    });
  });

  test("ALIGN.MOVES names what a country no longer answers, with the last time it was put", () => {
    const silent = called("ALIGN.COUNTRIES").flatMap(([country]) =>
      called("ALIGN.MOVES", country, 2018, "2023-12-31").filter(([kind]) => kind === "silent"),
    );
    expect(silent.length).toBeGreaterThan(0);
    for (const row of silent) {
      expect([row[3], row[4]]).toEqual(["absent", ""]);
      expect([String(row[6]) <= "2018-12-31", String(row[8]) > "2018-12-31"]).toEqual([true, true]);
    }
  });

  // the scores are those of the independent implementation above
  test("ALIGN.COMPARE: the difference, low, high and the order, beside a column and under a row", () => {
    const armenia = [
      ...[expect.closeTo(-42.64 + 50.93, 1), expect.any(Number), expect.any(Number)],
      "closer to the West",
    ];
    const unknown = "#VALUE! unknown country: Moldva; did you mean Moldova (MDA)?";
    expect(plainly(called("ALIGN.COMPARE", [["ARM"], ["Moldva"], [null]], "KAZ", day))).toEqual([
      armenia,
      [unknown, unknown, unknown, unknown],
      ["", "", "", ""],
    ]);
    const across = called("ALIGN.COMPARE", [["ARM", "KAZ"]], "KAZ", day);
    expect(across.map(([first]) => first)).toEqual(armenia);
    expect(across.map((row) => row[1])).toEqual([0, 0, 0, "no order"]);
  });

  test.each([
    ["KAZ", "ARM", "closer to Russia"],
    ["MDA", "GEO", "no order"],
  ])("ALIGN.COMPARE of %s with %s: %s", (one, other, order) => {
    const [[difference, low, high, found]] = called("ALIGN.COMPARE", one, other, day) as [
      [number, number, number, string],
    ];
    expect(found).toBe(order);
    expect(low <= difference && difference <= high).toBe(true);
    const mirrored = { "closer to Russia": "closer to the West", "no order": "no order" }[order];
    expect(called("ALIGN.COMPARE", other, one, day)[0]).toEqual([-difference, -high, -low, mirrored]);
  });

  test.each([
    [
      ["ARM", "TKM", day],
      /^#N\/A no score for Turkmenistan on 2023-11-03: Turkmenistan cast \d+ of \d+ contested votes/,
    ],
    [["ARM", "WEST", day], /^#VALUE! unknown country: WEST/],
    [["ARM"], /^#VALUE! missing other/],
  ])("ALIGN.COMPARE%j is said", (given, error) => {
    expect(cell("ALIGN.COMPARE", ...given)).toMatch(error);
  });

  test("ALIGN.EXPLAIN's contributions sum to the score, and its counts are those of the votes", () => {
    const rows = called("ALIGN.EXPLAIN", "KAZ", day).slice(1);
    const named = (name: string) => rows.find(([first]) => first === name)!;
    expect(firstColumn(rows)).toEqual([
      ...["votes", "blocs", "policy"],
      ...["where the West said Yes", "where the West said No", "absent"],
      ...["score", "coverage", "range low", "range high", "day"],
    ]);
    expect(rows.slice(0, 3).reduce((sum, row) => sum + (row[3] as number), 0)).toBeCloseTo(-50.93, 2);
    expect(named("score")[1]).toBeCloseTo(-50.93, 2);
    // (.1628 − 1) / 2 is the level −.4186
    expect(named("votes")[5]).toBe(
      "77 contested roll calls in 36 months: 14 with the West, 22 between, 37 with Russia, 4 absent; votes cast: 43 where the West said Yes, balance 0.16; 30 where the West said No, balance −1.00; the mean of both",
    );
    expect(named("where the West said Yes")[1]).toBeCloseTo(0.1628, 4);
    expect(named("where the West said Yes")[5]).toBe(
      "43 votes cast: 14 with the West, 22 between, 7 with Russia",
    );
    expect(named("where the West said No")[1]).toBe(-1);
    expect([named("absent")[1], named("absent")[5]]).toEqual([4, "of 77 contested roll calls"]);
    expect(named("day")[1]).toBe(day);
  });

  test("ALIGN.EXPLAIN says what was asked for where the data end earlier", () => {
    const rows = called("ALIGN.EXPLAIN", "KAZ", "2099-06-01");
    expect(rows.at(-1)!.join(" ")).toContain(`as of ${edition.editionDate}, asked for 2099-06-01`);
  });

  // Turkmenistan cast fewer than half of the votes: blocs and policy are known, and make no score
  test("ALIGN.EXPLAIN has no contribution to a score that there is not, and says why", () => {
    const rows = called("ALIGN.EXPLAIN", "TKM", day).slice(1);
    const named = (name: string) => rows.find(([first]) => first === name)!;
    expect(plain(named("votes")[3])).toBe("#N/A no contribution: votes are not known");
    expect(typeof named("blocs")[1]).toBe("number");
    for (const name of ["blocs", "policy"])
      expect(plain(named(name)[3])).toMatch(/^#N\/A no score for Turkmenistan/);
  });

  test("ALIGN.EXPLAIN of a component that is not known says so in its place and weighs the rest", () => {
    const rows = called("ALIGN.EXPLAIN", "TKM", day, null, "blocs=1;policy=1;opinion=1");
    const opinion = rows.find(([name]) => name === "opinion")!;
    expect(plain(opinion[1])).toMatch(/^#N\/A opinion is not known: no view of both poles: none/);
    expect(plain(opinion[3])).toBe("#N/A no contribution: opinion is not known");
    expect(rows.find(([name]) => name === "score")![1]).toBe(0);
  });

  test.each([
    ["ZAF", "Russia–West, −100 to +100; UN votes only"],
    ["EST", "Russia–West, −100 to +100; with the West, not ordered"],
    ["KAZ", "Russia–West, −100 to +100"],
  ])("ALIGN.EXPLAIN of %s says beside the score: %s", (country, note) => {
    const rows = called("ALIGN.EXPLAIN", country, day);
    expect(rows.find(([name]) => name === "score")![5]).toBe(note);
  });

  test("ALIGN.TREND ends at the score", () => {
    expect(called("ALIGN.TREND", "ARM", 2020, 2023).at(-1)).toEqual([2023, cell("ALIGN", "ARM", 2023)]);
  });

  test("ALIGN.TREND: years down, for a range countries across, one that is unknown an error in its own column", () => {
    const one = called("ALIGN.TREND", "ARM", 2020, 2023);
    expect(firstColumn(one)).toEqual(["year", 2020, 2021, 2022, 2023]);
    const several = called("ALIGN.TREND", [["ARM"], ["Moldva"]], 2020, 2023);
    expect(several[0]).toEqual(["year", "ARM", "Moldva"]);
    expect(several.map((row) => row[1]).slice(1)).toEqual(one.map((row) => row[1]).slice(1));
    expect(plain(several[1]![2])).toMatch(/^#VALUE! unknown country: Moldva/);
    expect(cell("ALIGN.TREND", "ARM", 2023, 2020)).toMatch(/^#VALUE! invalid period: 2023 to 2020/);
    expect(cell("ALIGN.TREND", "XKX")).toMatch(/^#N\/A no score for Kosovo on .*; memberships .* known/);
  });

  test("ALIGN.TREND without a first year begins ten years before the last", () => {
    expect(firstColumn(called("ALIGN.TREND", "ARM", null, 2023)).slice(1)).toEqual(
      Array.from({ length: 11 }, (_, i) => 2013 + i),
    );
  });

  test.each([
    [
      "XKX",
      null,
      /^#N\/A no score for Kosovo on \d{4}-12-31: Kosovo was not a UN member at the contested votes in the 36 months to .*; memberships .* known/,
    ],
    ["CSTO", null, /^#VALUE! unknown country: CSTO/],
    [
      "MDA",
      1985,
      /: Moldova was not a UN member at the contested votes in the 36 months to 1985-12-31; nothing else is known/,
    ],
  ])("ALIGN of %s", (country, asOf, error) => {
    expect(cell("ALIGN", country, asOf)).toMatch(error);
  });
});
