import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { frozenIn, thawedIn } from "../../support/sharedBook";
import { workbookState } from "../../support/workbookState";

// sheets of somebody's own that are called as Align's, or nearly so, through the real office.js into the stand-in

const built = resolve(__dirname, "../../../dist/web");
const functionsJson = JSON.parse(readFileSync(`${built}/functions.json`, "utf8")) as never;
const script = { name: "functions.js", text: readFileSync(`${built}/functions.js`, "utf8") };
const freezing = { edition: "2025-12-31", time: "2026-01-01 10:00:00" };
const own = [
  "Align Audit",
  "Align Audit notes 2024",
  "Align Auditors",
  "Align Audit (new)",
  "Align Data",
  "~align",
];

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook({ functionsJson, scripts: [script] });
  Object.assign(globalThis, { Office: book.Office });
  await run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [['=ALIGN("MDA",2023)']];
    for (const name of own) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange("A1:B2").formulas = [
        ["mine", 5],
        ["=B1*2", "Sheet"],
      ];
    }
    context.workbook.worksheets.getItem("~align").visibility = "Hidden";
    await context.sync();
  });
  await book.calculated();
});
afterEach(() => book.close());

type Work<T> = (context: Excel.RequestContext) => Promise<T>;
const run = <T>(work: Work<T>) => book.Excel.run((context) => work(context as never)) as Promise<T>;
const sheetNames = () => book.workbook.sheets.map(({ name }) => name);

test("they stay as they are when formulas freeze and thaw; Align's sheet has another name meanwhile", async () => {
  const before = workbookState(book.workbook);
  await run((context) => frozenIn(context, freezing));
  expect(sheetNames()).toEqual(["Sheet1", ...own, "Align Audit (2)"]);
  const { edit } = await run((context) => thawedIn(context));
  await book.calculated();
  expect(edit.cells).toHaveLength(1);
  expect(workbookState(book.workbook)).toEqual(before);
});

test("the audit sheet is known under any name, and keeps it; a copy of it is somebody's own", async () => {
  await run((context) => frozenIn(context, freezing));
  await run(async (context) => {
    const audit = context.workbook.worksheets.getItem("Align Audit (2)");
    audit.copy("End").name = "Kept";
    audit.name = "What was live";
    context.workbook.worksheets.getItem("Sheet1").getRange("A2").formulas = [['=ALIGN("KAZ",2023)']];
    await context.sync();
  });
  await book.calculated();
  await run((context) => frozenIn(context, { ...freezing, time: "2026-02-02 10:00:00" }));
  expect(sheetNames()).toEqual(["Sheet1", ...own, "Kept", "What was live"]);
  const { edit } = await run((context) => thawedIn(context));
  expect(edit.cells).toHaveLength(2);
  expect(sheetNames()).toEqual(["Sheet1", ...own, "Kept"]);
});
