import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// members and enumerations that npm's office.js (ExcelApi 1.15) does not have, given to it by a generated script

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterAll(() => book.close());

test("enumerations are whole, and those that the library has stay", () => {
  const { CellValueType, ErrorCellValueType, CellControlType, ChartType } = book.Excel;
  expect([CellValueType.entity, ErrorCellValueType.busy, CellControlType.checkbox, ChartType.line]).toEqual([
    "Entity",
    "Busy",
    "Checkbox",
    "Line",
  ]);
});

test("new properties are set one by one and by `set`, loaded, and in toJSON", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").values = [
      ["a", "b"],
      [1, 2],
      [3, 4],
    ];
    const { dataLabel } = sheet.charts
      .add("Line", sheet.getRange("A1:B3"))
      .series.getItemAt(0)
      .points.getItemAt(0);
    dataLabel.set({ top: 70, geometricShapeType: "Rectangle" });
    dataLabel.load("top,geometricShapeType");
    await context.sync();
    expect([dataLabel.top, dataLabel.geometricShapeType]).toEqual([70, "Rectangle"]);
    expect(dataLabel.toJSON()).toMatchObject({ top: 70, geometricShapeType: "Rectangle" });
  });
});

test("new objects are reached through new properties", async () => {
  await book.Excel.run(async (context) => {
    const labels = context.workbook.worksheets
      .getActiveWorksheet()
      .charts.getItemAt(0)
      .series.getItemAt(0).dataLabels;
    labels.leaderLines.format.line.color = "blue";
    labels.leaderLines.format.line.load("color");
    await context.sync();
    expect(labels.leaderLines.format.line.color).toBe("#0000FF");
  });
});

test("a new property that was not loaded says so, as old ones do", async () => {
  await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    await context.sync();
    expect(() => range.valuesAsJson).toThrow(/not available/);
  });
});

test("notes are a collection like any other", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.notes.add("A1", "one");
    const [note, missing] = [sheet.notes.getItem("A1").load(), sheet.notes.getItemOrNullObject("Z9")];
    sheet.notes.load("items/content");
    await context.sync();
    expect([note.content, note.visible, missing.isNullObject]).toEqual(["one", false, true]);
    expect(sheet.notes.items.map(({ content }) => content)).toEqual(["one"]);
  });
});

test("an older Excel has none of them", async () => {
  const older = await openWorkbook({
    functionsJson: { functions: [] },
    requirementSets: { ExcelApi: "1.15" },
  });
  await older.Excel.run(async (context) => {
    expect("notes" in context.workbook).toBe(false);
  });
  older.close();
});
