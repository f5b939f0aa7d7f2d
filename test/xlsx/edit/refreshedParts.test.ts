import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { edition } from "../../../src/edition";
import { enrichCommand } from "../../../src/reports/enrich";
import { stampReader } from "../../../src/reports/stampReader";
import { refreshPlan } from "../../../src/sharing/refreshPlan";
import { type Stamped, stampXml } from "../../../src/workbook/stamp";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import { handMadeParts, rowsXml, tableXml } from "../../support/handMadeFile";
import { needing, schemaErrors } from "../../support/outsideTools";
import "../../support/sameSeed";

// a list that Enrich gave figures, in packages as other programs leave them: custom parts in any order, each with its properties
// (ISO/IEC 29500-1, 22.5) or without, and parts that no standard knows. Gallup's figure is that of data/opinion.csv: Kazakhstan 2022, 50

const asked = { indicators: ["gallup.rus.disapprove"], day: "2023-11-03" };
const heads = ["Country", "Code", "Gallup: disapprove, Russia, per cent, 2023-11-03"];
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';

/** What a custom part holds: a stamp, or something of somebody's. */
interface Item {
  readonly stamped?: Stamped;
  readonly hasProperties: boolean;
  /** Letters that the relation's file is padded with, so that writing it anew shows. */
  readonly blanks: number;
}

const stampOf = (table: string, more: Partial<Stamped> = {}): Stamped => ({
  ...{ edition: "2024-12-31", build: "Align 0.1", made: "2025-01-01T10:00:00.000Z", ...more },
  tables: [{ table, command: enrichCommand(asked) }],
});

function packageOf(items: readonly Item[], hasFormula: boolean): Uint8Array {
  const chain = hasFormula ? '<c r="D2" i="1"/>' : undefined;
  const formula = '<c r="D2"><f>C2*2</f><v>94</v></c></row><row r="3">';
  const rows = rowsXml([heads, ["Kazakhstan", "KAZ", 47], ["Nowhere", "", null]]);
  const parts = handMadeParts({
    sheets: [
      { name: "My list", rows: hasFormula ? rows.replace('</row><row r="3">', formula) : rows },
      { name: "Other", rows: "" },
    ],
    table: tableXml(
      "A1:C3",
      heads.map((head) => [head] as const),
    ),
    ...(chain !== undefined && { chain }),
  });
  const numbers = items.map((_, i) => i + 1);
  const related = numbers
    .map(
      (n) => `<Relationship Id="rIdC${n}" Type="${relations}/customXml" Target="../customXml/item${n}.xml"/>`,
    )
    .join("");
  const typed = items
    .map(({ hasProperties }, i) =>
      hasProperties
        ? `<Override PartName="/customXml/itemProps${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`
        : "",
    )
    .join("");
  const custom = items.flatMap(({ stamped, hasProperties, blanks }, i) => {
    const n = i + 1;
    const own = stamped ? stampXml(stamped) : `<notes xmlns="urn:somebody">${n}</notes>`;
    const properties = `<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{0000000${n}-0000-0000-0000-000000000000}"/>`;
    const relation = `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/customXmlProps" Target="itemProps${n}.xml"/></Relationships>`;
    return [
      [`customXml/item${n}.xml`, declaration + own] as const,
      ...(hasProperties
        ? [
            [`customXml/itemProps${n}.xml`, declaration + properties] as const,
            [`customXml/_rels/item${n}.xml.rels`, declaration + relation + " ".repeat(blanks)] as const,
          ]
        : []),
    ];
  });
  const all = {
    ...parts,
    "[Content_Types].xml": parts["[Content_Types].xml"]!.replace("</Types>", `${typed}</Types>`),
    "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace(
      "</Relationships>",
      `${related}</Relationships>`,
    ),
    ...Object.fromEntries(custom),
    "somebody/notes.bin": "\u0001\u0002 whatever",
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));
}

function refreshed(bytes: Uint8Array): Uint8Array {
  const file = new AlignFile(bytes, "list.xlsx");
  const by = { build: "Align 9", made: "2026-01-01T10:00:00.000Z" };
  return file.edited(refreshPlan(file.picture, edition.editionName, {}, stampReader(edition), by).edit);
}

/** Paths of parts that differ, are new or are gone. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const paths = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return paths.filter(
    (path) =>
      !old[path] || !now[path] || Buffer.compare(Buffer.from(old[path]), Buffer.from(now[path])) !== 0,
  );
}

const somebodys = fc.record({ hasProperties: fc.boolean(), blanks: fc.nat({ max: 3 }) });
const list = somebodys.map((item): Item => ({ ...item, stamped: stampOf("List") }));
const packages = fc
  .tuple(fc.array(somebodys, { maxLength: 4 }), list, fc.array(somebodys, { maxLength: 4 }), fc.boolean())
  .map(([before, stamp, behind, hasFormula]) => ({
    ...{ items: [...before, stamp, ...behind], place: before.length + 1, hasFormula },
  }));

test("as a file is refreshed its sheet and its stamp change, and every other part stays byte for byte", () => {
  fc.assert(
    fc.property(packages, ({ items, place, hasFormula }) => {
      const before = packageOf(items, hasFormula);
      const after = refreshed(before);
      expect(changedParts(before, after).toSorted()).toEqual(
        [
          `customXml/item${place}.xml`,
          "xl/worksheets/sheet1.xml",
          // a formula beside the list is to be calculated again
          ...(hasFormula ? ["xl/workbook.xml"] : []),
        ].toSorted(),
      );
      const { picture } = new AlignFile(after, "list.xlsx");
      expect(picture.sheets.get("My list")!.valueAt(1, 2)).toBe(50);
      expect(picture.stamps).toMatchObject([
        { edition: edition.editionName, build: "Align 9", made: "2026-01-01T10:00:00.000Z" },
      ]);
    }),
    { numRuns: 60 },
  );
});

test("a stamp of what cannot be refreshed keeps what it has, in its own part", () => {
  const lost = { ...stampOf("List"), tables: [{ table: "List", command: "align enrich --indicators gone" }] };
  const items = [
    { stamped: lost, hasProperties: true, blanks: 1 },
    { stamped: stampOf("List", { build: "Align 0.2" }), hasProperties: true, blanks: 2 },
  ];
  const before = packageOf(items, false);
  const after = refreshed(before);
  expect(changedParts(before, after)).toEqual(["xl/worksheets/sheet1.xml", "customXml/item2.xml"]);
  expect(strFromU8(unzipSync(after)["customXml/item1.xml"]!)).toContain('build="Align 0.1"');
});

needing("the Open XML validator")(
  "stamps that become one leave no part, no property and no relation behind",
  () => {
    const items = [
      { stamped: stampOf("List"), hasProperties: true, blanks: 0 },
      { hasProperties: true, blanks: 1 },
      { stamped: stampOf("List", { build: "Align 0.2" }), hasProperties: true, blanks: 2 },
    ];
    const before = packageOf(items, false);
    const after = refreshed(before);
    const paths = Object.keys(unzipSync(after));
    expect(paths.filter((path) => path.startsWith("customXml"))).toEqual([
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "customXml/_rels/item1.xml.rels",
      "customXml/item2.xml",
      "customXml/itemProps2.xml",
      "customXml/_rels/item2.xml.rels",
    ]);
    expect(strFromU8(unzipSync(after)["[Content_Types].xml"]!)).not.toContain("itemProps3");
    expect([before, after].map(schemaErrors)).toEqual([[], []]);
  },
);
