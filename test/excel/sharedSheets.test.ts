import { edition } from "../../src/edition";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { type Written, writeWorkbook } from "../../src/excel/writeWorkbook";
import { takenFromShared } from "../../src/excel/sharedSheets";
import { removedSheets } from "../../src/excel/sheets";
import { planOf } from "../../src/reports/catalogue";
import { readStampLines } from "../../src/workbook/stamp";
import { workbookState } from "../support/workbookState";

// through the real office.js into the stand-in: one Align Sources and one Align Method a workbook

const day = "2023-11-03";
const first = planOf(edition, {
  report: "watchlist",
  countries: ["MDA", "KAZ"],
  indicators: ["score", "votes"],
  day,
});
const second = planOf(edition, {
  report: "watchlist",
  countries: ["ARM"],
  indicators: ["votes", "gdp"],
  day: "2025-12-31",
});
const votes = planOf(edition, { report: "rollcall", resolution: "ES-11/1" });

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  (globalThis as { Office?: unknown }).Office = book.Office;
});
afterEach(() => book.close());

const written = (plan: typeof first) =>
  book.Excel.run((context) => writeWorkbook(context as never, plan, { live: false }));

/** Values of a sheet's used cells. */
async function valuesOn(name: string): Promise<string[][]> {
  return book.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange(true).load("values");
    await context.sync();
    return used.values.map((line) => line.map(String));
  });
}

async function bodyOf(table: string): Promise<string[][]> {
  return book.Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange().load("values");
    await context.sync();
    return body.values.map((line) => line.map(String));
  });
}

async function sheetNames(): Promise<readonly string[]> {
  return book.workbook.sheets.map(({ name }) => name);
}

const state = () => JSON.stringify(workbookState(book.workbook), undefined, 1);

test("a second and a third report go into the sheets of sources and method that are there", async () => {
  await written(first);
  const methods = (await bodyOf("AlignMethod")).length;
  expect((await written(second)).sheets).toEqual(["Watchlist (2)"]);
  expect((await written(votes)).sheets).toEqual(["ES-11-1", "By group"]);
  expect(await sheetNames()).toEqual(
    expect.arrayContaining(["Watchlist", "Align Sources", "Align Method", "Watchlist (2)", "ES-11-1"]),
  );
  expect((await sheetNames()).filter((name) => name.startsWith("Align"))).toHaveLength(2);
  const sources = await bodyOf("AlignSources");
  expect(new Set(sources.map(([title]) => title)).size).toBe(sources.length);
  const un = sources.find(([title]) => title === edition.sources.get("undl")!.title)!;
  expect(un[5]!.split("\n").map((line) => line.replace(/:.*/, ""))).toEqual([
    "Watchlist",
    "Watchlist (2)",
    "ES-11-1",
    "By group",
  ]);
  expect(un[2]! > "2025").toBe(true);
  expect(sources.some(([, , , , , columns]) => /^Watchlist \(2\): GDP/.test(columns!))).toBe(true);
  const method = await bodyOf("AlignMethod");
  expect(method.length).toBeGreaterThan(methods);
  expect(method.filter(([, subject]) => subject === "Range")).toHaveLength(1);
  expect(method.filter(([part]) => part!.split("\n").includes("Watchlist (2)")).length).toBeGreaterThan(3);
});

test("the lines below the sources tell of every report, with the names that its tables were given", async () => {
  await written(first);
  await written(second);
  const lines = (await valuesOn("Align Sources")).map(([cell]) => cell!);
  expect(readStampLines(lines).flatMap(({ tables }) => tables)).toMatchObject([
    {
      table: "Watchlist",
      command: expect.stringMatching(`^align watchlist --countries MDA,KAZ .* --as-of ${day} `),
    },
    {
      table: "Watchlist_2",
      command: expect.stringMatching("^align watchlist --countries ARM --indicators votes,gdp "),
    },
  ]);
  expect(lines.filter((line) => line === "How the tables were asked for")).toHaveLength(1);
});

test("the sheet is known by its table, whatever it is called; a user's own sheet of that name stays as it is", async () => {
  await written(first);
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Align Sources").name = "Quellen";
    context.workbook.worksheets.add("Align Sources").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  await written(votes);
  expect(await valuesOn("Align Sources")).toEqual([["mine"]]);
  expect((await valuesOn("Quellen")).flat().join()).toContain("By group");
});

async function takenBack({ marks, stamp, extended }: Written): Promise<readonly string[]> {
  return book.Excel.run(async (context) => {
    await removedSheets(context as never, marks!, stamp);
    return takenFromShared(context as never, extended);
  });
}

test("undone, a second report leaves the workbook as the first one made it", async () => {
  await written(first);
  const before = state();
  const report = await written(second);
  expect(state()).not.toEqual(before);
  expect(await takenBack(report)).toEqual([]);
  expect(state()).toEqual(before);
});

test("a sheet of sources that somebody changed since keeps what it was told", async () => {
  await written(first);
  const report = await written(second);
  await book.Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("AlignSources").getDataBodyRange();
    body.getCell(0, 3).values = [["asked by letter"]];
    await context.sync();
  });
  expect(await takenBack(report)).toEqual(["AlignSources"]);
  expect((await bodyOf("AlignSources"))[0]![3]).toBe("asked by letter");
});

test("an error at any action of a second report leaves the first as it was", async () => {
  await written(first);
  const before = state();
  const actions = () => book.host.exchanges.reduce((sum, { request }) => sum + request.Actions.length, 0);
  const from = actions();
  await takenBack(await written(second));
  const count = actions() - from;
  const step = Math.max(1, Math.floor(count / 120));
  for (let at = 0; at < count; at += step) {
    book.host.faults.failAction(at);
    const report = await written(second).catch(() => undefined);
    book.host.faults.clear();
    // the action was of tidying up only: the report is there, and can be taken back
    if (report) await takenBack(report);
    expect([at, state() === before]).toEqual([at, true]);
  }
}, 60_000);
