/** Defined names of a file. */
import type { Cells } from "../../formulas/addresses";
import { cellsNamed } from "../../formulas/references";
import { attributesIn, unescaped } from "./attributesText";
import type { FilePackage } from "./package";
import { changePart } from "./partList";
import { escapedText } from "./xmlText";

const workbook = "xl/workbook.xml";
const element = /<((?:\w+:)?)definedName(\s[^>]*)>([^]*?)<\/(?:\w+:)?definedName\s*>/g;

/** The blocks of cells that names of the whole workbook stand for, by their names in small letters. */
export function namedCells(file: FilePackage): ReadonlyMap<string, Cells> {
  const found = new Map<string, Cells>();
  for (const [, , written = "", content = ""] of file.text(workbook).matchAll(element)) {
    const attributes = attributesIn(written);
    const cells = cellsNamed(unescaped(content));
    if (cells && !attributes.has("localSheetId"))
      found.set((attributes.get("name") ?? "").toLowerCase(), cells);
  }
  return found;
}

/** Adds names. @param names with what they stand for, `'Align Data'!$A$9:$A$40` */
export function addNames(file: FilePackage, names: ReadonlyMap<string, string>): void {
  changePart(file, workbook, (text) => {
    const prefix = /<(\w+:)?workbook[\s>]/.exec(text)?.[1] ?? "";
    const added = [...names]
      .map(
        ([name, refers]) =>
          `<${prefix}definedName name="${name}">${escapedText(refers)}</${prefix}definedName>`,
      )
      .join("");
    const close = `</${prefix}definedNames>`;
    if (text.includes(close)) return text.replace(close, () => added + close);
    // the order of a workbook's lists is fixed
    const before = ["externalReferences", "functionGroups", "sheets"].find((list) =>
      text.includes(`</${prefix}${list}>`),
    );
    const end = `</${prefix}${before}>`;
    return text.replace(end, () => `${end}<${prefix}definedNames>${added}${close}`);
  });
}

/** Takes names out. */
export function removeNames(file: FilePackage, isOne: (name: string) => boolean): void {
  changePart(file, workbook, (text) =>
    text
      .replace(element, (whole, _, written: string) =>
        isOne(attributesIn(written).get("name") ?? "") ? "" : whole,
      )
      .replace(/<(?:\w+:)?definedNames>\s*<\/(?:\w+:)?definedNames>/, ""),
  );
}
