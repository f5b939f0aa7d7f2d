/** What the xlsx library lacks, mended in the finished package. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { sheetOfPrefix, sheetPrefix } from "../../formulas/addresses";
import { type ChartExtras, withExtras } from "./chartExtras";

const earliest = new Date(1980, 0, 1);

/** What a package gets. */
export interface Additions {
  /** Texts of custom XML parts. */
  readonly xmls: readonly string[];
  /** Whether it has formulas to calculate when it is opened. */
  readonly isLive: boolean;
  /** Of its charts, in their order. */
  readonly charts: readonly ChartExtras[];
}

/**
 * The same package with fonts in the schema's order, marks of formulas in Excel's, boxes of notes as large as their texts, quoted sheet
 * names, charts that can be drawn unread, custom XML parts, and one date on all its parts.
 */
export function repacked(bytes: Uint8Array, { xmls, isLive, charts }: Additions): Uint8Array {
  const parts = unzipSync(bytes);
  const mended: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    if (/vmlDrawing\d+\.vml$/.test(path)) mended[path] = withRoomForNotes(path, parts);
    else if (path === "xl/styles.xml") mended[path] = withOrderedFonts(content);
    else mended[path] = path.startsWith("xl/worksheets/sheet") ? withOrderedMarks(content) : content;
  }
  changed(mended, "xl/workbook.xml", withQuotedSheets);
  if (!isLive) changed(mended, "xl/workbook.xml", withoutCalculation);
  charts.forEach((extras, i) =>
    changed(mended, `xl/charts/chart${i + 1}.xml`, (xml) => withExtras(xml, extras)),
  );
  xmls.forEach((xml, i) => addPart(mended, xml, i + 1));
  return zipSync(mended, { mtime: earliest, level: 6 });
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Of a part in every workbook: what it is known by is its namespace. */
const partId = (number: number) => `{4C1D86E2-7E2C-4F55-9C0D-5A1C6B0E7A${10 + number}}`;

function changed(parts: Zippable, path: string, change: (text: string) => string): void {
  parts[path] = strToU8(change(strFromU8(parts[path] as Uint8Array)));
}

/** Adds a custom XML part to a package (ISO 29500-1, 22.5). */
function addPart(parts: Zippable, xml: string, number: number): void {
  parts[`customXml/item${number}.xml`] = strToU8(declaration + xml);
  parts[`customXml/itemProps${number}.xml`] = strToU8(
    `${declaration}<ds:datastoreItem ds:itemID="${partId(number)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  changed(parts, "xl/_rels/workbook.xml.rels", (text) =>
    text.replace(
      "</Relationships>",
      `<Relationship Id="rIdCustom${number}" Type="${relationships}/customXml" Target="../customXml/item${number}.xml"/></Relationships>`,
    ),
  );
  changed(parts, "[Content_Types].xml", (text) =>
    text.replace(
      "</Types>",
      `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
    ),
  );
}

/** The library does not quote a sheet's name in print areas and titles; with a blank in it, an unquoted name means something else. */
function withQuotedSheets(workbook: string): string {
  return workbook.replace(
    /(<definedName name="_xlnm\.[^>]*>)([^<]*)(<\/definedName>)/g,
    (_, open: string, refersTo: string, close: string) => {
      const quoted = sheetPrefix(sheetOfPrefix(refersTo.slice(0, refersTo.indexOf("!") + 1)));
      const places = refersTo.split(",").map((area) => quoted + area.slice(area.lastIndexOf("!") + 1));
      return `${open}${places.join(",")}${close}`;
    },
  );
}

/** The library has every file calculated when it is opened, so that Excel asks to save what nobody changed. */
function withoutCalculation(workbook: string): string {
  return workbook.replace(/<calcPr [^>]*\/>/, "");
}

const fontParts = [
  "b",
  "i",
  "strike",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** The library writes a font's colour before its size; the schema has the size first. */
function withOrderedFonts(styles: Uint8Array): Uint8Array {
  const place = (element: string) => fontParts.indexOf(/^<(\w+)/.exec(element)![1]!);
  const ordered = (font: string) =>
    `<font>${[...font.matchAll(/<\w+[^>]*\/>/g)]
      .map(([element]) => element)
      .sort((a, b) => place(a) - place(b))
      .join("")}</font>`;
  return strToU8(strFromU8(styles).replace(/<font>.*?<\/font>/gs, ordered));
}

/** The library writes a formula's mark before the type of its value; Excel, and what is edited in files, the other way round. */
function withOrderedMarks(sheet: Uint8Array): Uint8Array {
  const text = strFromU8(sheet);
  return text.includes(' cm="')
    ? strToU8(text.replace(/(<c [^>]*?)( cm="\d+")( t="\w+")/g, "$1$3$2"))
    : sheet;
}

/** The library draws every note 108 × 59 points, four lines of twenty letters. */
function withRoomForNotes(path: string, parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const number = /(\d+)\.vml$/.exec(path)?.[1] ?? "";
  const comments = parts[`xl/comments${number}.xml`] ?? new Uint8Array();
  const lengths = [...strFromU8(comments).matchAll(/<comment .*?<\/comment>/gs)].map(
    ([one]) => one.replace(/<[^>]*>/g, "").length,
  );
  let i = 0;
  const vml = strFromU8(parts[path]!).replace(
    /width:108pt;height:59\.25pt;([^]*?)<x:Anchor>(\d+),15,(\d+),2,\d+,31,\d+,4<\/x:Anchor>/g,
    (_all, between: string, column: string, row: string) => {
      const lines = Math.ceil((lengths[i++] ?? 0) / 38) + 1;
      const right = Number(column) + 3;
      const bottom = Number(row) + lines;
      return (
        `width:220pt;height:${lines * 15}pt;${between}` +
        `<x:Anchor>${column},15,${row},2,${right},31,${bottom},4</x:Anchor>`
      );
    },
  );
  return strToU8(vml);
}
