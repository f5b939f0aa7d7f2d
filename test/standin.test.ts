import { readFileSync } from "node:fs";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";

// the built add-in, byte for byte as it is served, in the real office.js

const built = (name: string) => readFileSync(`dist/web/${name}`, "utf8");
let book: OpenWorkbook;

beforeAll(async () => {
  book = await openWorkbook({
    functionsJson: JSON.parse(built("functions.json")) as never,
    scripts: [{ name: "functions.js", text: built("functions.js") }],
  });
});
afterAll(() => book.close());

test("office.js finds itself in Excel on the web", async () => {
  expect(await book.Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
});

test("a block of values comes back as it was written", async () => {
  await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [
      ["Name", "Amount"],
      ["x", 2],
    ];
    range.load("values,address");
    await context.sync();
    expect([range.address, range.values]).toEqual([
      "Sheet1!A1:B2",
      [
        ["Name", "Amount"],
        ["x", 2],
      ],
    ]);
  });
});

test('=ALIGN("MDA") is answered by the built functions', async () => {
  await book.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("C1");
    cell.formulas = [['=ALIGN("MDA")']];
    await context.sync();
    await book.calculated();
    cell.load("values,formulas");
    await context.sync();
    expect(cell.formulas).toEqual([['=ALIGN("MDA")']]);
    expect(typeof cell.values[0]![0]).toBe("number");
  });
});

test("a timer of the window hands its task what it was given, as the library's timers need", async () => {
  const given = await new Promise((resolve) => {
    const { setTimeout: later } = book.window as { setTimeout: (...words: readonly unknown[]) => void };
    later((...words: readonly unknown[]) => resolve(words), 0, ["rest"], 3);
  });
  expect(given).toEqual([["rest"], 3]);
});
