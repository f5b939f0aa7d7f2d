import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { actionRunner } from "../../src/actions/actionRunner";
import { followCountries } from "../../src/actions/followCountries";
import type { Code } from "../../src/core/world";

const pause = 40;
let book: OpenWorkbook;
let told: (ReadonlySet<Code> | "unread")[];
let end: () => void;

beforeEach(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
  told = [];
  end = followCountries((countries) => told.push(countries), { quiet: pause, rest: 0 });
  await until(() => told.length === 1);
  await after(pause);
});
afterEach(async () => {
  end();
  await after(pause);
  book.close();
});

const after = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await after(5);
}

function type(...formulas: readonly string[]): Promise<void> {
  return book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    formulas.forEach((formula, row) => (sheet.getCell(row, 0).formulas = [[formula]]));
    await context.sync();
  });
}

test("many changes one after another are one reading, of all that they name", async () => {
  await type('=ALIGN("MDA")', '=ALIGN("KAZ")', '=ALIGN("GEO")', '=ALIGN("ARM")');
  await until(() => told.length > 1);
  await after(4 * pause);
  expect(told).toEqual([new Set(), new Set(["MDA", "KAZ", "GEO", "ARM"])]);
});

test("an act that changes nothing leads to no reading", async () => {
  await actionRunner.run("Nothing", () => Promise.resolve({ message: "Nothing done." }));
  await after(4 * pause);
  expect(told.length).toBe(1);
});

test("nothing is read while an act runs, and once it has ended what it wrote is", async () => {
  await actionRunner.run("Long", async () => {
    await type('=ALIGN("MDA")');
    await after(4 * pause);
    expect(told.length).toBe(1);
    return { message: "Done." };
  });
  expect(actionRunner.state.outcome?.kind).toBe("done");
  await until(() => told.length > 1);
  expect(told[1]).toEqual(new Set(["MDA"]));
});

test("a sheet that is deleted takes its countries along", async () => {
  await type('=ALIGN("MDA")');
  await until(() => told.length > 1);
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.add("Other");
    context.workbook.worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  await until(() => told.length > 2);
  expect(told.at(-1)).toEqual(new Set());
});
