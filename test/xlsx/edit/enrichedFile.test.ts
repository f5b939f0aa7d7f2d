import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { converted, needing, schemaErrors } from "../../support/outsideTools";
import { enrichedFile } from "../../../src/xlsx/edit/enrichedFile";

// workbooks made by other programs: LibreOffice (shared strings) and hucre (tables)

const byLibreOffice = (csv: string): Uint8Array => converted({ "list.csv": csv }, "xlsx")[0]!;
const validated = needing("the Open XML validator");

async function withTable(): Promise<Uint8Array> {
  return (await writeXlsx({
    sheets: [
      { name: "Cover", rows: [["Nothing here"]] },
      {
        name: "List",
        rows: [
          ["Title", null],
          ["Country", "Mine"],
          ["Moldova", 1],
          ["Moldva", 2],
        ],
        tables: [{ name: "Mine", range: "A2:B4", columns: [{ name: "Country" }, { name: "Mine" }] }],
      },
    ],
  })) as Uint8Array;
}

const codes = (names: readonly string[]) => [
  { head: "Code", cells: names.map((name) => (name === "Moldova" ? "MDA" : "")) },
  { head: "Mine", cells: names.map((_, i) => i + 0.5) },
];

needing("LibreOffice", "the Open XML validator")(
  "a list that LibreOffice wrote gets columns at its right, and its other parts stay byte for byte",
  async () => {
    const before = byLibreOffice("Country,Note\nMoldova,=1+1\nKasachstan,b\n");
    const { bytes } = enrichedFile(before, "list.xlsx", { column: "country" }, codes);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet!.rows.map((row) => row.slice(0, 4))).toEqual([
      ["Country", "Note", "Code", "Mine"],
      ["Moldova", expect.anything(), "MDA", 0.5],
      ["Kasachstan", "b", undefined, 1.5].map((one) => one ?? null),
    ]);
    const [old, now] = [unzipSync(before), unzipSync(bytes)];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    const changed = Object.keys(old).filter((path) => Buffer.compare(old[path]!, now[path]!) !== 0);
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(schemaErrors(bytes)).toEqual(schemaErrors(before));
  },
  60_000,
);

validated("a table becomes wider, a head that is taken gets a number, and the file stays valid", async () => {
  const before = await withTable();
  const { bytes } = enrichedFile(before, "list.xlsx", { column: "Country" }, codes);
  const sheet = (await readXlsx(bytes)).sheets[1]!;
  expect(sheet.rows[1]).toEqual(["Country", "Mine", "Code", "Mine 2"]);
  expect(sheet.rows[2]!.slice(0, 4)).toEqual(["Moldova", 1, "MDA", 0.5]);
  const changed = Object.entries(unzipSync(before)).filter(
    ([path, part]) => Buffer.compare(part, unzipSync(bytes)[path]!) !== 0,
  );
  expect(changed.map(([path]) => path).sort()).toEqual(["xl/tables/table1.xml", "xl/worksheets/sheet2.xml"]);
  expect(schemaErrors(bytes)).toEqual([]);
});

test("filled cells beside a table are not written over", async () => {
  const before = (await writeXlsx({
    sheets: [
      {
        name: "List",
        rows: [
          ["Country", "Mine", null],
          ["Moldova", 1, null],
          ["Georgia", 2, "keep me"],
        ],
        tables: [{ name: "Mine", range: "A1:B3", columns: [{ name: "Country" }, { name: "Mine" }] }],
      },
    ],
  })) as Uint8Array;
  expect(() => enrichedFile(before, "list.xlsx", { column: "Country" }, codes)).toThrow(
    /no room: .*row 3 of List/,
  );
});

test.each([
  ["no zip", () => new Uint8Array([1, 2, 3]), "Country", /unreadable file: list.xlsx/],
  ["no such head", withTable, "Land", /unknown column: Land/],
] as const)("%s is said", async (_, make, column, message) => {
  const bytes = await make();
  expect(() => enrichedFile(bytes, "list.xlsx", { column }, codes)).toThrow(message);
});

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const sheetMain = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeRels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRels = "http://schemas.openxmlformats.org/package/2006";
const partType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Shared strings, styles, a chain of calculation, a defined name and a part of a stranger's, written by hand as Excel orders them. */
function byHand(): Uint8Array {
  const related = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${officeRels}/${type}" Target="${target}"/>`;
  const rels = (inside: string) =>
    `${declared}<Relationships xmlns="${packageRels}/relationships">${inside}</Relationships>`;
  const override = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${partType}.${type}+xml"/>`;
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `${declared}<Types xmlns="${packageRels}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/worksheets/sheet1.xml", "worksheet")}${override("/xl/styles.xml", "styles")}${override("/xl/sharedStrings.xml", "sharedStrings")}${override("/xl/calcChain.xml", "calcChain")}</Types>`,
    "_rels/.rels": rels(related(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${declared}<workbook ${sheetMain} xmlns:r="${officeRels}"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="Land">Liste!$A$2:$A$3</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      related(1, "worksheet", "worksheets/sheet1.xml") +
        related(2, "styles", "styles.xml") +
        related(3, "sharedStrings", "sharedStrings.xml") +
        related(4, "calcChain", "calcChain.xml"),
    ),
    "xl/styles.xml": `${declared}<styleSheet ${sheetMain}><fonts count="2"><font><sz val="11"/><name val="Aptos"/></font><font><b/><sz val="11"/><name val="Aptos"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${declared}<sst ${sheetMain} count="4" uniqueCount="4"><si><t>Land</t></si><si><t>Wert</t></si><si><r><t>Mol</t></r><r><rPr><b/></rPr><t>dova</t></r></si><si><t>Kasachstan</t></si></sst>`,
    "xl/calcChain.xml": `${declared}<calcChain ${sheetMain}><c r="B2" i="1"/></calcChain>`,
    "xl/worksheets/sheet1.xml": `${declared}<worksheet ${sheetMain}><dimension ref="A1:B3"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="30" customWidth="1"/></cols><sheetData><row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c></row><row r="2" spans="1:2"><c r="A2" t="s"><v>2</v></c><c r="B2"><f>1+1</f><v>2</v></c></row><row r="3" spans="1:2"><c r="A3" t="s"><v>3</v></c></row></sheetData><conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
    "customXml/item1.xml": '<mine xmlns="urn:mine">keep</mine>',
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

validated(
  "of a workbook with strings, styles, names and a chain of calculation only the sheet's own part changes",
  async () => {
    const before = byHand();
    const { bytes } = enrichedFile(before, "liste.xlsx", { column: "Land" }, codes);
    const [old, now] = [unzipSync(before), unzipSync(bytes)];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    const changed = Object.keys(old).filter((path) => Buffer.compare(old[path]!, now[path]!) !== 0);
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
    const sheet = strFromU8(now["xl/worksheets/sheet1.xml"]!);
    for (const kept of [
      "<f>1+1</f><v>2</v>",
      'state="frozen"',
      'width="30"',
      "<formula>1</formula>",
      'left="0.7"',
    ])
      expect(sheet).toContain(kept);
    // the name is in two runs of one shared string
    const rows = (await readXlsx(bytes)).sheets[0]!.rows.map((row) => row.slice(2, 4));
    expect(rows.slice(0, 2)).toEqual([
      ["Code", "Mine"],
      ["MDA", 0.5],
    ]);
    expect(schemaErrors(before)).toEqual([]);
    expect(schemaErrors(bytes)).toEqual([]);
  },
);

validated("columns come with their number formats, which are all that is added to the styles", async () => {
  const before = byHand();
  const scores = (names: readonly string[]) => [
    { head: "Code", cells: names.map(() => "MDA"), format: "General" },
    { head: "Score", cells: names.map(() => 12.345), format: "+0.0;−0.0;0.0" },
  ];
  const { bytes } = enrichedFile(before, "liste.xlsx", { column: "Land" }, scores);
  const [old, now] = [unzipSync(before), unzipSync(bytes)];
  const changed = Object.keys(now).filter((path) => Buffer.compare(old[path]!, now[path]!) !== 0);
  expect(changed.sort()).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  expect(schemaErrors(bytes)).toEqual([]);
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  const formats = [2, 3].map((column) => sheet!.cells!.get(`1,${column}`)?.style?.numFmt ?? "General");
  expect(formats).toEqual(["General", "+0.0;−0.0;0.0"]);
});

const one = (column: number, width: number) =>
  `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;

validated.each([
  ["says nothing of columns", "", `<cols>${one(3, 12)}${one(4, 20)}</cols>`],
  [
    "has the width of another column",
    `<cols>${one(1, 30)}</cols>`,
    `<cols>${one(1, 30)}${one(3, 12)}${one(4, 20)}</cols>`,
  ],
  [
    "speaks of all columns at once, as LibreOffice does",
    '<cols><col customWidth="false" min="1" max="1025" style="0" width="11.53"></col></cols>',
    '<cols><col customWidth="false" min="1" max="2" style="0" width="11.53"/><col customWidth="1" min="3" max="3" style="0" width="12"/><col customWidth="1" min="4" max="4" style="0" width="20"/><col customWidth="false" min="5" max="1025" style="0" width="11.53"/></cols>',
  ],
  [
    "has widths and hidden columns that somebody chose",
    '<cols><col min="3" max="3" width="5" customWidth="1"/><col min="4" max="9" width="9" hidden="1"/></cols>',
    '<cols><col min="3" max="3" width="5" customWidth="1"/><col min="4" max="9" width="9" hidden="1"/></cols>',
  ],
  [
    "has wider columns",
    '<cols><col min="2" max="4" width="40"/></cols>',
    '<cols><col min="2" max="4" width="40"/></cols>',
  ],
])("empty columns become wide enough where a sheet %s", async (_, cols, after) => {
  const parts = unzipSync(byHand());
  const path = "xl/worksheets/sheet1.xml";
  const bare = strFromU8(parts[path]!).replace(/<cols>.*<\/cols>/, cols);
  const before = zipSync({ ...parts, [path]: strToU8(bare) });
  const columns = (names: readonly string[]) =>
    codes(names).map((column, i) => ({ ...column, width: [12, 20][i]! }));
  const { bytes } = enrichedFile(before, "liste.xlsx", { column: "Land" }, columns);
  expect(/<cols>.*<\/cols>/.exec(strFromU8(unzipSync(bytes)[path]!))![0]).toBe(after);
  expect(schemaErrors(bytes)).toEqual([]);
});

test("a column in which something stands keeps its width", async () => {
  const before = await withTable();
  const rows = { ...unzipSync(before) };
  const path = "xl/worksheets/sheet2.xml";
  rows[path] = strToU8(
    strFromU8(rows[path]!).replace("</sheetData>", '<row r="9"><c r="C9"><v>1</v></c></row></sheetData>'),
  );
  const columns = (names: readonly string[]) => codes(names).map((column) => ({ ...column, width: 50 }));
  const { bytes } = enrichedFile(zipSync(rows), "list.xlsx", { column: "Country" }, columns);
  const widths = [...strFromU8(unzipSync(bytes)[path]!).matchAll(/min="(\d)" max="\d" width="50"/g)];
  expect(widths.map(([, column]) => column)).toEqual(["4"]);
});
