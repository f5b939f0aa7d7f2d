import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";

// a workbook that counts its days from 1904: 3 November 2023 is 43771 there, and 45233 in the usual system (Excel's own numbers,
// support.microsoft.com, "Date systems in Excel"). The built add-in in the stand-in, through the real office.js

const built = resolve(__dirname, "../../dist/web");
const functionsJson = JSON.parse(readFileSync(`${built}/functions.json`, "utf8")) as never;
const script = (name: string) => ({ name, text: readFileSync(`${built}/${name}`, "utf8") });
const [before, functions] = [script("beforeFunctions.js"), script("functions.js")];
/** Lets ten seconds pass in a tenth of one. */
const hurried = {
  name: "hurried.js",
  text: "const wait = setTimeout; setTimeout = (task, time) => wait(task, time / 100);",
};

let book: OpenWorkbook;
afterEach(() => book.close());

/** Opens such a workbook with formulas in column B, day in A1, before Align's script has run. */
async function opened(day: number, formulas: readonly string[], scripts = [before]): Promise<void> {
  book = await openWorkbook({ functionsJson, scripts });
  book.workbook.startsIn1904 = true;
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[day]];
    sheet.getRange(`B1:B${formulas.length}`).formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
}

/** Holds back the answer to who asks for the number of a day. @returns what lets it go */
function heldBack(): () => void {
  const { executor } = book.host;
  const execute = executor.execute.bind(executor);
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  executor.execute = async (batch) => {
    if (/"Name":"Date"/i.test(JSON.stringify(batch))) await held;
    return execute(batch);
  };
  return release;
}

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
  const release = heldBack();
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
  await opened(day, ['=ALIGN("KAZ",A1)', '=ALIGN("KAZ","2023-11-03")'], [hurried, before]);
  const release = heldBack();
  book.run(functions.text, functions.name);
  await book.calculated();
  const [one, other] = values(2);
  expect(one).toEqual(expect.any(Number));
  expect(one).toBe(other);
  release();
});
