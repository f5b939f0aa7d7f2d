import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// Microsoft Support, "Excel specifications and limits" and "Names in formulas"

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterAll(() => book.close());

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** The code of the error that an act ends with; "": none. */
async function codeOf(act: Act): Promise<string> {
  try {
    await book.Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("Sheet1"), context);
      await context.sync();
    });
    return "";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

const limits: readonly (readonly [string, string, Act])[] = [
  ["the last cell of a sheet", "", (sheet) => sheet.getRange("XFD1048576").load("address")],
  ["a row below the last", "InvalidArgument", (sheet) => sheet.getRange("A1048577").load("address")],
  ["a column beyond the last", "InvalidArgument", (sheet) => sheet.getRange("XFE1").load("address")],
  ["the cell of the last indices", "", (sheet) => sheet.getCell(1_048_575, 16_383).load("address")],
  ["a cell of indices too large", "InvalidArgument", (sheet) => sheet.getCell(1_048_576, 0).load("address")],
  ["a column index too large", "InvalidArgument", (sheet) => sheet.getCell(0, 16_384).load("address")],
  [
    "a step above the sheet",
    "InvalidArgument",
    (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"),
  ],
  [
    "a step left of the sheet",
    "InvalidArgument",
    (sheet) => sheet.getRange("A1").getOffsetRange(0, -1).load("address"),
  ],
  ["a text of 32,767 characters", "", (sheet) => (sheet.getRange("A1").values = [["x".repeat(32_767)]])],
  ["a longer text", "InvalidArgument", (sheet) => (sheet.getRange("A1").values = [["x".repeat(32_768)]])],
  [
    "a formula of 8,192 characters",
    "",
    (sheet) => (sheet.getRange("A1").formulas = [[`=${"1+".repeat(4_095)}1`]]),
  ],
  [
    "a longer formula",
    "InvalidArgument",
    (sheet) => (sheet.getRange("A1").formulas = [[`=${"1+".repeat(4_096)}1`]]),
  ],
  [
    "rows that would push filled cells off the sheet",
    "InvalidOperation",
    (sheet) => {
      sheet.getRange("C1048576").values = [[1]];
      sheet.getRange("3:3").insert("Down");
    },
  ],
  ["a sheet's name of 31 characters", "", (_, context) => context.workbook.worksheets.add("n".repeat(31))],
  ["a longer name", "InvalidArgument", (_, context) => context.workbook.worksheets.add("n".repeat(32))],
  ["no name", "InvalidArgument", (_, context) => context.workbook.worksheets.add("")],
  [
    "a name in use, in other letters",
    "ItemAlreadyExists",
    (_, context) => context.workbook.worksheets.add("SHEET1"),
  ],
  ...["a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", "History"].map(
    (name) =>
      [
        `the sheet's name ${name}`,
        "InvalidArgument",
        (_: unknown, context: Excel.RequestContext) => context.workbook.worksheets.add(name),
      ] as const,
  ),
  ...["Rate", "_rate", "\\rate", "Rate.2020", "r2d2", "été"].map(
    (name) =>
      [
        `the name ${name}`,
        "",
        (_: unknown, context: Excel.RequestContext) => context.workbook.names.add(name, "=1" as never),
      ] as const,
  ),
  ...["A1", "XFD1", "R1C1", "R", "c", "R2", "C3", "2020", "a b", "a-b", "", "n".repeat(256)].map(
    (name) =>
      [
        `the name ${name.slice(0, 8) || '""'}`,
        "InvalidArgument",
        (_: unknown, context: Excel.RequestContext) => context.workbook.names.add(name, "=1" as never),
      ] as const,
  ),
  [
    "a name in use",
    "ItemAlreadyExists",
    (_, context) => {
      context.workbook.names.add("Twice", "=1" as never);
      context.workbook.names.add("TWICE", "=2" as never);
    },
  ],
  ["more values than cells", "InvalidArgument", (sheet) => (sheet.getRange("A1:B1").values = [[1, 2, 3]])],
  [
    "an enumeration's value in other letters",
    "",
    (sheet) => (sheet.getRange("A1").format.horizontalAlignment = "center" as never),
  ],
  [
    "a value that its enumeration does not have",
    "InvalidArgument",
    (sheet) => (sheet.getRange("A1").format.horizontalAlignment = "Middle" as never),
  ],
  [
    "a colour that is none",
    "InvalidArgument",
    (sheet) => (sheet.getRange("A1").format.fill.color = "bluish"),
  ],
  [
    "a part of a table that would move alone",
    "InvalidOperation",
    (sheet) => {
      sheet.tables.add("J10:L12", true);
      sheet.getRange("J5:K5").insert("Down");
    },
  ],
];

test.each(limits)("%s: %p", async (_, code, act) => {
  expect(await codeOf(act)).toBe(code);
});

// the types are those of @types/office-js
const wrongTypes: readonly (readonly [string, Act])[] = [
  ["a number for an address", (sheet) => sheet.getRange(5 as never).load("address")],
  ["no name", (sheet, { workbook }) => workbook.names.add(undefined as never, sheet.getRange("A1"))],
  ["a number for a name", (_, context) => context.workbook.worksheets.add(5 as never)],
  ["a number for a key", (_, context) => context.workbook.worksheets.getItem(5 as never).load("name")],
  ["a text for a number", (sheet) => sheet.getCell("0" as never, 0).load("address")],
  ["no number", (sheet) => sheet.getCell(0, undefined as never).load("address")],
  ["a text for a list", (sheet) => sheet.getRange("A1:A2").removeDuplicates("0" as never, true)],
  ["a sheet for a range", (sheet) => sheet.getRange("B1").copyFrom(sheet as never)],
  ["a number for an object", (sheet) => (sheet.getRange("A1").hyperlink = 5 as never)],
  ["a text for a truth value", (sheet) => (sheet.showGridlines = "no" as never)],
  ["a number for an enumeration", (sheet) => (sheet.visibility = 1 as never)],
  ["a number for the text of a chart's title", (sheet) => chartOn(sheet).title.set({ text: 5 as never })],
];

const chartOn = (sheet: Excel.Worksheet) => sheet.charts.add("Line", sheet.getRange("A1:B2"));

test.each(wrongTypes)("%s is an invalid argument", async (_, act) => {
  expect(await codeOf(act)).toBe("InvalidArgument");
});

test("an argument that may be left out may be null or undefined", async () => {
  expect(await codeOf((sheet) => sheet.getRange(undefined).load("address"))).toBe("");
  expect(await codeOf((sheet) => sheet.getRange("A1").clear(null as never))).toBe("");
});
