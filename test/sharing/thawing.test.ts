import { type Frozen, type AuditRow, auditRow, printOf } from "../../src/sharing/audit";
import { describeLeft, describeRestored, thawEdit, thawPlan } from "../../src/sharing/thawing";
import { type DrawnBook, type DrawnSheet, pictureBook } from "../support/pictureBook";

const time = "2026-01-01 10:00:00";

function remembered(given: Partial<Frozen> = {}): AuditRow {
  const value = given.value ?? 50.18;
  return auditRow({
    ...{ kind: "cell", sheet: "Data", area: { row: 1, column: 1, rows: 1, columns: 1 }, function: "ALIGN" },
    ...{
      formula: "=ALIGN(A2,$E$1)",
      stored: "",
      value,
      print: printOf([[value]]),
      edition: "2025-12-31",
      time,
    },
    ...given,
  });
}

/** A row whose tracker tells of other places by now. */
const moved = (row: AuditRow, tracker: string) => row.map((cell, i) => (i === 7 ? tracker : cell));

const block = remembered({
  ...{ kind: "spill", area: { row: 1, column: 1, rows: 1, columns: 2 }, formula: '=ALIGN.RANGE("MDA")' },
  ...{ function: "ALIGN.RANGE", value: 43, print: printOf([[43, 66]]) },
});
const portable = '=IF(A2="","",INDEX(Align_Score,MATCH(1,Align_ScoreKey,1)))';

/** What stands there by now, and what becomes of the formula: put back, there already, or left and why. */
const verdicts: readonly (readonly [what: string, row: AuditRow, data: DrawnSheet, verdict: string])[] = [
  ["what was frozen", remembered(), { B2: 50.18 }, "restored"],
  ["the same number with 15 digits", remembered({ value: 0.1 + 0.2 }), { B2: 0.3 }, "restored"],
  ["another number", remembered(), { B2: 50.19 }, "changed"],
  ["the number as a text", remembered(), { B2: "50.18" }, "changed"],
  ["nothing", remembered(), {}, "changed"],
  ["somebody's formula", remembered(), { B2: { formula: "=1+1", value: 50.18 } }, "formula"],
  ["the formula itself", remembered(), { B2: { formula: "=ALIGN(A2,$E$1)", value: 1 } }, "live"],
  [
    "its native formula, whatever that shows",
    remembered(),
    { B2: { formula: portable, value: 7 } },
    "restored",
  ],
  ["all values of a block", block, { B2: 43, C2: 66 }, "restored"],
  ["another value within a block", block, { B2: 43, C2: 67 }, "changed"],
  ["a formula within a block", block, { B2: 43, C2: { formula: "=66", value: 66 } }, "formula"],
  [
    "a block with a row inserted",
    moved(block, "=CHOOSE(1,INDEX('Data'!$B$2:$C$3,1,1))"),
    { B2: 43 },
    "resized",
  ],
  ["a deleted cell", moved(remembered(), "=CHOOSE(1,#REF!,Data!$A$2,Data!$E$1)"), { B2: 50.18 }, "gone"],
  ["a cell of a deleted sheet", moved(remembered(), "=CHOOSE(1,Lost!$B$2,Lost!$A$2)"), {}, "elsewhere"],
  [
    "a moved cell",
    moved(remembered(), "=CHOOSE(1,Data!$B$9,Data!$A$9,Data!$E$1)"),
    { B9: 50.18 },
    "restored",
  ],
];

test.each([
  ["asks the network", { formula: '=ALIGN(A2)&WEBSERVICE("http://example.org")' }],
  ["calls no Align", { formula: "=SUM(A2:A9)" }],
  ["calls another function of Align than was frozen", { formula: "=ALIGN.RANGE(A2)" }],
  ["is another formula in a file", { stored: '_xlfn.WEBSERVICE("http://example.org")' }],
])("a formula that %s goes back only once it was confirmed", (_, given) => {
  const book = pictureBook({ sheets: { Data: { B2: 50.18 } }, audit: [remembered(given)] });
  expect(thawPlan(book, {}).left.map(({ reason }) => reason)).toEqual(["foreign"]);
  expect(thawPlan(book, {}, { isConfirmed: true }).restored).toHaveLength(1);
});

test("rows that claim whole sheets are not read, and the others go back", () => {
  const all = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
  const greedy = Array.from({ length: 50 }, (_, i) =>
    remembered({ kind: "array", area: all, time: `2026-01-01 10:00:${i}` }),
  );
  const book = pictureBook({ sheets: { Data: { B2: 50.18 } }, audit: [...greedy, remembered()] });
  const { restored, left } = thawPlan(book, {});
  expect([restored.length, new Set(left.map(({ reason }) => reason))]).toEqual([1, new Set(["large"])]);
});

const planOf = (audit: readonly AuditRow[], data: DrawnSheet, more: Partial<DrawnBook> = {}) => {
  const book = pictureBook({ sheets: { Data: data }, audit, ...more });
  return { book, plan: thawPlan(book, {}) };
};

test.each(verdicts)("where %s stands, its formula is judged so", (_, row, data, verdict) => {
  const { restored, live, left } = planOf([row], data).plan;
  const found = restored.length > 0 ? "restored" : live.length > 0 ? "live" : left[0]!.reason;
  expect(found).toBe(verdict);
});

test("without anything frozen there is nothing to thaw", () => {
  expect(() => planOf([], { A1: 5 })).toThrow(/^nothing to thaw: no sheet Align Audit/);
});

const below = (row: number, value: number) =>
  remembered({
    ...{ area: { row: row - 1, column: 1, rows: 1, columns: 1 }, formula: `=ALIGN(A${row},$E$1)` },
    ...{ value, print: printOf([[value]]) },
  });

test("sorted rows get their formulas back where these are the same but for the row; what was entered does not", () => {
  const { plan } = planOf([below(2, 50), below(3, 40), below(4, 30)], { B2: 30, B3: 50, B4: 41 });
  expect(plan.restored.map(({ due }) => due.formula)).toEqual(["=ALIGN(A2,$E$1)", "=ALIGN(A3,$E$1)"]);
  expect(plan.left.map(({ frozen, reason }) => [frozen.was, reason])).toEqual([["Data!B4", "changed"]]);
});

test("only what is in scope thaws, or only one freezing", () => {
  const later = remembered({ sheet: "Other", time: "2026-02-02 10:00:00" });
  const book = pictureBook({
    sheets: { Data: { B2: 50.18 }, Other: { B2: 50.18 } },
    audit: [remembered(), later],
  });
  const reasons = ({ left }: ReturnType<typeof thawPlan>) =>
    left.map(({ frozen, reason }) => [frozen.was, reason]);
  expect(reasons(thawPlan(book, { sheet: "Data" }))).toEqual([["Other!B2", "elsewhere"]]);
  const nowhere = { sheet: "Data", blocks: [{ row: 5, column: 0, rows: 1, columns: 1 }] };
  expect(reasons(thawPlan(book, nowhere))).toHaveLength(2);
  expect(reasons(thawPlan(book, {}, { only: time }))).toEqual([["Other!B2", "elsewhere"]]);
});

test("a file cannot spell every formula that was frozen in Excel; what it had spelled itself comes back", () => {
  const formula = "=LET(x,ALIGN(A2),x)";
  const rows = [
    remembered({ formula }),
    remembered({
      formula,
      stored: "_xlfn.LET(_xlpm.x,_xldudf_ALIGN(A2),_xlpm.x)",
      time: "2026-02-02 10:00:00",
    }),
  ];
  const { restored, left } = planOf(rows, { B2: 50.18 }, { host: "file" }).plan;
  expect([restored.length, left.map(({ reason }) => reason)]).toEqual([1, ["unspellable"]]);
  expect(planOf(rows, { B2: 50.18 }).plan.left).toEqual([]);
});

test("the edit puts formulas back as they would be by now, and lets the audit sheet keep what stays", () => {
  const gone = moved(below(7, 1), "=CHOOSE(1,#REF!,Data!$A$7)");
  const row = moved(remembered(), "=CHOOSE(1,Data!$B$9,Data!$A$9,Data!$F$1)");
  const { book, plan } = planOf([row, block, gone], { B9: 50.18, B2: 43, C2: 66 });
  const { cells, sheets } = thawEdit(book, plan, false);
  expect(cells.map(({ area, before, after }) => [area.row, before, after])).toEqual([
    [
      8,
      { kind: "cells", rows: [[50.18]] },
      { kind: "cells", rows: [[{ formula: "=ALIGN(A9,$F$1)", shows: 50.18 }]] },
    ],
    [
      1,
      { kind: "cells", rows: [[43, 66]] },
      { kind: "spill", formula: '=ALIGN.RANGE("MDA")', shows: [[43, 66]] },
    ],
  ]);
  expect(sheets).toMatchObject([{ replaced: ["Align Audit"], sheet: { name: "Align Audit" } }]);
  expect(sheets[0]!.sheet!.runs.find(({ row: at, column }) => at === 5 && column === 1)!.cells).toEqual([
    "B7",
  ]);
});

test("the audit sheet goes with the last of its rows, those that are live already among them", () => {
  const { book, plan } = planOf([remembered()], { B2: { formula: "=ALIGN(A2,$E$1)", value: 1 } });
  expect(thawEdit(book, plan, false)).toMatchObject({ cells: [], sheets: [{ sheet: undefined }] });
});

const fill = "_xldudf_ALIGN(List[[#This Row],[Country]])";
const columnRow = remembered({
  ...{ kind: "column", formula: "=ALIGN([@Country])", stored: fill, value: "", print: "" },
  area: { row: 1, column: 1, rows: 2, columns: 1 },
});
const list = (fills: readonly string[] | undefined) => ({
  ...{ name: "List", heads: ["Country", "Score"], fills },
  body: { sheet: "Data", row: 1, column: 0, rows: 2, columns: 2 },
});

test("a table of a file fills a column in again; Excel learns that by itself", () => {
  const inFile = planOf([columnRow], { B2: 1 }, { host: "file", tables: [list(["", ""])] });
  expect(thawEdit(inFile.book, inFile.plan, false)).toMatchObject({
    fills: [{ table: "List", column: 1, before: "", after: fill }],
    sheets: [{ sheet: undefined }],
  });
  const open = planOf([columnRow], { B2: 1 }, { tables: [list(undefined)] });
  expect(thawEdit(open.book, open.plan, false)).toMatchObject({ fills: [], sheets: [{ sheet: undefined }] });
  const lost = planOf([columnRow], { B2: 1 }, { host: "file" });
  expect(lost.plan.left.map(({ reason }) => reason)).toEqual(["gone"]);
});

describe("Align Data", () => {
  const names = { Align_Edition: "='Align Data'!$B$4", Align_Score: "='Align Data'!$I$9:$I$40", Mine: "=5" };
  const edited = (data: DrawnSheet, dropsData: boolean) => {
    const book = pictureBook({
      sheets: { Data: data, "Align Data": { A1: "Align Data" } },
      audit: [remembered()],
      names,
    });
    return thawEdit(book, thawPlan(book, {}), dropsData).sheets;
  };
  const native = { formula: portable, value: 50.18 };

  test("goes with its names once no formula looks it up", () => {
    expect(edited({ B2: native }, true)).toMatchObject([
      { replaced: ["Align Data"], names: ["Align_Edition", "Align_Score"], sheet: undefined },
      { replaced: ["Align Audit"] },
    ]);
  });

  test("stays while a formula looks it up, and where there is to be a way back", () => {
    expect(edited({ B2: native, B3: native }, true)).toMatchObject([{ replaced: ["Align Audit"] }]);
    expect(edited({ B2: native }, false)).toMatchObject([{ replaced: ["Align Audit"] }]);
  });
});

describe("a row with a formula for Excel and one for files", () => {
  const hosts = ["workbook", "file"] as const;
  const table = { ...list(["", ""]), body: { sheet: "Data", row: 1, column: 0, rows: 1, columns: 2 } };
  const planned = (host: (typeof hosts)[number], formula: string, stored: string, isConfirmed = false) => {
    const row = remembered({ formula, stored });
    const book = pictureBook({
      host,
      sheets: { Data: { B2: 50.18 } },
      audit: [row],
      tables: [table],
    });
    return { book, plan: thawPlan(book, {}, { isConfirmed }) };
  };

  test.each([
    ["=ALIGN(A2, 2023)", "_xldudf_ALIGN(A2,2023)"],
    ["=ALIGN([@Country])", "_xldudf_ALIGN(List[[#This Row],[Country]])"],
    ["=IFS(ALIGN(A2#,1)=1,1)", "_xlfn.IFS(_xldudf_ALIGN(_xlfn.ANCHORARRAY(A2),1)=1,1)"],
  ])("goes back where both say the same: %s", (formula, stored) => {
    for (const host of hosts) expect(planned(host, formula, stored).plan.left).toEqual([]);
  });

  test("has the cells that the column Value now follows in either", () => {
    const { book, plan } = planned("file", "=ALIGN(A2,2023)", "_xldudf_ALIGN(A3,2023)");
    expect(plan.restored.map(describeRestored)).toEqual(["Data!B2, =ALIGN(A2,2023)"]);
    expect(thawEdit(book, plan, false).cells[0]!.after).toMatchObject({
      rows: [[{ stored: "_xldudf_ALIGN(A2,2023)" }]],
    });
  });

  test.each([
    ["another country", '=ALIGN("KAZ",2023)', '_xldudf_ALIGN("RUS",2023)'],
    ["a cell more", "=ALIGN(A2,2023)", "_xldudf_ALIGN(A2,A3)"],
    ["another calculation", "=ALIGN(A2)+1", "_xldudf_ALIGN(A2)-1"],
    ["blanks within a text", '=ALIGN(A2)&"a b"', '_xldudf_ALIGN(A2)&"ab"'],
    ["another table", "=ALIGN([@Country])", "_xldudf_ALIGN(Other[[#This Row],[Country]])"],
    ["a sign too many", "=ALIGN(A2)", "=_xldudf_ALIGN(A2)"],
  ])("stays where the file has %s, and both are told before either is written", (_, formula, stored) => {
    for (const host of hosts) {
      const [left, ...more] = planned(host, formula, stored).plan.left;
      expect([left?.reason, more]).toEqual(["foreign", []]);
      expect(describeLeft(left!)).toContain(`Data!B2, ${formula}, but =${stored} in the file: `);
      const { book, plan } = planned(host, formula, stored, true);
      const told = describeRestored(plan.restored[0]!);
      expect(told).toBe(`Data!B2, ${formula}, but =${stored} in the file`);
      expect(thawEdit(book, plan, false).cells.map(({ after }) => after)).toMatchObject([
        { rows: [[{ formula, stored }]] },
      ]);
    }
  });

  test.each([
    ["a bracket", "=ALIGN(A2,2023)", '_xldudf_ALIGN("KAZ",2023'],
    ["a bracket, here and there", '=ALIGN("KAZ",2023', '_xldudf_ALIGN("KAZ",2023'],
    ["a bracket in Excel's alone", '=ALIGN("KAZ",2023', ""],
    ["a quote", '=ALIGN("KAZ', '_xldudf_ALIGN("KAZ'],
    ["a quote after a doubled one", '=ALIGN(A2)&"a""', ""],
    ["the bracket of a column", "=ALIGN([@Country)", ""],
    ["an apostrophe", "=ALIGN('Data!A2)", ""],
    ["nothing before it", "=ALIGN(A2))", "_xldudf_ALIGN(A2))"],
    ["brackets of two kinds", "=ALIGN({A2)}", ""],
  ])("is refused with its place where %s stays open, confirmed or not", (_, formula, stored) => {
    for (const host of hosts)
      for (const isConfirmed of [false, true]) {
        const { restored, left } = planned(host, formula, stored, isConfirmed).plan;
        expect([restored, left.map(({ reason }) => reason)]).toEqual([[], ["broken"]]);
        expect(describeLeft(left[0]!)).toMatch(/^Data!B2, .*: a bracket or a quote in it stays open/);
      }
  });
});

test("a column of which no file's spelling is remembered is filled in as its formula is told", () => {
  const audit = [
    remembered({
      ...{ kind: "column", value: "", print: "", formula: "=ALIGN([@Country])" },
      area: { row: 1, column: 1, rows: 2, columns: 1 },
    }),
  ];
  const { book, plan } = planOf(audit, { B2: 1 }, { host: "file", tables: [list(["", ""])] });
  expect(thawEdit(book, plan, false).fills).toMatchObject([{ after: fill }]);
});
