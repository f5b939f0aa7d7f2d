import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { callIn } from "../../src/workbook/call";
import { type OpenWorkbook, openWorkbook } from "../../src/standin/node/openWorkbook";
import { alignCells, freeze, thaw, toValues } from "../../src/workbook/excel/alignCells";

// the built add-in in the stand-in, through the real office.js

const built = resolve(__dirname, "../../dist/web");
const functionsJson = JSON.parse(readFileSync(`${built}/functions.json`, "utf8")) as never;
const script = { name: "functions.js", text: readFileSync(`${built}/functions.js`, "utf8") };

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook({ functionsJson, scripts: [script] });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C4").formulas = [
      ["MDA", "=ALIGN(A1)", '=IF(ALIGN(A1)>0,"west","east")'],
      ["KAZ", "=ALIGN(A2)", "=1+1"],
      ["ARM", "=ALIGN(A3)", "mine"],
      ["", "=ALIGN.RANGE(A1)", ""],
    ];
    await context.sync();
  });
  await book.calculated();
});
afterEach(() => book.close());

type Work<T> = (context: Excel.RequestContext) => Promise<T>;
const run = <T>(work: Work<T>) => book.Excel.run((context) => work(context as never)) as Promise<T>;
const isAlign = (formula: string) => callIn(formula) !== undefined;
const found = () => run((context) => alignCells(context, "workbook", isAlign));
const state = (address: string, sheet = "Sheet1") =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
  });

test("Align's cells are found, whole formulas and spills too, and nobody else's", async () => {
  const cells = await found();
  expect(cells.map(({ row, column }) => [row, column])).toEqual([
    [0, 1],
    [0, 2],
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
  expect(cells.at(-1)!.rows * cells.at(-1)!.columns).toBeGreaterThan(1);
});

test("values take the place of formulas, and other formulas stay", async () => {
  const before = await state("A1:E5");
  await run(async (context) => toValues(context, await alignCells(context, "workbook", isAlign)));
  const after = await state("A1:E5");
  expect(after.values).toEqual(before.values);
  expect(after.formulas[1]![2]).toBe("=1+1");
  expect(await found()).toEqual([]);
});

test("frozen and thawed the workbook is the same, also after rows were inserted and the sheet was renamed", async () => {
  const before = await state("A1:E5");
  const cells = await found();
  await run((context) => freeze(context, cells, { edition: "2025-12-31", time: "2026-01-01 10:00:00" }));
  expect(await found()).toEqual([]);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("1:2").insert("Down");
    sheet.name = "Moved";
    await context.sync();
  });
  expect(await run(thaw)).toEqual({ restored: 5, lost: [] });
  let after = await state("A3:E7", "Moved");
  while (after.values.flat().includes("#BUSY!")) {
    await new Promise((waited) => setTimeout(waited, 20));
    after = await state("A3:E7", "Moved");
  }
  expect(after.values).toEqual(before.values);
  expect(after.formulas[0]![1]).toBe("=ALIGN(A3)");
}, 30_000);

test("what was deleted meanwhile is listed, not guessed", async () => {
  const cells = await found();
  await run((context) => freeze(context, cells, { edition: "2025-12-31", time: "2026-01-01 10:00:00" }));
  await run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("2:2").delete("Up");
    await context.sync();
  });
  const { restored, lost } = await run(thaw);
  expect([restored, lost]).toEqual([4, ["Sheet1 row 2, column 2"]]);
  const audit = await state("A1:G2", "Align Audit");
  expect(audit.values[1]![6]).toBe("=ALIGN(A2)");
});

test("an error in the middle of freezing leaves every formula where it was", async () => {
  const before = await state("A1:E5");
  const cells = await found();
  book.host.faults.failAction(3, "GeneralException");
  await expect(
    run((context) => freeze(context, cells, { edition: "2025-12-31", time: "2026-01-01 10:00:00" })),
  ).rejects.toMatchObject({ code: "GeneralException" });
  expect((await state("A1:E5")).formulas).toEqual(before.formulas);
});
