import { type AuditRow, auditHeads } from "../../src/sharing/audit";
import type { Edit } from "../../src/sharing/edit";
import { freezeEdit, valuesEdit } from "../../src/sharing/freezing";
import type { BookPicture } from "../../src/sharing/picture";
import { type DrawnSheet, pictureBook } from "../support/pictureBook";

const freezing = { edition: "2025-12-31", time: "2026-01-01 10:00:00" };
const frozen = (book: BookPicture) => freezeEdit(book, book.cells, freezing);

/** Kinds of cells: what stands there, what comes, and what Align Audit is told of kind, cell, formula and stored formula. */
const kinds: readonly (readonly [
  what: string,
  cells: DrawnSheet,
  after: unknown,
  told: readonly string[],
])[] = [
  ["a number", { B2: { formula: "=ALIGN(A2)", value: 50.18 } }, [[50.18]], ["cell", "B2", "=ALIGN(A2)", ""]],
  [
    "a formula around a call, which is taken whole, and a text that looks like one",
    { B2: { formula: '=IF(ALIGN(A2)>0,"=west","east")', value: "=west" } },
    [["=west"]],
    ["cell", "B2", '=IF(ALIGN(A2)>0,"=west","east")', ""],
  ],
  [
    "an error, which says that there is no datum",
    { B2: { formula: "=ALIGN(A2)", value: "#N/A" } },
    [["#N/A"]],
    ["cell", "B2", "=ALIGN(A2)", ""],
  ],
  [
    "an answer of several cells",
    { B2: { formula: '=ALIGN.RANGE("MDA")', value: 43, block: "B2:C2" }, C2: 66 },
    [[43, 66]],
    ["spill", "B2:C2", '=ALIGN.RANGE("MDA")', ""],
  ],
  [
    "a formula entered into a block of a file",
    {
      B2: {
        formula: "=ALIGN(A2:A3)",
        stored: "_xldudf_ALIGN(A2:A3)",
        value: 1,
        block: "B2:B3",
        kind: "array",
      },
      B3: 2,
    },
    [[1], [2]],
    ["array", "B2:B3", "=ALIGN(A2:A3)", "_xldudf_ALIGN(A2:A3)"],
  ],
];

const told = (row: AuditRow) =>
  ["Kind", "Cell", "Formula", "Stored formula"].map((head) => row[auditHeads.indexOf(head as "Kind")]);

test.each(kinds)("%s gives way to what it shows, and is remembered", (_, cells, after, remembered) => {
  const book = pictureBook({ sheets: { Data: { A1: "mine", D9: { formula: "=1+1", value: 2 }, ...cells } } });
  const [edit, ...others] = frozen(book).cells;
  expect(others).toEqual([]);
  expect(edit!.after).toEqual({ kind: "cells", rows: after });
  expect(told(edit!.remembered!)).toEqual(remembered);
  const { cells: asValues, sheets } = valuesEdit(book, book.cells);
  expect(asValues).toEqual([{ ...edit, remembered: undefined }].map(({ remembered: __, ...rest }) => rest));
  expect(sheets).toEqual([]);
});

test("what stood there is part of the edit, as a file spells it too", () => {
  const book = pictureBook({
    sheets: {
      Data: {
        A1: { formula: "=ALIGN(B1)", stored: "_xldudf_ALIGN(B1)", value: 5 },
        A3: { formula: "=ALIGN.RANGE(B1)", value: 4, block: "A3:B3" },
        B3: 6,
      },
    },
  });
  expect(frozen(book).cells.map(({ before }) => before)).toEqual([
    { kind: "cells", rows: [[{ formula: "=ALIGN(B1)", stored: "_xldudf_ALIGN(B1)", shows: 5 }]] },
    { kind: "spill", formula: "=ALIGN.RANGE(B1)", shows: [[4, 6]] },
  ]);
});

const fill = "_xldudf_ALIGN(List[[#This Row],[Country]])";
const inTable = (more: DrawnSheet) =>
  pictureBook({
    host: "file",
    sheets: {
      Data: {
        ...{ A1: "Country", B1: "Score", A2: "MDA", A3: "KAZ" },
        B2: { formula: "=ALIGN([@Country])", stored: fill, value: 50 },
        ...more,
      },
    },
    tables: [
      {
        ...{ name: "List", heads: ["Country", "Score"], fills: ["", fill] },
        body: { sheet: "Data", row: 1, column: 0, rows: 2, columns: 2 },
      },
    ],
  });

test.each([
  ["all of whose cells become values", { B3: { formula: "=ALIGN([@Country])", stored: fill, value: 40 } }],
  ["whose other cells hold values", { B3: 40 }],
])("a table fills nothing more into new rows of a column %s", (_, more: DrawnSheet) => {
  const { fills } = frozen(inTable(more));
  expect(fills).toMatchObject([{ table: "List", column: 1, before: fill, after: "" }]);
  expect(told(fills[0]!.remembered!)).toEqual(["column", "B2:B3", "=ALIGN([@Country])", fill]);
});

test("a column goes on being filled while one of its formulas stays", () => {
  const book = inTable({ B3: { formula: "=ALIGN([@Country])", stored: fill, value: "#NAME?" } });
  expect(freezeEdit(book, book.cells.slice(0, 1), freezing).fills).toEqual([]);
});

/** The rows that the audit sheet holds after an edit. */
function rowsAfter({ sheets }: Edit): readonly AuditRow[] {
  const runs = sheets[0]?.sheet?.runs.filter(({ row }) => row === 5) ?? [];
  return (runs[0]?.cells ?? []).map((_, i) =>
    runs.map(({ cells }) => {
      const cell = cells[i]!;
      return typeof cell === "object" ? `=${cell.formula}` : cell;
    }),
  );
}

describe("the audit sheet", () => {
  const live = { Data: { A1: { formula: "=ALIGN(B1)", value: 5 } } };
  const first = frozen(pictureBook({ sheets: live }));

  test("is a sheet of its own with a name by which it is known", () => {
    const [{ replaced, names, sheet }] = first.sheets as [Edit["sheets"][number]];
    expect([replaced, names]).toEqual([[], []]);
    expect(sheet).toMatchObject({ name: "Align Audit", headRow: 4 });
    expect([...sheet!.names]).toEqual([["Align_Audit", { row: 4, column: 0, rows: 1, columns: 11 }]]);
    expect(rowsAfter(first)).toEqual([first.cells[0]!.remembered]);
  });

  test("takes the place of the one before with what that knew, under another stamp until that is gone", () => {
    const known = first.cells[0]!.remembered!;
    const again = frozen(
      pictureBook({
        sheets: { Data: { A2: { formula: "=ALIGN(B2)", value: 6 } } },
        names: { Align_Audit: "='My audit'!$A$5:$K$5" },
        audit: [known],
        auditSheet: "My audit",
      }),
    );
    expect(again.sheets).toMatchObject([
      { replaced: ["My audit"], names: ["Align_Audit"], sheet: { name: "My audit" } },
    ]);
    expect([...again.sheets[0]!.sheet!.names.keys()]).toEqual(["Align_Audit_2"]);
    expect(rowsAfter(again)).toEqual([known, again.cells[0]!.remembered]);
  });

  test("stands beside a sheet of that name that is somebody's own", () => {
    const own = frozen(pictureBook({ sheets: { ...live, "Align Audit": { A1: "my notes" } } }));
    expect(own.sheets).toMatchObject([{ replaced: [], sheet: { name: "Align Audit (2)" } }]);
  });
});
