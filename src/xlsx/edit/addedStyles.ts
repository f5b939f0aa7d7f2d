/** Looks added to a file's styles, behind those that are there. */
import type { ColumnLook } from "../../workbook/columnSheet";
import { attributesIn } from "./attributesText";
import type { FilePackage } from "./package";
import { changePart } from "./partList";
import { escaped } from "./xmlText";

const styles = "xl/styles.xml";

interface Added {
  readonly text: string;
  readonly number: number;
}

function added(text: string, list: string, item: string, element: (prefix: string) => string): Added {
  const pattern = new RegExp(`<((?:\\w+:)?)${list}(\\s[^>]*?)?>([^]*?)</(?:\\w+:)?${list}\\s*>`);
  const found = pattern.exec(text);
  if (!found) return { text, number: 0 };
  const [whole, prefix = "", attributes = "", inside = ""] = found;
  const number = [...inside.matchAll(new RegExp(`<(?:\\w+:)?${item}[\\s>/]`, "g"))].length;
  const kept = [...attributesIn(attributes)].filter(([name]) => name !== "count" && !name.includes(":"));
  const counted = [...kept, ["count", String(number + 1)]].map(([name, value]) => ` ${name}="${value}"`);
  const made = `<${prefix}${list}${counted.join("")}>${inside}${element(prefix)}</${prefix}${list}>`;
  return { text: text.replace(whole, () => made), number };
}

/** The text of a file's styles, to which looks are added one by one. */
class StyleText {
  constructor(public text: string) {}

  private add(list: string, item: string, element: (prefix: string) => string): number {
    const made = added(this.text, list, item, element);
    this.text = made.text;
    return made.number;
  }

  private font({ bold = false, size = 11, colour }: ColumnLook): number {
    if (!bold && size === 11 && colour === undefined) return 0;
    return this.add(
      "fonts",
      "font",
      (p) =>
        `<${p}font>${bold ? `<${p}b/>` : ""}<${p}sz val="${size}"/><${p}color rgb="FF${colour ?? "000000"}"/><${p}name val="Calibri"/><${p}family val="2"/></${p}font>`,
    );
  }

  private fill({ fill }: ColumnLook): number {
    if (fill === undefined) return 0;
    return this.add(
      "fills",
      "fill",
      (p) =>
        `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${fill}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
  }

  private format({ format }: ColumnLook): number {
    if (format === undefined) return 0;
    // every program knows it by its number
    if (format === "@") return 49;
    if (!/<(?:\w+:)?numFmts[\s>]/.test(this.text))
      this.text = this.text.replace(
        /<((?:\w+:)?)styleSheet[^>]*>/,
        (all, p) => `${all}<${p}numFmts></${p}numFmts>`,
      );
    const taken = [...this.text.matchAll(/<(?:\w+:)?numFmt\s[^>]*numFmtId="(\d+)"/g)].map(([, id]) =>
      Number(id),
    );
    // those below 164 are Excel's own
    const id = Math.max(163, ...taken) + 1;
    this.add("numFmts", "numFmt", (p) => `<${p}numFmt numFmtId="${id}" formatCode="${escaped(format)}"/>`);
    return id;
  }

  look(look: ColumnLook): number {
    const [font, fill, format] = [this.font(look), this.fill(look), this.format(look)];
    return this.add(
      "cellXfs",
      "xf",
      (p) =>
        `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`,
    );
  }
}

/** Adds looks. @returns their numbers; undefined where the file has no styles */
export function addLooks<Name extends string>(
  file: FilePackage,
  looks: Readonly<Record<Name, ColumnLook>>,
): Readonly<Record<Name, number>> | undefined {
  if (!file.has(styles)) return undefined;
  const numbers: Partial<Record<Name, number>> = {};
  changePart(file, styles, (before) => {
    const text = new StyleText(before);
    for (const name of Object.keys(looks) as Name[]) numbers[name] = text.look(looks[name]);
    return text.text;
  });
  return numbers as Record<Name, number>;
}
