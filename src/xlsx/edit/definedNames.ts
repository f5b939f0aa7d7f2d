/** Defined names of a file. */
import { areaOf, sheetOfPrefix, type Area } from "../../formulas/addresses";
import { attributesIn, unescaped } from "./attributesText";
import type { FilePackage } from "./package";
import { changePart } from "./partList";
import { escapedText } from "./xmlText";

const workbook = "xl/workbook.xml";
const element = /<((?:\w+:)?)definedName(\s[^>]*)>([^]*?)<\/(?:\w+:)?definedName\s*>/g;

/** The blocks of cells that names of the whole workbook stand for, by their names in small letters. */
export function namedCells(file: FilePackage): ReadonlyMap<string, Area & { readonly sheet: string }> {
  const found = new Map<string, Area & { readonly sheet: string }>();
  for (const [, , written = "", content = ""] of file.text(workbook).matchAll(element)) {
    const attributes = attributesIn(written);
    const [, prefix = "", cells = ""] = /^(.*!)([^!]+)$/.exec(unescaped(content)) ?? [];
    const area = areaOf(cells);
    if (area && !attributes.has("localSheetId"))
      found.set((attributes.get("name") ?? "").toLowerCase(), { sheet: sheetOfPrefix(prefix), ...area });
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
