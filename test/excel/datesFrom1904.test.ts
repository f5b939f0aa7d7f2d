import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { type Explanation, explanationOf, referencesIn } from "../../src/actions/explanation/explanation";
import { actionRunner } from "../../src/actions/actionRunner";
import type { Action } from "../../src/actions/action";
import { looked, sharedFrozen } from "../../src/actions/share/freeze";
import { lookedAtPortable, sharedPortable } from "../../src/actions/share/makePortable";
import { firstPortableChoice } from "../../src/actions/share/portableChoice";
import { checkHealth } from "../../src/actions/share/checkHealth";
import { shareStore } from "../../src/actions/share/shareStore";
import { startDateSystem } from "../../src/actions/startDateSystem";
import { readTable } from "../../src/core/own/table/read";
import { alignment } from "../../src/core/score/score";
import { defaultAxis } from "../../src/core/votes/axis";
import { edition } from "../../src/edition";
import { build } from "../../src/edition/build";
import { activeCell } from "../../src/excel/activeCell";
import { selectedTable } from "../../src/excel/ownTable";
import { refreshBook } from "../../src/excel/refreshBook";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { planOf, type ReportRequest } from "../../src/reports/catalogue";
import { builtScript, functionsJson } from "../support/builtScripts";
import { workbookState } from "../support/workbookState";

// a workbook that counts its days from 1904: 31 December 2022 is 43464 there, 3 November 2023 is 43771 (44926 and 45233 in the usual
// system, less the 1,462 days of support.microsoft.com, "Date systems in Excel")

const scripts = ["beforeFunctions.js", "functions.js"].map(builtScript);
const request: ReportRequest = {
  ...{ report: "watchlist", countries: ["KAZ"], indicators: ["score", "bloc.csto"] },
  ...{ from: "2022-12-31", day: "2023-11-03" },
};

let book: OpenWorkbook;
type Work<T> = (context: Excel.RequestContext) => Promise<T>;
const run = <T>(work: Work<T>) => book.Excel.run((context) => work(context as never)) as Promise<T>;

beforeAll(async () => {
  book = await openWorkbook({ functionsJson });
  book.workbook.startsIn1904 = true;
  for (const { name, text } of scripts) book.run(text, name);
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
  await startDateSystem();
  await run((context) => writeWorkbook(context, planOf(edition, request), { live: true }));
  await book.calculated();
});
afterAll(() => book.close());

async function rows(): Promise<readonly (readonly unknown[])[]> {
  return run(async (context) => {
    const body = context.workbook.tables.getItem("WatchlistYears").getDataBodyRange().load("values");
    await context.sync();
    return body.values as unknown[][];
  });
}

test("a report's days are the workbook's, and its formulas answer for them", async () => {
  const planned = planOf(edition, request).sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" && block.name === "WatchlistYears" ? block.rows : [])),
  );
  const found = await rows();
  expect(found.map((row) => row[2])).toEqual([43464, 43771]);
  const scores = planned.map((row) => {
    const cell = row[3]!;
    return cell.kind === "live" && cell.value.kind === "number" ? cell.value.value : undefined;
  });
  expect(found.map((row) => row[3])).toEqual(scores);
});

test("nothing changes as it is refreshed at once", async () => {
  const { changes, left } = await run((context) => refreshBook(context, edition, build, "workbook", {}));
  expect({ changes, left }).toEqual({ changes: [], left: [] });
});

async function explained(row: number, column: number): Promise<Explanation> {
  await run(async (context) => {
    const body = context.workbook.tables.getItem("WatchlistYears").getDataBodyRange();
    body.getCell(row, column).select();
    await context.sync();
  });
  return explanationOf(edition, await run((context) => activeCell(context as never, referencesIn)));
}

test("Explain takes the day of a call as it is", async () => {
  expect(await explained(0, 3)).toMatchObject({ kind: "call", day: "2022-12-31" });
});

test("days of one's own table are read as the days they are", async () => {
  const raw = await run(async (context) => {
    const range = context.workbook.worksheets.add("Own").getRange("A1:E3");
    range.values = [
      ["country", "indicator", "date", "value", "source"],
      ["MDA", "trust", 43771, 31, "IDIS"],
      ["MDA", "trust", 2022, 30, "IDIS"],
    ];
    range.select();
    await context.sync();
    return selectedTable(context as never);
  });
  const [trust] = readTable(edition, raw).data.indicators;
  expect(trust!.figures.map(({ date }) => date)).toEqual(["2022", "2023-11-03"]);
});

test.each([
  [true, 0],
  [false, 1],
])(
  "a check says where days are counted otherwise than they were read: from 1904 %p",
  async (now, problems) => {
    book.workbook.startsIn1904 = now;
    await actionRunner.run("Test", checkHealth("workbook"));
    book.workbook.startsIn1904 = true;
    expect(shareStore.state.findings!.filter(({ issue }) => issue === "days")).toHaveLength(problems);
  },
);

/** Runs what a button does. @returns what the pane says of it */
async function told(action: Action): Promise<string> {
  await actionRunner.run("Test", action);
  await book.calculated();
  return `${actionRunner.state.outcome!.kind}: ${actionRunner.state.outcome!.message}`;
}

test.each([
  ["freezing", looked, sharedFrozen],
  ["a portable copy", () => lookedAtPortable(firstPortableChoice), () => sharedPortable(firstPortableChoice)],
] as const)(
  "%s shows what the formulas showed, and undone it is the workbook that it was",
  async (_, look, act) => {
    const [before, shown] = [workbookState(book.workbook), await rows()];
    await told(look());
    expect(await told(act())).toMatch(/^done: /);
    expect((await rows()).map((row) => row.slice(2))).toEqual(
      shown.map((row) =>
        row
          .slice(2)
          .map((value) => (typeof value === "number" ? (expect.closeTo(value, 9) as unknown) : value)),
      ),
    );
    await actionRunner.undo();
    await book.calculated();
    expect(workbookState(book.workbook)).toEqual(before);
  },
);

test("a portable copy answers for another day that is entered", async () => {
  const entered = (address: string, entry: unknown) =>
    run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(address).formulas = [[entry]];
      await context.sync();
    });
  await entered("A1", 43771);
  await entered("B1", '=ALIGN("KAZ",A1)');
  await book.calculated();
  await told(lookedAtPortable(firstPortableChoice));
  await told(sharedPortable(firstPortableChoice));
  // 2 March 2022
  await entered("A1", 43160);
  await book.calculated();
  const { score } = alignment(edition, "KAZ", "2022-03-02", defaultAxis);
  expect(book.workbook.sheet("Sheet1")!.cell(0, 1)!.value).toBeCloseTo(score!, 9);
  await actionRunner.undo();
});

test("a score that became a value rests on the day of its row", async () => {
  await run(async (context) => {
    const cell = context.workbook.tables.getItem("WatchlistYears").getDataBodyRange().getCell(0, 3);
    cell.values = [[1]];
    await context.sync();
  });
  // the last roll call before that day is the General Assembly's of 30 December 2022
  expect(await explained(0, 3)).toMatchObject({ evidence: [{ date: "2022-12-30" }, {}, {}] });
});
