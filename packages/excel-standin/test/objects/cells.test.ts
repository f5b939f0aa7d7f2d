import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// What is expected is what the documentation of Excel's JavaScript API says of each member.

let book: OpenWorkbook;

beforeEach(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterEach(() => book.close());

const run = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  book.Excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));

test("text is what number formats show; sizes and places are in points", async () => {
  await run(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1234.5, 0.256, 45233]];
    range.numberFormat = [["#,##0.00", "0 %", "yyyy-mm-dd"]];
    sheet.getRange("A:A").format.columnWidth = 100;
    const second = sheet.getRange("B2:C3").load("left,top,width,height");
    range.load("text");
    await context.sync();
    expect(range.text).toEqual([["1,234.50", "26 %", "2023-11-03"]]);
    expect([second.left, second.top, second.width, second.height]).toEqual([100, 15, 96, 30]);
  });
});

test("borders, alignment and fonts are kept, and null where cells differ", async () => {
  await run(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.format.borders.getItem("EdgeBottom").color = "#FF0000";
    sheet.getRange("A1").format.font.bold = true;
    const below = sheet.getRange("A2").format.borders.getItem("EdgeBottom").load("style,color");
    const above = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style");
    range.format.font.load("bold");
    await context.sync();
    expect([below.style, below.color, above.style]).toEqual(["Continuous", "#FF0000", "None"]);
    expect(range.format.font.bold).toBeNull();
  });
});

test("cells are sorted, found, replaced, freed of duplicates, copied with their formulas, and merged", async () => {
  await run(async (sheet, context) => {
    sheet.getRange("A1:B5").values = [
      ["code", "n"],
      ["MDA", 3],
      ["KAZ", 1],
      ["ARM", 2],
      ["KAZ", 1],
    ];
    const removed = sheet.getRange("A1:B5").removeDuplicates([0, 1], true).load("removed,uniqueRemaining");
    sheet.getRange("A1:B4").sort.apply([{ key: 1, ascending: false }], false, true);
    const range = sheet.getRange("A2:B4").load("values");
    const found = sheet.getRange("A:A").find("ar", { completeMatch: false }).load("address");
    await context.sync();
    expect([removed.removed, removed.uniqueRemaining]).toEqual([1, 3]);
    expect(range.values).toEqual([
      ["MDA", 3],
      ["ARM", 2],
      ["KAZ", 1],
    ]);
    expect(found.address).toBe("Sheet1!A3");
    sheet.getRange("C2").formulas = [["=B2*2"]];
    sheet.getRange("C3:C4").copyFrom("C2");
    const count = sheet.getRange("A1:A5").replaceAll("A", "a", { matchCase: true });
    sheet.getRange("E1:F2").merge();
    const copied = sheet.getRange("C3:C4").load("formulas,values");
    const region = sheet.getRange("B2").getSurroundingRegion().load("address");
    await context.sync();
    expect(copied.formulas).toEqual([["=B3*2"], ["=B4*2"]]);
    expect(copied.values).toEqual([[4], [2]]);
    expect([count.value, region.address]).toEqual([3, "Sheet1!A1:C4"]);
  });
});

test("panes freeze, sheets know their neighbours, a page its layout", async () => {
  await run(async (sheet, context) => {
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintTitleRows("$1:$3");
    sheet.pageLayout.setPrintArea(sheet.getRanges("A1:B9,D3:E9"));
    sheet.showGridlines = false;
    const second = context.workbook.worksheets.add("Second");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const titles = sheet.pageLayout.getPrintTitleRows().load("address");
    const areas = sheet.pageLayout.getPrintArea().load("address");
    const next = sheet.getNext().load("name");
    const none = second.getNextOrNullObject().load("name");
    sheet.load("showGridlines,pageLayout/orientation");
    await context.sync();
    expect([frozen.address, titles.address, next.name, none.isNullObject]).toEqual([
      "Sheet1!A1:B3",
      "Sheet1!1:3",
      "Second",
      true,
    ]);
    expect([sheet.showGridlines, sheet.pageLayout.orientation]).toEqual([false, "Landscape"]);
    expect(areas.address).toBe("Sheet1!A1:B9, Sheet1!D3:E9");
    sheet.pageLayout.setPrintArea(sheet.getRange("A1:B3"));
    const one = sheet.pageLayout.getPrintArea().load("address");
    await context.sync();
    expect(one.address).toBe("Sheet1!A1:B3");
  });
});

test("a protected sheet refuses writes to locked cells", async () => {
  await run(async (sheet, context) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("B1").values = [[1]];
    sheet.protection.load("protected");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
  });
  const refused = run(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "AccessDenied" });
});
