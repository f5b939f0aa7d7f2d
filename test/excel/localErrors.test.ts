import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { activeCell } from "../../src/excel/activeCell";
import { readSheets } from "../../src/excel/read/sheetPictures";

// Excel in French shows these texts (support.microsoft.com, "ERREUR.TYPE, fonction")
const french = { "#NAME?": "#NOM?", "#DIV/0!": "#DIV/0!", "#NUM!": "#NOMBRE!", "#NULL!": "#NUL!" };

let book: OpenWorkbook;
type Work<T> = (context: Excel.RequestContext) => Promise<T>;
const run = <T>(work: Work<T>) => book.Excel.run((context) => work(context as never)) as Promise<T>;

beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  for (const [code, local] of Object.entries(french)) book.workbook.localErrors.set(code, local);
  await run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1");
    cells.formulas = [["=NOSUCH(1)", "=1/0", "=SQRT(-1)", "#NOM?"]];
    await context.sync();
  });
});
afterAll(() => book.close());

test("an Excel in French shows its own texts", async () => {
  const cells = await run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1").load("values");
    await context.sync();
    return range.values;
  });
  expect(cells).toEqual([["#NOM?", "#DIV/0!", "#NOMBRE!", "#NOM?"]]);
});

test("a sheet that is read has errors by their English codes, and a text that looks like one stays", async () => {
  const [sheet] = await run((context) => readSheets(context, ["Sheet1"]));
  expect([0, 1, 2, 3].map((column) => sheet!.valueAt(0, column))).toEqual([
    "#NAME?",
    "#DIV/0!",
    "#NUM!",
    "#NOM?",
  ]);
});

test("the active cell has its error by the English code", async () => {
  const cell = await run((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").select();
    return activeCell(context, () => []);
  });
  expect(cell.value).toBe("#NAME?");
});
