import { CellError, type OpenWorkbook, openWorkbook, requirementSets } from "excel-standin/node";
import { activeCell } from "../../src/excel/activeCell";
import { readSheets } from "../../src/excel/read/sheetPictures";
import { showErrorsInFrench } from "../support/frenchErrors";

let book: OpenWorkbook;
type Work<T> = (context: Excel.RequestContext) => Promise<T>;
const run = <T>(work: Work<T>) => book.Excel.run((context) => work(context as never)) as Promise<T>;

async function opened(sets?: Readonly<Record<string, string>>): Promise<void> {
  book = await openWorkbook({ functionsJson: { functions: [] }, ...(sets && { requirementSets: sets }) });
  Object.assign(globalThis, { Office: book.Office });
  showErrorsInFrench(book);
  await run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1");
    cells.formulas = [["=NOSUCH(1)", "=1/0", "=SQRT(-1)", "'#NOM?"]];
    await context.sync();
  });
}
afterEach(() => book.close());

async function read(columns: number): Promise<readonly unknown[]> {
  const [sheet] = await run((context) => readSheets(context, ["Sheet1"]));
  return Array.from({ length: columns }, (_, column) => sheet!.valueAt(0, column));
}

test("an Excel in French shows its own texts", async () => {
  await opened();
  const cells = await run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1").load("values,text");
    await context.sync();
    return [...range.values, ...range.text];
  });
  const shown = ["#NOM?", "#DIV/0!", "#NOMBRE!", "#NOM?"];
  expect(cells).toEqual([shown, shown]);
});

describe.each([
  ["that knows data types", requirementSets],
  ["of before data types", { ...requirementSets, ExcelApi: "1.15" }],
])("in an Excel %s", (_, sets) => {
  beforeEach(() => opened(sets));

  test("a sheet that is read has errors by their English codes, and a text that looks like one stays", async () => {
    expect(await read(4)).toEqual(["#NAME?", "#DIV/0!", "#NUM!", "#NOM?"]);
  });

  test("the active cell has its error by the English code", async () => {
    const cell = await run((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").select();
      return activeCell(context, () => []);
    });
    expect(cell.value).toBe("#NAME?");
  });

  test("an error with a message is one, whether its type is told as an error's or as a rich value's", async () => {
    const sheet = book.workbook.sheet("Sheet1")!;
    sheet.ensure(0, 0).value = new CellError("#VALUE!", "unknown country: Moldva");
    sheet.ensure(0, 1).value = new CellError("#N/A", "no figure");
    for (const isRich of [false, true]) {
      book.workbook.hasRichErrors = isRich;
      expect(await read(2)).toEqual(["#VALUE!", "#N/A"]);
    }
  });
});

test("a cell that waits for its answer is known by the type of its error, which has no number", async () => {
  await opened();
  book.workbook.sheet("Sheet1")!.ensure(0, 0).value = new CellError("#BUSY!");
  expect(await read(1)).toEqual(["#BUSY!"]);
});
