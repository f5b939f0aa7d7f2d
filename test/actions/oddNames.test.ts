import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import type { Action } from "../../src/actions/action";
import { actionRunner } from "../../src/actions/actionRunner";
import { explanationOf, referencesIn } from "../../src/actions/explanation/explanation";
import { looked, sharedFrozen } from "../../src/actions/share/freeze";
import { lookedAtPortable, sharedPortable } from "../../src/actions/share/makePortable";
import { firstPortableChoice } from "../../src/actions/share/portableChoice";
import { refreshWorkbook } from "../../src/actions/share/refresh";
import { shareStore } from "../../src/actions/share/shareStore";
import { lookedAtThawing, thawed } from "../../src/actions/share/thaw";
import { edition } from "../../src/edition";
import { activeCell } from "../../src/excel/activeCell";
import { workbookState } from "../support/workbookState";

// columns, sheets and texts with all that a formula is made of, through the real office.js into the stand-in

jest.setTimeout(120_000);

const built = resolve(__dirname, "../../dist/web");
const functionsJson = JSON.parse(readFileSync(`${built}/functions.json`, "utf8")) as never;
const script = { name: "functions.js", text: readFileSync(`${built}/functions.js`, "utf8") };

/** In the order of sheets and cells. */
const formulas: Readonly<Record<string, string>> = {
  B2: "=ALIGN([@[Country, name]],2021)",
  B3: "=ALIGN([@[Country, name]],2021)",
  D2: `='5" gun'!A1&ALIGN("MDA")`,
  E2: `=ALIGN.VOTE('5" gun'!$B$1,"ES-11/1")&" ""ALIGN(1)"" [@x]"`,
  F2: "=ALIGN(People[@[Country, name]],'It''s (2021), (new)'!A1)",
};

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook({ functionsJson, scripts: [script] });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
  shareStore.choose({ way: "freeze", scope: "workbook" });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const gun = context.workbook.worksheets.add('5" gun');
    gun.getRange("A1:B1").values = [["Moldova: ", "KAZ"]];
    context.workbook.worksheets.add("It's (2021), (new)").getRange("A1").values = [[2021]];
    sheet.getRange("A1:B3").values = [
      ["Country, name", "Score"],
      ["MDA", ""],
      ["KAZ", ""],
    ];
    sheet.tables.add("A1:B3", true).name = "People";
    for (const [address, formula] of Object.entries(formulas)) sheet.getRange(address).formulas = [[formula]];
    await context.sync();
  });
  await book.calculated();
});
afterEach(() => book.close());

/** Runs an act to its end. @returns what the pane says of it */
async function told(act: Action): Promise<string> {
  await actionRunner.run("Test", act);
  await book.calculated();
  return `${actionRunner.state.outcome!.kind}: ${actionRunner.state.outcome!.message}`;
}

async function contents(): Promise<{ values: unknown[]; formulas: unknown[] }> {
  return book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const cells = Object.keys(formulas).map((address) => sheet.getRange(address).load("values,formulas"));
    await context.sync();
    return {
      values: cells.map(({ values }) => (values as unknown[][])[0]![0]),
      formulas: cells.map((one) => (one.formulas as unknown[][])[0]![0]),
    };
  });
}

const count = Object.keys(formulas).length;

test("they are found, frozen and thawed, and the workbook is what it was", async () => {
  const before = workbookState(book.workbook);
  expect((await contents()).values.map(String).filter((value) => value.startsWith("#"))).toEqual([]);
  expect(await told(looked())).toBe(`done: Found ${count} Align formulas.`);
  expect(await told(sharedFrozen())).toMatch(new RegExp(`^done: ${count} formulas`));
  expect((await contents()).formulas).toEqual((await contents()).values);
  await told(lookedAtThawing());
  expect(await told(thawed())).toBe(`done: ${count} formulas are live again.`);
  expect(workbookState(book.workbook)).toEqual(before);
});

test("they are made portable, and show what they showed", async () => {
  const before = await contents();
  await told(lookedAtPortable(firstPortableChoice));
  expect(await told(sharedPortable(firstPortableChoice))).toMatch(/^done: /);
  const after = await contents();
  expect(after.values).toEqual(before.values);
  expect(after.formulas.filter((formula) => !/^=.*Align_/.test(String(formula)))).toEqual([]);
});

test("made portable and taken back, they are live, and nothing offers a way back to data that are gone", async () => {
  const before = await contents();
  await told(lookedAtPortable(firstPortableChoice));
  await told(sharedPortable(firstPortableChoice));
  await actionRunner.undo();
  await book.calculated();
  expect(await contents()).toEqual(before);
  expect(book.workbook.sheet("Align Data")).toBeUndefined();
  expect(actionRunner.state.outcome?.undo).toBeUndefined();
});

test("they are refreshed", async () => {
  expect(await told(refreshWorkbook("workbook"))).toMatch(/^done: Refreshed 5 live cells/);
});

test.each([
  ["B3", '"voter":"KAZ"', ["[@[Country, name]] = KAZ", "2021"], "2021-12-31"],
  ["D2", '"voter":"MDA"', ['"MDA"'], edition.editionDate],
  ["E2", "Kazakhstan Abstain", [`'5" gun'!$B$1 = KAZ`, '"ES-11/1"'], "2022-03-02"],
])("%s is explained", async (address, evidence, given, day) => {
  const cell = await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
    return activeCell(context as never, referencesIn);
  });
  const explanation = explanationOf(edition, cell);
  expect(explanation).toMatchObject({ kind: "call", given, day });
  expect(JSON.stringify(explanation).includes(evidence)).toBe(true);
});
