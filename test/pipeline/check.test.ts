import { readTable } from "../../src/pipeline/check/tableText";
import { addressFaults } from "../../src/pipeline/check/addresses";
import { agreementFaults } from "../../src/pipeline/check/agreement";
import { cellRuleFaults, isPartlyKnownDay } from "../../src/pipeline/check/cells";
import { stateOutletFaults } from "../../src/pipeline/check/stateOutlets";
import { referenceFaults } from "../../src/pipeline/check/references";
import type { Row } from "../../src/pipeline/csv";
import { shapeOf } from "../../src/pipeline/tables";

const areas = shapeOf("areas.csv")!;
const head = "code,name,source\n";

/** What is wrong with the text of a table of areas. */
function faultsOf(text: string | Uint8Array): readonly string[] {
  return readTable(areas, typeof text === "string" ? new TextEncoder().encode(text) : text).faults;
}

function tablesOf(files: Readonly<Record<string, readonly Row[]>>) {
  return new Map(Object.entries(files).map(([file, rows]) => [file, { shape: shapeOf(file)!, rows }]));
}

describe("the text of a table", () => {
  test("is right where it is sorted, filled and plainly written", () => {
    expect(faultsOf(`${head}EU,European Union,hand\nXCA,"Asia, Central",hand\n`)).toEqual([]);
  });

  test.each([
    [
      "a line out of order",
      `${head}XCA,Asia,hand\nEU,Union,hand\n`,
      "data/areas.csv:3: line out of order: EU;",
    ],
    ["a line twice", `${head}EU,Union,hand\nEU,Europe,hand\n`, "data/areas.csv:3: line twice: EU;"],
    ["an empty cell", `${head}EU,,hand\n`, "data/areas.csv:2: empty cell: name"],
    ["another head", "code,source,name\nEU,hand,Union\n", "data/areas.csv:1: wrong columns:"],
    [
      "a line too long",
      `${head}EU,Union,hand,more\n`,
      "data/areas.csv:2: invalid CSV: unequal line: line 2 has 4 cells, the head 3",
    ],
    ["carriage returns", `${head}EU,Union,hand\r\n`, "data/areas.csv:2: invalid line end: CR"],
    ["a byte order mark", `\uFEFF${head}`, "data/areas.csv:1: invalid text: starts with a byte order mark"],
    ["needless quotes", `${head}EU,Union,hand\n"XCA",Asia,hand\n`, "data/areas.csv:3: invalid form:"],
    ["no line end at the end", `${head}EU,Union,hand`, "data/areas.csv:2: invalid form:"],
    [
      "a quote that is not closed",
      `${head}EU,"Union,hand\n`,
      "data/areas.csv:2: invalid CSV: unclosed quote",
    ],
    ["a line end in a cell", `${head}EU,"Uni\non",hand\n`, "data/areas.csv:2: invalid cell:"],
    ["other bytes than UTF-8", Uint8Array.from([0xc3, 0x28]), "data/areas.csv:1: invalid text: not UTF-8"],
  ])("is wrong with %s", (_what, text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(fault)]);
  });

  test("is told all that is wrong at once", () => {
    expect(faultsOf(`${head}XCA,,hand\nEU,Union,\n`)).toHaveLength(3);
  });
});

describe("a state's news agency", () => {
  const wrong = "a state's news agency speaks of others: name a primary source or an independent report";
  const faultsOf = (file: string, row: Row) => stateOutletFaults(tablesOf({ [file]: [row] }));
  const membership = (bloc: string, country: string, evidence: string) => ({ bloc, country, evidence });

  test.each([
    [membership("SANCTIONS_RU", "USA", "TASS, 2022-07-24 https://tass.com/russia/1484099")],
    [membership("AIIB", "ARM", "Xinhua 2017-03-23 http://xinhuanet.com/english/2017-03/23/c_136151044.htm")],
    [
      membership(
        "BRICS",
        "VNM",
        "MENAFN https://example.org/a | TASS 2025-06-14 (Vietnam becomes a partner)",
      ),
    ],
    [membership("SCO", "BLR", "Kazinform 2024-07-04 https://en.inform.kz/news/a/")],
  ])("stands behind no other state's membership: %o", (row) => {
    expect(faultsOf("memberships.csv", row)).toEqual([`data/memberships.csv:2: ${wrong}`]);
  });

  test.each([
    [membership("CIS", "MDA", "MOLDPRES 2026-03-20 https://moldpres.md/rom/politica/a")],
    [membership("RU_UNFRIENDLY", "BHS", "TASS, 2022-07-24 https://tass.com/russia/1484099")],
    [membership("EU", "ALB", "Reuters 2022-06-29 https://example.org/state-news-agency")],
  ])("may stand behind its own state's act: %o", (row) => {
    expect(faultsOf("memberships.csv", row)).toEqual([]);
  });

  test("stands behind no other state's event, nor behind what the General Assembly did", () => {
    const tally = { country: "UKR", document: "TASS 2026-02-24 https://tass.com/world/2091229" };
    expect(faultsOf("events.csv", tally)).toEqual([`data/events.csv:2: ${wrong}`]);
    expect(faultsOf("events.csv", { ...tally, country: "RUS" })).toEqual([]);
  });

  test("is no report of a poll; what only it says is unconfirmed", () => {
    const poll = { source_type: "report of it", read_in: "Armenpress on IRI poll", read_url: "" };
    expect(faultsOf("opinion.csv", poll)).toEqual([`data/opinion.csv:2: ${wrong}`]);
    expect(faultsOf("opinion.csv", { ...poll, source_type: "unconfirmed" })).toEqual([]);
  });
});

describe("an address", () => {
  const faultsOf = (file: string, row: Row) => addressFaults(tablesOf({ [file]: [row] }));

  test.each([
    ["https://greece.news-pravda.com/en/world/1.html", "outlet of propaganda"],
    ["https://somebody.blogspot.com/2013/03/a.html", "blog, forum or thread"],
    ["http://www.fool.com./terms/o/opec/", "copy of others' texts"],
  ])("of a weak page is refused: %s is one (%s)", (address, reason) => {
    const fault = `data/memberships.csv:2: weak page: ${address} (${reason}); name a document that can be cited`;
    expect(faultsOf("memberships.csv", { evidence: `A page ${address} | Another` })).toEqual([fault]);
  });

  test("of a front page is refused, but for a bloc's own site", () => {
    const fault = "data/sources.csv:2: front page: https://example.org/; give the address of the document";
    expect(faultsOf("sources.csv", { url: "https://example.org/" })).toEqual([fault]);
    expect(faultsOf("blocs.csv", { url: "https://example.org/" })).toEqual([]);
  });

  test.each(["https://example.org/a", "https://www.un.org/?id=3", "https://notfool.com/a"])(
    "such as %s is right",
    (address) => {
      expect(faultsOf("sources.csv", { url: address })).toEqual([]);
    },
  );
});

describe("a cell", () => {
  const membership = {
    bloc: "CSTO",
    country: "ARM",
    status: "member",
    start: "1994",
    end: "",
    source: "hand",
  };
  const known = {
    "countries.csv": [{ code: "ARM" }],
    "blocs.csv": [{ bloc: "CSTO", kind: "bloc" }],
    "sources.csv": [{ id: "hand" }],
    "statusValues.csv": [{ status: "member" }],
  };

  test("may name what there is", () => {
    const own = { source: "hand" };
    const sourced = { ...known, "countries.csv": [{ code: "ARM", ...own }] };
    const tables = tablesOf({ "memberships.csv": [membership], ...sourced });
    expect(referenceFaults(tables).filter((line) => line.startsWith("data/memberships"))).toEqual([]);
  });

  test.each([
    ["country", "ARX"],
    ["bloc", "CSTX"],
    ["source", "nobody"],
    ["status", "friend"],
  ])("may not name a %s that no table holds", (column, cell) => {
    const tables = tablesOf({ ...known, "memberships.csv": [{ ...membership, [column]: cell }] });
    expect(referenceFaults(tables)).toContain(`data/memberships.csv:2: unknown ${column}: ${cell}`);
  });

  test.each([
    ["memberships.csv", { start: "2023-02-30" }],
    ["memberships.csv", { end: "soon" }],
    ["opinion.csv", { approve: "101" }],
    ["opinion.csv", { disapprove: "-1" }],
    ["opinion.csv", { year: "22" }],
    ["opinion.csv", { url: "www.example.org" }],
    ["countries.csv", { code: "Arm" }],
    ["blocs.csv", { kind: "club" }],
    ["indicators.csv", { definition: "how free it is" }],
    ["components.csv", { weight: "1.5" }],
  ])("of %s may not be %p", (file, cells) => {
    expect(cellRuleFaults(tablesOf({ [file]: [cells] }))).toEqual([
      expect.stringMatching(`^data/${file}:2: invalid ${Object.keys(cells)[0]}: `),
    ]);
  });

  test("of a yearly share is at most 100", () => {
    const tables = tablesOf({
      "indicators.csv": [{ code: "gas.rus.share", unit: "per cent" }],
      "values/gas.rus.share.csv": [{ country: "MDA", year: "2020", value: "100.1" }],
    });
    expect(cellRuleFaults(tables)).toEqual([
      "data/values/gas.rus.share.csv:2: invalid value: 100.1; should be a number from 0 to 100",
    ]);
  });

  test.each(["2014", "2014-03", "2024-02-29"])("may hold the day %s", (day) => {
    expect(isPartlyKnownDay(day)).toBe(true);
  });

  test.each(["2023-02-29", "2014-13", "2014-3", "14", ""])("may not hold the day %p", (day) => {
    expect(isPartlyKnownDay(day)).toBe(false);
  });
});

describe("facts together", () => {
  test.each([
    ["memberships.csv", { start: "2014", end: "2013" }, "ends before it starts: 2014 to 2013"],
    ["values/gdp.csv", { value: "", note: "" }, "no figure: value is empty, and no note says why"],
    ["idealPoints.csv", { value: "1", low: "1.2", high: "2" }, "value outside its interval: 1.2 1 2"],
    ["opinion.csv", { approve: "60", disapprove: "50", unsure: "" }, "shares above 100: 60 + 50 + 0 = 110"],
    ["opinion.csv", { approve: "", disapprove: "", unsure: "", net: "" }, "no figure:"],
    ["indicators.csv", { code: "a", kind: "measure", argument: "guess" }, "unknown measure: guess"],
    ["indicators.csv", { code: "a", kind: "status", argument: "CSTX" }, "unknown bloc: CSTX"],
    ["indicators.csv", { code: "a", kind: "value", argument: "a" }, "missing file: values/a.csv"],
    [
      "indicators.csv",
      { code: "a", kind: "poll", argument: "Pew|RUS|liking" },
      "unknown poll measure: Pew|RUS|liking",
    ],
    [
      "overrides.csv",
      { table: "blocs.csv", key: "CSTO", column: "name", value: "x" },
      "unknown line: blocs.csv CSTO",
    ],
  ])("contradict each other where %s says %p", (file, row, fault) => {
    expect(agreementFaults(tablesOf({ [file]: [row as Row] }))).toContainEqual(
      expect.stringContaining(`data/${file}:2: ${fault}`),
    );
  });

  test("name no bloc by the code of a country", () => {
    const tables = tablesOf({ "countries.csv": [{ code: "NAM" }], "blocs.csv": [{ bloc: "NAM" }] });
    expect(agreementFaults(tables)).toContain(
      "data/blocs.csv:2: code of a country: NAM; give the bloc another",
    );
  });

  test("begin, where the day is not known, no earlier than their bloc", () => {
    const of = (start: string) =>
      agreementFaults(
        tablesOf({
          "blocs.csv": [{ bloc: "ICC", founded: "2002-07-01" }],
          "memberships.csv": [{ bloc: "ICC", start, end: "" }],
        }),
      ).filter((line) => line.startsWith("data/memberships"));
    expect(of("2001")).toEqual(["data/memberships.csv:2: starts before ICC was founded: 2001, 2002-07-01"]);
    expect([of("2002"), of("2001-12-31")]).toEqual([[], []]);
  });

  test("may end in a year in which they began", () => {
    const faults = agreementFaults(tablesOf({ "memberships.csv": [{ start: "2014", end: "2014" }] }));
    expect(faults.filter((line) => line.startsWith("data/memberships"))).toEqual([]);
  });
});
