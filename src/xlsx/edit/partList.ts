/** The lists in which a package names its parts: relations, content types, the sheets of the workbook. */
import type { Document, Element } from "@xmldom/xmldom";
import { contentTypes, type FilePackage } from "./package";
import { added, childInOrder, children } from "./package/document";
import { keyOf, relationsPath, relativeTo } from "./package/partNames";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The order of a workbook's children (ISO/IEC 29500-1, 18.2.27). */
const order =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " ",
  );

/** A list of the workbook; an empty one in its place where there is none. */
export function workbookList(document: Document, name: string): Element {
  return childInOrder(document.documentElement!, name, order);
}

/** Names a part of a workbook's own kinds that the workbook relates to. @returns the relation's id */
export function relate(file: FilePackage, path: string, kind: string, type: string): string {
  return relateWorkbook(file, path, kind, `${spreadsheet}.${type}+xml`);
}

/** Names a part that the workbook relates to, with its content type unless all of its ending have that. @returns the relation's id */
export function relateWorkbook(file: FilePackage, path: string, kind: string, type: string): string {
  const taken = new Set(file.relations(file.workbook).map(({ id }) => id));
  let id = "rIdAlign1";
  for (let number = 2; taken.has(id); number++) id = `rIdAlign${number}`;
  file.change(relationsPath(file.workbook), ({ documentElement: root }) => {
    const Target = relativeTo(file.workbook, path);
    added(root!, "Relationship", { Id: id, Type: `${file.namespaces.relations}/${kind}`, Target });
  });
  if (file.contentType(path) !== type)
    file.change(contentTypes, ({ documentElement: root }) => {
      added(root!, "Override", { PartName: `/${path}`, ContentType: type });
    });
  return id;
}

/** Takes out a part that the workbook relates to, with what names it. */
export function unrelate(file: FilePackage, path: string): void {
  const isPart = (name: string) => keyOf(name) === keyOf(path);
  const ids = file.relations(file.workbook).filter((relation) => isPart(relation.path));
  file.change(relationsPath(file.workbook), ({ documentElement: root }) => {
    for (const one of children(root!, "Relationship"))
      if (ids.some(({ id }) => id === one.getAttribute("Id"))) root!.removeChild(one);
  });
  file.change(contentTypes, ({ documentElement: root }) => {
    for (const one of children(root!, "Override"))
      if (isPart(one.getAttribute("PartName") ?? "")) root!.removeChild(one);
  });
  file.remove(path);
}

/** Excel makes the list of what to calculate anew where it is missing; one that names a cell without a formula is damage. */
export function dropCalculationChain(file: FilePackage): void {
  const chain = file.relations(file.workbook).find(({ type }) => type === "calcChain");
  if (chain) unrelate(file, chain.path);
}

/** Lets whoever opens the file calculate all of its formulas. */
export function calculateOnOpening(file: FilePackage): void {
  file.change(file.workbook, (document) =>
    workbookList(document, "calcPr").setAttribute("fullCalcOnLoad", "1"),
  );
}

/** Adds a sheet behind all others. */
export function addSheet(file: FilePackage, name: string, path: string, xml: string): void {
  file.put(path, xml);
  const id = relate(file, path, "worksheet", "worksheet");
  file.change(file.workbook, (document) => {
    const sheets = workbookList(document, "sheets");
    const numbers = children(sheets, "sheet").map((sheet) => Number(sheet.getAttribute("sheetId")));
    const sheetId = String(Math.max(0, ...numbers) + 1);
    const sheet = added(sheets, "sheet", { name, sheetId });
    const prefix = document.documentElement!.lookupPrefix(file.namespaces.relations) ?? "r";
    sheet.setAttributeNS(file.namespaces.relations, `${prefix}:id`, id);
  });
}

/** Takes a sheet out: names of its own go with it, and the others' places move up. */
export function removeSheet(file: FilePackage, name: string, path: string): void {
  file.change(file.workbook, (document) => {
    const sheets = workbookList(document, "sheets");
    const all = children(sheets, "sheet");
    const place = all.findIndex((sheet) => sheet.getAttribute("name") === name);
    sheets.removeChild(all[place]!);
    const [names] = children(document.documentElement!, "definedNames");
    for (const one of names ? children(names, "definedName") : [])
      if (one.getAttribute("localSheetId") === String(place)) names!.removeChild(one);
      else moveUp(one, "localSheetId", place);
    const [views] = children(document.documentElement!, "bookViews");
    for (const view of views ? children(views, "workbookView") : [])
      for (const shown of ["activeTab", "firstSheet"]) moveUp(view, shown, Math.max(0, place - 1));
  });
  unrelate(file, path);
}

/** The number of a sheet behind a place becomes that of the one before. */
function moveUp(element: Element, attribute: string, place: number): void {
  const number = element.getAttribute(attribute);
  if (number !== null && Number(number) > place) element.setAttribute(attribute, String(Number(number) - 1));
}
