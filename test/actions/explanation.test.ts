import { actionRunner } from "../../src/actions/actionRunner";
import { enrichColumns } from "../../src/actions/enrichColumns";
import { type Explanation, explanationOf, referencesIn } from "../../src/actions/explanation/explanation";
import { insertBlock, spotFor } from "../../src/actions/insertBlock";
import type { ReportRequest } from "../../src/reports/catalogue";
import { writeReport } from "../../src/actions/writeReport";
import { edition } from "../../src/edition";
import { listedNames } from "../support/listedNames";
import { unwatched } from "../support/running";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { activeCell } from "../../src/excel/activeCell";
import { cellAddress } from "../../src/formulas/addresses";

// facts named here are the record's: ES-11/1 of 2 March 2022; Kazakhstan abstained; Gallup's question on Russia's leadership

let book: OpenWorkbook;

beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
});
afterAll(() => book.close());

const day = "2023-11-03";
const watchlist: ReportRequest = {
  report: "watchlist",
  countries: ["MDA", "KAZ"],
  indicators: ["score", "gallup.rus.disapprove", "bloc.csto"],
  day,
  compare: "2021-12-31",
};

async function inBook(change: (context: Excel.RequestContext) => void): Promise<void> {
  await book.Excel.run(async (context) => {
    change(context as never);
    await context.sync();
  });
}

/** What is said of a cell. */
async function explained(sheet: string, address: string): Promise<Explanation> {
  await inBook((context) => context.workbook.worksheets.getItem(sheet).getRange(address).select());
  const cell = await book.Excel.run((context) => activeCell(context as never, referencesIn));
  return explanationOf(edition, cell);
}

/** All that a user reads of an explanation. */
function message(explanation: Explanation): string {
  return JSON.stringify(explanation);
}

/** Address of the cell of a table in a column, by its head, and a row, from 1. */
async function cellOf(table: string, head: string, row: number): Promise<readonly [string, string]> {
  return book.Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const sheet = found.worksheet.load("name");
    const cell = found.columns
      .getItem(head)
      .getDataBodyRange()
      .getCell(row - 1, 0)
      .load("address");
    await context.sync();
    return [sheet.name, cell.address.slice(cell.address.lastIndexOf("!") + 1)] as const;
  });
}

/** Address of the first cell that holds a text, row by row. */
async function titleOf(sheet: string): Promise<string> {
  return book.Excel.run(async (context) => {
    const used = context.workbook.worksheets
      .getItem(sheet)
      .getUsedRange()
      .load("values, rowIndex, columnIndex");
    await context.sync();
    const rows = used.values as unknown[][];
    const row = rows.findIndex((line) => line.some((value) => value !== ""));
    const column = rows[row]!.findIndex((value) => value !== "");
    return cellAddress(used.rowIndex + row, used.columnIndex + column);
  });
}

async function write(choice: ReportRequest): Promise<void> {
  await actionRunner.run("Test", writeReport(edition, choice, false));
  expect(actionRunner.state.outcome).toMatchObject({ kind: "done" });
}

describe("a value that Align wrote", () => {
  beforeAll(() => write(watchlist));

  test.each([
    ["Align score, points", 2, /77 contested roll calls in 36 months.*Dag Hammarskj/],
    ["Gallup: disapprove, Russia, per cent", 2, /Gallup.*Kazakhstan|Kazakhstan.*Gallup|Rating World Leaders/],
    ["CSTO", 2, /Kazakhstan, CSTO: member since/],
    ["Align score, points, 2021-12-31", 1, /65 contested roll calls/],
  ])("in the column %s rests on its own data", async (head, row, ground) => {
    const found = await explained(...(await cellOf("Watchlist", head, row)));
    expect(found).toMatchObject({ kind: "written", head, edition: edition.editionName });
    expect(message(found)).toMatch(ground);
    expect(message(found)).toMatch(/"citation":"[^"]+"/);
  });

  test("is known again after its sheet was renamed and its table moved", async () => {
    await inBook((context) => {
      const sheet = context.workbook.worksheets.getItem("Watchlist");
      sheet.name = "My list";
      sheet.getRange("1:4").insert("Down");
    });
    expect(await explained(...(await cellOf("Watchlist", "CSTO", 2)))).toMatchObject({ kind: "written" });
    expect(await explained("My list", await titleOf("My list"))).toMatchObject({ kind: "beside" });
  });

  test("is known in a second table of the same report", async () => {
    await write({ ...watchlist, day: "2022-12-31" });
    const found = await explained(...(await cellOf("Watchlist_2", "Align score, points", 1)));
    expect(message(found)).toMatch(/as-of 2022-12-31/);
  });

  test("is known in a block among the user's own cells, which stay the user's", async () => {
    await inBook((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["my own"]];
      sheet.getRange("C3").select();
    });
    const spot = await spotFor(edition, watchlist, unwatched);
    await actionRunner.run("Test", insertBlock(edition, watchlist, spot, false));
    expect(await explained(...(await cellOf("Watchlist_3", "CSTO", 1)))).toMatchObject({ kind: "written" });
    expect(await explained("Sheet1", "A1")).toEqual({ kind: "beside", sheet: "Sheet1" });
  });

  test("is told apart from what stands on a sheet of one's own that is called as one of Align's", async () => {
    expect(await explained("Align Sources", "A1")).toMatchObject({ kind: "beside" });
    await inBook((context) => {
      context.workbook.worksheets.add("Align Audit").getRange("A1").values = [["my own notes"]];
      context.workbook.worksheets.getItem("Align Sources").name = "Where it is from";
    });
    expect(await explained("Align Audit", "A1")).toEqual({ kind: "foreign" });
    expect(await explained("Where it is from", "A1")).toMatchObject({ kind: "beside" });
  });

  test("is known in columns that Enrich added, beside a range and in a table", async () => {
    await inBook((context) => {
      const sheet = context.workbook.worksheets.add("Lists");
      sheet.getRange("A1:A3").values = [["Country"], ["Moldova"], ["Kazakhstan"]];
      sheet.getRange("G1:G3").values = [["Country"], ["Moldova"], ["Kazakhstan"]];
      sheet.tables.add("G1:G3", true).name = "Mine";
    });
    const choice = { indicators: ["bloc.csto"], day };
    const place = { kind: "range", sheet: "Lists", row: 1, column: 0, rows: 2, headRow: 0 } as const;
    await actionRunner.run("Test", enrichColumns(edition, place, listedNames("MDA", "KAZ"), choice));
    await actionRunner.run(
      "Test",
      enrichColumns(edition, { kind: "table", table: "Mine" }, listedNames("MDA", "KAZ"), choice),
    );
    await inBook((context) => context.workbook.worksheets.getItem("Lists").getRange("1:2").insert("Down"));
    expect(message(await explained("Lists", "C5"))).toMatch(/columns that Align added.*CSTO: member since/);
    expect(message(await explained("Lists", "I5"))).toMatch(/table Mine.*CSTO: member since/);
    expect(await explained("Lists", "G5")).toMatchObject({ kind: "beside" });
    expect(await explained("Lists", "A9")).toEqual({ kind: "foreign" });
  });

  test("is known of each row's own year and second country, beside a range and in a table", async () => {
    // treaties.un.org, Collective Security Treaty: Georgia acceded in 1993, in force 1994, and left in 1999
    const rows = [
      ["State", "Year", "Partner"],
      ["Georgia", 1996, "Russia"],
      ["Georgia", 2020, "China"],
    ];
    await inBook((context) => {
      const sheet = context.workbook.worksheets.add("Years");
      sheet.getRange("A1:C3").values = rows;
      sheet.getRange("J1:L3").values = rows;
      sheet.tables.add("J1:L3", true).name = "OfYears";
    });
    const names = rows.slice(1).map(([text, when, other], i) => ({
      ...{ text: String(text), code: "GEO", when: String(when) },
      other: { text: String(other), code: ["RUS", "CHN"][i]! },
    }));
    const choice = {
      ...{ indicators: ["bloc.csto"], day, year: "Year", other: "Partner" },
      measures: ["agreement"] as const,
    };
    const range = { kind: "range", sheet: "Years", row: 1, column: 0, rows: 2, headRow: 0 } as const;
    await actionRunner.run("Test", enrichColumns(edition, range, names, choice));
    const table = { kind: "table", table: "OfYears" } as const;
    await actionRunner.run("Test", enrichColumns(edition, table, names, choice));
    const agreed = (year: number, other: string) =>
      new RegExp(`roll calls from ${year}-01-01 to ${year}-12-31 on which Georgia and ${other} voted`);
    for (const [csto, agreement] of [
      ["F", "G"],
      ["O", "P"],
    ] as const) {
      expect(message(await explained("Years", `${csto}2`))).toMatch(/CSTO: member since 199[34]/);
      expect(message(await explained("Years", `${agreement}2`))).toMatch(agreed(1996, "Russia"));
      expect(message(await explained("Years", `${agreement}3`))).toMatch(agreed(2020, "China"));
    }
  });
});

describe("each column of each report", () => {
  const reports: readonly ReportRequest[] = [
    { report: "watchlist", countries: ["MDA"], indicators: ["score", "gdp"], from: "2020-12-31", day },
    { report: "brief", countries: ["MDA", "KAZ"], day, compare: "2021-12-31" },
    { report: "profile", country: "KAZ", day },
    { report: "rollcall", resolution: "ES-11/1" },
    { report: "matrix", countries: ["MDA", "KAZ"], from: "2019-01-01", day },
  ];

  test.each(reports)("of $report says what it holds or rests on", async (choice) => {
    await write(choice);
    const tables = await book.Excel.run(async (context) => {
      const all = context.workbook.tables.load("items/name");
      await context.sync();
      const heads = all.items.map((table) => table.getHeaderRowRange().load("values"));
      await context.sync();
      return all.items.map(({ name }, i) => [name, (heads[i]!.values as string[][])[0]!] as const);
    });
    const silent: string[] = [];
    for (const [table, heads] of tables) {
      if (/^(Watchlist(_|$)|Mine|OfYears|AlignSources|AlignMethod)/.test(table)) continue;
      for (const head of heads) {
        const found = await explained(...(await cellOf(table, head, 1)));
        const tells = found.kind === "written" && (found.evidence.length > 0 || (found.note ?? "") !== "");
        if (!tells) silent.push(`${table}: ${head}`);
      }
      await inBook((context) => context.workbook.tables.getItem(table).convertToRange());
    }
    expect(silent).toEqual([]);
  });
});

describe("a live cell", () => {
  const name = "Live";
  beforeAll(() =>
    inBook((context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange("A1:A2").values = [["Kazakhstan"], [45233]];
    }),
  );

  test.each([
    ["=ALIGN(A1,A2)", /"day":"2023-11-03".*77 contested roll calls/],
    ['=ALIGN.GET(A1,"gallup.rus.disapprove",2022)', /Gallup/],
    [
      '=ALIGN.VOTE(A1,"ES-11/1")',
      /"day":"2022-03-02".*A\/RES\/ES-11\/1.*Kazakhstan Abstain; Russia No; the West Yes/,
    ],
    ['=ALIGN.OPINION("KAZ","RUS","disapprove",2022)', /Gallup/],
    ['=ALIGN.STATUS(A1,"csto")', /Kazakhstan, CSTO: member/],
    ["=ALIGN.BLOCS(A1)", /EAEU: member/],
    ["=ALIGN.CHANGE(A1,2021,A2)", /"day":"2023-11-03"/],
    ["=ALIGN.TREND(A1)", /contested roll calls/],
    ['=ALIGN.TALLY("ES-11/1")', /A\/RES\/ES-11\/1/],
    ['=ALIGN.AGREE(A1,"RUS")', /roll calls from .* on which Kazakhstan and Russia voted/],
    ["=ALIGN.EVENTS(A1)", /"sources":\[\{/],
    ['=ALIGN("Moldva")&""', /"kind":"call"/],
  ])("%s says its data, its day and its sources", async (formula, pattern) => {
    await inBook((context) => {
      context.workbook.worksheets.getItem(name).getRange("C3").formulas = [[formula]];
    });
    expect(message(await explained(name, "C3"))).toMatch(pattern);
  });

  test("a text that looks like a formula of Align's is the user's", async () => {
    await inBook((context) => {
      context.workbook.worksheets.getItem(name).getRange("D3").values = [["'=ALIGN(A1)"]];
    });
    expect(await explained(name, "D3")).toEqual({ kind: "foreign" });
  });
});
