import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { edition } from "../../../src/edition";
import { areaOf } from "../../../src/formulas/addresses";
import { alignNames } from "../../../src/sharing/health";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import { planOf } from "../../../src/reports/catalogue";
import { nearAbroadRequest } from "../../../src/reports/nearAbroad";
import { xlsxOf } from "../../../src/xlsx/write/workbookFile";
import { converted, needing, schemaErrors } from "../../support/outsideTools";
import { handMadeFile, spillMetadata, tableXml } from "../../support/handMadeFile";
import { frozenFile, thawedFile } from "../../support/sharedFile";

// files of three makers: the xlsx library (a live report), LibreOffice, and by hand what neither writes

const validated = needing("the Open XML validator");
const freezing = { edition: "2025-12-31", time: "2026-01-01 10:00:00" };

/** The file as LibreOffice saves it again. */
const throughLibreOffice = (bytes: Uint8Array, name: string): Uint8Array =>
  converted({ [name]: bytes }, "xlsx")[0]!;

const partsOf = (bytes: Uint8Array) => unzipSync(bytes);
const textOf = (bytes: Uint8Array, path: string) => strFromU8(partsOf(bytes)[path]!);

/** Paths of the parts that differ. */
function changed(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((path) => Buffer.compare(old[path] ?? Buffer.alloc(0), now[path] ?? Buffer.alloc(0)) !== 0)
    .sort();
}

/** Formulas of Align with their values, by place. */
function alignIn(bytes: Uint8Array) {
  return new AlignFile(bytes, "file.xlsx").picture.cells.map(({ sheet, area, formula, value, kind }) => [
    sheet,
    area,
    formula,
    value,
    kind,
  ]);
}

const freeze = (bytes: Uint8Array, scope = {}) => frozenFile(bytes, scope, freezing);
const thaw = thawedFile;
const remembered = (bytes: Uint8Array) => new AlignFile(bytes, "file.xlsx").picture.audit.rows;

describe("the brief, live", () => {
  let live: Uint8Array;
  beforeAll(async () => {
    live = await xlsxOf(planOf(edition, nearAbroadRequest(edition)), { live: true });
  }, 30_000);

  validated("as values has no formula of Align, and only the sheets that had one are written anew", () => {
    const bytes = frozenFile(live);
    expect(alignIn(bytes)).toEqual([]);
    expect(changed(live, bytes).every((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))).toBe(true);
    expect(schemaErrors(bytes)).toEqual([]);
  });

  validated("frozen and thawed is the same file, part by part; only looks were added to its styles", () => {
    const frozen = freeze(live);
    expect(alignIn(frozen)).toEqual([]);
    expect(schemaErrors(frozen)).toEqual([]);
    const { bytes, left } = thaw(frozen);
    expect(left).toEqual([]);
    expect(changed(live, bytes)).toEqual(["xl/styles.xml"]);
    expect(schemaErrors(bytes)).toEqual([]);
  });

  needing("LibreOffice", "the Open XML validator")(
    "frozen, saved by LibreOffice and thawed has every formula with its value",
    () => {
      const saved = throughLibreOffice(freeze(live), "brief.xlsx");
      const { bytes, left } = thaw(saved);
      expect(left).toEqual([]);
      const rounded = (cells: ReturnType<typeof alignIn>) =>
        cells.map(([sheet, area, formula, value, kind]) => [
          ...[sheet, area, formula, kind],
          typeof value === "number" ? value.toPrecision(12) : value,
        ]);
      expect(rounded(alignIn(bytes))).toEqual(rounded(alignIn(live)));
      expect(schemaErrors(bytes)).toEqual(schemaErrors(saved));
    },
    60_000,
  );

  test("of one sheet only that sheet is frozen", () => {
    const bytes = freeze(live, { sheet: "Opinion" });
    expect(new Set(alignIn(bytes).map(([sheet]) => sheet)).has("Opinion")).toBe(false);
    expect(alignIn(bytes).length).toBeGreaterThan(100);
  });
});

/** A shared formula, an array, a spill, a table that fills in, texts, truths, errors, other formulas, a merged cell, rows without numbers. */
const special = () =>
  handMadeFile({
    sheets: [
      {
        name: "Data",
        rows:
          '<row r="1"><c r="A1" t="inlineStr"><is><t>Country</t></is></c><c r="B1" t="inlineStr"><is><t>Score</t></is></c></row>' +
          '<row r="2"><c r="A2" t="inlineStr"><is><t>MDA</t></is></c><c r="B2"><f t="shared" ref="B2:B4" si="0">_xldudf_ALIGN(A2,$E$1)</f><v>50.18</v></c><c r="C2"><f>SUM(B2:B4)</f><v>3</v></c></row>' +
          '<row r="3"><c r="A3" t="inlineStr"><is><t>KAZ</t></is></c><c r="B3"><f t="shared" si="0"/><v>-37.28</v></c></row>' +
          '<row r="4"><c r="A4" t="inlineStr"><is><t>XXX</t></is></c><c r="B4" t="e"><f t="shared" si="0"/><v>#N/A</v></c></row>' +
          '<row r="6"><c r="A6" t="str"><f>IF(_xldudf_ALIGN("MDA")&gt;0,"=west &amp; free","east")</f><v>=west &amp; free</v></c><c r="B6" t="b"><f>_xldudf_ALIGN_MEMBER("ARM","CSTO")</f><v>1</v></c><c r="C6" t="e"><f>_xldudf_ALIGN("GEO")</f><v>#NAME?</v></c><c r="D6"><f>_xldudf_ALIGN("UKR")</f></c></row>' +
          '<row r="8"><c r="A8"><f t="array" ref="A8:A9">_xldudf_ALIGN(A2:A3)</f><v>56.2</v></c><c r="C8" cm="1"><f t="array" ref="C8:D8">_xldudf_ALIGN_RANGE("MDA")</f><v>43</v></c><c r="D8"><v>66</v></c></row>' +
          '<row r="9"><c r="A9"><v>-26</v></c></row>',
        after:
          '<mergeCells count="1"><mergeCell ref="B6:B7"/></mergeCells><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      },
      {
        name: "Prefixed",
        prefix: "x:",
        state: "veryHidden",
        rows: '<x:row><x:c><x:f>_xldudf_ALIGN("BLR")</x:f><x:v>-80.5</x:v></x:c><x:c><x:v>7</x:v></x:c></x:row>',
      },
    ],
    table: tableXml("A1:B4", [["Country"], ["Score", "_xldudf_ALIGN(List[[#This Row],[Country]],$E$1)"]]),
    chain: '<c r="B2" i="1"/><c r="B3"/><c r="C2"/><c r="A1" i="2"/>',
    metadata: spillMetadata,
    names: '<definedName name="Mine">_xldudf_ALIGN("MDA")</definedName>',
  });

describe("a file made by hand", () => {
  const before = special();
  const frozen = freeze(before);
  const sheet = textOf(frozen, "xl/worksheets/sheet1.xml");

  test("is read with shared formulas written out, blocks as a whole, and rows that leave out their numbers", () => {
    expect(alignIn(before)).toEqual([
      ["Data", { row: 1, column: 1, rows: 1, columns: 1 }, "=ALIGN(A2,$E$1)", 50.18, "cell"],
      ["Data", { row: 2, column: 1, rows: 1, columns: 1 }, "=ALIGN(A3,$E$1)", -37.28, "cell"],
      ["Data", { row: 3, column: 1, rows: 1, columns: 1 }, "=ALIGN(A4,$E$1)", "#N/A", "cell"],
      [
        "Data",
        { row: 5, column: 0, rows: 1, columns: 1 },
        '=IF(ALIGN("MDA")>0,"=west & free","east")',
        "=west & free",
        "cell",
      ],
      ["Data", { row: 5, column: 1, rows: 1, columns: 1 }, '=ALIGN.MEMBER("ARM","CSTO")', true, "cell"],
      ["Data", { row: 5, column: 2, rows: 1, columns: 1 }, '=ALIGN("GEO")', "#NAME?", "cell"],
      ["Data", { row: 5, column: 3, rows: 1, columns: 1 }, '=ALIGN("UKR")', "#BUSY!", "cell"],
      ["Data", { row: 7, column: 0, rows: 2, columns: 1 }, "=ALIGN(A2:A3)", 56.2, "array"],
      ["Data", { row: 7, column: 2, rows: 1, columns: 2 }, '=ALIGN.RANGE("MDA")', 43, "spill"],
      ["Prefixed", { row: 0, column: 0, rows: 1, columns: 1 }, '=ALIGN("BLR")', -80.5, "cell"],
    ]);
  });

  test("frozen holds constants of the same kind, and a text that begins with = stays a text", () => {
    expect(sheet).toContain('<c r="B2"><v>50.18</v></c>');
    expect(sheet).toContain('<c r="B4" t="e"><v>#N/A</v></c>');
    expect(sheet).toContain(
      '<c r="A6" t="inlineStr"><is><t xml:space="preserve">=west &amp; free</t></is></c><c r="B6" t="b"><v>1</v></c>',
    );
    expect(sheet).toContain('<c r="A8"><v>56.2</v></c><c r="C8"><v>43</v></c>');
    expect(textOf(frozen, "xl/worksheets/sheet2.xml")).toContain(
      "<x:c><x:v>-80.5</x:v></x:c><x:c><x:v>7</x:v></x:c>",
    );
  });

  test("what has no answer is left a formula, and so is what is not Align's", () => {
    expect(alignIn(frozen).map(([, , , value]) => value)).toEqual(["#NAME?", "#BUSY!"]);
    expect(sheet).toContain('<f>_xldudf_ALIGN("GEO")</f><v>#NAME?</v>');
    expect(sheet).toContain("<f>SUM(B2:B4)</f>");
    expect(alignNames(new AlignFile(frozen, "file.xlsx").picture)).toEqual(["Mine"]);
  });

  validated("the chain of calculation goes, and the table fills nothing in", () => {
    expect(Object.keys(partsOf(frozen))).not.toContain("xl/calcChain.xml");
    expect(textOf(frozen, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(textOf(frozen, "[Content_Types].xml")).not.toContain("calcChain");
    expect(textOf(frozen, "xl/tables/table1.xml")).not.toContain("calculatedColumnFormula");
    expect(schemaErrors(frozen)).toEqual(schemaErrors(before));
  });

  validated("thawed has all formulas, arrays and spills as such, and the table fills in again", () => {
    const { bytes, restored, left } = thaw(frozen);
    expect([restored, left]).toEqual([9, []]);
    expect(alignIn(bytes)).toEqual(alignIn(before));
    expect(textOf(bytes, "xl/tables/table1.xml")).toBe(textOf(before, "xl/tables/table1.xml"));
    expect(textOf(bytes, "xl/worksheets/sheet1.xml")).toContain(
      '<c r="C8" cm="1"><f t="array" ref="C8:D8">_xldudf_ALIGN_RANGE("MDA")</f><v>43</v></c>',
    );
    expect(Object.keys(partsOf(bytes))).not.toContain("xl/worksheets/align1.xml");
    expect(schemaErrors(bytes)).toEqual(schemaErrors(before));
  });

  test("of a block of cells only those are frozen, and what shared a formula with them has it written out", () => {
    const part = freeze(before, { sheet: "Data", blocks: [areaOf("B2:B3")!] });
    const xml = textOf(part, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<c r="B3"><v>-37.28</v></c>');
    expect(xml).toContain('<c r="B4" t="e"><f>_xldudf_ALIGN(A4,$E$1)</f><v>#N/A</v></c>');
    // the column still holds one of Align's formulas: the table goes on filling it in
    expect(textOf(part, "xl/tables/table1.xml")).toContain("calculatedColumnFormula");
  });

  test("thaws where the audit sheet says, whatever was moved; what was entered or deleted since is left there", () => {
    const moved = (text: string) =>
      text
        // the row of KAZ was moved to row 13, that of BLR deleted, and MDA's number typed over
        .replace("'Data'!$B$3,'Data'!$A$3", "'Data'!$B$13,'Data'!$A$13")
        .replace("'Prefixed'!$A$1", "#REF!");
    const parts = partsOf(frozen);
    const data = strFromU8(parts["xl/worksheets/sheet1.xml"]!)
      .replace('<c r="B2"><v>50.18</v></c>', '<c r="B2"><v>51</v></c>')
      .replace(/<row r="3">.*?<\/row>/, "")
      .replace(
        "</sheetData>",
        '<row r="13"><c r="A13" t="inlineStr"><is><t>KAZ</t></is></c><c r="B13"><v>-37.28</v></c></row></sheetData>',
      );
    const audit = moved(strFromU8(parts["xl/worksheets/align1.xml"]!));
    const { bytes, left } = thaw(
      zipSync({
        ...parts,
        "xl/worksheets/sheet1.xml": strToU8(data),
        "xl/worksheets/align1.xml": strToU8(audit),
      }),
    );
    expect(left.map(({ frozen: row, reason }) => [row.was, reason])).toEqual([
      ["Data!B2", "changed"],
      ["Prefixed!A1", "gone"],
    ]);
    expect(textOf(bytes, "xl/worksheets/sheet1.xml")).toContain(
      '<c r="B13"><f>_xldudf_ALIGN(A13,$E$1)</f><v>-37.28</v></c>',
    );
    expect(remembered(bytes)).toHaveLength(2);
  });

  test("frozen twice, the second joins the first on the audit sheet", () => {
    const once = freeze(before, { sheet: "Prefixed" });
    const twice = freeze(once);
    expect(remembered(twice)).toHaveLength(9);
    expect(alignIn(thaw(twice).bytes)).toEqual(alignIn(before));
  });
});

test("a file without frozen formulas has nothing to thaw", () => {
  expect(() => thaw(special())).toThrow(/nothing to thaw/);
});
