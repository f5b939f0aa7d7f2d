/** The mark by which a file tells a formula that spills from one entered into a block of cells (Excel's metadata, "XLDAPR"). */
import { type FilePackage, elements } from "./package";
import { children } from "./package/document";
import { relate } from "./partList";
import { declaration } from "./xmlText";

const path = "xl/metadata.xml";
const properties = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const kind = "XLDAPR";

const freshPart = (main: string) =>
  `${declaration}<metadata xmlns="${main}" xmlns:xda="${properties}"><metadataTypes count="1">` +
  `<metadataType name="${kind}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>` +
  `</metadataTypes><futureMetadata name="${kind}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
  `<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>` +
  `<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** The number that a spilling cell's `cm` holds; the part is added where the file has none, and undefined where it has one without it. */
export function spillMark(file: FilePackage): string | undefined {
  const known = file.relations(file.workbook).find(({ type }) => type === "sheetMetadata");
  if (!known) {
    file.put(path, freshPart(file.namespaces.main));
    relate(file, path, "sheetMetadata", "sheetMetadata");
    return "1";
  }
  const document = file.xml(known.path);
  const kinds = elements(document, "metadataType").map((type) => type.getAttribute("name"));
  const number = String(kinds.indexOf(kind) + 1);
  const [list] = elements(document, "cellMetadata");
  const marks = list ? children(list, "bk").flatMap((block) => children(block, "rc")) : [];
  const place = marks.findIndex((mark) => mark.getAttribute("t") === number);
  return place < 0 ? undefined : String(place + 1);
}
