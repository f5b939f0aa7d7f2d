import { strFromU8, unzipSync } from "fflate";
import { findingsIn } from "../../../src/sharing/health";
import { repairEdit } from "../../../src/sharing/repairEdit";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import { handMadeFile } from "../../support/handMadeFile";

// how files spell an add-in's functions, and what a COM add-in makes of it: OfficeDev/office-js 2568, 3558

const row = (number: number, formula: string, value = "<v>1</v>", more = "") =>
  `<row r="${number}"><c r="A${number}"${more}><f>${formula}</f>${value}</c></row>`;

const file = (rows: string, names?: string) =>
  handMadeFile({ sheets: [{ name: "Data", rows }], ...(names !== undefined && { names }) });

const noReports = { freshPlan: () => undefined, isEnrichment: () => false, enriched: () => undefined };

function repaired(rows: string, names?: string) {
  const own = new AlignFile(file(rows, names), "file.xlsx");
  const findings = findingsIn(own.picture, {}, "2025-12-31", noReports);
  const edit = repairEdit(own.picture, findings);
  return { findings, mended: edit.cells.length, bytes: own.edited(edit) };
}
const sheetOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
const error = ' t="e"';

const cases: readonly (readonly [string, string, issue: string, mended: string | undefined])[] = [
  [
    "a call that was tied to another add-in's book",
    row(1, '[2]!_xldudf_ALIGN("MDA")+1'),
    "damage",
    '<f>_xldudf_ALIGN("MDA")+1</f></c>',
  ],
  [
    "a call without its mark, as other programs write it",
    row(1, 'align.vote("MDA","ES-11/1")', "<v>#NAME?</v>", error),
    "unmarked",
    '<f>_xldudf_ALIGN_VOTE("MDA","ES-11/1")</f></c>',
  ],
  [
    "a cell that shows #NAME?",
    row(1, '_xldudf_ALIGN("MDA")', "<v>#NAME?</v>", error),
    "unknown",
    '<c r="A1"><f>_xldudf_ALIGN("MDA")</f></c>',
  ],
  ["a cell that was never calculated", row(1, '_xldudf_ALIGN("MDA")', ""), "busy", undefined],
  [
    "a cell that refers to a deleted one",
    row(1, "_xldudf_ALIGN(#REF!)", "<v>#REF!</v>", error),
    "lost",
    undefined,
  ],
];

test.each(cases)("%s is found, and mended where that can be", (_, rows, issue, mended) => {
  const { bytes, findings, mended: count } = repaired(rows);
  expect(findings.map((one) => [one.issue, one.place])).toEqual([[issue, "Data!A1"]]);
  expect(count).toBe(mended === undefined ? 0 : 1);
  if (mended === undefined) expect(bytes).toEqual(file(rows));
  else expect(sheetOf(bytes)).toContain(mended);
});

test("a mended file asks to be calculated when it is opened", () => {
  const { bytes } = repaired(row(1, '[1]!_xldudf_ALIGN("MDA")'));
  expect(strFromU8(unzipSync(bytes)["xl/workbook.xml"]!)).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
});

test("cells that share a formula keep theirs when only one of them is mended", () => {
  const { bytes } = repaired(
    '<row r="1"><c r="A1" t="e"><f t="shared" ref="A1:A2" si="0">_xldudf_ALIGN(B1)</f><v>#NAME?</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>5</v></c></row>',
  );
  expect(sheetOf(bytes)).toContain('<c r="A2"><f>_xldudf_ALIGN(B2)</f><v>5</v></c>');
});

test("a name that calls Align is told, and what is well is not touched", () => {
  const rows = row(1, '_xldudf_ALIGN("MDA")') + row(2, "SUM(A1)");
  expect(repaired(rows).findings).toEqual([]);
  const names = '<definedName name="Mine">_xldudf_ALIGN("MDA")</definedName>';
  const { findings, bytes } = repaired(rows, names);
  expect(findings).toMatchObject([{ issue: "name", place: "Mine" }]);
  expect(bytes).toEqual(file(rows, names));
});
