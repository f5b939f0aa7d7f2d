import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { builtScript, functionsJson, hurried } from "../support/builtScripts";
import { heldBack } from "../support/heldBack";

// a workbook that counts its days from 1904: 3 November 2023 is 43771 there, and 45233 in the usual system (Excel's own numbers,
// support.microsoft.com, "Date systems in Excel"). The built add-in in the stand-in, through the real office.js

const [before, functions] = [builtScript("beforeFunctions.js"), builtScript("functions.js")];

let book: OpenWorkbook;
afterEach(() => book.close());

/** Opens such a workbook with formulas in column B, day in A1, before Align's script has run. */
async function opened(day: number, formulas: readonly string[]): Promise<void> {
  book = await openWorkbook({ functionsJson, scripts: [before] });
  book.workbook.startsIn1904 = true;
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[day]];
    sheet.getRange(`B1:B${formulas.length}`).formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
}

/** Holds back the answer to who asks for the number of a day. @returns what lets it go */
const dayHeldBack = () => heldBack(book, /"Name":"Date"/i);

const values = (count: number) =>
  Array.from({ length: count }, (_, row) => book.workbook.sheets[0]!.cell(row, 1)?.value);
const pause = (time: number) => new Promise((done) => setTimeout(done, time));

test("functions take the workbook's days as the days they are", async () => {
  const pairs = [
    ['=ALIGN("KAZ",A1)', '=ALIGN("KAZ","2023-11-03")'],
    ['=ALIGN("KAZ",43771.75)', '=ALIGN("KAZ","2023-11-03")'],
    ['=ALIGN("KAZ",DATE(2021,12,31))', '=ALIGN("KAZ",2021)'],
    ['=ALIGN.CHANGE("KAZ",2021,A1)', '=ALIGN.CHANGE("KAZ",2021,"2023-11-03")'],
    ['=ROWS(ALIGN.EVENTS("MDA",2020,A1))', '=ROWS(ALIGN.EVENTS("MDA",2020,"2023-11-03"))'],
    ['=ROWS(ALIGN.VOTES("MDA",,A1))', '=ROWS(ALIGN.VOTES("MDA",,"2023-11-03"))'],
    ['=ALIGN.AGREE("KAZ","RUS",A1-365,A1)', '=ALIGN.AGREE("KAZ","RUS","2022-11-03","2023-11-03")'],
    ['=ALIGN("KAZ",2019)', '=ALIGN("KAZ","2019-12-31")'],
  ] as const;
  await opened(43771, pairs.flat());
  book.run(functions.text, functions.name);
  await book.calculated();
  const found = values(pairs.length * 2);
  expect(found.filter((value) => typeof value !== "number")).toEqual([]);
  expect(found.filter((_, i) => i % 2 === 0)).toEqual(found.filter((_, i) => i % 2 === 1));
});

test("no cell is answered before the workbook has said how it counts days", async () => {
  await opened(43771, ['=ALIGN("KAZ",A1)', '=ALIGN("KAZ","2023-11-03")']);
  const release = dayHeldBack();
  book.run(functions.text, functions.name);
  await pause(200);
  expect(book.host.functions.started).toBe(false);
  release();
  await book.calculated();
  const [one, other] = values(2);
  expect(one).toEqual(expect.any(Number));
  expect(one).toBe(other);
});

test("after ten seconds cells are answered as in 1900", async () => {
  const day = 45233;
  await opened(day, ['=ALIGN("KAZ",A1)', '=ALIGN("KAZ","2023-11-03")']);
  const release = dayHeldBack();
  // the wait of the functions, not the wait for their script
  book.run(hurried.text, hurried.name);
  book.run(functions.text, functions.name);
  await book.calculated();
  const [one, other] = values(2);
  expect(one).toEqual(expect.any(Number));
  expect(one).toBe(other);
  release();
});
