/** The mark by which a file tells a formula that spills from one entered into a block of cells (Excel's metadata, "XLDAPR"). */
import type { FilePackage } from "./package";
import { relate } from "./partList";

const path = "xl/metadata.xml";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const properties = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

const fresh =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<metadata xmlns="${main}" xmlns:xda="${properties}"><metadataTypes count="1">` +
  `<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>` +
  `</metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
  `<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>` +
  `<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** The number that a spilling cell's `cm` holds; the part is added where the file has none, and undefined where it has one without it. */
export function spillMark(file: FilePackage): string | undefined {
  const known = [...file.related("xl/workbook.xml").values()].find((one) => /metadata\.xml$/i.test(one));
  if (known === undefined) {
    file.put(path, fresh);
    relate(file, path, "sheetMetadata", "sheetMetadata");
    return "1";
  }
  const text = file.text(known);
  const kinds = [...text.matchAll(/<(?:\w+:)?metadataType\s[^>]*?name="([^"]*)"/g)].map(([, name]) => name);
  const kind = kinds.indexOf("XLDAPR") + 1;
  const cells = /<(?:\w+:)?cellMetadata[^>]*>([^]*?)<\/(?:\w+:)?cellMetadata>/.exec(text)?.[1] ?? "";
  const marks = [...cells.matchAll(/<(?:\w+:)?rc\s[^>]*?t="(\d+)"/g)].map(([, type]) => Number(type));
  const place = kind === 0 ? -1 : marks.indexOf(kind);
  return place < 0 ? undefined : String(place + 1);
}
