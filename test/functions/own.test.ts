import { readTable } from "../../src/core/own/table/read";
import { loadedOver, noOwnData, type OwnData } from "../../src/core/own/ownData";
import { edition } from "../../src/edition";
import * as now from "../../src/edition/own";
import { cell, plainly, called } from "../support/worksheet";

function rows(...lines: readonly string[]): OwnData {
  const raw = {
    rows: lines.map((line) => line.split("|")),
    firstRow: 1,
    separator: "," as const,
    origin: "t.csv",
  };
  const { data, problems } = readTable(edition, raw);
  expect(problems).toEqual([]);
  return data;
}

const heads = "country|indicator|date|value|source";
const trust = rows(
  heads,
  "MDA|trust|2022|31|IDIS",
  "MDA|trust|2026-05|40|IDIS 2",
  "KAZ|trust|2020|50|=HYPERLINK(1)",
);
const polls = rows("Country|Year|Leader|Approve|Disapprove", "MDA|2022|RUS|20|70", "MDA|2010|USA|1|2");
const weights: OwnData = { ...noOwnData, weights: [{ name: "votes", weights: [["votes", 1]] }] };
const own = loadedOver(loadedOver(trust, polls), weights);

/** Calls that name own data, each of another kind. */
const naming: readonly (readonly [string, ...unknown[]])[] = [
  ["ALIGN.GET", [["MDA"]], [["own.trust"]]],
  ["ALIGN.SOURCE", [["MDA"]], [["own.trust"]]],
  ["ALIGN.SERIES", [["MDA"]], [["OWN.Trust"]]],
  ["ALIGN.OPINION", [["MDA"]], [["RUS"]], null, null, [["own"]]],
  ["ALIGN", [["MDA"]], null, null, [["@votes"]]],
  ["ALIGN.EXPLAIN", [["MDA"]], null, null, [["@votes"]]],
];

describe("before own data are read", () => {
  test("only a call that names them waits, and that is remembered", () => {
    expect(cell("ALIGN.GET", [["MDA"]], [["population"]])).toEqual(expect.any(Number));
    expect(cell("ALIGN", [["MDA"]], null, null, [["votes=1"]])).toEqual(expect.any(Number));
    expect(cell("ALIGN.OPINION", [["KAZ"]], [["RUS"]], [["disapprove"]], [[2022]])).toBe(50);
    expect(now.askedEarly()).toBe(false);
    for (const [name, ...given] of naming)
      expect(cell(name, ...given)).toBe(
        "#N/A your data are still being read; Align enters this formula again once they are",
      );
    expect(now.askedEarly()).toBe(true);
  });

  test("the catalogue does not wait", () => {
    expect(called("ALIGN.INDICATORS").length).toBe(edition.indicators.size + 1);
  });
});

describe("with own data", () => {
  beforeAll(() => now.setOwn(own));

  test.each([
    ["left out: the newest day of the user's data", null, 40],
    ["a day that only the user's data reach", [["2026-05-31"]], 40],
    ["the day before", [["2026-05-30"]], 31],
    ["the figure's year", [[2022]], 31],
  ])("ALIGN.GET takes as_of: %s", (_, asOf, value) => {
    expect(cell("ALIGN.GET", [["MDA"]], [["own.trust"]], asOf)).toBe(value);
  });

  test("own and shipped indicators stand in one matrix", () => {
    const found = plainly(
      called("ALIGN.GET", [["MDA"], ["KAZ"], ["Moldva"]], [["own.trust", "population"]], [[2022]]),
    );
    expect(found[0]).toEqual([31, expect.any(Number)]);
    expect(found[1]).toEqual([50, expect.any(Number)]);
    expect(found[2]![0]).toMatch(/^#VALUE! unknown country/);
  });

  test("the source says that it is the user's, and a formula in it stays text", () => {
    expect(cell("ALIGN.SOURCE", [["MDA"]], [["own.trust"]], [[2022]])).toBe(
      "your data: IDIS. date of the figure: 2022. terms: yours; kept in this workbook, sent nowhere",
    );
    expect(cell("ALIGN.SOURCE", [["KAZ"]], [["own.trust"]])).toMatch(/^your data: =HYPERLINK/);
  });

  test("the series keeps the dates", () => {
    expect(called("ALIGN.SERIES", [["MDA"]], [["own.trust"]])).toEqual([
      ["year", "value"],
      [2022, 31],
      ["2026-05", 40],
    ]);
  });

  test("polls are asked for by pollster own, and by no other name", () => {
    expect(cell("ALIGN.OPINION", [["MDA"]], [["RUS"]], [["net"]], null, [["Own"]])).toBe(-50);
    expect(cell("ALIGN.OPINION", [["MDA"]], [["USA"]], null, null, [["own"]])).toMatch(
      /^#N\/A no own figure on .* newest is 2010$/,
    );
    expect(cell("ALIGN.OPINION", [["MDA"]], [["RUS"]], [["net"]])).not.toBe(-50);
    // what other pollsters cannot answer and the loaded table can is said where it is missing
    for (const pollster of ["gallup", "Pew"])
      expect(cell("ALIGN.OPINION", [["MDA"]], [["RUS"]], [["net"]], [[2023]], [[pollster]])).toMatch(
        /^#N\/A .*; your data have -50: pollster "own"$/,
      );
    expect(cell("ALIGN.GET", [["MDA"]], [["own.opinion.rus.disapprove"]])).toBe(70);
  });

  test("saved weights weigh as written ones do", () => {
    const written = cell("ALIGN", [["MDA"]], [[2023]], null, [["votes=1"]]);
    expect(cell("ALIGN", [["MDA"]], [[2023]], null, [["@Votes"]])).toBe(written);
    expect(written).not.toBe(cell("ALIGN", [["MDA"]], [[2023]]));
  });

  test("no score rests on them", () => {
    const before = called("ALIGN.EXPLAIN", [["MDA"]]);
    now.setOwn(noOwnData);
    const after = called("ALIGN.EXPLAIN", [["MDA"]]);
    now.setOwn(own);
    expect(before).toEqual(after);
  });

  test("the catalogue lists them last", () => {
    const last = called("ALIGN.INDICATORS").slice(edition.indicators.size + 1);
    expect(last.map(([code]) => code)).toEqual([
      ...["own.trust", "own.opinion.rus.approve", "own.opinion.rus.disapprove", "own.opinion.rus.net"],
      ...["own.opinion.usa.approve", "own.opinion.usa.disapprove", "own.opinion.usa.net"],
    ]);
  });

  test("an unknown own code names those that there are", () => {
    expect(cell("ALIGN.GET", [["MDA"]], [["own.trst"]])).toMatch(
      /^#VALUE! unknown indicator: own.trst; did you mean own.trust/,
    );
    expect(cell("ALIGN", [["MDA"]], null, null, [["@x"]])).toBe(
      "#VALUE! unknown weights: @x; saved are @votes",
    );
  });

  test("other own data are answered from at once: nothing of the old is remembered", () => {
    expect(cell("ALIGN.GET", [["MDA"]], [["own.trust"]], [[2022]])).toBe(31);
    now.setOwn(rows(heads, "MDA|trust|2022|99|IDIS"));
    expect(cell("ALIGN.GET", [["MDA"]], [["own.trust"]], [[2022]])).toBe(99);
  });
});

test("without own data a call that names them says so and what to do", () => {
  now.setOwn(noOwnData);
  expect(naming.map(([name, ...given]) => cell(name, ...given))).toEqual([
    "#VALUE! unknown indicator: own.trust; this workbook keeps no data of yours, load some under Data",
    "#VALUE! unknown indicator: own.trust; this workbook keeps no data of yours, load some under Data",
    "#VALUE! unknown indicator: OWN.Trust; this workbook keeps no data of yours, load some under Data",
    "#VALUE! unknown pollster: own; this workbook keeps no polls of yours, load some under Data",
    "#VALUE! unknown weights: @votes; this workbook keeps none; save some under Data",
    "#VALUE! unknown weights: @votes; this workbook keeps none; save some under Data",
  ]);
});

test("where they cannot be read a call that names them says why", () => {
  now.setOwnUnreadable("newer data: reload Align");
  expect(cell("ALIGN.GET", [["MDA"]], [["own.trust"]])).toBe(
    "#N/A your data cannot be read: newer data: reload Align",
  );
  expect(cell("ALIGN.GET", [["MDA"]], [["population"]])).toEqual(expect.any(Number));
});
