import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { actionRunner } from "../../src/actions/actionRunner";
import { insertFormula } from "../../src/actions/insertFormula";
import { builtScript, functionsJson } from "../support/builtScripts";
import { workbookState } from "../support/workbookState";

// one formula in the selected cell, through the real office.js, the built functions in the stand-in

const scripts = ["beforeFunctions.js", "functions.js"].map(builtScript);
let book: OpenWorkbook;

beforeEach(async () => {
  book = await openWorkbook({ functionsJson, scripts });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
});
afterEach(() => book.close());

/** Inserts a formula in B2, which had a format. @returns what the cell shows */
async function shown(formula: string, format = "General"): Promise<string> {
  await book.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
    cell.numberFormat = [[format]];
    cell.select();
    await context.sync();
  });
  await actionRunner.run("Test", insertFormula(formula));
  expect(actionRunner.state.outcome).toMatchObject({ kind: "done" });
  await book.calculated();
  return book.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B2").load("text");
    await context.sync();
    return cell.text[0]![0]!;
  });
}

test.each([
  ['=ALIGN("MDA",2023)', "General", /^[+-]\d+\.\d$/],
  ['=ALIGN.CHANGE("BRA",2021,2023)', "General", /^[+-]\d+\.\d$/],
  ['=ALIGN.AGREE("MDA","RUS",2020,2023)', "General", /^0\.\d\d$/],
  ['=ALIGN.GET("MDA","component.votes",2023)', "General", /^[+-]0\.\d\d$/],
  ['=ALIGN.GET("MDA","bloc.csto",2023)', "General", /^not a member$|^$|^[a-z ]+$/],
  ['=ALIGN.CHANGE("BRA",2021,2023,,"questions")', "General", /^\d+$/],
  ['=ROUND(ALIGN("MDA",2023),0)', "General", /^-?\d+$/],
  ['=ALIGN("MDA",2023)', "0.000", /^-?\d+\.\d{3}$/],
  // a cell of texts would take the formula for one
  ['=ALIGN("MDA",2023)', "@", /^[+-]\d+\.\d$/],
])("%s in a cell of the format %s is shown as %s", async (formula, format, text) => {
  expect(await shown(formula, format)).toMatch(text);
});

test("taken back, the cell has no format of Align's", async () => {
  const before = workbookState(book.workbook);
  await shown('=ALIGN("MDA",2023)');
  await actionRunner.undo();
  expect(workbookState(book.workbook)).toEqual(before);
});

/** The width of column B, in points. */
async function width(): Promise<number> {
  return book.Excel.run(async (context) => {
    const { format } = context.workbook.worksheets
      .getItem("Sheet1")
      .getRange("B:B")
      .load("format/columnWidth");
    await context.sync();
    return format.columnWidth;
  });
}

test("an empty column is made wide enough for its figure, and is as it was when that is taken back", async () => {
  const before = await width();
  // data.worldbank.org, NY.GDP.MKTP.CD: trillions, with their thousands apart
  expect(await shown('=ALIGN.GET("USA","gdp",2020)')).toMatch(/^\d{2},\d{3}(,\d{3}){3}$/);
  expect(await width()).toBeGreaterThan(before);
  await actionRunner.undo();
  expect(await width()).toBe(before);
});

test("a column that holds something keeps the width that its owner gave it", async () => {
  const before = await width();
  book.workbook.sheet("Sheet1")!.ensure(8, 1).value = "mine";
  await shown('=ALIGN.GET("USA","gdp",2020)');
  expect(await width()).toBe(before);
});

/** Inserts a formula in B2 with its year beside it. @returns what the outcome says, and what B2:C2 show */
async function withYear(): Promise<readonly [message: string, cells: readonly string[]]> {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2").select();
    await context.sync();
  });
  const formula = '=ALIGN.GET("MDA","gas.rus.share",2020)';
  await actionRunner.run("Test", insertFormula(formula, { entry: 2020, name: "its year" }));
  await book.calculated();
  const shownNow = await book.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C2").load("text");
    await context.sync();
    return cells.text[0]!;
  });
  return [actionRunner.state.outcome!.message, shownNow];
}

// Eurostat, nrg_ti_gas: all of Moldova's imports of 2020 came from Russia
test("an old figure has its year in the cell to its right, and both go when it is taken back", async () => {
  const before = workbookState(book.workbook);
  const [message, cells] = await withYear();
  expect(message).toBe('=ALIGN.GET("MDA","gas.rus.share",2020) in Sheet1!B2, its year in C2.');
  expect(cells).toEqual(["100.0", "2020"]);
  await actionRunner.undo();
  expect(actionRunner.state.outcome!.message).toBe("Took the formula and its year away.");
  expect(workbookState(book.workbook)).toEqual(before);
});

test.each([
  ["is filled", "C2", [["mine"]], ["100.0", "mine"]],
  ["is covered by a spilled answer", "C1", [["=SEQUENCE(3)"]], ["100.0", "2"]],
])(
  "where the cell to its right %s that stays, and the outcome says so",
  async (_how, address, formulas, shows) => {
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(address).formulas = formulas;
      await context.sync();
    });
    const [message, cells] = await withYear();
    expect(message).toMatch(/ in Sheet1!B2; C2 is not empty, so its year is not written there\.$/);
    expect(cells).toEqual(shows);
    await actionRunner.undo();
    expect(actionRunner.state.outcome!.message).toBe("Took the formula away.");
  },
);

test("a year that somebody changed stays when the formula is taken back, and that is said", async () => {
  await withYear();
  const cell = book.workbook.sheet("Sheet1")!.ensure(1, 2);
  cell.value = 2019;
  await actionRunner.undo();
  expect(actionRunner.state.outcome!.message).toBe(
    "One of the two cells holds something else by now, and was left as it is.",
  );
  expect(cell.value).toBe(2019);
});

test("beside what is no figure nothing is written", async () => {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2").select();
    await context.sync();
  });
  const none = insertFormula('=ALIGN.GET("MDA","gas.rus.share",1900)', { entry: 1900, name: "its year" });
  await actionRunner.run("Test", none);
  expect(actionRunner.state.outcome!.message).toMatch(/ in Sheet1!B2\.$/);
  expect(book.workbook.sheet("Sheet1")!.cell(1, 2)?.value ?? "").toBe("");
});
