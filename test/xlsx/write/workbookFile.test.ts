import { readXlsx } from "hucre/xlsx";
import { edition } from "../../../src/edition";
import { strFromU8, unzipSync } from "fflate";
import { stampNamespace } from "../../../src/workbook/stamp";
import { shownFormula, storedFormula } from "../../../src/formulas/fileSpelling";
import { type Block, type Sheet, type Workbook, text } from "../../../src/workbook/plan";
import { FilePackage, elements } from "../../../src/xlsx/edit/package";
import { methodNumber } from "../../../src/core/score/method";
import { axisOf } from "../../../src/core/votes/axis";
import { type ReportRequest, planOf } from "../../../src/reports/catalogue";
import { nearAbroadRequest } from "../../../src/reports/nearAbroad";
import { xlsxOf } from "../../../src/xlsx/write/workbookFile";
import { needing, printed, schemaErrors } from "../../support/outsideTools";

const validated = needing("the Open XML validator");

function briefOn(axis: string): Workbook {
  return planOf(edition, {
    report: "brief",
    countries: ["JPN", "KAZ"],
    day: "2023-11-03",
    compare: "2021-12-31",
    axis: axisOf(edition, axis),
  });
}

const brief = planOf(edition, nearAbroadRequest(edition));

validated(
  "the states around Russia pass the Open XML validator without a finding",
  async () => {
    expect(schemaErrors(await xlsxOf(brief))).toEqual([]);
  },
  30_000,
);

validated(
  "a watchlist of numbers, statuses and missing figures passes the Open XML validator",
  async () => {
    const indicators = ["score", "blocs", "bloc.nato", "gallup.rus.approve", "gdp", "ideal_point"];
    const plan = planOf(edition, {
      report: "watchlist",
      countries: ["MDA", "TKM", "XKX"],
      indicators,
      day: "2023-11-03",
      compare: "2021-12-31",
    });
    expect(schemaErrors(await xlsxOf(plan))).toEqual([]);
  },
  30_000,
);

validated(
  "who moved and on what, and a question over the years, pass the Open XML validator, in values and live",
  async () => {
    const countries = ["BRA", "MDA", "TKM"];
    const plans = [
      planOf(edition, { report: "moves", countries, compare: "2021-12-31", day: "2025-12-31" }),
      planOf(edition, { report: "question", resolution: "ES-11/1", countries }),
    ];
    for (const plan of plans)
      for (const live of [false, true]) expect(schemaErrors(await xlsxOf(plan, { live }))).toEqual([]);
  },
  30_000,
);

test("the file read back has a row a post-Soviet state, in the order of the group, and the method's score of Moldova", async () => {
  const [sheet] = (await readXlsx(await xlsxOf(brief))).sheets;
  const head = sheet!.rows.findIndex((row) => row[0] === "Country");
  const rows = sheet!.rows.slice(head + 1, head + 16);
  expect(rows.map((row) => row[1])).toHaveLength(15);
  const moldova = rows.find((row) => row[1] === "MDA")!;
  // method, section 5
  expect(moldova[2]).toBeCloseTo(48.83, 2);
});

needing("LibreOffice", "poppler")(
  "LibreOffice opens the file and prints its title, its missing figures and where its numbers come from",
  async () => {
    const [text] = printed({ "brief.xlsx": await xlsxOf(brief) });
    expect(text).toContain("The states around Russia");
    expect(text).toContain("Missing figures");
    expect(text).toContain("Where each number comes from");
    expect(text).not.toContain("###");
  },
  120_000,
);

test("the same plan gives the same bytes", async () => {
  expect(await xlsxOf(brief)).toEqual(await xlsxOf(brief));
});

test("text that begins like a formula stays text", async () => {
  const plan = planOf(edition, {
    report: "watchlist",
    countries: ["MDA"],
    indicators: ["score"],
    day: "2023-11-03",
    title: '=HYPERLINK("x")',
  });
  const [sheet] = (await readXlsx(await xlsxOf(plan))).sheets;
  expect(sheet!.rows[0]![0]).toBe('=HYPERLINK("x"): Russia–West');
});

const formulas: readonly (readonly [shown: string, stored: string, table: string | undefined])[] = [
  ["=ALIGN(A1)", "_xldudf_ALIGN(A1)", undefined],
  [
    '=ALIGN.VOTE([@Code],"ES-11/1")',
    '_xldudf_ALIGN_VOTE(Watchlist[[#This Row],[Code]],"ES-11/1")',
    "Watchlist",
  ],
  [
    '=IF(ALIGN(A1)>0,"ALIGN(x)",ALIGN.GET(A1,"gdp"))',
    'IF(_xldudf_ALIGN(A1)>0,"ALIGN(x)",_xldudf_ALIGN_GET(A1,"gdp"))',
    undefined,
  ],
];

// `_xldudf_` and underscores for dots: workbooks in OfficeDev/office-js issues 2568 and 3558
test.each(formulas)("%s is stored as %s, and read back", (shown, stored, table) => {
  expect(storedFormula(shown, table)).toBe(stored);
  expect(shownFormula(stored, table)).toBe(shown);
});

test("a formula that a COM add-in's loading broke is read as what it was", () => {
  expect(shownFormula('[2]!_xldudf_ALIGN_VOTE(A1,"ES-11/1")')).toBe('=ALIGN.VOTE(A1,"ES-11/1")');
});

validated(
  "live, a brief holds formulas with the values they had, and passes the validator",
  async () => {
    const bytes = await xlsxOf(brief, { live: true });
    expect(schemaErrors(bytes)).toEqual([]);
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    const cell = /<c r="C\d+"[^>]* cm="1"[^>]*><f t="array" ref="C\d+">([^<]*)<\/f><v>([^<]*)<\/v>/.exec(
      sheet,
    )!;
    expect(cell[1]).toBe("_xldudf_ALIGN(Nearabroad[[#This Row],[Code]],AlignDay,AlignAxis)");
    // who stands closest to the West comes first
    expect(Number(cell[2])).toBeGreaterThan(80);
  },
  30_000,
);

const day = "2023-11-03";
const reports: readonly (readonly [string, Workbook])[] = [
  [
    "brief of 2025",
    planOf(edition, { ...nearAbroadRequest(edition), day: "2025-12-31", compare: day } as ReportRequest),
  ],
  ["brief on China", briefOn("CHN-WEST")],
  ["profile", planOf(edition, { report: "profile", country: "KAZ", day })],
  ["roll call", planOf(edition, { report: "rollcall", resolution: "ES-11/1" })],
  ["roll call of 1946", planOf(edition, { report: "rollcall", resolution: edition.rollCalls[20]!.id })],
  [
    "matrix",
    planOf(edition, { report: "matrix", countries: ["MDA", "KAZ", "ARM"], from: "2019-01-01", day }),
  ],
  [
    "watchlist with a scatter",
    planOf(edition, {
      report: "watchlist",
      countries: ["MDA", "KAZ", "ARM", "KGZ"],
      indicators: ["score", "gdp"],
      day,
    }),
  ],
  [
    "watchlist over the years",
    planOf(edition, {
      report: "watchlist",
      countries: ["MDA"],
      indicators: ["score", "gdp"],
      from: "2018-12-31",
      day,
    }),
  ],
];

validated.each(reports)(
  "the %s passes the validator in values and live",
  async (_, plan) => {
    const files = await Promise.all([false, true].map((live) => xlsxOf(plan, { live })));
    expect(files.map(schemaErrors)).toEqual([[], []]);
  },
  30_000,
);

validated("a call that spills is one dynamic array over all its cells, each with its value", async () => {
  const number = (value: number) => ({ kind: "number", value, format: "0.00" }) as const;
  const spill = {
    kind: "spill",
    formula: '=ALIGN.AGREE({"MDA";"KAZ"},{"MDA","KAZ"})',
    values: [
      [number(1), number(0.72)],
      [number(0.72), number(1)],
    ],
  } as const;
  const sheet = { ...brief.sheets[1]!, blocks: [spill], freeze: undefined };
  const bytes = await xlsxOf({ ...brief, stamps: [], sheets: [sheet] }, { live: true });
  expect(schemaErrors(bytes)).toEqual([]);
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  expect(xml).toMatch(/<c r="A1"[^>]* cm="1"[^>]*><f t="array" ref="A1:B2">_xldudf_ALIGN_AGREE\(/);
  expect(xml).toMatch(/<c r="B1"[^>]*><v>0.72<\/v>/);
  expect(strFromU8(parts["xl/metadata.xml"]!)).toContain('fDynamic="1"');
});

test("the stamp says edition, method, report and countries in a part of its own", async () => {
  const parts = unzipSync(await xlsxOf(brief));
  const stamp = strFromU8(parts["customXml/item1.xml"]!);
  const head = `edition="${edition.editionName}" method="${methodNumber}"`;
  expect(stamp).toContain(`<stamp xmlns="${stampNamespace}" ${head}>`);
  expect(stamp).toMatch(/<table name="Nearabroad">align brief --countries ARM,AZE,/);
});

test("print areas and repeated heads name their sheets in quotes, as names with a blank need it", async () => {
  const parts = unzipSync(await xlsxOf(brief));
  const workbook = strFromU8(parts["xl/workbook.xml"]!);
  const names = [...workbook.matchAll(/<definedName name="_xlnm[^>]*>([^<]*)</g)].map(([, to]) => to);
  expect(names).toContain("'Align Method'!$4:$4");
  expect(names.filter((to) => !/^'[^']+'!\$/.test(to!))).toEqual([]);
});

test.each(["Brief, moves", "R & D", "a!b, c", "it's"])(
  "the print area and the repeated rows and columns of a sheet called %s are its own",
  async (name) => {
    const column = (i: number) => ({ key: `k${i}`, head: `Head ${i}`, width: 20 });
    const table: Block = {
      ...{ kind: "table", name: "T", formats: [] },
      columns: Array.from({ length: 20 }, (_, i) => column(i)),
      rows: Array.from({ length: 200 }, () => Array.from({ length: 20 }, () => text("x"))),
    };
    const sheet: Sheet = {
      ...{ name, widths: [], blocks: [table], freeze: { columns: 1 } },
      print: { orientation: "landscape", repeatHead: true, names: 1 },
    };
    const plan = { properties: { title: "Names", edition: "2025-12-31" }, stamps: [], sheets: [sheet] };
    const file = new FilePackage(await xlsxOf(plan), "names.xlsx");
    const prefix = `'${name.replaceAll("'", "''")}'!`;
    const defined = elements(file.xml("xl/workbook.xml"), "definedName").map((one) => one.textContent);
    // 400 characters are two pages of at most 260; the second repeats the names
    expect(defined).toEqual([
      `${prefix}$A$1:$K$201,${prefix}$L$1:$T$201`,
      expect.stringMatching(/^(.*!)\$1:\$1,\1\$A:\$A$/),
    ]);
    expect(defined[1]!.startsWith(prefix)).toBe(true);
  },
);

test("a workbook of values asks for no calculation when it is opened, a live one does", async () => {
  const calculation = async (live: boolean) =>
    strFromU8(unzipSync(await xlsxOf(brief, { live }))["xl/workbook.xml"]!).includes("fullCalcOnLoad");
  expect([await calculation(false), await calculation(true)]).toEqual([false, true]);
});

const number = (value: number) => ({ kind: "number", value, format: "0.0" }) as const;
const charted: Workbook = {
  properties: { title: "Charts", edition: "2025-12-31" },
  stamps: [],
  sheets: [
    {
      ...{ name: "Ch & arts", widths: [], freeze: undefined },
      print: { orientation: "portrait", repeatHead: false },
      blocks: [
        {
          ...{ kind: "table", name: "T", formats: [] },
          columns: ["name", "year", "value", "half"].map((key) => ({ key, head: key, width: 12 })),
          rows: [
            [text("A & B"), number(2024), number(1.5), number(0.25)],
            [text("C"), number(2025), { kind: "missing", reason: "not asked" }, number(0.5)],
          ],
        },
        {
          ...{ kind: "chart", chart: "trend", title: "Years", description: "years", rows: 9, columns: 4 },
          series: [{ name: "Value", table: "T", x: "year", y: "value" }],
          ...{ xLow: 2024, xHigh: 2025 },
        },
        {
          ...{ kind: "chart", chart: "intervals", title: "Moves", description: "moves", rows: 9, columns: 4 },
          series: [
            {
              ...{ name: "Value", table: "T", x: "name", y: "value" },
              interval: { halfWidth: "half", low: "value", high: "value" },
            },
          ],
        },
      ],
    },
  ],
};

/** What a chart keeps of each reference to cells: the reference, then its values by their places. */
const cachesIn = (xml: string) =>
  [...xml.matchAll(/<c:f>([^<]*)<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/gs)].map(
    ([, cells, cache]) =>
      `${cells} ${[...cache!.matchAll(/idx="(\d+)"><c:v>([^<]*)/g)].map(([, i, value]) => `${i}: ${value}`).join(", ")}`,
  );

test("charts keep the values that they show, for programs that do not read their cells", async () => {
  const parts = unzipSync(await xlsxOf(charted));
  const [trend, intervals] = [1, 2].map((i) => strFromU8(parts[`xl/charts/chart${i}.xml`]!));
  expect(cachesIn(trend!)).toEqual([
    "'Ch &amp; arts'!$B$2:$B$3 0: 2024, 1: 2025",
    "'Ch &amp; arts'!$C$2:$C$3 0: 1.5",
    "'Ch &amp; arts'!$B$2:$B$2 0: 2024",
    "'Ch &amp; arts'!$C$2:$C$2 0: 1.5",
  ]);
  expect(cachesIn(intervals!)).toEqual([
    "'Ch &amp; arts'!$D$2:$D$3 0: 0.25, 1: 0.5",
    "'Ch &amp; arts'!$D$2:$D$3 0: 0.25, 1: 0.5",
    "'Ch &amp; arts'!$A$2:$A$3 0: A &amp; B, 1: C",
    "'Ch &amp; arts'!$C$2:$C$3 0: 1.5",
  ]);
});

validated("a trend with names at its ends and moves in their intervals pass the validator", async () => {
  expect(schemaErrors(await xlsxOf(charted))).toEqual([]);
});

test("every note of a sheet stands in the file, at its cell and in a box as high as its text", async () => {
  const long = "a note of many words & more ".repeat(20).trim();
  const noted = { ...text("x"), note: "short" };
  const plan: Workbook = {
    ...brief,
    sheets: [
      {
        ...brief.sheets[0]!,
        blocks: [{ kind: "rows", rows: [[text("none")], [noted, { ...text("y"), note: long }]] }],
      },
    ],
  };
  const parts = unzipSync(await xlsxOf(plan));
  const drawing = strFromU8(parts["xl/drawings/vmlDrawing1.vml"]!);
  const boxes = drawing.matchAll(/height:(\d+)pt.*?<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</gs);
  expect([...boxes].map(([, ...numbers]) => numbers.map(Number))).toEqual([
    [30, 1, 0],
    [240, 1, 1],
  ]);
  const read = await readXlsx(await xlsxOf(plan));
  const cells = read.sheets[0]!.cells!;
  expect(["1,0", "1,1"].map((place) => cells.get(place)?.comment?.text)).toEqual(["short", long]);
});
