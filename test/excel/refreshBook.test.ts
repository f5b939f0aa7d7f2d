import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { edition } from "../../src/edition";
import { build } from "../../src/edition/build";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { refreshBook } from "../../src/excel/refreshBook";
import { undoEdit } from "../../src/excel/edit/undoEdit";
import { stampsIn } from "../../src/excel/read/bookOutline";
import { usualRequest } from "../../src/actions/usualReports";
import { planOf, type ReportRequest } from "../../src/reports/catalogue";
import type { Scope } from "../../src/sharing/shareSummary";
import { functionsScript, olderFacts, olderWorld } from "../support/olderEdition";

// a workbook made with an edition of a year before, refreshed with the shipped one; Gallup's figures are those of data/opinion.csv:
// Kazakhstan 2022 disapproves 50, Iran 2021 42

const functionsJson = JSON.parse(
  readFileSync(resolve(__dirname, "../../dist/web/functions.json"), "utf8"),
) as never;
const older = olderWorld();
const olderScript = functionsScript(olderFacts());
const newerScript = functionsScript();
const options = {
  countries: ["MDA", "KAZ", "IRN"],
  indicators: ["gallup.rus.disapprove"],
  day: "2023-11-03",
};
const head = "Gallup: disapprove, Russia, per cent";

let book: OpenWorkbook;
beforeEach(async () => {
  // office.js complains where a function is registered again
  jest.spyOn(console, "warn").mockImplementation();
  book = await openWorkbook({ functionsJson, scripts: [olderScript] });
  Object.assign(globalThis, { Office: book.Office });
});
afterEach(() => book.close());

type Work<T> = (context: Excel.RequestContext) => Promise<T>;
const run = <T>(work: Work<T>) => book.Excel.run((context) => work(context as never)) as Promise<T>;

/** As when the new edition is deployed and the workbook opened again. */
const deployed = () => void book.run(newerScript.text, "functions.js");

async function refreshedNow(scope: Scope = "workbook") {
  deployed();
  return run((context) => refreshBook(context, edition, build, scope, {}));
}

async function live(): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A5").formulas = [
      ["=INDEX(ALIGN.EDITION(),2,2)"],
      ['=ALIGN.OPINION("KAZ","RUS","disapprove",2022)'],
      ['=ALIGN.OPINION("IRN","RUS","disapprove",2022)'],
      ['=ALIGN.MEMBER("ARM","CSTO",2023)'],
      ['=ALIGN("MDA")'],
    ];
    await context.sync();
  });
  await book.calculated();
}

async function table(change: (context: Excel.RequestContext, table: Excel.Table) => void = () => undefined) {
  await run(async (context) => {
    await writeWorkbook(context, planOf(older, { report: "watchlist", ...options }), { live: false });
    const own = context.workbook.tables.getItem("Watchlist");
    change(context, own);
    await context.sync();
  });
}

/** The table's cells below its heads, by country and head. */
async function cells(name = "Watchlist") {
  return run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange().load("values,address");
    await context.sync();
    const [heads, ...rows] = range.values as unknown[][];
    const at = heads!.indexOf(head);
    const code = heads!.indexOf("Code");
    return { heads, rows, figures: Object.fromEntries(rows.map((row) => [row[code], row[at]])) };
  });
}

test("live cells are entered again, and what changed is told with the reason", async () => {
  await live();
  const { changes, live: looked } = await refreshedNow();
  expect(looked).toBe(5);
  const told = changes.map(({ address, old, new: now, why }) => [address, old, now, why]);
  expect(told).toEqual([
    ["A1", expect.stringContaining("2024-12-31"), expect.stringContaining("2025-12-31"), "edition"],
    ["A2", 47, 50, "correction"],
    ["A3", "#N/A", 42, "new datum"],
    ["A5", expect.any(Number), expect.closeTo(54.72, 2), "edition"],
  ]);
});

test("only what is in scope is entered again", async () => {
  await live();
  await run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A3:A5").select();
    await context.sync();
  });
  const { changes } = await refreshedNow("selection");
  expect(changes.map(({ address }) => address)).toEqual(["A3", "A5"]);
});

test("a table of values is brought up to date, and the workbook says so", async () => {
  await table();
  expect((await cells()).figures).toEqual({ MDA: "", KAZ: 47, IRN: "" });
  const { changes, tables, left, edit } = await refreshedNow();
  expect([tables, left]).toEqual([1, []]);
  const figures = changes.filter(({ new: now }) => now === 50 || now === 42);
  expect(figures.map(({ sheet, old, new: now, why }) => [sheet, old, now, why])).toEqual([
    ["Watchlist", 47, 50, "correction"],
    ["Watchlist", "", 42, "new datum"],
  ]);
  expect((await cells()).figures).toEqual({ MDA: "", KAZ: 50, IRN: 42 });
  const { stamps } = await run((context) => stampsIn(context));
  expect(stamps.map((stamp) => [stamp.edition, stamp.tables.map(({ table: name }) => name)])).toEqual([
    [edition.editionName, ["Watchlist"]],
  ]);
  const lines = book.workbook.sheets.flatMap((sheet) =>
    [...Array(40).keys()].map((row) => String(sheet.cell(row, 0)?.value ?? "")),
  );
  expect(lines.filter((line) => /2024-12-31/.test(line))).toEqual([]);
  expect((await refreshedNow()).changes).toEqual([]);
  await run((context) => undoEdit(context, edit!));
  expect((await cells()).figures).toEqual({ MDA: "", KAZ: 47, IRN: "" });
});

type Change = (context: Excel.RequestContext, table: Excel.Table) => void;

const changes: readonly (readonly [what: string, change: Change, name: string])[] = [
  ["is sorted", (_, own) => own.sort.apply([{ key: 1, ascending: true }]), "Watchlist"],
  [
    "got another name, on a sheet of another name",
    (_, own) => {
      own.worksheet.name = "Mine";
      own.name = "Renamed";
    },
    "Renamed",
  ],
  ["has rows above it", (_, own) => void own.worksheet.getRange("1:3").insert("Down"), "Watchlist"],
  [
    "has columns of somebody's own between its columns, one with formulas",
    (_, own) => {
      own.columns.add(1, [["Mine"], ["a"], ["b"], ["c"]] as never);
      own.columns.add(undefined, [["Double"], ["=1+1"], ["=2+2"], ["=3+3"]] as never);
    },
    "Watchlist",
  ],
  ["is filtered", (_, own) => own.columns.getItem("Code").filter.applyValuesFilter(["MDA"]), "Watchlist"],
];

test.each(changes)("a table that %s is found, and only its figures change", async (_, change, name) => {
  await table(change);
  const before = await cells(name);
  const { left } = await refreshedNow();
  const after = await cells(name);
  expect(left).toEqual([]);
  expect(after.figures).toEqual({ MDA: "", KAZ: 50, IRN: 42 });
  expect(after.heads).toEqual(before.heads);
  const others = (rows: readonly unknown[][]) =>
    rows.map((row) => row.filter((__, i) => !String(before.heads![i]).startsWith("Gallup")));
  expect(others(after.rows)).toEqual(others(before.rows));
});

test("a table that is gone is told, and the workbook forgets it; one of two alike is not guessed", async () => {
  await table((_, own) => {
    const copy = own.worksheet.copy("End");
    copy.name = "Copy";
    own.name = "Renamed";
  });
  const both = await refreshedNow();
  expect(both.left).toEqual([expect.stringMatching(/^Table Watchlist may be one of several/)]);
  expect((await cells("Renamed")).figures["KAZ"]).toBe(47);
  // its edition stays the old one, until it is brought up to date
  expect((await run((context) => stampsIn(context))).stamps.map((stamp) => stamp.edition)).toEqual([
    edition.editionName,
    "2024-12-31",
  ]);
  await run(async (context) => {
    for (const name of ["Watchlist", "Copy"]) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
  const none = await refreshedNow();
  expect(none.left).toEqual(["Table Watchlist is not there any more."]);
  expect((await run((context) => stampsIn(context))).stamps.map((stamp) => stamp.edition)).toEqual([
    edition.editionName,
  ]);
});

test("an error at any step of refreshing tables leaves all their figures old, or all new", async () => {
  await table();
  const actions = () => book.host.exchanges.reduce((sum, { request }) => sum + request.Actions.length, 0);
  const before = actions();
  const { edit } = await refreshedNow();
  const steps = actions() - before;
  await run((context) => undoEdit(context, edit!));
  for (let action = 0; action < steps; action++) {
    book.host.faults.failAction(action);
    const done = await run((context) => refreshBook(context, edition, build, "workbook", {})).catch(
      () => undefined,
    );
    book.host.faults.clear();
    const { KAZ: one, IRN: other } = (await cells()).figures;
    expect([action, [one, other]]).toEqual([action, one === 50 ? [50, 42] : [47, ""]]);
    if (one === 50) {
      await run(async (context) => {
        if (done?.edit) await undoEdit(context, done.edit);
        else await refreshBook(context, older, build, "workbook", {});
      });
    }
  }
}, 120_000);

test.each(["brief", "profile", "moves", "question", "exposure"] as const)(
  "a %s that was just written is refreshed whole: every table, nothing changed, nothing left",
  async (name) => {
    const { report: _, ...request } = usualRequest(edition, name, ["KAZ", "MDA", "ARM"]);
    await run((context) =>
      writeWorkbook(context, planOf(edition, { report: name, ...request } as ReportRequest), { live: false }),
    );
    const { changes, left, tables } = await run((context) =>
      refreshBook(context, edition, build, "workbook", {}),
    );
    expect([changes, left]).toEqual([[], []]);
    expect(tables).toBeGreaterThan(3);
  },
);
