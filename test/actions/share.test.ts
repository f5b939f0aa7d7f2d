import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { actionRunner } from "../../src/actions/actionRunner";
import { checkHealth, repair } from "../../src/actions/share/checkHealth";
import { looked, sharedAsValues, sharedFrozen } from "../../src/actions/share/freeze";
import { refreshWorkbook, reportInserted } from "../../src/actions/share/refresh";
import { lookedAtThawing, thawed } from "../../src/actions/share/thaw";
import { checkEdition } from "../../src/actions/share/checkEdition";
import { shareStore } from "../../src/actions/share/shareStore";
import { edition } from "../../src/edition";
import { CellError, type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { placeOf } from "../../src/formulas/addresses";
import { AlignFile } from "../../src/xlsx/edit/alignFile";
import { planOf } from "../../src/reports/catalogue";
import { nearAbroadRequest } from "../../src/reports/nearAbroad";
import { xlsxOf } from "../../src/xlsx/write/workbookFile";
import type { Action } from "../../src/actions/action";
import { functionsScript, olderWorld } from "../support/olderEdition";
import { workbookState } from "../support/workbookState";

// what the pane's part Share does, through the real office.js into the stand-in

jest.setTimeout(120_000);

const functionsJson = JSON.parse(
  readFileSync(resolve(__dirname, "../../dist/web/functions.json"), "utf8"),
) as never;

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook({ functionsJson, scripts: [functionsScript()] });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
  shareStore.choose({ way: "freeze", scope: "workbook" });
  shareStore.set({ findings: undefined, refreshed: undefined, otherEdition: undefined });
});
afterEach(() => book.close());

/** Runs an act to its end. @returns what the pane says of it */
async function told(act: Action): Promise<string> {
  await actionRunner.run("Test", act);
  await book.calculated();
  return `${actionRunner.state.outcome!.kind}: ${actionRunner.state.outcome!.message}`;
}

async function undone(): Promise<string> {
  await actionRunner.undo();
  await book.calculated();
  return `${actionRunner.state.outcome!.kind}: ${actionRunner.state.outcome!.message}`;
}

async function entered(entries: Readonly<Record<string, unknown>>): Promise<void> {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const [address, entry] of Object.entries(entries)) sheet.getRange(address).formulas = [[entry]];
    await context.sync();
  });
  await book.calculated();
}

const cell = (address: string) => book.workbook.sheet("Sheet1")!.cell(...placeOf(address));

test("the brief, live, frozen and thawed is the same workbook, cell by cell, with its formats, tables, names and charts", async () => {
  const plan = planOf(edition, nearAbroadRequest(edition));
  await book.Excel.run((context) => writeWorkbook(context as never, plan, { live: true }));
  await book.calculated();
  const live = workbookState(book.workbook);
  // as many as the other writer puts into a file
  const count = new AlignFile(await xlsxOf(plan, { live: true }), "brief.xlsx").picture.cells.length;
  expect(count).toBeGreaterThan(400);
  expect(await told(looked())).toBe(`done: Found ${count} Align formulas.`);
  expect(await told(sharedFrozen())).toMatch(new RegExp(`^done: ${count} formulas on 6 sheets frozen`));
  expect(await told(lookedAtThawing())).toBe(
    `done: Looked: ${count} of ${count} frozen formulas can go back, 0 stay frozen.`,
  );
  expect(await told(thawed())).toBe(`done: ${count} formulas are live again.`);
  expect(workbookState(book.workbook)).toEqual(live);
});

test.each([
  ["values", sharedAsValues],
  ["freeze", sharedFrozen],
] as const)("%s, undone, leaves the workbook as it was", async (_, act) => {
  await entered({ A1: '=ALIGN("MDA")', A2: '=ALIGN.RANGE(B9)&""', A3: '=ALIGN.EXPLAIN("KAZ",2023)', J1: 5 });
  const before = workbookState(book.workbook);
  await told(looked());
  expect(await told(act())).toMatch(/^done: /);
  expect(workbookState(book.workbook)).not.toEqual(before);
  expect(await undone()).toMatch(/^done: /);
  expect(workbookState(book.workbook)).toEqual(before);
});

test("what was entered after values were made stays when that is taken back, and is listed", async () => {
  await entered({ A1: '=ALIGN("MDA")', A2: '=ALIGN("KAZ")' });
  await told(looked());
  await told(sharedAsValues());
  await entered({ A2: 7 });
  expect(await undone()).toBe("warned: Put back 1 formula. Changed since, and left as they are: Sheet1!A2.");
  expect([cell("A1")!.formula, cell("A2")!.value]).toEqual(['=ALIGN("MDA")', 7]);
});

test("a workbook that was changed since it was looked at is looked at again before anything is done", async () => {
  await entered({ A1: '=ALIGN("MDA")' });
  await told(looked());
  await entered({ A2: '=ALIGN("KAZ")' });
  expect(await told(sharedFrozen())).toMatch(/^failed: Changed workbook: .*look again, then go on/);
  expect(cell("A1")!.formula).toBe('=ALIGN("MDA")');
  expect(shareStore.state.found!).toHaveLength(2);
  expect(await told(sharedFrozen())).toMatch(/^done: 2 formulas/);
});

test("a cell without an answer is named, and stays a formula", async () => {
  await entered({ A1: '=ALIGN("MDA")', A2: '=ALIGN("KAZ")' });
  cell("A2")!.value = new CellError("#NAME?");
  expect(await told(looked())).toBe("warned: Found 1 Align formula, and 1 without an answer.");
  expect(await told(sharedFrozen())).toMatch(/1 without an answer stays as it is: Sheet1!A2\.$/);
  expect(cell("A2")!.formula).toBe('=ALIGN("KAZ")');
});

test("stopped in the middle, everything is as it was", async () => {
  await entered({ A1: '=ALIGN("MDA")', A2: '=ALIGN("KAZ")' });
  const before = workbookState(book.workbook);
  await told(looked());
  const stopped: Action = (running) => {
    actionRunner.stop();
    return sharedFrozen()(running);
  };
  expect(await told(stopped)).toMatch(/^stopped: /);
  expect(workbookState(book.workbook)).toEqual(before);
});

test("cells that a reopened file left at #NAME? are found and repaired", async () => {
  await entered({ A1: '=ALIGN("MDA")', A2: '=ALIGN.VOTE("MDA","ES-11/1")', A3: "=1+1" });
  for (const address of ["A1", "A2"]) cell(address)!.value = new CellError("#NAME?");
  expect(await told(checkHealth("workbook"))).toBe("warned: 2 problems found.");
  expect(shareStore.state.findings!.map(({ issue, place }) => [issue, place])).toEqual([
    ["unknown", "Sheet1!A1"],
    ["unknown", "Sheet1!A2"],
  ]);
  expect(await told(repair("workbook"))).toBe("done: Entered 2 formulas again.");
  expect([typeof cell("A1")!.value, cell("A2")!.value]).toEqual(["number", "Yes"]);
  expect(await told(checkHealth("workbook"))).toBe("done: No problems found.");
});

test("cells that answer an error are counted by what it means, and nothing says that all is well over them", async () => {
  await entered({
    ...{ A1: '=ALIGN("MDA")', A2: '=ALIGN("Atlantis")', A3: '=ALIGN.OPINION("PRK","USA")', A4: "=1/0" },
    A6: '=ALIGN.NAME({"MDA";"Narnia"})',
  });
  const said =
    "3 cells show an error: 1 has no figure, 2 wrong names or arguments (Sheet1!A2, Sheet1!A7). No other problems found.";
  expect(await told(checkHealth("workbook"))).toBe(`warned: ${said}`);
  cell("A1")!.value = new CellError("#NAME?");
  expect(await told(checkHealth("workbook"))).toBe(
    "warned: 1 problem found. 3 cells show an error: 1 has no figure, 2 wrong names or arguments (Sheet1!A2, Sheet1!A7).",
  );
});

test("a workbook made by an earlier method says so, and Refresh says of its scores that the method changed", async () => {
  const request = { countries: ["MDA"], indicators: ["score", "bloc.eu"], day: "2023-11-03" };
  const { properties, ...plan } = planOf(edition, { report: "watchlist", ...request });
  const { method: _, ...older } = properties;
  await book.Excel.run(async (context) => {
    await writeWorkbook(context as never, { ...plan, properties: older }, { live: false });
    const body = context.workbook.tables.getItem("Watchlist").getDataBodyRange();
    body.getCell(0, 2).values = [[50.18]];
    const eu = context.workbook.tables.getItem("Watchlist").columns.getItem("EU");
    eu.getDataBodyRange().getCell(0, 0).values = [["member"]];
    await context.sync();
  });
  await checkEdition();
  expect(shareStore.state).toMatchObject({ otherEdition: undefined, isOtherMethod: true });
  await told(refreshWorkbook("workbook"));
  // method, section 5: 48.83; Moldova is a candidate of the EU since June 2022
  expect(shareStore.state.refreshed!.changes).toMatchObject([
    { old: 50.18, new: expect.closeTo(48.83, 2), why: "method changed" },
    { old: "member", new: "candidate", why: "correction" },
  ]);
  expect(shareStore.state.isOtherMethod).toBe(false);
});

describe("a workbook made with an edition of a year before", () => {
  beforeEach(async () => {
    const request = { countries: ["MDA", "KAZ"], indicators: ["gallup.rus.disapprove"], day: "2023-11-03" };
    await book.Excel.run((context) =>
      writeWorkbook(context as never, planOf(olderWorld(), { report: "watchlist", ...request }), {
        live: false,
      }),
    );
    await entered({ A1: '=ALIGN("MDA")' });
  });

  test("says so, changes nothing before Refresh, and says no more after it", async () => {
    const before = workbookState(book.workbook);
    await checkEdition();
    expect(shareStore.state).toMatchObject({ otherEdition: "2024-12-31", isOtherMethod: false });
    expect(workbookState(book.workbook)).toEqual(before);
    expect(await told(refreshWorkbook("workbook"))).toBe(
      "done: Refreshed 1 live cell and 1 table to the edition of 2025-12-31: 1 value changed.",
    );
    expect(shareStore.state.refreshed!.changes).toMatchObject([{ old: 47, new: 50, why: "correction" }]);
    expect(shareStore.state).toMatchObject({ otherEdition: undefined, isOtherMethod: false });
  });

  test("has its change report as a sheet, which can be taken back", async () => {
    await told(refreshWorkbook("workbook"));
    const before = book.workbook.sheets.length;
    expect(await told(reportInserted())).toMatch(/^done: 1 row × 5 columns on sheet Refreshed/);
    expect(book.workbook.sheets).toHaveLength(before + 1);
    await undone();
    expect(book.workbook.sheets).toHaveLength(before);
  });

  test("is found by the health check, with a table whose sources are gone, and repaired", async () => {
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Align Sources").delete();
      await context.sync();
    });
    await told(checkHealth("workbook"));
    expect(shareStore.state.findings!.map(({ issue, place }) => [issue, place])).toEqual([
      ["edition", "Sheet1!A1"],
      ["sources", "Watchlist"],
    ]);
    expect(await told(repair("workbook"))).toBe("warned: Entered 1 formula again. 1 problem left.");
    expect(shareStore.state.findings!.map(({ issue }) => issue)).toEqual(["sources"]);
  });
});
