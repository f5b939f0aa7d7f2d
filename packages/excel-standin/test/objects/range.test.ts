import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// expected: the documentation of Excel's JavaScript API

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterAll(() => book.close());

test("formats are read back, and are null where cells differ", async () => {
  await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.getCell(0, 0).format.font.bold = true;
    range.format.fill.color = "#FF0000";
    range.numberFormat = [
      ["0.0", "0%"],
      ["General", "@"],
    ];
    range.load("numberFormat,format/font/bold,format/fill/color");
    await context.sync();
    expect([range.format.font.bold, range.format.fill.color]).toEqual([null, "#FF0000"]);
    expect(range.numberFormat).toEqual([
      ["0.0", "0%"],
      ["General", "@"],
    ]);
  });
});

test("inserted cells push the others down", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("D1").values = [[7]];
    sheet.getRange("D1").insert("Down");
    const below = sheet.getRange("D1").getOffsetRange(1, 0);
    below.load("values,address,valueTypes");
    await context.sync();
    expect([below.address, below.values, below.valueTypes]).toEqual(["Sheet1!D2", [[7]], [["Double"]]]);
  });
});
