import { auditHeads, auditRow } from "../../src/sharing/audit";
import { areAuditHeads, readAudit, stampedAudits } from "../../src/sharing/auditSheet";
import { auditPicture, pictureSheet } from "../support/pictureBook";

const row = auditRow({
  ...{ kind: "cell", sheet: "Data", area: { row: 0, column: 0, rows: 1, columns: 1 }, function: "ALIGN" },
  ...{
    formula: "=ALIGN(B1)",
    stored: "",
    value: 5,
    print: "p1",
    edition: "2025-12-31",
    time: "2026-01-01 10:00:00",
  },
});

test.each([
  ["whatever it is called", "='Mine'!$A$5:$K$5", ["Mine"]],
  ["wherever its heads were moved", "=Mine!$B$9:$L$9", ["Mine"]],
  ["but not once it was deleted", "=#REF!$A$5:$K$5", []],
])("an audit sheet is known by its name in the workbook, %s", (_, formula, sheets) => {
  const names = [{ name: "align_audit_2", formula, isGlobal: true }];
  expect(stampedAudits(names, ["Align Audit", "Mine"])).toEqual(sheets);
});

test("where a program dropped names it is known by its heads, all of them", () => {
  expect(areAuditHeads(auditHeads)).toBe(true);
  expect(areAuditHeads(["Sheet", "Cell", "Notes"])).toBe(false);
});

test("what two sheets remember is there once, and one without a record is nobody's audit", () => {
  const read = readAudit([
    auditPicture("Align Audit", [row]),
    auditPicture("Align Audit (2)", [row]),
    pictureSheet("Align Auditors", { A5: "Sheet", H6: { formula: "=1+1", value: 2 } }),
  ]);
  expect(read.sheets).toEqual(["Align Audit", "Align Audit (2)"]);
  expect(read.rows.map((one) => one.row)).toEqual([row]);
});
