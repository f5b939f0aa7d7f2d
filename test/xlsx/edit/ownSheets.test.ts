import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { edition } from "../../../src/edition";
import { portablePlan } from "../../../src/sharing/portable/portable";
import { portableEdit } from "../../../src/sharing/portable/portableEdit";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import { handMadeFile } from "../../support/handMadeFile";
import { needing, schemaErrors } from "../../support/outsideTools";
import { frozenFile, thawedFile } from "../../support/sharedFile";

// sheets of somebody's own that are called as Align's

const freezing = { edition: "2025-12-31", time: "2026-01-01 10:00:00" };
const mine = (name: string) => ({
  name,
  rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>mine</t></is></c></row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>`,
});
const file = handMadeFile({
  sheets: [
    mine("Align Audit"),
    {
      name: "Data",
      rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>Moldova</t></is></c><c r="B1" t="str"><f>_xldudf_ALIGN_CODE(A1)</f><v>MDA</v></c></row>',
    },
    mine("Align Data"),
  ],
});

const sheetNames = (bytes: Uint8Array) => new AlignFile(bytes, "file.xlsx").picture.sheetNames;
const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
const ownParts = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml"];

function expectOwn(bytes: Uint8Array): void {
  for (const path of ownParts) expect(parts(bytes)[path]).toBe(parts(file)[path]);
}

test("they stay byte for byte when formulas freeze and thaw; Align's sheet has another name meanwhile", () => {
  const frozen = frozenFile(file, {}, freezing);
  expectOwn(frozen);
  expect(sheetNames(frozen)).toEqual(["Align Audit", "Data", "Align Data", "Align Audit (2)"]);
  const { bytes, left } = thawedFile(frozen);
  expect(left).toEqual([]);
  expect(parts(bytes)).toEqual(parts(file));
});

needing("the Open XML validator")(
  "portable, the data stand on a sheet beside them, and go with their names",
  () => {
    const own = new AlignFile(file, "file.xlsx");
    const plan = portablePlan(edition, own.picture, own.picture.cells, { countries: [], related: false });
    const portable = own.edited(portableEdit(own.picture, plan, freezing));
    expectOwn(portable);
    expect(sheetNames(portable)).toEqual([
      ...["Align Audit", "Data", "Align Data", "Align Data (2)", "Align Audit (2)"],
    ]);
    expect(parts(portable)["xl/workbook.xml"]).toContain("'Align Data (2)'!$");
    expect(schemaErrors(portable)).toEqual([]);
    expect({ ...parts(thawedFile(portable).bytes), "xl/workbook.xml": "" }).toEqual({
      ...{ ...parts(file), "xl/workbook.xml": "" },
    });
  },
);

test("the audit sheet is known under any name, with or without its stamp", () => {
  const frozen = frozenFile(file, {}, freezing);
  const renamed = (text: string) => text.replaceAll("Align Audit (2)", "What was live");
  const saved = (change: (text: string) => string) => {
    const all = unzipSync(frozen);
    const workbook = change(renamed(strFromU8(all["xl/workbook.xml"]!)));
    return { ...all, "xl/workbook.xml": strToU8(workbook) };
  };
  for (const change of [
    (text: string) => text,
    (text: string) => text.replace(/<definedNames>.*<\/definedNames>/, ""),
  ]) {
    const { bytes, restored } = thawedFile(zipSync(saved(change)));
    expect(restored).toBe(1);
    expect(sheetNames(bytes)).toEqual(["Align Audit", "Data", "Align Data"]);
  }
});
