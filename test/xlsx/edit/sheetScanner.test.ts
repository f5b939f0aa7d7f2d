import { scannedSheet } from "../../../src/xlsx/edit/sheetScanner";

// ISO/IEC 29500-1, 18.3.1: what a sheet's part may hold; XML 1.0 for what is well-formed

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheet = (rows: string, head = "", after = "") =>
  `${head}<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** Row, column, type and what is held, of each cell. */
function cellsOf(text: string) {
  return scannedSheet(text, "sheet1.xml").rows.flatMap(({ cells }) =>
    cells.map(({ row, column, type, value, inline, formula }) => [
      `${row},${column}`,
      type,
      inline?.text ?? value?.text,
      ...(formula ? [formula.text] : []),
    ]),
  );
}

test.each([
  ["rows and cells that say where they are", '<row r="3"><c r="C3"><v>1</v></c></row>', [["2,2", "n", "1"]]],
  [
    "rows and cells that follow each other",
    '<row r="3"><c r="C3"/><c><v>2</v></c></row><row><c/></row>',
    [
      ["2,2", "n", undefined],
      ["2,3", "n", "2"],
      ["3,0", "n", undefined],
    ],
  ],
  [
    "attributes in any order, quotes and blanks",
    `<row\n r = '1'><c\tt='b'\r\n  r = "A1" ><v>1</v></c ></row >`,
    [["0,0", "b", "1"]],
  ],
  [
    "entities, numeric references, CDATA and comments in a text",
    '<row><c t="str"><v>a &amp;&#x1F1F2;&#65;<!-- <c> --><![CDATA[<c r="Z9">]]></v></c></row>',
    [["0,0", "str", 'a &🇲A<c r="Z9">']],
  ],
  [
    "the runs of a text, without its readings",
    '<row><c t="inlineStr"><is><r><rPr><b/></rPr><t>東</t></r><r><t xml:space="preserve"> 京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh></is></c></row>',
    [["0,0", "inlineStr", "東 京"]],
  ],
  [
    "formulas: plain, shared, of arrays",
    '<row><c><f t="shared" ref="A1:B1" si="0">B1&amp;"x"</f><v>1</v></c><c><f t="shared" si="0"/></c><c cm="1"><f t="array" ref="C1:C2">A1</f></c></row>',
    [
      ["0,0", "n", "1", 'B1&"x"'],
      ["0,1", "n", undefined, ""],
      ["0,2", "n", undefined, "A1"],
    ],
  ],
  [
    "nothing of alternate content, extensions and other namespaces",
    '<mc:AlternateContent xmlns:mc="urn:mc"><row><c><v>9</v></c></row></mc:AlternateContent><row xmlns:o="urn:o"><o:c><v>8</v></o:c><c><v>1</v><extLst><ext><v>7</v></ext></extLst></c></row>',
    [["0,0", "n", "1"]],
  ],
])("reads %s", (_, rows, cells) => {
  expect(cellsOf(sheet(rows))).toEqual(cells);
});

test("reads prefixed elements, the strict namespace and a byte-order mark", () => {
  const rows = "<x:row><x:c><x:v>1</x:v></x:c></x:row>";
  const text = `\uFEFF<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
  expect(cellsOf(text)).toEqual([["0,0", "n", "1"]]);
  const [row] = scannedSheet(text, "sheet1.xml").rows;
  expect(text.slice(row!.start, row!.end)).toBe(rows);
});

test("knows where each element stands, letters outside of the first plane and line ends of two letters among them", () => {
  const text = sheet('<row>\r\n<c\r\nt="str"><v>🇲🇩</v></c>\r\n<c r="B1"/></row>', "<!--🇲🇩-->\r\n");
  const [row] = scannedSheet(text, "sheet1.xml").rows;
  const [one, other] = row!.cells;
  expect(text.slice(one!.start, one!.open)).toBe('<c\r\nt="str">');
  expect(text.slice(one!.open, one!.close)).toBe("<v>🇲🇩</v>");
  expect(text.slice(one!.value!.start, one!.value!.end)).toBe("<v>🇲🇩</v>");
  expect(text.slice(other!.start, other!.end)).toBe('<c r="B1"/>');
  expect(text.slice(row!.close, row!.end)).toBe("</row>");
});

test("reads what stands around the cells: columns' looks, merged cells, extent, protection", () => {
  const around = '<cols><col min="2" max="3" style="4"/></cols>';
  const text = `<worksheet ${main}><dimension ref="B2:C9"/>${around}<sheetData/><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
  const { columns, merges, dimension, isProtected, data } = scannedSheet(text, "sheet1.xml");
  expect(columns).toMatchObject([{ first: 1, last: 2, style: "4", isCustom: false, isHidden: false }]);
  expect(columns.map(({ start, end }) => text.slice(start, end))).toEqual([around.slice(6, -7)]);
  expect({ merges, isProtected }).toEqual({
    merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
    isProtected: true,
  });
  expect(dimension!.area).toEqual({ row: 1, column: 1, rows: 8, columns: 2 });
  expect(text.slice(data.start, data.end)).toBe("<sheetData/>");
});

test.each([
  ["a row that is not closed", '<row r="1"><c/><row r="2"></row>', /line 1: unexpected close tag/],
  ["a row twice", '<row r="2"/><row r="2"/>', /row 2 stands behind row 2/],
  ["a cell twice", '<row><c r="B1"/><c r="B1"/></row>', /cell B1 out of order/],
  ["a cell of another row", '<row><c r="B2"/></row>', /cell B2 in row 1/],
  ["a cell outside of a sheet", '<row><c r="XFE1"/></row>', /cell XFE1 in row 1/],
  ["a row outside of a sheet", '<row r="1048577"/>', /no row 1048577/],
  ["a number that is no row's", '<row r="one"/>', /no row one/],
  ["letters that XML has no room for", "<row><c><v>\u0001</v></c></row>", /disallowed character/],
  ["elements nested without end", `<row><c><v>${"<a>".repeat(100_000)}`, /nested too deep/],
])("refuses %s in one line", (_, rows, message) => {
  const read = () => scannedSheet(sheet(rows), "xl/worksheets/sheet1.xml");
  expect(read).toThrow(message);
  expect(read).toThrow(/^damaged workbook: xl\/worksheets\/sheet1.xml, line \d+: [^\n]+$/);
});

test("refuses half a sheet", () => {
  const half = sheet("<row><c><v>1</v></c></row>").slice(0, -30);
  expect(() => scannedSheet(half, "sheet1.xml")).toThrow(
    /^damaged workbook: sheet1.xml, line 1: unclosed tag/,
  );
});

test("refuses a document type, whatever it defines", () => {
  const text = sheet("<row><c><v>&a;</v></c></row>", '<!DOCTYPE x [<!ENTITY a "b">]>');
  expect(() => scannedSheet(text, "sheet1.xml")).toThrow(/a document type, which no workbook has$/);
});

test.each([
  ["one over all of a sheet", ["A1:XFD1048576"]],
  ["many that are too large together", ["A1:B1048576", "C1:D1048576"]],
])("refuses blocks of array formulas that claim too many cells, before any is read: %s", (_, blocks) => {
  const cells = blocks.map((ref) => `<c><f t="array" ref="${ref}">_xldudf_ALIGN("KAZ")</f><v>1</v></c>`);
  expect(() => scannedSheet(sheet(`<row>${cells.join("")}</row>`), "sheet1.xml")).toThrow(
    /^too large: array formulas of sheet1\.xml fill more than [\d,]+ cells; [^\n]+--max-size \d+$/,
  );
});

test("takes a block of a million cells", () => {
  const cell = '<c><f t="array" ref="A1:A1000000">_xldudf_ALIGN("KAZ")</f><v>1</v></c>';
  expect(cellsOf(sheet(`<row>${cell}</row>`))).toHaveLength(1);
});
