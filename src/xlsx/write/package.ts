/** What the xlsx library lacks, mended in the finished package. */
import { inflateSync, strFromU8, strToU8 } from "fflate";
import { sheetOfPrefix, sheetPrefix } from "../../formulas/addresses";
import { packedEntry, type ZipEntry, zipEntries, zipped } from "../edit/package/zip";
import { declaration } from "../edit/xmlText";
import { type ChartExtras, withExtras } from "./chartExtras";
import { type Note, notesDrawing, notesPart } from "./notes";

/** The first day that MS-DOS counts. */
const earliest = 0x210000;

/** What a package gets. */
export interface Additions {
  /** Texts of custom XML parts. */
  readonly xmls: readonly string[];
  /** Whether it has formulas to calculate when it is opened. */
  readonly isLive: boolean;
  /** Of its charts, in their order. */
  readonly charts: readonly ChartExtras[];
  /** Of each sheet. */
  readonly notes: readonly (readonly Note[])[];
}

/** The content of a part that the library wrote a moment ago: unlike one that somebody hands in, it is what it says. */
function contentOf({ method, packed, size }: ZipEntry): Uint8Array {
  return method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(size) });
}

/** Texts of parts that are to change, by path. */
class Changes {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly texts = new Map<string, string>();

  constructor(bytes: Uint8Array) {
    this.entries = new Map(zipEntries(bytes).map((entry) => [entry.name, entry]));
  }

  /** "" where there is no such part. */
  text(path: string): string {
    const entry = this.entries.get(path);
    return this.texts.get(path) ?? (entry ? strFromU8(contentOf(entry)) : "");
  }

  set(path: string, text: string): void {
    this.texts.set(path, text);
  }

  change(path: string, change: (text: string) => string): void {
    const before = this.text(path);
    const after = change(before);
    if (after !== before) this.set(path, after);
  }

  /** What does not change stays packed as it is. */
  package(): Uint8Array {
    const kept = [...this.entries.values()].filter(({ name }) => !this.texts.has(name));
    const made = [...this.texts].map(([path, text]) => packedEntry(path, strToU8(text)));
    return zipped([...kept.map((entry) => ({ ...entry, time: earliest })), ...made]);
  }
}

/**
 * The same package with fonts in the schema's order, marks of formulas in Excel's, notes in boxes as large as their texts, quoted sheet
 * names, charts that can be drawn unread, custom XML parts, and one date on all its parts.
 */
export function repacked(bytes: Uint8Array, { xmls, isLive, charts, notes }: Additions): Uint8Array {
  const parts = new Changes(bytes);
  notes.forEach((own, i) => {
    const number = i + 1;
    // formulas alone have marks
    if (isLive) parts.change(`xl/worksheets/sheet${number}.xml`, withOrderedMarks);
    if (own.length === 0) return;
    parts.set(`xl/comments${number}.xml`, declaration + notesPart(own));
    parts.set(`xl/drawings/vmlDrawing${number}.vml`, notesDrawing(own, number));
  });
  parts.change("xl/styles.xml", withOrderedFonts);
  parts.change("xl/workbook.xml", withQuotedSheets);
  if (!isLive) parts.change("xl/workbook.xml", withoutCalculation);
  charts.forEach((extras, i) =>
    parts.change(`xl/charts/chart${i + 1}.xml`, (xml) => withExtras(xml, extras)),
  );
  xmls.forEach((xml, i) => addPart(parts, xml, i + 1));
  return parts.package();
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Of a part in every workbook: what it is known by is its namespace. */
const partId = (number: number) => `{4C1D86E2-7E2C-4F55-9C0D-5A1C6B0E7A${10 + number}}`;

/** Adds a custom XML part to a package (ISO 29500-1, 22.5). */
function addPart(parts: Changes, xml: string, number: number): void {
  parts.set(`customXml/item${number}.xml`, declaration + xml);
  parts.set(
    `customXml/itemProps${number}.xml`,
    `${declaration}<ds:datastoreItem ds:itemID="${partId(number)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  parts.set(
    `customXml/_rels/item${number}.xml.rels`,
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  parts.change("xl/_rels/workbook.xml.rels", (text) =>
    text.replace(
      "</Relationships>",
      `<Relationship Id="rIdCustom${number}" Type="${relationships}/customXml" Target="../customXml/item${number}.xml"/></Relationships>`,
    ),
  );
  parts.change("[Content_Types].xml", (text) =>
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
      // the name may have a comma, which parts the places too
      const prefix = refersTo.slice(0, refersTo.indexOf("!$") + 1);
      const quoted = sheetPrefix(sheetOfPrefix(prefix));
      const places = refersTo.split(`${prefix}$`).slice(1);
      return `${open}${places.map((place) => `${quoted}$${place}`).join("")}${close}`;
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
function withOrderedFonts(styles: string): string {
  const place = (element: string) => fontParts.indexOf(/^<(\w+)/.exec(element)![1]!);
  const ordered = (font: string) =>
    `<font>${[...font.matchAll(/<\w+[^>]*\/>/g)]
      .map(([element]) => element)
      .sort((a, b) => place(a) - place(b))
      .join("")}</font>`;
  return styles.replace(/<font>.*?<\/font>/gs, ordered);
}

/** The library writes a formula's mark before the type of its value; Excel, and what is edited in files, the other way round. */
function withOrderedMarks(sheet: string): string {
  return sheet.includes(' cm="') ? sheet.replace(/(<c [^>]*?)( cm="\d+")( t="\w+")/g, "$1$3$2") : sheet;
}
