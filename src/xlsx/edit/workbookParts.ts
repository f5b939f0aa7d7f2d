/** The sheets of a file, and what they have in common. */
import { type FilePackage, elements } from "./package";

/** Names of the sheets of a workbook with their parts, in order. */
export function sheetsOf(file: FilePackage): ReadonlyMap<string, string> {
  const related = file.related("xl/workbook.xml");
  return new Map(
    elements(file.xml("xl/workbook.xml"), "sheet").map((sheet) => {
      const id = sheet.getAttributeNS(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "id",
      );
      return [sheet.getAttribute("name") ?? "", related.get(id ?? sheet.getAttribute("r:id") ?? "") ?? ""];
    }),
  );
}

/** Whether the file counts its days from 1904 on. */
export function startsIn1904(file: FilePackage): boolean {
  const [properties] = elements(file.xml("xl/workbook.xml"), "workbookPr");
  return ["1", "true"].includes(properties?.getAttribute("date1904") ?? "");
}
