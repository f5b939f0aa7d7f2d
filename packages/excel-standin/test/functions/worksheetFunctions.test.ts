import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// the numbers are those of the functions' pages on support.microsoft.com (see library/)

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2").formulas = [["x"], ["=1/0"]];
    await context.sync();
  });
});
afterAll(() => book.close());

type Result = Excel.FunctionResult<number | string | boolean>;
type Call = (functions: Excel.Functions, sheet: Excel.Worksheet) => Result;

/** What a call answers, or its error, or the code with which it is refused. */
function answerOf(call: Call): Promise<unknown> {
  return book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const result = call(context.workbook.functions, sheet).load("value,error");
    await context.sync();
    return result.error ?? result.value;
  }).catch((error: { code: string; message: string }) => `${error.code}: ${error.message}`);
}

test.each<[string, Call, unknown]>([
  ["fv", (is) => is.fv(0.06 / 12, 10, -200, -500, 1), expect.closeTo(2581.4, 2)],
  ["rate", (is) => is.rate(48, -200, 8000), expect.closeTo(0.0077, 4)],
  ["npv", (is) => is.npv(0.1, -10000, 3000, 4200, 6800), expect.closeTo(1188.44, 2)],
  ["cumIPmt", (is) => is.cumIPmt(0.09 / 12, 360, 125000, 13, 24, 0), expect.closeTo(-11135.23, 2)],
  ["days360", (is) => is.days360(40573, 40575), 1],
  ["networkDays_Intl", (is) => is.networkDays_Intl(38718, 38748), 22],
  ["roman", (is) => is.roman(499, 4), "ID"],
  ["factDouble", (is) => is.factDouble(6), 48],
  ["acosh", (is) => is.acosh(1), 0],
  ["ceiling_Math", (is) => is.ceiling_Math(-5.5, 2, -1), -6],
  ["dec2Hex", (is) => is.dec2Hex(100, 4), "0064"],
  ["hex2Dec", (is) => is.hex2Dec("A5"), 165],
  ["complex", (is) => is.complex(3, 4), "3+4i"],
  ["imReal", (is) => is.imReal("6-9i"), 6],
  ["imSum", (is) => is.imSum("3+4i", "5-3i"), "8+i"],
  ["geStep", (is) => is.geStep(5, 4), 1],
  ["poisson_Dist", (is) => is.poisson_Dist(2, 5, true), expect.closeTo(0.124652, 6)],
])("workbook.functions.%s reaches the function of its name", async (_, call, expected) => {
  expect(await answerOf(call)).toEqual(expected);
});

test.each<[string, Call, unknown]>([
  ["a text among many arguments", (is) => is.and("x" as never, true), "#VALUE!"],
  ["a text in a cell", (is, sheet) => is.and(sheet.getRange("A1"), true), true],
  ["a text that writes a number", (is) => is.sum("5" as never, 1), 6],
  ["one text for a list", (is) => is.large("x" as never, 1), "#VALUE!"],
  ["a block of values", (is) => is.sum([[1, 2]] as never, 3), 6],
  ["the error of another function", (is, sheet) => is.sum(is.sum(sheet.getRange("A2")), 1), "#DIV/0!"],
  ["left out at the end", (is) => is.left("abc"), "a"],
  ["left out between others", (is) => is.pv(0.08 / 12, 240, 500, undefined, 0), expect.closeTo(-59777.15, 2)],
])("an argument that is %s counts as in a formula", async (_, call, expected) => {
  expect(await answerOf(call)).toEqual(expected);
});

test("a function that is not played is named, and a wrong number of arguments is refused", async () => {
  expect(await answerOf((is) => is.besselI(1.5, 1))).toBe(
    "NotImplemented: Functions.besselI is not implemented by the stand-in.",
  );
  expect(await answerOf((is) => is.sum())).toBe("InvalidArgument: wrong number of arguments: SUM");
});

// support.microsoft.com, "Date systems in Excel": July 5, 2011 is 40729 in the 1900 system and 39267 in the 1904 system
test.each<[string, Call, number, number]>([
  ["date", (is) => is.date(2011, 7, 5), 40729, 39267],
  ["the first days", (is) => is.date(1904, 1, 2), 1463, 1],
  ["year", (is) => is.year(39267), 2007, 2011],
  ["eoMonth", (is) => is.eoMonth(39267, 0), 39294, 39293],
])("days count from 1904 where a workbook says so: %s", async (_, call, usual, from1904) => {
  expect(await answerOf(call)).toBe(usual);
  book.workbook.startsIn1904 = true;
  expect(await answerOf(call)).toBe(from1904);
  book.workbook.startsIn1904 = false;
});
