import { CellError, type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { actionRunner } from "../../src/actions/actionRunner";
import type { Action } from "../../src/actions/action";
import { enrichColumns } from "../../src/actions/enrichColumns";
import { explanationOf, referencesIn } from "../../src/actions/explanation/explanation";
import { insertBlock, spotFor } from "../../src/actions/insertBlock";
import { checkHealth, repair } from "../../src/actions/share/checkHealth";
import { looked, sharedAsValues, sharedFrozen } from "../../src/actions/share/freeze";
import { refreshWorkbook } from "../../src/actions/share/refresh";
import { shareStore } from "../../src/actions/share/shareStore";
import { lookedAtThawing, thawed } from "../../src/actions/share/thaw";
import { readTable } from "../../src/core/own/table/read";
import { edition } from "../../src/edition";
import type { ReportRequest } from "../../src/reports/catalogue";
import { activeCell } from "../../src/excel/activeCell";
import { selectedTable } from "../../src/excel/ownTable";
import { selectedList } from "../../src/excel/selection";
import { placeOf } from "../../src/formulas/addresses";
import { builtScript, functionsJson } from "../support/builtScripts";
import { showErrorsInFrench } from "../support/frenchErrors";
import { listedNames } from "../support/listedNames";
import { unwatched } from "../support/running";
import { workbookState } from "../support/workbookState";

// what the pane does in an Excel that shows #NOM? for #NAME?, through the real office.js, the built functions in the stand-in. Nothing
// that is documented says whether an error with a message is told as an error or as a rich value, so both are played

const scripts = ["beforeFunctions.js", "functions.js"].map(builtScript);
let book: OpenWorkbook;
type Work<T> = (context: Excel.RequestContext) => Promise<T>;
const run = <T>(work: Work<T>) => book.Excel.run((context) => work(context as never)) as Promise<T>;

beforeEach(async () => {
  book = await openWorkbook({ functionsJson, scripts });
  showErrorsInFrench(book);
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
  shareStore.choose({ way: "freeze", scope: "workbook" });
  shareStore.set({ findings: undefined, refreshed: undefined, otherEdition: undefined });
});
afterEach(() => book.close());

async function told(action: Action): Promise<string> {
  await actionRunner.run("Test", action);
  await book.calculated();
  return `${actionRunner.state.outcome!.kind}: ${actionRunner.state.outcome!.message}`;
}

const cell = (address: string) => book.workbook.sheet("Sheet1")!.cell(...placeOf(address))!;
const errorAt = (address: string) => (cell(address).value as CellError).code;

async function entered(entries: Readonly<Record<string, unknown>>): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const [address, entry] of Object.entries(entries)) sheet.getRange(address).formulas = [[entry]];
    await context.sync();
  });
  await book.calculated();
}

async function selected(address: string): Promise<void> {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });
}

const request: ReportRequest = {
  ...{ report: "watchlist", countries: ["MDA"], indicators: ["score"], day: "2023-11-03" },
};

/** A figure, a name that nobody knows, a state that no poll asked about, a cell that its file was saved with before Align came. */
const formulas = {
  A1: '=ALIGN("MDA")',
  A2: '=ALIGN("Atlantis")',
  A3: '=ALIGN.OPINION("PRK","USA")',
  A4: '=ALIGN("KAZ")',
};

describe.each([
  ["an error's", false],
  ["a rich value's", true],
])("where the type of an error with a message is %s", (_, isRich) => {
  beforeEach(async () => {
    book.workbook.hasRichErrors = isRich;
    await entered(formulas);
  });

  test("a check finds what Excel does not know, and repairs it", async () => {
    cell("A4").value = new CellError("#NAME?");
    await told(checkHealth("workbook"));
    expect(shareStore.state.findings!.map(({ issue, place }) => [issue, place])).toContainEqual([
      "unknown",
      "Sheet1!A4",
    ]);
    expect(await told(repair("workbook"))).toMatch(
      /^warned: Entered 1 formula again\. 2 cells show an error/,
    );
    expect(cell("A4").value).toEqual(expect.any(Number));
  });

  test("what is frozen has its errors as errors, what has no answer stays, and thawed it is as before", async () => {
    cell("A4").value = new CellError("#NAME?");
    await told(looked());
    expect(await told(sharedFrozen())).toMatch(
      /^warned: 3 formulas.*1 without an answer stays.*: Sheet1!A4\.$/,
    );
    expect([errorAt("A2"), errorAt("A3"), cell("A2").formula]).toEqual(["#VALUE!", "#N/A", undefined]);
    await told(lookedAtThawing());
    expect(await told(thawed())).toBe("done: 3 formulas are live again.");
    expect(["A1", "A2", "A3", "A4"].map((address) => cell(address).formula)).toEqual(Object.values(formulas));
    expect(errorAt("A2")).toBe("#VALUE!");
  });

  test("values for good, undone, leave the workbook as it was", async () => {
    const before = workbookState(book.workbook);
    await told(looked());
    await told(sharedAsValues());
    expect(errorAt("A2")).toBe("#VALUE!");
    await actionRunner.undo();
    await book.calculated();
    expect(workbookState(book.workbook)).toEqual(before);
  });

  test("Refresh tells of no change where there is none", async () => {
    expect(await told(refreshWorkbook("workbook"))).toMatch(/nothing changed|no value changed|0 values/i);
    expect(shareStore.state.refreshed!.changes).toEqual([]);
  });

  test("Explain names the argument that is an error, and says of a cell that Excel does not know the function", async () => {
    await entered({ B1: "=NOSUCH(1)", B2: "=ALIGN(B1)" });
    const explained = async (address: string) => {
      await selected(address);
      return explanationOf(edition, await run((context) => activeCell(context, referencesIn)));
    };
    expect(await explained("B2")).toMatchObject({
      given: ["B1 = #NAME?"],
      error: expect.stringMatching(/^its argument .* is #NAME\?/) as string,
    });
    cell("A4").value = new CellError("#NAME?");
    expect(await explained("A4")).toMatchObject({
      error: expect.stringMatching(/^Excel does not know/) as string,
    });
  });
});

test("a list with an error in it has the error by its English code, and columns beside it come and go", async () => {
  await entered({ A1: "Country", A2: "Moldova", A3: "=NOSUCH(1)", A4: "Kazakhstan" });
  await selected("A1:A4");
  const { values } = await run(selectedList);
  expect(values).toEqual([["Country"], ["Moldova"], ["#NAME?"], ["Kazakhstan"]]);
  const before = workbookState(book.workbook);
  const place = { kind: "range", sheet: "Sheet1", row: 1, column: 0, rows: 3, headRow: 0 } as const;
  expect(await told(enrichColumns(edition, place, listedNames("MDA", "", "KAZ"), request))).toMatch(
    /^done: 3 rows/,
  );
  expect(cell("B2").value).toBe("MDA");
  await actionRunner.undo();
  expect(workbookState(book.workbook)).toEqual(before);
});

test("an error in one's own table is refused by its English code", async () => {
  await entered({
    ...{ A1: "country", B1: "indicator", C1: "date", D1: "value", E1: "source" },
    ...{ A2: "MDA", B2: "trust", C2: 2022, D2: "=NOSUCH(1)", E2: "IDIS" },
  });
  await selected("A1");
  const raw = await run(selectedTable);
  expect(() => readTable(edition, raw)).not.toThrow();
  expect(readTable(edition, raw).problems).toMatchObject([
    { message: expect.stringContaining("not a number: #NAME?") as string },
  ]);
});

test("an error that was written over comes back as one", async () => {
  await entered({ A1: "#NAME?", B1: "'#NOM?" });
  await selected("A1");
  const spot = await spotFor(edition, request, unwatched);
  expect(await told(insertBlock(edition, request, spot, false))).toMatch(/^done/);
  await actionRunner.undo();
  expect(cell("A1").value).toMatchObject({ code: "#NAME?" });
  expect(cell("B1").value).toBe("#NOM?");
});

test("a live cell that Excel does not know becomes its value", async () => {
  book.close();
  book = await openWorkbook({ functionsJson: { functions: [] } });
  showErrorsInFrench(book);
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
  const spot = await spotFor(edition, request, unwatched);
  expect(await told(insertBlock(edition, request, spot, true))).toMatch(/showed #NAME\? and became values/);
});
