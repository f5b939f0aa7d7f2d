/** Looks added to a file's styles, behind those that are there. */
import { attributesIn } from "./cellXml";
import type { FilePackage } from "./package";
import { changePart } from "./partList";

const styles = "xl/styles.xml";

/** Numbers of the looks of a sheet that Align writes into a file. */
export interface AddedStyles {
  readonly title: number;
  readonly head: number;
  readonly quiet: number;
  /** What looks like a formula stays text when somebody edits it. */
  readonly text: number;
}

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

/** Adds them; undefined where the file has no styles. */
export function addStyles(file: FilePackage): AddedStyles | undefined {
  if (!file.has(styles)) return undefined;
  let numbers: AddedStyles | undefined;
  changePart(file, styles, (before) => {
    let text = before;
    const add = (list: string, item: string, element: (prefix: string) => string) => {
      const made = added(text, list, item, element);
      text = made.text;
      return made.number;
    };
    const font = (size: number, more: string, colour: string) =>
      add(
        "fonts",
        "font",
        (p) =>
          `<${p}font>${more && `<${p}${more}/>`}<${p}sz val="${size}"/><${p}color rgb="${colour}"/><${p}name val="Calibri"/><${p}family val="2"/></${p}font>`,
      );
    const [title, bold, grey] = [
      font(16, "b", "FF1F1F1F"),
      font(11, "b", "FF1F1F1F"),
      font(11, "", "FF5A5A5A"),
    ];
    const shade = add(
      "fills",
      "fill",
      (p) =>
        `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FFE7EEF5"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
    const look = (format: number, fontNumber: number, fill: number) =>
      add(
        "cellXfs",
        "xf",
        (p) =>
          `<${p}xf numFmtId="${format}" fontId="${fontNumber}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`,
      );
    numbers = {
      title: look(0, title, 0),
      head: look(0, bold, shade),
      quiet: look(0, grey, 0),
      text: look(49, 0, 0),
    };
    return text;
  });
  return numbers;
}
