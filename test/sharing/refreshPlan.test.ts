import { type RefreshPlan, changesBetween, refreshPlan } from "../../src/sharing/refreshPlan";
import { methodNumber } from "../../src/core/score/method";
import type { StampReader } from "../../src/sharing/tables/stampedTables";
import type { Cell, Table, Workbook } from "../../src/workbook/plan";
import { type DrawnBook, type DrawnSheet, pictureBook, pictureSheet } from "../support/pictureBook";

const method = methodNumber;
const [old, edition, made] = ["2024-12-31", "2025-12-31", "2026-01-01T10:00:00.000Z"];
const by = { build: "Align 9", made };
const text = (words: string): Cell => ({ kind: "text", text: words, style: "plain" });
const number = (value: number): Cell => ({ kind: "number", value, format: "0.0" });

/** The report as the new edition has it. */
const planned: Table = {
  ...{ kind: "table", name: "Watchlist", formats: [] },
  columns: [
    { key: "code", head: "Code", width: 8 },
    { key: "score", head: "Score", width: 8, byMethod: true },
    { key: "vote", head: "Vote", width: 8 },
  ],
  rows: [
    [text("KAZ"), number(50), { kind: "position", position: "Y" }],
    [text("MDA"), number(40), { kind: "position", position: "N" }],
    [text("ARM"), number(30), { kind: "position", position: "A" }],
  ],
};
const reader: StampReader = {
  freshPlan: () => ({ sheets: [{ blocks: [planned] }] }) as unknown as Workbook,
  isEnrichment: ({ table }) => table.startsWith("_"),
  enriched: () => undefined,
};
const stamp = { table: "Watchlist" } as Workbook["stamps"][number];

const list = (heads: readonly string[], rows: number, name = "Watchlist", sheet = "Data") => ({
  ...{ name, heads, fills: undefined },
  body: { sheet, row: 3, rows, columns: heads.length, column: 0 },
});
const data: DrawnSheet = {
  ...{ A1: "Align, facts complete to 2024-12-31. Cite the producer.", A2: "mine 2024-12-31" },
  ...{ A3: "Code", B3: "Score", C3: "Vote", A4: "MDA", B4: 41, C4: "No", A5: "KAZ", B5: "", C5: "Abstain" },
};
const book = (more: Partial<DrawnBook> = {}) =>
  pictureBook({
    sheets: { Data: data, "Align Sources": { A1: "Edition 2024-12-31, my own note" } },
    tables: [list(["Code", "Score", "Vote"], 2)],
    stamps: [{ edition: old, method, tables: [stamp] }],
    ...more,
  });
const plan = (drawn: Partial<DrawnBook> = {}, scope = {}) =>
  refreshPlan(book(drawn), edition, scope, reader, by);
const entered = ({ edit }: RefreshPlan) =>
  edit.cells.map(({ sheet, area, after, look }) => [
    `${sheet}!${"ABCDEFG"[area.column]}${area.row + 1}`,
    after.kind === "cells" ? after.rows[0]![0] : after.formula,
    look?.numFmt,
  ]);

test("of a table only figures change, found by row and head; what was missing gets its format, a position its colours", () => {
  const found = plan();
  expect(entered(found)).toEqual([
    ["Data!B4", 40, undefined],
    ["Data!B5", 50, "0.0"],
    ["Data!C5", "Yes", '"✓ "@'],
    ["Data!A1", "Align, facts complete to 2025-12-31. Cite the producer.", undefined],
  ]);
  expect(found.changes.map(({ address, old: was, new: is, why }) => [address, was, is, why])).toEqual([
    ["B4", 41, 40, "correction"],
    ["B5", "", 50, "new datum"],
    ["C5", "Abstain", "Yes", "correction"],
  ]);
  expect(found.left).toEqual([expect.stringMatching(/^Table Watchlist lacks 1 row that/)]);
  expect(found.edit.stamps).toEqual({
    before: [{ edition: old, method, tables: [stamp] }],
    after: [{ edition, method, ...by, tables: [stamp] }],
  });
});

test("what another method made is said to change by it, in tables and in live cells, and the stamps name the present one", () => {
  const lines = {
    A1: "Edition 2024-12-31; made 2025-01-01",
    A2: "Edition 2024-12-31; method 1; build Align 1; made 2025-01-02",
  };
  const commands = { A3: "Watchlist: align watchlist --countries MDA --indicators score" };
  const drawn = {
    sheets: { Data: data, Sources: { ...lines, ...commands } },
    stamps: [{ edition: old, tables: [stamp] }],
  };
  const found = plan(drawn);
  expect(found.changes.map(({ address, why }) => [address, why])).toEqual([
    ["B4", "method changed"],
    ["B5", "method changed"],
    ["C5", "correction"],
  ]);
  expect(found.before).toEqual({ edition: old, isOtherMethod: true });
  expect(found.edit.stamps!.after).toEqual([{ edition, method, ...by, tables: [stamp] }]);
  expect(entered(found).filter(([place]) => String(place).startsWith("Sources"))).toEqual([
    ["Sources!A1", `Edition 2025-12-31; method ${method}; made 2025-01-01`, undefined],
    ["Sources!A2", `Edition 2025-12-31; method ${method}; build Align 9; made 2025-01-02`, undefined],
  ]);
});

test("columns of somebody's own, formulas and moved columns stay", () => {
  const sheet = {
    ...{ A3: "Mine", B3: "Vote", C3: "Score", D3: "Code" },
    ...{ A4: "x", B4: "No", C4: { formula: "=20+20", value: 41 }, D4: "MDA" },
  };
  const found = plan({ sheets: { Data: sheet }, tables: [list(["Mine", "Vote", "Score", "Code"], 1)] });
  expect(entered(found)).toEqual([]);
});

test("a table of another name is stamped with that; one that is gone is forgotten, one of two alike keeps its edition", () => {
  const heads = ["Code", "Score", "Vote"];
  const renamed = plan({ tables: [list(heads, 2, "Mine")] });
  expect(renamed.edit.stamps!.after).toEqual([{ edition, method, ...by, tables: [{ table: "Mine" }] }]);
  const gone = plan({ tables: [] });
  expect([gone.left, gone.edit.stamps!.after]).toEqual([
    ["Table Watchlist is not there any more."],
    [{ edition, method, ...by, tables: [] }],
  ]);
  const two = plan({ tables: [list(heads, 2, "Mine"), list(heads, 2, "Copy")] });
  expect(entered(two)).toEqual([]);
  expect(two.edit.stamps!.after.map((one) => [one.edition, one.tables.length])).toEqual([
    [edition, 0],
    [old, 1],
  ]);
});

test("lines that name the edition change on sheets of tables and of sources, and on no other sheet of that name", () => {
  const sources: DrawnSheet = {
    ...{
      A1: "Align, facts complete to 2024-12-31. Cite the producer.",
      A3: "Edition 2024-12-31; made 2025-01-01",
    },
    A4: "Watchlist: align watchlist --countries MDA --indicators score",
  };
  const places = (drawn: Partial<DrawnBook>) =>
    entered(plan({ tables: [], ...drawn })).map(([place]) => place);
  expect(places({ sheets: { "Align Sources": { A1: "Edition 2024-12-31, mine" } } })).toEqual([]);
  expect(places({ sheets: { Quellen: sources } })).toEqual(["Quellen!A1", "Quellen!A3"]);
  const table = list(["Series"], 1, "AlignSources", "Quellen");
  expect(places({ sheets: { Quellen: { A1: sources["A1"]! } }, tables: [table] })).toEqual(["Quellen!A1"]);
});

test("of a sheet its tables and live cells are refreshed, of a selection its live cells, and the stamps stay", () => {
  const sheets = {
    Data: { ...data, F1: { formula: "=ALIGN(A4)", value: 5 } },
    Other: { A1: { formula: "=ALIGN(B1)", value: 5 } },
  };
  const sheet = plan({ sheets }, { sheet: "Data" });
  expect([sheet.live.length, sheet.tables, sheet.edit.stamps]).toEqual([1, 1, undefined]);
  expect(entered(sheet)[0]).toEqual(["Data!F1", { formula: "=ALIGN(A4)" }, undefined]);
  const blocks = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  const selection = plan({ sheets }, { sheet: "Data", blocks });
  expect([selection.live.length, selection.tables, entered(selection)]).toEqual([0, 0, []]);
});

test("what Enrich added and cannot be asked for again is said to stay", () => {
  const stamps = [{ edition: old, tables: [{ ...stamp, table: "_align_columns_1" }] }];
  expect(plan({ stamps, tables: [] }).left).toEqual([
    "Columns that Enrich added beside a list cannot be asked for again; add them again.",
  ]);
});

test("what live cells show afterwards tells what changed, each cell of a block for itself", () => {
  const before = book({
    sheets: {
      Data: {
        A1: { formula: "=ALIGN(B9)", value: 50 },
        A2: { formula: "=ALIGN.RANGE(B9,2020)", value: 1, block: "A2:B2" },
        B2: 2,
      },
    },
  });
  const now = pictureSheet("Data", { A1: 51, A2: 1, B2: "#N/A" });
  const changes = changesBetween(before, before.cells, new Map([["Data", now]]), {
    ...{ edition: old, isOtherMethod: false },
  });
  expect(changes.map(({ address, old: was, new: is, why }) => [address, was, is, why])).toEqual([
    ["A1", 50, 51, "edition"],
    ["B2", 2, "#N/A", "gone"],
  ]);
});

test("a head that somebody typed over is named, and its column left as it is", () => {
  const renamed = { ...data, B3: "Punkte" };
  const found = plan({ sheets: { Data: renamed }, tables: [list(["Code", "Punkte", "Vote"], 2)] });
  expect(found.left[0]).toMatch(/^Table Watchlist has no column headed “Score” any more; /);
  expect(entered(found).map(([address]) => address)).toEqual(["Data!C5", "Data!A1"]);
});

test("a table that has other columns than its report by now is not said to be gone", () => {
  const found = plan({ tables: [list(["Code", "Punkte", "Stimme"], 2)] });
  expect(found.left).toEqual([
    expect.stringMatching(/^Table Watchlist has other columns than its report has by now/),
  ]);
});
