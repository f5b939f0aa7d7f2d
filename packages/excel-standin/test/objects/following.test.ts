import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// formulas, names and tables after cells, rows and sheets went elsewhere: as Excel rewrites references

let book: OpenWorkbook;
let number = 0;

beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterAll(() => book.close());

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** Formulas of some cells of a new sheet after an act. */
async function formulas(
  cells: string,
  first: readonly (readonly unknown[])[],
  act: Act,
): Promise<unknown[][]> {
  return book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(`Follow${++number}`);
    sheet.getRange("A1").getResizedRange(first.length - 1, first[0]!.length - 1).formulas = first as never;
    act(sheet, context);
    await context.sync();
    const range = sheet.getRange(cells).load("formulas");
    await context.sync();
    return range.formulas;
  });
}

test("sorted rows take their formulas along, with relative references as if they were copied", async () => {
  const sorted = await formulas(
    "A1:C4",
    [
      ["n", "twice", "share"],
      [3, "=A2*2", "=A2/A$2"],
      [1, "=A3*2", "=A3/A$2"],
      [2, "=A4*2", "=A4/$A$2"],
    ],
    (sheet) => sheet.getRange("A1:C4").sort.apply([{ key: 0 }], false, true),
  );
  expect(sorted).toEqual([
    ["n", "twice", "share"],
    [1, "=A2*2", "=A2/A$2"],
    [2, "=A3*2", "=A3/$A$2"],
    [3, "=A4*2", "=A4/A$2"],
  ]);
});

test("sorting by colour brings the coloured cells up", async () => {
  const sorted = await formulas("A1:A3", [[1], [2], [3]], (sheet) => {
    sheet.getRange("A3").format.fill.color = "red";
    sheet.getRange("A1:A3").sort.apply([{ key: 0, sortOn: "CellColor", color: "#FF0000" }]);
  });
  expect(sorted).toEqual([[3], [1], [2]]);
});

test("cut cells are followed by references to them, from outside and from within", async () => {
  const moved = await formulas("A1:D3", [[1, 2, "=A1+B1", "=SUM(A1:C1)"]], (sheet) =>
    sheet.getRange("A1:C1").moveTo("A3"),
  );
  expect(moved).toEqual([
    ["", "", "", "=SUM(A3:C3)"],
    ["", "", "", ""],
    [1, 2, "=A3+B3", ""],
  ]);
});

test("copied cells keep what they are, blanks may be passed over, rows become columns", async () => {
  const copied = await formulas(
    "A1:C5",
    [
      [5, "=A1", ""],
      ["x", "y", "z"],
    ],
    (sheet) => {
      sheet.getRange("A2").copyFrom("A1:C1", "All", true);
      sheet.getRange("A3").copyFrom("A1:B1", "Formulas", false, true);
    },
  );
  // what was to the left of a formula is above it
  expect(copied.slice(1, 4)).toEqual([
    [5, "=A2", "z"],
    [5, "", ""],
    ["=A3", "", ""],
  ]);
});

test("a copied sheet has tables, names and drawings of its own", async () => {
  await book.Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.add("Original");
    sheet.getRange("A1:B3").values = [
      ["a", "b"],
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("A1:B3", true).name = "Own";
    sheet.getRange("D1").formulas = [["=SUM(Own[a])"]];
    sheet.names.add("Here", sheet.getRange("A1"));
    sheet.charts.add("Line", sheet.getRange("A1:B3"));
    sheet.getRange("A2:A3").conditionalFormats.add("DataBar");
    sheet.getRange("A2:A3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    const copy = sheet.copy("After", sheet).load("name,position");
    copy.tables.load("items/name");
    const formula = copy.getRange("D1").load("formulas,values");
    const counts = [
      copy.charts.getCount(),
      copy.names.getCount(),
      copy.getRange().conditionalFormats.getCount(),
    ];
    const rule = copy.getRange("A2:A3").dataValidation.load("type");
    const source = copy.charts.getItemAt(0).series.getItemAt(0).getDimensionDataSourceString("Values");
    await context.sync();
    expect([copy.name, copy.tables.items.map(({ name }) => name)]).toEqual(["Original (2)", ["Own2"]]);
    expect([formula.formulas, formula.values]).toEqual([[["=SUM(Own2[a])"]], [[4]]]);
    expect(counts.map(({ value }) => value)).toEqual([1, 1, 1]);
    expect([rule.type, source.value]).toEqual(["WholeNumber", "'Original (2)'!$A$2:$A$3"]);
  });
});

test("rows and columns in groups are hidden and shown by level, and follow what is inserted above", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Outline");
    sheet.getRange("4:9").group("ByRows");
    sheet.getRange("4:5").group("ByRows");
    sheet.getRange("C:D").group("ByColumns");
    sheet.showOutlineLevels(2, 1);
    sheet.getRange("1:1").insert("Down");
    const rows = ["5:6", "7:10", "11:11"].map((address) => sheet.getRange(address).load("rowHidden"));
    const columns = sheet.getRange("C:D").load("columnHidden");
    await context.sync();
    expect([...rows.map(({ rowHidden }) => rowHidden), columns.columnHidden]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    sheet.showOutlineLevels(3, 2);
    sheet.getRange("5:10").hideGroupDetails("ByRows");
    sheet.getRange("7:10").ungroup("ByRows");
    sheet.getRange("5:10").showGroupDetails("ByRows");
    for (const row of rows) row.load("rowHidden");
    columns.load("columnHidden");
    await context.sync();
    expect([...rows.map(({ rowHidden }) => rowHidden), columns.columnHidden]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

test("in manual mode formulas are calculated when they are entered, and when it is asked for", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Manual");
    context.application.calculationMode = "Manual";
    sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    await context.sync();
    sheet.getRange("A1").values = [[5]];
    const cell = sheet.getRange("B1").load("values");
    await context.sync();
    expect(cell.values).toEqual([[2]]);
    context.application.calculate("Recalculate");
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[6]]);
    sheet.getRange("A1").values = [[7]];
    context.application.calculationMode = "Automatic";
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[8]]);
  });
});
