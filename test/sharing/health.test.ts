import { findingsIn } from "../../src/sharing/health";
import { repairEdit } from "../../src/sharing/repairEdit";
import type { StampReader } from "../../src/sharing/tables/stampedTables";
import type { Table, Workbook } from "../../src/workbook/plan";
import { type DrawnBook, type DrawnCell, pictureBook } from "../support/pictureBook";

// how files spell an add-in's functions, and what a COM add-in makes of it: OfficeDev/office-js 2568, 3558

const edition = "2025-12-31";
const noReports: StampReader = {
  freshPlan: () => undefined,
  isEnrichment: () => false,
  enriched: () => undefined,
};

/** A cell, what ails it, and the formula that mends it: as Excel shows it, or as a file spells it. */
const ills: readonly (readonly [
  what: string,
  DrawnBook["host"],
  DrawnCell,
  issue: string,
  mended: string | undefined,
])[] = [
  ["shows #NAME?", "workbook", { formula: "=ALIGN(A9)", value: "#NAME?" }, "unknown", "=ALIGN(A9)"],
  ["waits", "workbook", { formula: "=ALIGN(A9)", value: "#BUSY!" }, "busy", undefined],
  ["finds no room", "workbook", { formula: "=ALIGN.RANGE(A9)", value: "#SPILL!" }, "spill", undefined],
  ["lost a cell", "workbook", { formula: "=ALIGN(#REF!)", value: "#REF!" }, "lost", undefined],
  [
    "is spelled as in a file",
    "workbook",
    { formula: '=_xldudf_ALIGN_VOTE("MDA","ES-11/1")', value: "#NAME?" },
    "spelling",
    '=ALIGN.VOTE("MDA","ES-11/1")',
  ],
  [
    "is tied to another add-in",
    "workbook",
    { formula: "=[2]!_xldudf_ALIGN(A9)+1", value: 1 },
    "damage",
    "=ALIGN(A9)+1",
  ],
  [
    "is tied to another add-in",
    "file",
    { formula: "=ALIGN(A9)+1", stored: "[2]!_xldudf_ALIGN(A9)+1", value: 1 },
    "damage",
    "_xldudf_ALIGN(A9)+1",
  ],
  [
    "lacks its mark",
    "file",
    { formula: "=align.vote(A9,1)", stored: "align.vote(A9,1)", value: "#NAME?" },
    "unmarked",
    "_xldudf_ALIGN_VOTE(A9,1)",
  ],
  [
    "shows #NAME?",
    "file",
    { formula: "=ALIGN(A9)", stored: "_xldudf_ALIGN(A9)", value: "#NAME?" },
    "unknown",
    "_xldudf_ALIGN(A9)",
  ],
  [
    "was never calculated",
    "file",
    { formula: "=ALIGN(A9)", stored: "_xldudf_ALIGN(A9)", value: "#BUSY!" },
    "busy",
    undefined,
  ],
];

test.each(ills)(
  "a cell that %s, in the %s, is found, and mended where that can be",
  (_, host, cell, issue, mended) => {
    const book = pictureBook({
      host: host!,
      sheets: { Data: { A1: cell, A2: { formula: "=1+1", value: 2 } } },
    });
    const findings = findingsIn(book, {}, edition, noReports);
    expect(findings.map((one) => [one.issue, one.place])).toEqual([[issue, "Data!A1"]]);
    const { cells } = repairEdit(book, findings);
    const after = cells.map((one) => (one.after.kind === "cells" ? one.after.rows[0]![0]! : undefined));
    const spelled = after.map((one) => (typeof one === "object" ? (one.stored ?? one.formula) : one));
    expect(spelled).toEqual(mended === undefined ? [] : [mended]);
    // what it shows is to be calculated anew
    expect(after.every((one) => typeof one === "object" && one.shows === undefined)).toBe(true);
  },
);

test("well, nothing is found", () => {
  const book = pictureBook({ sheets: { Data: { A1: { formula: "=ALIGN(A9)", value: "#N/A" } } } });
  expect(findingsIn(book, {}, edition, noReports)).toEqual([]);
});

const table: Table = {
  ...{ kind: "table", name: "Watchlist", formats: [] },
  columns: [{ key: "code", head: "Code", width: 8 }],
  rows: [[{ kind: "text", text: "MDA", style: "plain" }]],
};
const stamp = { table: "Watchlist" } as Workbook["stamps"][number];
const reader: StampReader = {
  freshPlan: () => ({ sheets: [{ blocks: [table] }] }) as unknown as Workbook,
  isEnrichment: () => false,
  enriched: () => undefined,
};
const stamped = (more: Partial<DrawnBook>) =>
  pictureBook({
    sheets: { Watchlist: { A1: "Code", A2: "MDA", C1: { formula: "=ALIGN(A2)", value: 5 } } },
    stamps: [{ edition, tables: [stamp] }],
    ...more,
  });
const here = (name: string, sheet: string) => ({
  ...{ name, heads: ["Code"], fills: undefined },
  body: { sheet, row: 1, column: 0, rows: 1, columns: 1 },
});

test("columns that Enrich added have no sheet of sources, and want none", () => {
  const book = stamped({ tables: [here("Watchlist", "Watchlist")] });
  const ofColumns = { ...reader, isEnrichment: () => true };
  expect(findingsIn(book, {}, edition, ofColumns)).toEqual([]);
});

test.each([
  ["a table that is gone", stamped({}), [["table", "Watchlist"]]],
  [
    "a table without its sources",
    stamped({ tables: [here("Watchlist", "Watchlist")] }),
    [["sources", "Watchlist"]],
  ],
  [
    "a table whose sheet of sources has another name",
    stamped({ tables: [here("Watchlist", "Watchlist"), here("AlignSources", "Quellen")] }),
    [],
  ],
  [
    "a sheet Align Sources that is somebody's own",
    stamped({
      sheets: { Watchlist: { A1: "Code", A2: "MDA" }, "Align Sources": { A1: "mine" } },
      tables: [here("Watchlist", "Watchlist")],
    }),
    [["sources", "Watchlist"]],
  ],
  [
    "another edition, and a name that calls Align",
    stamped({ stamps: [{ edition: "2024-12-31", tables: [] }], names: { Mine: '=ALIGN("MDA")' } }),
    [
      ["edition", "Watchlist!C1"],
      ["name", "Mine"],
    ],
  ],
])("%s is told of the whole workbook", (_, book, found) => {
  const findings = findingsIn(book, {}, edition, reader);
  expect(findings.map(({ issue, place }) => [issue, place])).toEqual(found);
  expect(findingsIn(book, { sheet: "Watchlist" }, edition, reader)).toEqual([]);
});
