/** The sheets of a file. */
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
