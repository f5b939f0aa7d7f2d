import type { Action } from "../../src/actions/action";
import { actionRunner } from "../../src/actions/actionRunner";
import { enrichColumns } from "../../src/actions/enrichColumns";
import { insertBlock, spotFor } from "../../src/actions/insertBlock";
import { insertDrawing } from "../../src/actions/insertDrawing";
import type { ReportRequest } from "../../src/reports/catalogue";
import { writeReport } from "../../src/actions/writeReport";
import { edition } from "../../src/edition";
import { listedNames } from "../support/listedNames";
import { unwatched } from "../support/running";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { workbookState } from "../support/workbookState";

// through the real office.js into the stand-in, which lets any one action of an act fail

jest.setTimeout(120_000);

let book: OpenWorkbook;

beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").values = [["Country"], ["Moldova"], ["Kazakhstan"], ["nobody"]];
    sheet.getRange("F1:G3").formulas = [
      ["mine", "=1+1"],
      ["'=not a formula", "'007"],
      [true, "=NA()"],
    ];
    sheet.getRange("F1").format.fill.color = "#FFEE00";
    sheet.getRange("F2").format.font.bold = true;
    sheet.getRange("G1").numberFormat = [["0.00"]];
    sheet.getRange("A20:B22").values = [
      ["Name", "Note"],
      ["Georgia", 1],
      ["Armenia", 2],
    ];
    sheet.tables.add("A20:B22", true).name = "List";
    sheet.getRange("F1").select();
    await context.sync();
  });
});
afterAll(() => book.close());

const day = "2023-11-03";
const watchlist: ReportRequest = {
  report: "watchlist",
  countries: ["MDA", "KAZ"],
  indicators: ["score", "blocs"],
  day,
};
const choice = { indicators: ["score", "blocs"], day };
const picture =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** An act at the selected cell F1, over what stands there. */
function block(live: boolean): Action {
  return async (running) =>
    insertBlock(edition, watchlist, await spotFor(edition, watchlist, unwatched), live)(running);
}

const acts: readonly (readonly [string, () => Action])[] = [
  ["Build into new sheets", () => writeReport(edition, watchlist, false)],
  ["Build live into new sheets", () => writeReport(edition, watchlist, true)],
  ["Build at the selection", () => block(false)],
  ["Build live at the selection", () => block(true)],
  [
    "Enrich beside a range",
    () =>
      enrichColumns(
        edition,
        { kind: "range", sheet: "Sheet1", row: 1, column: 0, rows: 3, headRow: 0 },
        listedNames("MDA", "KAZ", ""),
        choice,
      ),
  ],
  [
    "Enrich into a table",
    () => enrichColumns(edition, { kind: "table", table: "List" }, listedNames("GEO", "ARM"), choice),
  ],
  [
    "Insert the map",
    () => insertDrawing(picture, { subject: "the map", title: "Score", altText: "Map: Score" }),
  ],
];

const state = () => JSON.stringify(workbookState(book.workbook), undefined, 1);

/** Actions that office.js sent so far. */
const actions = () => book.host.exchanges.reduce((sum, { request }) => sum + request.Actions.length, 0);

/** Runs an act with its undo, each to its end. @returns what the desk says of each */
async function there(act: Action): Promise<string> {
  const sheet = book.workbook.sheet("Sheet1")!;
  book.workbook.select(sheet, { row: 0, column: 5, rows: 1, columns: 1 });
  await actionRunner.run("Test", act);
  return `${actionRunner.state.outcome!.kind}: ${actionRunner.state.outcome!.message}`;
}

test.each(acts)("%s, undone, leaves the workbook as it was", async (_, act) => {
  const before = state();
  expect(await there(act())).toMatch(/^(done|warned): /);
  expect(state()).not.toEqual(before);
  await actionRunner.undo();
  expect(actionRunner.state.outcome).toMatchObject({ kind: "done" });
  expect(actionRunner.state.outcome!.message).not.toMatch(/Left|Not found|nothing was taken back/);
  expect(state()).toEqual(before);
});

test.each(acts)("%s: an error at any of its actions leaves nothing half done", async (name, act) => {
  const before = state();
  const from = actions();
  await there(act());
  const count = actions() - from;
  await actionRunner.undo();
  // of thousands every so many: they are alike
  const step = Math.max(1, Math.floor(count / 60));
  const broken: string[] = [];
  for (let at = 0; at < count; at += step) {
    book.host.faults.failAction(at);
    const message = await there(act());
    book.host.faults.clear();
    if (message.startsWith("failed") && state() === before) continue;
    if (/^(done|warned)/.test(message)) {
      // the action was of tidying up or decoration only: the act is done, and can be taken back
      await actionRunner.undo();
      if (state() === before) continue;
    }
    broken.push(`${name}, action ${at} of ${count}: ${message}`);
    break;
  }
  expect(broken).toEqual([]);
});
