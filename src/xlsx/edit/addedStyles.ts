/** Looks added to a file's styles, behind those that are there. */
import type { Element } from "@xmldom/xmldom";
import type { FilePackage } from "./package";
import { added, childInOrder, children } from "./package/document";

/** How a cell looks; what is left out is as in any other cell. */
export interface Look {
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  /** ARGB. */
  readonly colour?: string;
  readonly fill?: string;
  /** A number format, or the number of one that every program knows. */
  readonly format?: string | number;
}

/** The looks of a sheet that Align writes into a file. */
export const sheetLooks = {
  title: { bold: true, size: 16, colour: "FF1F1F1F" },
  head: { bold: true, colour: "FF1F1F1F", fill: "FFE7EEF5" },
  quiet: { colour: "FF5A5A5A" },
  /** What looks like a formula stays text when somebody edits it. */
  text: { format: 49 },
} as const satisfies Readonly<Record<string, Look>>;

/** Numbers of the looks of the sheet Align Audit. */
export type AddedStyles = Readonly<Record<keyof typeof sheetLooks, number>>;

/** The order of a stylesheet's children (ISO/IEC 29500-1, 18.8.39). */
const order =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** Numbers of formats below are Excel's own. */
const firstFormat = 164;

/** A file's styles, to which looks are added one by one. */
class StyleSheet {
  constructor(private readonly root: Element) {}

  private list(name: string): Element {
    return childInOrder(this.root, name, order);
  }

  /** Adds an element to a list. @returns its number in it, from 0 */
  private add(list: string, fill: (list: Element) => void): number {
    const element = this.list(list);
    const number = children(element).length;
    fill(element);
    element.setAttribute("count", String(number + 1));
    return number;
  }

  private font({ bold = false, size = 11, colour }: Look): number {
    if (!bold && size === 11 && colour === undefined) return 0;
    return this.add("fonts", (fonts) => {
      const font = added(fonts, "font");
      if (bold) added(font, "b");
      added(font, "sz", { val: String(size) });
      added(font, "color", { rgb: colour ?? "FF000000" });
      added(font, "name", { val: "Calibri" });
      added(font, "family", { val: "2" });
    });
  }

  private fill({ fill }: Look): number {
    if (fill === undefined) return 0;
    return this.add("fills", (fills) => {
      const pattern = added(added(fills, "fill"), "patternFill", { patternType: "solid" });
      added(pattern, "fgColor", { rgb: fill });
      added(pattern, "bgColor", { indexed: "64" });
    });
  }

  private format({ format = 0 }: Look): number {
    if (typeof format === "number") return format;
    const taken = children(this.list("numFmts")).map((one) => Number(one.getAttribute("numFmtId")));
    const id = Math.max(firstFormat - 1, ...taken) + 1;
    this.add("numFmts", (formats) => {
      added(formats, "numFmt", { numFmtId: String(id), formatCode: format });
    });
    return id;
  }

  look(look: Look): number {
    const [font, fill, format] = [this.font(look), this.fill(look), this.format(look)];
    return this.add("cellXfs", (looks) => {
      const numbers = { numFmtId: format, fontId: font, fillId: fill, borderId: 0, xfId: 0 };
      const applied = { applyNumberFormat: 1, applyFont: 1, applyFill: 1 };
      const attributes = Object.entries({ ...numbers, ...applied });
      added(looks, "xf", Object.fromEntries(attributes.map(([name, value]) => [name, String(value)])));
    });
  }
}

/** Adds looks. @returns their numbers; undefined where the file has no styles */
export function addLooks<Name extends string>(
  file: FilePackage,
  looks: Readonly<Record<Name, Look>>,
): Readonly<Record<Name, number>> | undefined {
  const styles = file.relations(file.workbook).find(({ type }) => type === "styles");
  if (!styles) return undefined;
  const numbers: Partial<Record<Name, number>> = {};
  file.change(styles.path, ({ documentElement: root }) => {
    const sheet = new StyleSheet(root!);
    for (const name of Object.keys(looks) as Name[]) numbers[name] = sheet.look(looks[name]);
  });
  return numbers as Record<Name, number>;
}
