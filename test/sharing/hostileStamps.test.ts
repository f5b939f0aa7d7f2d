import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook } from "excel-standin/node";
import { edition } from "../../src/edition";
import { readOutline } from "../../src/excel/read/bookOutline";
import { headsOf } from "../../src/reports/knownHeads";
import { stampReader } from "../../src/reports/stampReader";
import { describeIssues, findingsIn, grouped } from "../../src/sharing/health";
import { refreshPlan } from "../../src/sharing/refreshPlan";
import { checkMaking, verified } from "../../src/sharing/verify/verifying";
import { stampNamespace } from "../../src/workbook/stamp";
import { stampsAmong } from "../../src/workbook/stampPart";
import { AlignFile } from "../../src/xlsx/edit/alignFile";
import { fileOf, handMadeParts, rowsXml, tableXml } from "../support/handMadeFile";

// what calls itself a stamp of Align's and was not written by Align: it is said, and stops nothing

const stamp = (inside: string, attributes = `edition="2025-12-31"`) =>
  `<stamp xmlns="${stampNamespace}" ${attributes}>${inside}</stamp>`;
const table = (name: string, command = "align enrich --indicators score --as-of 2023-11-03") =>
  `<table name="${name}">${command}</table>`;

const hostile: readonly (readonly [string, string, RegExp])[] = [
  ["cut off", stamp(table("List")).slice(0, -20), /damaged part: 1:\d+: |unclosed/],
  [
    "more tables than any",
    stamp(Array.from({ length: 5000 }, (_, i) => table(`T${i}`)).join("")),
    /too many/,
  ],
  ["larger than any", stamp(`<table name="List">${"x".repeat(4_000_001)}</table>`), /letters/],
  ["deeper than any", stamp(`${"<a>".repeat(9)}${"</a>".repeat(9)}`), /nested too deep/],
  ["with a document type", `<!DOCTYPE stamp>${stamp(table("List"))}`, /document type/],
  ["a command longer than any", stamp(table("List", `align enrich ${"x".repeat(10_001)}`)), /too long/],
  ["a name longer than any", stamp(table("L".repeat(256))), /too long/],
  ["of no edition", stamp(table("List"), ""), /invalid edition/],
  [
    "of an edition in words",
    stamp(table("List"), `edition="${"soon ".repeat(1000)}"`),
    /invalid edition: soon/,
  ],
  [
    "of a method in words",
    stamp(table("List"), `edition="2025-12-31" method="2e99"`),
    /invalid method: 2e99/,
  ],
  [
    "of a build longer than any",
    stamp("", `edition="2025-12-31" build="${"b".repeat(201)}"`),
    /invalid build/,
  ],
  ["of a time in words", stamp("", `edition="2025-12-31" made="&lt;b>now"`), /invalid made: <b>now/],
];

function fileWith(parts: readonly string[]): AlignFile {
  const made = handMadeParts({
    sheets: [{ name: "My list", rows: rowsXml([["Country"], ["Moldova"]]) }],
    table: tableXml("A1:A2", [["Country"]]),
  });
  const custom = parts.map((xml, i) => [`customXml/item${i + 1}.xml`, xml] as const);
  return new AlignFile(fileOf({ ...made, ...Object.fromEntries(custom) }), "list.xlsx");
}

const reader = stampReader(edition);

test.each(hostile)("a stamp %s is said by refresh, health check and verify of a file", (_, xml, why) => {
  const { picture } = fileWith([xml]);
  expect(picture.stamps).toEqual([]);
  expect(picture.unread).toEqual([expect.stringMatching(why)]);
  expect(picture.unread[0]).toMatch(/^customXml\/item1\.xml: .{1,250}$/s);
  const { left } = refreshPlan(picture, edition.editionName, {}, reader, { build: "", made: "" });
  expect(left).toEqual([
    expect.stringMatching(/^How tables or columns of Align's were asked for cannot be read/),
  ]);
  const groups = grouped(findingsIn(picture, {}, edition.editionName, reader));
  expect(groups.map((one) => describeIssues(one))).toEqual([
    expect.stringMatching(
      /^1 × should say how Align's tables were asked for, and cannot be read: customXml\/item1/,
    ),
  ]);
  expect(() => checkMaking(picture, edition.editionName)).toThrow(
    /^no edition: the workbook names none \(customXml/,
  );
  expect(verified(picture, reader, () => [[""]], headsOf(edition)).left).toEqual(left);
});

test("a stamp that can be read stays one beside those that cannot, and these stay in the file as they are", () => {
  const good = stamp(table("Gone"), `edition="2024-12-31"`);
  const file = fileWith([...hostile.map(([, xml]) => xml), good]);
  expect(file.picture.stamps.map((one) => one.edition)).toEqual(["2024-12-31"]);
  expect(file.picture.unread).toHaveLength(hostile.length);
  const { edit } = refreshPlan(file.picture, edition.editionName, {}, reader, {
    build: "Align 9",
    made: "2026",
  });
  const parts = unzipSync(file.edited(edit));
  hostile.forEach(([, xml], i) => expect(strFromU8(parts[`customXml/item${i + 1}.xml`]!)).toBe(xml));
  expect(strFromU8(parts[`customXml/item${hostile.length + 1}.xml`]!)).toContain(edition.editionName);
});

test("stamps are counted together: what is more than Align writes into one workbook is said", () => {
  const many = (count: number, xml: string) =>
    stampsAmong(Array.from({ length: count }, (_, i) => ({ place: `part ${i + 1}`, xml })));
  const stamps = many(300, stamp(table("List")));
  expect([stamps.stamps.length, stamps.unread.length]).toEqual([200, 100]);
  expect(stamps.unread[0]).toBe("part 201: too many stamps: more than 200");
  const tables = many(10, stamp(table("List").repeat(1000)));
  expect([tables.stamps.length, tables.unread[0]]).toEqual([
    5,
    expect.stringMatching(/^part 6: too many tables/),
  ]);
  const letters = many(10, `${stamp(table("List"))}<!--${"x".repeat(1_500_000)}-->`);
  expect([letters.stamps.length, letters.unread.length]).toEqual([2, 8]);
});

test.each([
  ["another program's part", `<notes xmlns="urn:other">${stampNamespace}</notes>`],
  ["a part that is no XML", "stamp"],
  ["an element of the same name", '<stamp xmlns="urn:other" edition="now"/>'],
])("%s is nobody's business", (_, xml) => {
  expect(stampsAmong([{ place: "part", xml }])).toMatchObject({ stamps: [], unread: [] });
});

test("in the open workbook they are said, too", async () => {
  const book = await openWorkbook({ functionsJson: { functions: [] } as never });
  // Excel takes no part that is not well-formed
  const parts = hostile.filter(([what]) => !["cut off", "with a document type"].includes(what));
  const outline = await book.Excel.run(async (context) => {
    for (const [, xml] of parts) context.workbook.customXmlParts.add(xml);
    await context.sync();
    return readOutline(context as never);
  });
  expect(outline.stamps).toEqual([]);
  expect(outline.unread).toEqual(parts.map(([, , why]) => expect.stringMatching(why) as string));
  book.close();
});

test("a file's custom parts are found by the workbook's relations, wherever they stand", () => {
  const made = unzipSync(fileWith([stamp(table("List"))]).edited({ cells: [], fills: [], sheets: [] }));
  const xml = made["customXml/item1.xml"]!;
  const relations = strFromU8(made["xl/_rels/workbook.xml.rels"]!).replace(
    "</Relationships>",
    '<Relationship Id="rIdOdd" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="/odd/part.xml"/></Relationships>',
  );
  delete made["customXml/item1.xml"];
  const odd = { ...made, "odd/part.xml": xml, "xl/_rels/workbook.xml.rels": strToU8(relations) };
  expect(new AlignFile(zipSync(odd), "odd.xlsx").picture.stamps).toHaveLength(1);
});
