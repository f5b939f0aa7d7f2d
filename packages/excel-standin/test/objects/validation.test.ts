import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

let book: OpenWorkbook;
let number = 0;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterAll(() => book.close());

/** The cells among A1:A4 that break a rule; B1 holds 5, C1:C3 hold a, b, c. */
async function wrong(rule: Excel.DataValidationRule, values: readonly unknown[]): Promise<string> {
  return book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(`Rule${++number}`);
    sheet.getRange("B1:C3").values = [
      [5, "a"],
      ["", "b"],
      ["", "c"],
    ];
    const range = sheet.getRange("A1:A4");
    range.values = values.map((value) => [value]) as never;
    range.dataValidation.rule = rule;
    const cells = range.dataValidation.getInvalidCellsOrNullObject().load("address");
    await context.sync();
    return cells.isNullObject ? "" : cells.address.replaceAll(/Rule\d+!/g, "");
  });
}

test.each<readonly [string, Excel.DataValidationRule, readonly unknown[], string]>([
  ["whole numbers", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }, [1, 1.5, -1, ""], "A2:A3"],
  [
    "decimals between",
    { decimal: { formula1: 1, formula2: 2, operator: "Between" } },
    [1, 1.5, 2.5, "x"],
    "A3:A4",
  ],
  ["a limit in a cell", { decimal: { formula1: "=$B$1", operator: "LessThan" } }, [4, 5, 6, ""], "A2:A3"],
  [
    "days",
    { date: { formula1: "2020-01-01", operator: "GreaterThanOrEqualTo" } },
    ["1/1/2020", "12/31/2019", "", ""],
    "A2",
  ],
  [
    "lengths of texts",
    { textLength: { formula1: 3, operator: "EqualTo" } },
    ["MDA", "MD", 123, "ABCD"],
    "A2, A4",
  ],
  [
    "a list in words",
    { list: { inCellDropDown: true, source: "yes, no" } },
    ["yes", "no", "maybe", ""],
    "A3",
  ],
  ["a list in cells", { list: { inCellDropDown: true, source: "=$C$1:$C$3" } }, ["a", "c", "d", ""], "A3"],
  ["a formula, from cell to cell", { custom: { formula: "=MOD(A1,2)=0" } }, [2, 3, 4, 5], "A2, A4"],
])("%s", async (_, rule, values, cells) => {
  expect(await wrong(rule, values)).toBe(cells);
});

test("a list in a range of another sheet is kept as a formula", async () => {
  await book.Excel.run(async (context) => {
    const [names, sheet] = ["Our names", "Choice"].map((name) => context.workbook.worksheets.add(name));
    const { dataValidation } = sheet!.getRange("A1:A3");
    dataValidation.rule = { list: { inCellDropDown: true, source: names!.getRange("A1:A3") } };
    dataValidation.load("rule,type,valid,ignoreBlanks,prompt,errorAlert");
    await context.sync();
    expect(dataValidation.rule.list?.source).toBe("='Our names'!$A$1:$A$3");
    expect([dataValidation.type, dataValidation.valid, dataValidation.ignoreBlanks]).toEqual([
      "List",
      true,
      true,
    ]);
  });
});

test("cells with several rules are inconsistent; all, none or some of them are valid", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Several");
    sheet.getRange("A1:A2").values = [[1], [-1]];
    const rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" as const } };
    sheet.getRange("A1:A2").dataValidation.rule = rule;
    const asked = ["A1:B2", "A1", "A2", "A1:A2"].map((address) =>
      sheet.getRange(address).dataValidation.load("type,valid"),
    );
    await context.sync();
    expect(asked[0]!.type).toBe("Inconsistent");
    expect(asked.slice(1).map(({ valid }) => valid)).toEqual([true, false, null]);
  });
});
