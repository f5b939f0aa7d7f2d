/** Defined names of a file. */
import type { NamePicture } from "../../sharing/picture";
import { attributesIn, unescaped } from "./attributesText";
import type { FilePackage } from "./package";
import { changePart } from "./partList";
import { escapedText } from "./xmlText";

const workbook = "xl/workbook.xml";
const element = /<((?:\w+:)?)definedName(\s[^>]*)>([^]*?)<\/(?:\w+:)?definedName\s*>/g;

/** All of them, with what they stand for. */
export function definedNames(file: FilePackage): readonly NamePicture[] {
  return [...file.text(workbook).matchAll(element)].map(([, , written = "", content = ""]) => {
    const attributes = attributesIn(written);
    return {
      name: attributes.get("name") ?? "",
      formula: `=${unescaped(content)}`,
      isGlobal: !attributes.has("localSheetId"),
    };
  });
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
