import { auditNotes } from "../../src/sharing/auditSheet";
import { type Frozen, auditRow, printOf, rememberedOf, trackerOf, valueKey } from "../../src/sharing/audit";

const frozen: Frozen = {
  kind: "cell",
  sheet: "It's",
  area: { row: 1, column: 1, rows: 1, columns: 1 },
  function: "ALIGN",
  formula: "=ALIGN(A2,$E$1,Other!B3)",
  stored: "",
  value: 50.18,
  print: printOf([[50.18]]),
  edition: "2025-12-31",
  time: "2026-01-01 10:00:00",
};

test("a tracker is a native formula of the cell and all that its formula refers to", () => {
  expect(trackerOf(frozen)).toBe("=CHOOSE(1,'It''s'!$B$2,'It''s'!$A$2,'It''s'!$E$1,Other!$B$3)");
  const block = {
    ...frozen,
    area: { row: 0, column: 0, rows: 3, columns: 2 },
    formula: '=ALIGN.RANGE("MDA")',
  };
  expect(trackerOf(block)).toBe("=CHOOSE(1,INDEX('It''s'!$A$1:$B$3,1,1))");
});

/** What spreadsheet programs make of a tracker, and what comes of it. */
const followed: readonly (readonly [string, tracker: string, sheet: string | undefined, formula: string])[] =
  [
    [
      "nothing moved",
      "=CHOOSE(1,'It''s'!$B$2,'It''s'!$A$2,'It''s'!$E$1,Other!$B$3)",
      "It's",
      "=ALIGN(A2,$E$1,Other!B3)",
    ],
    [
      "a row was inserted on one sheet, a column on the other",
      "=CHOOSE(1,'It''s'!$B$3,'It''s'!$A$3,'It''s'!$E$2,Other!$C$3)",
      "It's",
      "=ALIGN(A3,$E$2,Other!C3)",
    ],
    [
      "both sheets were renamed",
      "=CHOOSE(1,Mine!$B$2,Mine!$A$2,Mine!$E$1,'New one'!$B$3)",
      "Mine",
      "=ALIGN(A2,$E$1,'New one'!B3)",
    ],
    [
      "the cell was cut and pasted to another sheet",
      "=CHOOSE(1,Other!$D$4,'It''s'!$A$2,'It''s'!$E$1,Other!$B$3)",
      "Other",
      "=ALIGN('It''s'!A2,'It''s'!$E$1,Other!B3)",
    ],
    [
      "a cell that it refers to was deleted",
      "=CHOOSE(1,'It''s'!$B$2,'It''s'!#REF!,'It''s'!$E$1,Other!$B$3)",
      "It's",
      "=ALIGN(#REF!,$E$1,Other!B3)",
    ],
    ["the cell was deleted", "=CHOOSE(1,#REF!,'It''s'!$A$2,'It''s'!$E$1,Other!$B$3)", undefined, ""],
    ["its sheet was deleted", "=CHOOSE(1,#REF!$B$2,#REF!$A$2,#REF!$E$1,Other!$B$3)", undefined, ""],
  ];

test.each(followed)("when %s, the formula is as it would be", (_, tracker, sheet, formula) => {
  const read = rememberedOf(auditRow(frozen), tracker);
  expect(read.now?.sheet).toBe(sheet);
  if (sheet !== undefined) expect(read.due.formula).toBe(formula);
  expect(read.was).toBe("It's!B2");
});

test("numbers that programs save with 15 or 17 digits are the same value", () => {
  expect(valueKey(0.1 + 0.2)).toBe(valueKey(0.3));
  expect(printOf([[0.1 + 0.2, "a"]])).toBe(printOf([[0.3, "a"]]));
  expect(valueKey("1")).not.toBe(valueKey(1));
});

test("the lines above the heads count by function", () => {
  expect(auditNotes(["ALIGN.VOTE", "ALIGN", "ALIGN.VOTE"]).at(-1)).toBe(
    "3 formulas by function: ALIGN 1, ALIGN.VOTE 2",
  );
});
