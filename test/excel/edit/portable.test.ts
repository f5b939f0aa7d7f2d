import { edition } from "../../../src/edition";
import type { OpenWorkbook } from "excel-standin/node";
import { applyEdit } from "../../../src/excel/edit/applyEdit";
import { readScope } from "../../../src/excel/read/scopes";
import { portablePlan } from "../../../src/sharing/portable/portable";
import { portableEdit } from "../../../src/sharing/portable/portableEdit";
import { type FunctionBook, openFunctionBook } from "../../support/openBook";
import { foundIn, thawedIn } from "../../support/sharedBook";
import { workbookState } from "../../support/workbookState";
import { cell } from "../../support/worksheet";

// the built functions in the stand-in, through the real office.js; native formulas are calculated by the stand-in's own calculator

jest.setTimeout(60_000);

let book: OpenWorkbook;
let run: FunctionBook["run"];
beforeEach(async () => {
  ({ book, run } = await openFunctionBook());
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C4").formulas = [
      ["Country", "Score", "Status"],
      ["MDA", "=ALIGN([@Country],$E$1)", '=ALIGN.STATUS([@Country],"CSTO",When)'],
      ["KAZ", "=ALIGN([@Country],$E$1)", '=ALIGN.STATUS([@Country],"CSTO",When)'],
      ["ARM", "=ALIGN([@Country],$E$1)", '=ALIGN.STATUS([@Country],"CSTO",When)'],
    ];
    sheet.tables.add("A1:C4", true).name = "List";
    sheet.getRange("E1:E2").formulas = [[2023], ["2024-02-21"]];
    context.workbook.names.add("When", sheet.getRange("E2"));
    sheet.getRange("G2").formulas = [['=ALIGN.GET(A2:A4,"votes",$E$1)']];
    sheet.getRange("H2").formulas = [["=ROUND(ALIGN.RANGE(A2),1)"]];
    sheet.getRange("K2").formulas = [['=IF(ALIGN.MEMBER(A2,"NATO"),"in","out")']];
    await context.sync();
  });
  await book.calculated();
});
afterEach(() => book.close());

const freezing = { edition: edition.editionName, time: "2026-01-01 10:00:00" };
const sheetNames = () => book.workbook.sheets.map(({ name }) => name);

async function made(signal?: AbortSignal): Promise<void> {
  await run(async (context) => {
    const { book: picture } = await readScope(context, "workbook");
    const plan = portablePlan(edition, picture, picture.cells, { countries: ["EST", "GEO"], related: false });
    await applyEdit(context, portableEdit(picture, plan, freezing), signal ? { signal } : {});
  });
  await book.calculated();
}

const state = (address: string) =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values,formulas");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as string[][] };
  });

test("native formulas show what Align's showed, and others once country and day are changed", async () => {
  const before = await state("A1:K4");
  await made();
  const after = await state("A1:K4");
  expect(after.values).toEqual(before.values);
  expect(after.formulas.flat().filter((formula) => /ALIGN[.(]/.test(formula))).toEqual([]);
  expect(after.formulas[1]![1]).toMatch(/^=IF\(\(\$A2=""\).*Align_ScoreKey,1\)\)\)$/);
  expect(sheetNames()).toEqual(["Sheet1", "Align Data", "Align Audit"]);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A2:A4").values = [["Estonia"], ["geo"], ["ARM"]];
    sheet.getRange("E1:E2").values = [["2022-02-28"], ["2024-02-22"]];
    await context.sync();
  });
  await book.calculated();
  const { values } = await state("A1:K4");
  ["EST", "GEO", "ARM"].forEach((country, i) => {
    expect(values[i + 1]![1]).toBeCloseTo(cell("ALIGN", country, "2022-02-28") as number, 9);
    expect(values[i + 1]![2]).toBe(cell("ALIGN.STATUS", country, "CSTO", "2024-02-22"));
    expect(values[i + 1]![6]).toBeCloseTo(cell("ALIGN.GET", country, "votes", "2022-02-28") as number, 9);
  });
  expect(values[1]![10]).toBe("in");
});

test("thawed, every formula of Align is back, spills too", async () => {
  const before = await state("A1:K4");
  await made();
  const { edit, plan } = await run((context) => thawedIn(context));
  await book.calculated();
  expect([edit.cells.length, plan.left]).toEqual([9, []]);
  expect(await state("A1:K4")).toEqual(before);
});

test("a second time works once nothing looks up the first sheet, and is refused before", async () => {
  await made();
  await run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("K3").formulas = [['=ALIGN("KAZ",2020)']];
    await context.sync();
  });
  await book.calculated();
  await expect(made()).rejects.toThrow("taken sheet: Align Data");
  await run((context) => thawedIn(context));
  await book.calculated();
  await made();
  expect((await state("K3")).formulas[0]![0]).toContain("Align_Score");
});

/** Thaws, and deletes the sheet that nothing looks up any more. */
async function undone(): Promise<void> {
  await run(async (context) => {
    await thawedIn(context);
    context.workbook.worksheets.getItem("Align Data").delete();
    await context.sync();
  });
  await book.calculated();
}

/** Actions that office.js sent so far. */
const actions = () => book.host.exchanges.reduce((sum, { request }) => sum + request.Actions.length, 0);

test("stopped or failing at any step, the workbook is as it was", async () => {
  const before = workbookState(book.workbook);
  const stopping = new AbortController();
  stopping.abort();
  await expect(made(stopping.signal)).rejects.toThrow();
  expect(workbookState(book.workbook)).toEqual(before);
  const start = actions();
  await made();
  const steps = actions() - start;
  await undone();
  expect(steps).toBeGreaterThan(200);
  // the writing of cells, and the last steps, are looked at more closely than the growing of the hidden sheet
  const ends = [45, 20, 8, 4, 2, 1].map((left) => steps - left);
  const places = [60, Math.floor(steps / 2), ...ends];
  for (const place of places) {
    book.host.faults.failAction(place);
    const failed = await made().then(
      () => false,
      () => true,
    );
    book.host.faults.clear();
    await book.calculated();
    if (!failed) await undone();
    const cells = await run((context) => foundIn(context));
    expect([place, cells.length]).toEqual([place, 9]);
    if (failed) expect([place, sheetNames()]).toEqual([place, ["Sheet1"]]);
  }
}, 300_000);
