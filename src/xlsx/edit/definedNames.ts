/** Defined names of a file. */
import type { Element } from "@xmldom/xmldom";
import type { NamePicture } from "../../sharing/picture";
import type { FilePackage } from "./package";
import { added, children, setText } from "./package/document";
import { workbookList } from "./partList";

/** All of them, with what they stand for. */
export function definedNames(file: FilePackage): readonly NamePicture[] {
  return namesIn(file.xml(file.workbook).documentElement!).map((element) => ({
    name: element.getAttribute("name") ?? "",
    formula: `=${element.textContent ?? ""}`,
    isGlobal: isGlobal(element),
  }));
}

function namesIn(workbook: Element): readonly Element[] {
  return children(workbook, "definedNames").flatMap((list) => children(list, "definedName"));
}

/** Whether a name is the whole workbook's, and not one sheet's. */
function isGlobal(element: Element): boolean {
  return !element.hasAttribute("localSheetId");
}

/**
 * Adds names of the workbook.
 * @param names with what they stand for, `'Align Data'!$A$9:$A$40`
 * @param look `hidden`: lists of names do not show them
 */
export function addNames(
  file: FilePackage,
  names: ReadonlyMap<string, string>,
  look: "shown" | "hidden" = "shown",
): void {
  if (names.size === 0) return;
  file.change(file.workbook, (document) => {
    const list = workbookList(document, "definedNames");
    for (const [name, refers] of names)
      setText(added(list, "definedName", { name, ...(look === "hidden" && { hidden: "1" }) }), refers);
  });
}

/** Takes names of the workbook out, and their list with the last of them. */
export function removeNames(file: FilePackage, names: readonly string[]): void {
  if (names.length === 0) return;
  file.change(file.workbook, ({ documentElement: workbook }) => {
    for (const element of namesIn(workbook!))
      if (names.includes(element.getAttribute("name") ?? "") && isGlobal(element))
        element.parentNode!.removeChild(element);
    for (const list of children(workbook!, "definedNames"))
      if (children(list).length === 0) workbook!.removeChild(list);
  });
}
