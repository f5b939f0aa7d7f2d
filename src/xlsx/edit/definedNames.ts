/** Defined names of a file. */
import type { Element } from "@xmldom/xmldom";
import type { Cells } from "../../formulas/addresses";
import { cellsNamed } from "../../formulas/references";
import type { FilePackage } from "./package";
import { added, children, setText } from "./package/document";
import { workbookList } from "./partList";

export interface DefinedName {
  readonly name: string;
  /** What it stands for, without `=`. */
  readonly refers: string;
  /** Whether it is the whole workbook's, and not one sheet's. */
  readonly isGlobal: boolean;
}

/** All of them, in order. */
export function definedNames(file: FilePackage): readonly DefinedName[] {
  return namesIn(file.xml(file.workbook).documentElement!).map((element) => ({
    name: element.getAttribute("name") ?? "",
    refers: element.textContent ?? "",
    isGlobal: !element.hasAttribute("localSheetId"),
  }));
}

function namesIn(workbook: Element): readonly Element[] {
  return children(workbook, "definedNames").flatMap((list) => children(list, "definedName"));
}

/** The blocks of cells that names of the whole workbook stand for, by their names in small letters. */
export function namedCells(file: FilePackage): ReadonlyMap<string, Cells> {
  const found = new Map<string, Cells>();
  for (const { name, refers, isGlobal } of definedNames(file)) {
    const cells = isGlobal ? cellsNamed(refers) : undefined;
    if (cells) found.set(name.toLowerCase(), cells);
  }
  return found;
}

/** Adds names. @param names with what they stand for, `'Align Data'!$A$9:$A$40` */
export function addNames(file: FilePackage, names: ReadonlyMap<string, string>): void {
  if (names.size === 0) return;
  file.change(file.workbook, (document) => {
    const list = workbookList(document, "definedNames");
    for (const [name, refers] of names) setText(added(list, "definedName", { name }), refers);
  });
}

/** Takes names out, and their list with the last of them. */
export function removeNames(file: FilePackage, isOne: (name: string) => boolean): void {
  file.change(file.workbook, ({ documentElement: workbook }) => {
    for (const element of namesIn(workbook!))
      if (isOne(element.getAttribute("name") ?? "")) element.parentNode!.removeChild(element);
    for (const list of children(workbook!, "definedNames"))
      if (children(list).length === 0) workbook!.removeChild(list);
  });
}
