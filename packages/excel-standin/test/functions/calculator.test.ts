import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// Values of native formulas are those that Microsoft's documentation of each function gives, or plain arithmetic.

let book: OpenWorkbook;

const functionsJson = {
  functions: [
    { id: "TWICE", name: "TWICE", parameters: [{ name: "n", type: "number" }] },
    { id: "GRID", name: "GRID", parameters: [{ name: "rows" }, { name: "columns" }] },
    { id: "FAIL", name: "FAIL", parameters: [{ name: "why" }] },
    { id: "TOTAL", name: "TOTAL", parameters: [{ name: "block", dimensionality: "matrix" }] },
    { id: "LATER", name: "LATER", parameters: [{ name: "n" }] },
  ],
};

const addin = `
  var calls = [];
  CustomFunctions.associate("TWICE", function (n) { calls.push(n); return 2 * n; });
  CustomFunctions.associate("GRID", function (r, c) {
    return Array.from({ length: r }, function (_, i) { return Array.from({ length: c }, function (_, j) { return 10 * i + j; }); });
  });
  CustomFunctions.associate("FAIL", function (why) { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, why); });
  CustomFunctions.associate("TOTAL", function (block) { return block.flat().reduce(function (a, b) { return a + (b || 0); }, 0); });
  CustomFunctions.associate("LATER", function (n) { return new Promise(function (done) { setTimeout(function () { done(n); }, 60); }); });
`;

beforeEach(async () => {
  book = await openWorkbook({ functionsJson, scripts: [{ name: "addin.js", text: addin }] });
});
afterEach(() => book.close());

async function entered(cells: Readonly<Record<string, unknown>>): Promise<void> {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [address, formula] of Object.entries(cells)) sheet.getRange(address).formulas = [[formula]];
    await context.sync();
  });
  await book.calculated();
}

async function values(address: string): Promise<unknown[][]> {
  return book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

const value = async (address: string) => (await values(address))[0]![0];

test.each([
  ["=1+2*3^2", 19],
  ["=-2^2", 4],
  ['="a"&1&TRUE', "a1TRUE"],
  ["=50%+1", 1.5],
  ['=IF(1>2,"x","y")', "y"],
  ["=IFERROR(1/0,7)", 7],
  ["=1/0", "#DIV/0!"],
  ["=NOSUCH(1)", "#NAME?"],
  ["=SUM(1,2,{3,4})", 10],
  ["=ROUND(2.15,1)", 2.2],
  ["=ROUND(-1.475,2)", -1.48],
  ['=TEXT(1234.567,"$#,##0.00")', "$1,234.57"],
  ["=INDEX({1,2;3,4},2,1)", 3],
  ['=XLOOKUP("b",{"a","b"},{1,2})', 2],
  ['=XLOOKUP("z",{"a","b"},{1,2},"none")', "none"],
  ["=DATE(2023,11,3)", 45233],
  ["=YEAR(45233)", 2023],
  ['=LEN(TRIM("  a  b "))', 3],
  ["=MEDIAN(1,2,3,4,5,6)", 3.5],
])("%s is %p", async (formula, expected) => {
  await entered({ A1: formula });
  expect(await value("A1")).toEqual(typeof expected === "number" ? expect.closeTo(expected, 10) : expected);
});

test("what depends on a cell is calculated again, through other cells and ranges", async () => {
  await entered({ A1: 1, A2: 2, B1: "=SUM(A1:A2)", C1: "=B1*10" });
  expect(await value("C1")).toBe(30);
  await entered({ A2: 5 });
  expect(await value("C1")).toBe(60);
});

test("a function of the add-in is called once for the same arguments, inside native formulas too", async () => {
  await entered({ A1: 21, B1: "=TWICE(A1)", C1: "=IF(TWICE(A1)>40,ROUND(TWICE(A1)/4,0),0)" });
  expect([await value("B1"), await value("C1")]).toEqual([42, 11]);
  const before = book.host.functions.calls;
  await entered({ D1: "unrelated" });
  expect(book.host.functions.calls).toBe(before);
  await entered({ A1: 5 });
  expect([await value("B1"), await value("C1")]).toEqual([10, 0]);
});

test("a formula that is entered again asks its function again", async () => {
  await entered({ A1: 21, B1: "=TWICE(A1)", C1: "=TWICE(A1)" });
  const before = book.host.functions.calls;
  await entered({ B1: "=TWICE(A1)" });
  expect(book.host.functions.calls).toBe(before + 1);
});

test("a cell shows #BUSY! until its function answers", async () => {
  await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.formulas = [["=IFERROR(LATER(3),0)+1"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["#BUSY!"]]);
  });
  await book.calculated();
  expect(await value("A1")).toBe(4);
});

test("blocks spill, make room when they shrink, and are #SPILL! where something stands in the way", async () => {
  await entered({ A1: 2, C1: "=GRID(A1,2)", F1: "=SUM(C1#)" });
  expect(await values("C1:D2")).toEqual([
    [0, 1],
    [10, 11],
  ]);
  expect(await value("F1")).toBe(22);
  await entered({ A1: 1 });
  expect(await values("C1:D2")).toEqual([
    [0, 1],
    ["", ""],
  ]);
  await entered({ D1: "here" });
  expect([await value("C1"), await value("D1")]).toEqual(["#SPILL!", "here"]);
  await entered({ D1: "" });
  expect(await values("C1:D1")).toEqual([[0, 1]]);
});

test("a thrown error keeps its message; a range reaches a matrix argument as a block", async () => {
  await entered({ A1: '=FAIL("no figure")', A2: 1, A3: 2, B1: "=TOTAL(A2:A4)" });
  expect([await value("A1"), await value("B1")]).toEqual(["#N/A", 3]);
  const { value: kept } = book.workbook.activeSheet.cell(0, 0)!;
  expect(kept).toMatchObject({ code: "#N/A", message: "no figure" });
});

test("formulas follow inserted rows, deleted cells and renamed sheets", async () => {
  await entered({ A1: 1, A2: 2, B5: "=A1+A$2", B6: "=Sheet1!A2" });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("1:1").insert("Down");
    sheet.name = "My data";
    const range = sheet.getRange("B6:B7").load("formulas,values");
    await context.sync();
    expect(range.formulas).toEqual([["=A2+A$3"], ["='My data'!A3"]]);
    expect(range.values).toEqual([[3], [2]]);
    sheet.getRange("2:2").delete("Up");
    range.load("formulas");
    const after = sheet.getRange("B5").load("formulas");
    await context.sync();
    expect(after.formulas).toEqual([["=#REF!+A$2"]]);
  });
});

test("tables and names are understood in formulas", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").values = [
      ["Country", "Score"],
      ["MDA", 56],
      ["KAZ", -35],
    ];
    sheet.tables.add("A1:B3", true).name = "Standing";
    context.workbook.names.add("Half", "=0.5");
    context.workbook.names.add("Scores", sheet.getRange("B2"));
    sheet.getRange("D1:D4").formulas = [
      ["=SUM(Standing[Score])*Half"],
      ['=COUNTIF(Standing[Country],"M*")'],
      ['=SUM(INDIRECT("Standing[Score]"))'],
      ['=INDIRECT("Scores")'],
    ];
    await context.sync();
  });
  expect(await values("D1:D4")).toEqual([[10.5], [1], [21], [56]]);
});

test("a circle and a function that is not played are listed, and keep their values", async () => {
  await entered({ A1: "=A2", A2: "=A1", B1: "=BESSELI(1.5,1)" });
  const listed = book.host.uncalculated.map(({ address, reason }) => `${address}: ${reason}`);
  expect(listed).toEqual(expect.arrayContaining(["Sheet1!B1: function not played: BESSELI"]));
  expect(listed.join()).toContain("circular reference");
});
