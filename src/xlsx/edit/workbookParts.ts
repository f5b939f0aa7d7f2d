/** The sheets of a file, and what they have in common. */
import type { FilePackage } from "./package";
import { children } from "./package/document";
import { strict, transitional } from "./package/namespaces";
import { damaged } from "./package/partReader";
import { isSet } from "./xmlText";

/** Names of the sheets of a workbook with their parts, in order. */
export function sheetsOf(file: FilePackage): ReadonlyMap<string, string> {
  const related = new Map(file.relations(file.workbook).map((relation) => [relation.id, relation.path]));
  const [list] = children(file.xml(file.workbook).documentElement!, "sheets");
  const [sheets, parts] = [new Map<string, string>(), new Set<string>()];
  for (const sheet of list ? children(list, "sheet") : []) {
    const name = sheet.getAttribute("name") ?? "";
    const id = [transitional, strict].map(({ relations }) => sheet.getAttributeNS(relations, "id"));
    const path = related.get(id.find((one) => one !== null) ?? "");
    if (path === undefined || !file.has(path)) throw damaged(file.workbook, `its sheet ${name} has no part`);
    if (sheets.has(name)) throw damaged(file.workbook, `it has two sheets ${name}`);
    if (parts.has(path)) throw damaged(file.workbook, `two sheets are ${path}`);
    sheets.set(name, path);
    parts.add(path);
  }
  return sheets;
}

/** Whether the file counts its days from 1904 on. */
export function startsIn1904(file: FilePackage): boolean {
  return saysOfWorkbook(file, "workbookPr", "date1904");
}

/** Whether sheets may be neither added nor taken out. */
export function isStructureLocked(file: FilePackage): boolean {
  return saysOfWorkbook(file, "workbookProtection", "lockStructure");
}

function saysOfWorkbook(file: FilePackage, element: string, attribute: string): boolean {
  const [found] = children(file.xml(file.workbook).documentElement!, element);
  return isSet(found?.getAttribute(attribute));
}
