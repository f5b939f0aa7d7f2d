import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// what an add-in asks of Excel itself: calculation, the screen, and widths that fit

const functionsJson = {
  functions: [{ id: "LATER", name: "LATER", parameters: [{ name: "n" }] }],
};
const addin = `CustomFunctions.associate("LATER", function (n) {
  return new Promise(function (done) { setTimeout(function () { done(n); }, 60); });
});`;

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson, scripts: [{ name: "addin.js", text: addin }] });
});
afterAll(() => book.close());

const fresh = (context: Excel.RequestContext) => context.workbook.worksheets.add();

test("calculation that is suspended comes after the batch", async () => {
  await book.Excel.run(async (context) => {
    const sheet = fresh(context);
    sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    await context.sync();
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[5]];
    const cell = sheet.getRange("B1");
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[2]]);
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[6]]);
  });
});

test("the screen need not be drawn, and batches go on", async () => {
  await book.Excel.run(async (context) => {
    const sheet = fresh(context);
    context.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange("A1").values = [[1]];
    const cell = sheet.getRange("A1").load("values");
    await context.sync();
    expect(cell.values).toEqual([[1]]);
  });
});

test("the state of calculation is told while a function answers, and in manual mode", async () => {
  await book.Excel.run(async (context) => {
    const { application } = context;
    const sheet = fresh(context);
    const states: string[] = [];
    const note = async () => {
      application.load("calculationState");
      await context.sync();
      states.push(application.calculationState);
    };
    sheet.getRange("A1:C1").formulas = [[1, "=A1+1", "=LATER(A1)"]];
    await context.sync();
    await note();
    await book.calculated();
    await note();
    application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[2]];
    await context.sync();
    await note();
    application.calculationMode = "Automatic";
    await context.sync();
    await book.calculated();
    await note();
    expect(states).toEqual(["Calculating", "Done", "Pending", "Done"]);
  });
});

test("Excel tells its separators, its engine and its languages", async () => {
  await book.Excel.run(async (context) => {
    const { application } = context;
    application.load("calculationEngineVersion,decimalSeparator,thousandsSeparator,useSystemSeparators");
    application.cultureInfo.load("name");
    await context.sync();
    expect(application.calculationEngineVersion).toBeGreaterThan(0);
    expect([application.decimalSeparator, application.thousandsSeparator]).toEqual([".", ","]);
    expect(application.useSystemSeparators).toBe(true);
    expect(application.cultureInfo.name).toBe("en-US");
  });
});

test("columns and rows are fitted to what they show", async () => {
  await book.Excel.run(async (context) => {
    const sheet = fresh(context);
    sheet.getRange("A1:B1").values = [["a", "a text that is a good deal longer than a column"]];
    sheet.getRange("A2").format.font.size = 30;
    sheet.getRange("A3:B3").merge();
    sheet.getRange("A3").values = [["a title over both columns, which does not make one of them broad"]];
    const formats = ["A1", "B1", "A2", "C1"].map((address) => sheet.getRange(address).format);
    sheet.getRange("A1:B3").format.autofitColumns();
    sheet.getRange("A1:B2").format.autofitRows();
    for (const format of formats) format.load("columnWidth,rowHeight");
    await context.sync();
    const [narrow, broad, high, untouched] = formats as [
      Excel.RangeFormat,
      Excel.RangeFormat,
      Excel.RangeFormat,
      Excel.RangeFormat,
    ];
    expect(narrow.columnWidth).toBeLessThan(untouched.columnWidth);
    expect(broad.columnWidth).toBeGreaterThan(untouched.columnWidth * 2);
    expect(high.rowHeight).toBeGreaterThan(narrow.rowHeight);
    sheet.getRange("B1").format.columnWidth = 60;
    sheet.getRange("B1").format.wrapText = true;
    sheet.getRange("1:1").format.autofitRows();
    broad.load("rowHeight");
    await context.sync();
    expect(broad.rowHeight).toBeGreaterThan(high.rowHeight);
  });
});
