import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// What is expected is what the documentation of Excel's JavaScript API says of each member, and how Excel's own tables behave.

let book: OpenWorkbook;

beforeEach(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C4").values = [
      ["Country", "Day", "Score"],
      ["MDA", 1, 56],
      ["KAZ", 2, -35],
      ["ARM", 3, -29],
    ];
    sheet.getRange("A8").values = [["below"]];
    sheet.tables.add("A1:C4", true).name = "Standings";
    await context.sync();
  });
});

afterEach(() => book.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => book.Excel.run(batch);

test("a table knows its name, style, columns and parts", async () => {
  await run(async (context) => {
    const table = context.workbook.tables.getItem("standings");
    const head = table.getHeaderRowRange().load("address");
    const body = table.getDataBodyRange().load("address,values");
    table.load("name,style,showHeaders,showTotals,columns/items/name");
    await context.sync();
    expect([table.name, table.style, table.showHeaders, table.showTotals]).toEqual([
      "Standings",
      "TableStyleMedium2",
      true,
      false,
    ]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Country", "Day", "Score"]);
    expect([head.address, body.address]).toEqual(["Sheet1!A1:C1", "Sheet1!A2:C4"]);
    expect(body.values[0]).toEqual(["MDA", 1, 56]);
  });
});

test("without a head of its own a block gets one above it, and heads are made unlike", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("F1:G2").values = [
      [1, 2],
      [3, 4],
    ];
    const bare = sheet.tables.add("F1:G2", false);
    const range = bare.getRange().load("address,values");
    sheet.getRange("J1:K2").values = [
      ["same", "same"],
      [1, 2],
    ];
    const alike = sheet.tables.add("J1:K2", true).getHeaderRowRange().load("values");
    await context.sync();
    expect(range.address).toBe("Sheet1!F1:G3");
    expect(range.values[0]).toEqual(["Column1", "Column2"]);
    expect(alike.values).toEqual([["same", "same2"]]);
  });
});

test("rows are added at the end and in the middle; what lies below moves down, and up again", async () => {
  await run(async (context) => {
    const table = context.workbook.tables.getItem("Standings");
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    table.rows.add(undefined, [["GEO", 4, 51]]);
    table.rows.add(0, [
      ["UKR", 0, 77],
      ["BLR", 0, -90],
    ]);
    const range = table.getRange().load("address,values");
    const below = sheet.getRange("A8:A10").load("values");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:C7");
    expect(range.values.map(([code]) => code)).toEqual(["Country", "UKR", "BLR", "MDA", "KAZ", "ARM", "GEO"]);
    expect(below.values.flat()).toEqual(["", "", "below"]);
    table.rows.deleteRows([0, 1]);
    table.rows.getItemAt(0).delete();
    const count = table.rows.getCount();
    const after = table.getDataBodyRange().load("values");
    await context.sync();
    expect(count.value).toBe(3);
    expect(after.values.map(([code]) => code)).toEqual(["KAZ", "ARM", "GEO"]);
  });
});

test.each([
  [[["MDA", 1, 56]]],
  [
    [
      ["MDA", 1, 56],
      ["KAZ", 2, -35],
    ],
  ],
])("%j fill a table without data above its row of totals", async (rows) => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("F1:H1").values = [["Code", "Day", "Score"]];
    sheet.getRange("F8").values = [["below"]];
    const table = sheet.tables.add("F1:H2", true);
    table.showTotals = true;
    table.rows.add(undefined, rows);
    const data = table.getDataBodyRange().load("values");
    const total = table.getTotalRowRange().load("values");
    const below = sheet.getRange("F8:F10").load("values");
    await context.sync();
    expect(data.values).toEqual(rows);
    expect(total.values[0]![0]).toBe("Total");
    // one row down for the totals, and one for every further row
    expect(below.values.flat().indexOf("below")).toBe(rows.length);
    table.rows.add(undefined, [["ARM", 3, -29]]);
    const count = table.rows.getCount();
    await context.sync();
    expect(count.value).toBe(rows.length + 1);
  });
});

test("columns are added, named, filled and deleted", async () => {
  await run(async (context) => {
    const table = context.workbook.tables.getItem("Standings");
    table.columns.add(undefined, [["Note"], ["a"], ["b"], ["c"]]);
    table.columns.add(1, undefined, "Bloc");
    table.columns.getItem("Day").delete();
    const head = table.getHeaderRowRange().load("values");
    const note = table.columns.getItem("Note").getDataBodyRange().load("values");
    await context.sync();
    expect(head.values[0]).toEqual(["Country", "Bloc", "Score", "Note"]);
    expect(note.values.flat()).toEqual(["a", "b", "c"]);
  });
});

test("sorting moves rows; a filter hides those it does not let through", async () => {
  await run(async (context) => {
    const table = context.workbook.tables.getItem("Standings");
    table.sort.apply([{ key: 2, ascending: false }]);
    const sorted = table.getDataBodyRange().load("values");
    table.columns.getItem("Score").filter.applyCustomFilter("<0");
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(sorted.values.map(([code]) => code)).toEqual(["MDA", "ARM", "KAZ"]);
    expect(table.autoFilter.isDataFiltered).toBe(true);
    const sheet = book.host.workbook.sheet("Sheet1")!;
    expect([1, 2, 3].map((row) => sheet.rowDimensions.get(row)?.hidden === true)).toEqual([
      true,
      false,
      false,
    ]);
    table.clearFilters();
    await context.sync();
    expect([1, 2, 3].some((row) => sheet.rowDimensions.get(row)?.hidden)).toBe(false);
  });
});

test("a row of totals, a smaller table, a table turned into a range", async () => {
  await run(async (context) => {
    const table = context.workbook.tables.getItem("Standings");
    table.showTotals = true;
    const total = table.getTotalRowRange().load("formulas,address");
    await context.sync();
    expect(total.address).toBe("Sheet1!A5:C5");
    expect(total.formulas[0]![0]).toBe("Total");
    expect(total.formulas[0]![2]).toBe("=SUBTOTAL(109,Standings[Score])");
    table.showTotals = false;
    table.resize("A1:B3");
    const range = table.getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:B3");
    table.convertToRange();
    const count = context.workbook.tables.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test.each([
  ["two tables on one cell", (t: Excel.TableCollection) => void t.add("B2:D5", true), "ItemAlreadyExists"],
  [
    "a table that is not there",
    (t: Excel.TableCollection) => void t.getItem("Nope").load("name"),
    "ItemNotFound",
  ],
  [
    "a name that is an address",
    (t: Excel.TableCollection) => void (t.getItem("Standings").name = "A1"),
    "InvalidArgument",
  ],
  [
    "a name that is an address in the other style",
    (t: Excel.TableCollection) => void (t.getItem("Standings").name = "R1C1"),
    "InvalidArgument",
  ],
  [
    "a row too wide",
    (t: Excel.TableCollection) => void t.getItem("Standings").rows.add(undefined, [[1, 2, 3, 4]]),
    "InvalidArgument",
  ],
])("%s is refused", async (_, act, code) => {
  const failed = run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1").tables);
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code });
});

test("tables follow rows inserted above them", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("1:2").insert("Down");
    const range = sheet.tables.getItem("Standings").getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A3:C6");
  });
});

test("formulas follow a table and a column that get other names", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const table = sheet.tables.getItem("Standings");
    table.columns.add(undefined, [["Twice"], ["=[@Score]*2"], ["=[@Score]*2"], ["=[@Score]*2"]]);
    const outside = sheet.getRange("F1:F2");
    outside.formulas = [["=SUM(Standings[Score])"], ['="Standings"&ROWS(Standings[[Day]:[Score]])']];
    context.workbook.names.add("Total", "=SUM(Standings[Score])");
    table.name = "Board";
    table.columns.getItem("Score").name = "Points";
    const name = context.workbook.names.getItem("Total").load("formula");
    const within = table.columns.getItem("Twice").getDataBodyRange().load("formulas,values");
    outside.load("formulas,values");
    await context.sync();
    expect(outside.formulas.flat()).toEqual([
      "=SUM(Board[Points])",
      '="Standings"&ROWS(Board[[Day]:[Points]])',
    ]);
    expect(outside.values.flat()).toEqual([56 - 35 - 29, "Standings3"]);
    expect([within.formulas[0], within.values[0]]).toEqual([["=[@Points]*2"], [112]]);
    expect(name.formula).toBe("=SUM(Board[Points])");
  });
});

// support.microsoft.com, "Using structured references with Excel tables": special items and how they are joined
test.each([
  ["Standings", 3],
  ["Standings[#All]", 5],
  ["Standings[#Totals]", 1],
  ["Standings[[#Headers],[#Data]]", 4],
  ["Standings[[#Data],[#Totals],[Score]]", 4],
])("%s has %i rows", async (reference, rows) => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.tables.getItem("Standings").showTotals = true;
    const cell = sheet.getRange("F1");
    cell.formulas = [[`=ROWS(${reference})`]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[rows]]);
  });
});

test("a sheet's filter hides rows and is taken away", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Plain");
    sheet.getRange("A1:A4").values = [["n"], [1], [2], [3]];
    sheet.autoFilter.apply("A1:A4", 0, { filterOn: "Custom", criterion1: ">=2" });
    sheet.autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
    const lanes = book.host.workbook.sheet("Plain")!.rowDimensions;
    expect(lanes.get(1)?.hidden).toBe(true);
    sheet.autoFilter.remove();
    sheet.autoFilter.load("enabled");
    await context.sync();
    expect(sheet.autoFilter.enabled).toBe(false);
    expect(lanes.get(1)?.hidden).toBeFalsy();
  });
});

test("filters go by what formulas come to, also those that were entered in the same batch", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("F1:F4").formulas = [["n"], ["=1+0"], ["=1+1"], ["=1+2"]];
    sheet.autoFilter.apply("F1:F4", 0, { filterOn: "Custom", criterion1: ">=2" });
    await context.sync();
    const { rowDimensions } = book.workbook.sheet("Sheet1")!;
    expect([1, 2, 3].map((row) => rowDimensions.get(row)?.hidden === true)).toEqual([true, false, false]);
  });
});
