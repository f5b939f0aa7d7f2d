import type { OpenWorkbook } from "excel-standin/node";
import { undoEdit } from "../../../src/excel/edit/undoEdit";
import { isAnswered } from "../../../src/sharing/shareSummary";
import { type FunctionBook, openFunctionBook } from "../../support/openBook";
import { foundIn, frozenIn, thawedIn } from "../../support/sharedBook";
import { workbookState } from "../../support/workbookState";

// the built functions in the stand-in, through the real office.js

let book: OpenWorkbook;
let run: FunctionBook["run"];
beforeEach(async () => {
  ({ book, run } = await openFunctionBook());
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C4").formulas = [
      ["MDA", "=ALIGN(A1,$E$1)", '=IF(ALIGN(A1)>0,"west","east")'],
      ["KAZ", "=ALIGN(A2,$E$1)", "=1+1"],
      ["ARM", "=ALIGN(A3,$E$1)", "mine"],
      ["", "=ALIGN.RANGE(A1)", ""],
    ];
    sheet.getRange("E1").values = [[2023]];
    sheet.getRange("B1:B3").numberFormat = [["0.0"], ["0.0"], ["0.0"]];
    await context.sync();
  });
  await book.calculated();
});
afterEach(() => book.close());

const found = () => run((context) => foundIn(context));
const freezing = { edition: "2025-12-31", time: "2026-01-01 10:00:00" };

async function frozen(): Promise<void> {
  await run((context) => frozenIn(context, freezing));
}

async function thawed() {
  const { edit, plan } = await run((context) => thawedIn(context));
  await book.calculated();
  return { restored: edit.cells.length, left: plan.left.map(({ frozen: row, reason }) => [row.was, reason]) };
}

/** All that a block of cells holds. */
const state = (address: string, sheet = "Sheet1") =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values,formulas,numberFormat");
    await context.sync();
    return {
      values: range.values as unknown[][],
      formulas: range.formulas as unknown[][],
      numberFormat: range.numberFormat as unknown[][],
    };
  });

const change = (work: (context: Excel.RequestContext) => void) =>
  run(async (context) => {
    work(context);
    await context.sync();
  });
const sheetOf = (context: Excel.RequestContext, name = "Sheet1") => context.workbook.worksheets.getItem(name);
const sheetNames = () => book.workbook.sheets.map(({ name }) => name);

test("Align's cells are found, whole formulas and spills too, and nobody else's", async () => {
  const cells = await found();
  expect(cells.map(({ area, kind, function: name }) => [area.row, area.column, kind, name])).toEqual([
    [0, 1, "cell", "ALIGN"],
    [0, 2, "cell", "ALIGN"],
    [1, 1, "cell", "ALIGN"],
    [2, 1, "cell", "ALIGN"],
    [3, 1, "spill", "ALIGN.RANGE"],
  ]);
  expect(cells.at(-1)!.area).toMatchObject({ rows: 1, columns: 2 });
});

test("only what is selected is found, in several blocks too", async () => {
  await change((context) => sheetOf(context).getRange("B2:C3").select());
  const cells = await run((context) => foundIn(context, "selection"));
  expect(cells.map(({ area }) => [area.row, area.column])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

test("values take the place of formulas, and other formulas and formats stay", async () => {
  const before = await state("A1:E5");
  await run((context) => frozenIn(context));
  const after = await state("A1:E5");
  expect(after.values).toEqual(before.values);
  expect(after.numberFormat).toEqual(before.numberFormat);
  expect(after.formulas[1]![2]).toBe("=1+1");
  expect(await found()).toEqual([]);
});

test("frozen and thawed the workbook is the same, cell by cell", async () => {
  const before = await state("A1:E5");
  await frozen();
  expect((await state("A1:E5")).values).toEqual(before.values);
  expect(await found()).toEqual([]);
  expect(sheetNames()).toEqual(["Sheet1", "Align Audit"]);
  expect(await thawed()).toEqual({ restored: 5, left: [] });
  expect(await state("A1:E5")).toEqual(before);
  expect(sheetNames()).toEqual(["Sheet1"]);
});

type Change = (context: Excel.RequestContext) => void;

const moves: readonly (readonly [
  what: string,
  move: Change,
  sheet: string,
  cell: string,
  formula: string,
])[] = [
  [
    "rows were inserted above, its fast reference with them",
    (context) => sheetOf(context).getRange("1:2").insert("Down"),
    "Sheet1",
    "B4",
    "=ALIGN(A4,$E$3)",
  ],
  [
    "a column was inserted within its references",
    (context) => sheetOf(context).getRange("D:D").insert("Right"),
    "Sheet1",
    "B2",
    "=ALIGN(A2,$F$1)",
  ],
  [
    "the sheet got another name",
    (context) => (sheetOf(context).name = "It's moved"),
    "It's moved",
    "B2",
    "=ALIGN(A2,$E$1)",
  ],
  [
    "the cell was cut and pasted elsewhere",
    (context) => sheetOf(context).getRange("B2").moveTo("H9"),
    "Sheet1",
    "H9",
    "=ALIGN(A2,$E$1)",
  ],
  [
    "a cell that it refers to was moved",
    (context) => sheetOf(context).getRange("A2").moveTo("G7"),
    "Sheet1",
    "B2",
    "=ALIGN(G7,$E$1)",
  ],
];

test.each(moves)(
  "a formula thaws as it would be had it stayed live when %s",
  async (_, move, sheet, cell, formula) => {
    await frozen();
    await change(move);
    expect(await thawed()).toEqual({ restored: 5, left: [] });
    expect((await state(cell, sheet)).formulas).toEqual([[formula]]);
  },
);

test("what was deleted meanwhile is listed, not guessed, and stays on the audit sheet", async () => {
  await frozen();
  await change((context) => void sheetOf(context).getRange("2:2").delete("Up"));
  expect(await thawed()).toEqual({ restored: 4, left: [["Sheet1!B2", "gone"]] });
  const audit = await state("A6:D7", "Align Audit");
  expect(audit.values).toEqual([
    ["Sheet1", "B2", "ALIGN", "=ALIGN(A2,$E$1)"],
    ["", "", "", ""],
  ]);
});

test("of a deleted sheet all is listed", async () => {
  await frozen();
  await change((context) => {
    context.workbook.worksheets.add("Other");
    sheetOf(context).delete();
  });
  const { restored, left } = await thawed();
  expect([restored, left.map(([, reason]) => reason)]).toEqual([0, ["gone", "gone", "gone", "gone", "gone"]]);
});

const edits: readonly (readonly [string, string, unknown, reason: string])[] = [
  ["a number", "B2", 1, "changed"],
  ["a text that looks like the value", "B2", "'-37", "changed"],
  ["a formula", "B2", "=2+2", "formula"],
  ["nothing", "B2", "", "changed"],
  ["a number inside of a spill", "C4", 5, "changed"],
];

test.each(edits)(
  "%s that was entered into a frozen cell is not written over",
  async (_, cell, entry, reason) => {
    await frozen();
    await change((context) => void (sheetOf(context).getRange(cell).formulas = [[entry]]));
    const before = await state(cell);
    const { restored, left } = await thawed();
    expect([restored, left.map(([, why]) => why)]).toEqual([4, [reason]]);
    expect(await state(cell)).toEqual(before);
  },
);

test("rows that were sorted get their formulas back, which are the same but for the row; what was entered does not", async () => {
  await frozen();
  await change((context) => {
    sheetOf(context)
      .getRange("A1:B3")
      .sort.apply([{ key: 0 }]);
  });
  expect(await thawed()).toEqual({ restored: 5, left: [] });
  const after = await state("A1:B3");
  expect(after.values.map(([code]) => code)).toEqual(["ARM", "KAZ", "MDA"]);
  expect(after.formulas.map(([, formula]) => formula)).toEqual(
    [1, 2, 3].map((row) => `=ALIGN(A${row},$E$1)`),
  );
});

test("a second freezing joins the first on the audit sheet, and a part of them thaws", async () => {
  await frozen();
  await change((context) => {
    const sheet = context.workbook.worksheets.add("Two");
    sheet.getRange("A1").formulas = [['=ALIGN("GEO")']];
  });
  await book.calculated();
  await frozen();
  await change((context) => sheetOf(context, "Two").activate());
  const { edit, plan } = await run((context) => thawedIn(context, "sheet"));
  expect(edit.cells).toHaveLength(1);
  expect(plan.left).toHaveLength(5);
  expect((await state("A1", "Two")).formulas).toEqual([['=ALIGN("GEO")']]);
  expect(await thawed()).toEqual({ restored: 5, left: [] });
});

test("a thaw that is taken back freezes again what it had thawed", async () => {
  await frozen();
  const before = await state("A1:E5");
  const audit = await state("A5:K11", "Align Audit");
  const { edit } = await run((context) => thawedIn(context));
  await book.calculated();
  expect(await run((context) => undoEdit(context, edit))).toEqual([]);
  expect(await state("A1:E5")).toEqual(before);
  expect(await state("A5:K11", "Align Audit")).toEqual(audit);
});

test("hidden sheets are frozen and thawed like any other", async () => {
  await change((context) => {
    context.workbook.worksheets.add("Seen").activate();
    sheetOf(context).visibility = "VeryHidden";
  });
  const before = await state("A1:E5");
  await frozen();
  expect(await found()).toEqual([]);
  expect(await thawed()).toEqual({ restored: 5, left: [] });
  expect(await state("A1:E5")).toEqual(before);
});

test("an answer is taken whole that has an empty cell beside its first one", async () => {
  await change((context) => {
    sheetOf(context).getRange("G1:G3").values = [["MDA"], [""], ["KAZ"]];
    sheetOf(context).getRange("H1").formulas = [["=ALIGN.CODE(G1:G3)"]];
  });
  await book.calculated();
  const before = await state("G1:H3");
  expect(before.values.map((line) => line[1])).toEqual(["MDA", "", "KAZ"]);
  await frozen();
  expect((await state("G1:H3")).values).toEqual(before.values);
  expect(await thawed()).toEqual({ restored: 6, left: [] });
  expect(await state("G1:H3")).toEqual(before);
});

test("a protected sheet is refused by name before anything is written", async () => {
  await change((context) => sheetOf(context).protection.protect());
  await expect(frozen()).rejects.toThrow(/^protected sheet: Sheet1; take the protection off in Excel/);
  expect(await found()).toHaveLength(5);
  expect(sheetNames()).toEqual(["Sheet1"]);
});

test("cells that are not calculated or find no room have no answer", async () => {
  await change((context) => {
    sheetOf(context).getRange("G1:G3").formulas = [
      ["=ALIGN.RANGE(A1)"],
      ["=ALIGN.NOSUCH(A1)"],
      ['=ALIGN("X")'],
    ];
    sheetOf(context).getRange("H1").values = [["in the way"]];
  });
  await book.calculated();
  const cells = await found();
  const own = cells.filter(({ area }) => area.column === 6);
  expect(own.map((cell) => [cell.value, isAnswered(cell)])).toEqual([
    ["#SPILL!", false],
    ["#NAME?", false],
    ["#VALUE!", true],
  ]);
});

/** Actions that office.js sent so far. */
const actions = () => book.host.exchanges.reduce((sum, { request }) => sum + request.Actions.length, 0);

/** How many actions something takes. */
async function actionsOf(act: () => Promise<unknown>): Promise<number> {
  const before = actions();
  await act();
  return actions() - before;
}

/** Something with a fault at one of its actions. @returns whether it failed */
async function withFault(action: number, act: () => Promise<unknown>): Promise<boolean> {
  book.host.faults.failAction(action);
  const failed = await act().then(
    () => false,
    () => true,
  );
  book.host.faults.clear();
  return failed;
}

test("an error at any step of freezing leaves every formula live, or every one frozen; what is left of it is taken along", async () => {
  const live = workbookState(book.workbook);
  const steps = await actionsOf(frozen);
  await thawed();
  expect(workbookState(book.workbook)).toEqual(live);
  expect(steps).toBeGreaterThan(60);
  // applyEdit.test.ts tries every call of an edit
  for (let action = 0; action < steps; action += 3) {
    const failed = await withFault(action, frozen);
    await book.calculated();
    const cells = await found();
    expect([action, cells.length]).toEqual([action, failed ? 5 : 0]);
    if (!failed) await thawed();
    expect([action, workbookState(book.workbook)]).toEqual([action, live]);
  }
}, 120_000);

test("an error at any step of thawing loses nothing: what is not live yet is remembered, and thaws by the next try", async () => {
  const live = workbookState(book.workbook);
  await frozen();
  const steps = await actionsOf(thawed);
  expect(steps).toBeGreaterThan(20);
  for (let action = 0; action < steps; action += 3) {
    await frozen();
    const values = await state("A1:E5");
    const failed = await withFault(action, thawed);
    await book.calculated();
    if (failed && sheetNames().includes("Align Audit")) expect(await state("A1:E5")).toEqual(values);
    if (sheetNames().some((name) => name.startsWith("Align Audit"))) await thawed();
    await book.calculated();
    expect([action, workbookState(book.workbook)]).toEqual([action, live]);
  }
}, 120_000);

test("where Excel stops answering in the middle of freezing, a hidden sheet remembers every formula, and all thaw later", async () => {
  const live = workbookState(book.workbook);
  const steps = await actionsOf(frozen);
  await thawed();
  for (let action = 0; action < steps; action += 7) {
    // the next batches fail, too: nothing can be put back
    for (let more = action; more < action + 40; more++) book.host.faults.failAction(more);
    await frozen().catch(() => undefined);
    book.host.faults.clear();
    await book.calculated();
    // a sheet on which nothing was written yet knows nothing
    await thawed().catch((problem: Error) => expect(problem.message).toMatch(/^nothing to thaw/));
    await book.calculated();
    expect([action, (await found()).length]).toEqual([action, 5]);
    // the next freezing clears away what is left of the broken one
    await frozen();
    await thawed();
    expect([action, (await found()).length]).toEqual([action, 5]);
    expect([action, workbookState(book.workbook)]).toEqual([action, live]);
  }
}, 120_000);
