import { readFileSync } from "node:fs";
import { CellError, type CellValue, type OpenWorkbook, openWorkbook } from "excel-standin/node";

// learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors: a function is called with errors where functions.json allows it

const built = (name: string) => readFileSync(`dist/web/${name}`, "utf8");
let book: OpenWorkbook;

beforeAll(async () => {
  const scripts = ["beforeFunctions.js", "functions.js"].map((name) => ({ name, text: built(name) }));
  book = await openWorkbook({ functionsJson: JSON.parse(built("functions.json")) as never, scripts });
});
afterAll(() => book.close());

function shown(value: CellValue | undefined): unknown {
  return value instanceof CellError ? value.code : value;
}

test("an error in a range of names stays in its own place", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").formulas = [["MDA"], ["=NA()"], ["=1/0"], ["Kazakhstan"]];
    sheet.getRange("B1").formulas = [["=ALIGN.NAME(A1:A4)"]];
    await context.sync();
  });
  await book.calculated();
  const column = [0, 1, 2, 3].map((row) => shown(book.workbook.sheets[0]!.cell(row, 1)?.value));
  expect(column).toEqual(["Moldova", "#N/A", "#DIV/0!", "Kazakhstan"]);
});

test.each([
  "=ALIGN($A$2)",
  '=ALIGN("MDA",$A$2)',
  '=ALIGN("MDA",2023,$A$2)',
  '=ALIGN.CHANGE("MDA",$A$2,2023)',
  '=ALIGN.OPINION("MDA","RUS","disapprove",$A$2)',
  '=ALIGN.AGREE("MDA","RUS",$A$2)',
  '=ALIGN.WHATIF("MDA","ES-11/1",$A$2)',
  "=ALIGN.TALLY($A$2)",
  '=ALIGN.PANEL("MDA",$A$2,2022)',
  '=ALIGN.ROLLCALLS(2023,2023,"",$A$2)',
])("%s answers with the error of its argument", async (formula) => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A2").formulas = [["=NA()"]];
    sheet.getRange("H20").formulas = [[formula]];
    await context.sync();
  });
  await book.calculated();
  expect(book.workbook.sheets[0]!.cell(19, 7)?.value).toMatchObject({ code: "#N/A" });
});
