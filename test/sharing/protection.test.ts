import { applyEdit } from "../../src/excel/edit/applyEdit";
import { readFrozen, readScope } from "../../src/excel/read/scopes";
import type { Edit } from "../../src/sharing/edit";
import { refuseProtected } from "../../src/sharing/protection";
import { thawEdit, thawPlan } from "../../src/sharing/thawing";
import { AlignFile } from "../../src/xlsx/edit/alignFile";
import { handMadeParts, fileOf } from "../support/handMadeFile";
import { type FunctionBook, openFunctionBook } from "../support/openBook";
import { type PlannedEdit, plannedEdits } from "../support/plannedEdits";
import { workbookState } from "../support/workbookState";

// what is protected is refused by name, and nothing is half-written: in files, and in the stand-in through the real office.js

const ways = Object.keys(plannedEdits) as PlannedEdit[];
const closedSheet =
  /^protected sheet: Data; take the protection off in Excel \(Review, Unprotect Sheet\), or choose cells/;
const closedBook =
  /^protected workbook: Align \w+ is a sheet that Align adds and takes out; take the protection off in Excel \(Review, Protect Workbook\)$/;
/** Those that add a sheet, or take one out. */
const addsSheet = (way: PlannedEdit | "thaw") => ["freeze", "portable", "thaw"].includes(way);

test("several sheets are named at once, and each once", () => {
  const cell = (sheet: string) => ({
    sheet,
    area: { row: 0, column: 0, rows: 1, columns: 1 },
    before: { kind: "cells", rows: [[1]] } as const,
    after: { kind: "cells", rows: [[2]] } as const,
  });
  const edit: Edit = { cells: ["A", "B", "A", "C"].map(cell), fills: [], sheets: [] };
  const refused = () => refuseProtected(edit, { sheets: new Set(["A", "C", "D"]), isStructureLocked: true });
  expect(refused).toThrow(/^protected sheets: A, C; /);
});

describe("in a file", () => {
  const parts = handMadeParts({
    sheets: [
      {
        name: "Data",
        rows: '<row r="1"><c r="A1"><f>_xldudf_ALIGN("MDA",2023)</f><v>48.5</v></c></row>',
        after: '<sheetProtection sheet="1" objects="1"/>',
      },
      { name: "Free", rows: '<row r="1"><c r="A1"><f>_xldudf_ALIGN("KAZ",2023)</f><v>-50</v></c></row>' },
    ],
  });
  const path = "xl/workbook.xml";
  const locked = '<workbookProtection lockStructure="1"/><sheets>';
  const open = {
    ...parts,
    "xl/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"]!.replace(/<sheetProtection.*?>/, ""),
  };
  const withSheetClosed = (own: typeof parts) => ({
    ...own,
    "xl/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"]!,
  });
  const withBookClosed = (own: typeof parts) => ({ ...own, [path]: own[path]!.replace("<sheets>", locked) });
  const fileIn = (own: typeof parts) => new AlignFile(fileOf(own), "file.xlsx");
  const planned = (way: PlannedEdit, own: typeof parts) => {
    const file = fileIn(own);
    return () => file.edited(plannedEdits[way](file.picture));
  };

  test.each(ways)("%s: a protected sheet", (way) => {
    expect(planned(way, withSheetClosed(open))).toThrow(closedSheet);
    expect(planned(way, open)).not.toThrow();
  });

  test.each(ways)("%s: a workbook whose sheets are locked", (way) => {
    if (addsSheet(way)) expect(planned(way, withBookClosed(open))).toThrow(closedBook);
    else expect(planned(way, withBookClosed(open))).not.toThrow();
  });

  test("what stands on other sheets can be shared", () => {
    const file = fileIn(withSheetClosed(open));
    const { picture } = file;
    const cells = picture.cells.filter(({ sheet }) => sheet === "Free");
    expect(() => file.edited(plannedEdits.freeze({ ...picture, cells }))).not.toThrow();
  });
});

describe("in the open workbook", () => {
  let opened: FunctionBook;
  beforeEach(async () => {
    opened = await openFunctionBook();
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.name = "Data";
      sheet.getRange("A1").formulas = [['=ALIGN("MDA",2023)']];
      context.workbook.worksheets.add("Free").getRange("A1").formulas = [['=ALIGN("KAZ",2023)']];
      await context.sync();
    });
    await opened.book.calculated();
  });
  afterEach(() => opened.book.close());

  const protect = (what: "sheet" | "workbook", isOn: boolean) =>
    opened.run(async (context) => {
      const { workbook } = context;
      const { protection } = what === "sheet" ? workbook.worksheets.getItem("Data") : workbook;
      if (isOn) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  const applied = (way: PlannedEdit) =>
    opened.run(async (context) => {
      const { book } = await readScope(context, "workbook");
      await applyEdit(context, plannedEdits[way](book), {});
    });
  const thawed = () =>
    opened.run(async (context) => {
      const { book } = await readFrozen(context, "workbook");
      await applyEdit(context, thawEdit(book, thawPlan(book, {}), false), {});
    });

  async function expectRefused(act: () => Promise<unknown>, message: RegExp): Promise<void> {
    const before = workbookState(opened.book.workbook);
    await expect(act()).rejects.toThrow(message);
    await opened.book.calculated();
    expect(workbookState(opened.book.workbook)).toEqual(before);
  }

  test("each way to share, and the way back", async () => {
    for (const [what, message] of [
      ["sheet", closedSheet],
      ["workbook", closedBook],
    ] as const) {
      await protect(what, true);
      for (const way of ways.filter((one) => what === "sheet" || addsSheet(one)))
        await expectRefused(() => applied(way), message);
      await protect(what, false);
    }
    await applied("freeze");
    for (const [what, message] of [
      ["sheet", closedSheet],
      ["workbook", closedBook],
    ] as const) {
      await protect(what, true);
      await expectRefused(thawed, message);
      await protect(what, false);
    }
    await thawed();
    expect(opened.book.workbook.sheets.map(({ name }) => name)).toEqual(["Data", "Free"]);
  });
});
