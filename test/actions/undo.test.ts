import { actionRunner } from "../../src/actions/actionRunner";
import { enrichColumns } from "../../src/actions/enrichColumns";
import { insertBlock, spotFor } from "../../src/actions/insertBlock";
import type { ReportRequest } from "../../src/reports/catalogue";
import { writeReport } from "../../src/actions/writeReport";
import { edition } from "../../src/edition";
import { listedNames } from "../support/listedNames";
import { unwatched } from "../support/running";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";

// what a user did in the meantime stays, and is named

let book: OpenWorkbook;

beforeEach(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
});
afterEach(() => book.close());

const day = "2023-11-03";
const watchlist: ReportRequest = {
  report: "watchlist",
  countries: ["MDA", "KAZ"],
  indicators: ["score"],
  day,
};

/** Does something in the workbook as a user does. */
async function meanwhile(change: (context: Excel.RequestContext) => void): Promise<void> {
  await book.Excel.run(async (context) => {
    change(context as never);
    await context.sync();
  });
}

async function undone(): Promise<string> {
  await actionRunner.undo();
  return actionRunner.state.outcome!.message;
}

async function textOf(sheet: string, address: string): Promise<unknown> {
  return book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return (range.values as unknown[][])[0]![0];
  });
}

async function insertedAt(address: string): Promise<void> {
  await meanwhile((context) => context.workbook.worksheets.getItem("Sheet1").getRange(address).select());
  await actionRunner.run("Test", async (running) =>
    insertBlock(edition, watchlist, await spotFor(edition, watchlist, unwatched), false)(running),
  );
}

test("a cell that was changed stays, the others go, and the outcome names it", async () => {
  await insertedAt("B2");
  await meanwhile((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [["my title"]];
  });
  expect(await undone()).toMatch(/changed since: Sheet1!B2\.$/);
  expect(actionRunner.state.outcome).toMatchObject({ kind: "warned" });
  expect(await textOf("Sheet1", "B2")).toBe("my title");
  expect(await textOf("Sheet1", "B3")).toBe("");
});

test("cells that moved with inserted rows are found where they are now", async () => {
  await meanwhile((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B3").values = [["mine"]];
  });
  await insertedAt("B2");
  await meanwhile((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("1:2").insert("Down");
  });
  expect(await undone()).toMatch(/^Put back what stood in \d+ cells\.$/);
  expect(await textOf("Sheet1", "B5")).toBe("mine");
});

test("a sheet in which a cell was changed stays, and the outcome names the cell", async () => {
  await actionRunner.run("Test", writeReport(edition, watchlist, false));
  await meanwhile((context) => {
    context.workbook.worksheets.getItem("Watchlist").getRange("H1").values = [["my remark"]];
  });
  expect(await undone()).toBe(
    "Deleted 2 sheets that Align had written. Left as it is, because it was changed since: Watchlist!H1.",
  );
  expect(await textOf("Watchlist", "H1")).toBe("my remark");
});

test("a sheet that is gone already is named", async () => {
  await actionRunner.run("Test", writeReport(edition, watchlist, false));
  await meanwhile((context) => context.workbook.worksheets.getItem("Watchlist").delete());
  expect(await undone()).toBe("Deleted 2 sheets that Align had written. Not found: Watchlist.");
});

test("columns of a table that was sorted since go again", async () => {
  await meanwhile((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [["Country"], ["Moldova"], ["Kazakhstan"]];
    sheet.tables.add("A1:A3", true).name = "List";
  });
  const request = { indicators: ["score"], day };
  await actionRunner.run(
    "Test",
    enrichColumns(edition, { kind: "table", table: "List" }, listedNames("MDA", "KAZ"), request),
  );
  expect(actionRunner.state.outcome!.message).toBe("2 rows × 2 columns to table List.");
  await meanwhile((context) => context.workbook.tables.getItem("List").sort.apply([{ key: 0 }]));
  expect(await undone()).toBe("Deleted 2 columns that Align had added.");
});

test("cells are not written over that were filled after they were shown", async () => {
  const spot = await spotFor(edition, watchlist, unwatched);
  await meanwhile((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [["new"]];
  });
  await actionRunner.run("Test", insertBlock(edition, watchlist, spot, false));
  expect(actionRunner.state.outcome).toMatchObject({ kind: "failed" });
  expect(actionRunner.state.outcome!.message).toMatch(
    /^Changed cells: Sheet1!A1:.* holds something else by now/,
  );
});

test("a column with days is wide enough for them in any usual font, and as wide as before when that is taken back", async () => {
  const widthOf = () =>
    book.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Sheet1").getRange("C1:F30").load("numberFormat");
      await context.sync();
      const formats = used.numberFormat as string[][];
      const column = formats[0]!.findIndex((_, i) => formats.some((row) => /yyyy/i.test(row[i]!)));
      const { format } = used.getColumn(Math.max(column, 1)).load("format/columnWidth");
      await context.sync();
      return [column, format.columnWidth] as const;
    });
  const [, before] = await widthOf();
  await insertedAt("C5");
  const [column, wide] = await widthOf();
  expect(column).toBe(1);
  // ten letters of Arial of 11 points: eight digits of 0.556 em and two hyphens of 0.333 em, with Excel's padding
  expect(wide).toBeGreaterThan(11 * (8 * 0.556 + 2 * 0.333) + 6);
  await undone();
  expect((await widthOf())[1]).toBe(before);
});
