/** The cells of a sheet as they stand in its part's text. What is changed is cut out and replaced: all else stays byte for byte. */
import { columnNumber } from "../../formulas/addresses";

export interface CellXml {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** Where its element begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** Of its elements' names: `x:` or "". */
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly formula: FormulaXml | undefined;
  /** What its `v` holds; undefined where it has none. */
  readonly value: string | undefined;
  /** The text of its `is`; undefined where it has none. */
  readonly inline: string | undefined;
}

export interface FormulaXml {
  readonly attributes: ReadonlyMap<string, string>;
  /** Without `=`; "" of a cell that shares another's. */
  readonly text: string;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in an attribute in double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => escapes[letter]!);
}

/** A text as it stands in an element. */
export function escapedText(text: string): string {
  return text.replace(/[&<>]/g, (letter) => escapes[letter]!);
}

/** The inverse. */
export function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal ?? hexadecimal)
      return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hexadecimal as string, 16));
    return named[name as string] ?? (whole as string);
  });
}

/** An element's attributes, in their order. */
export function attributesIn(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return new Map(pairs.map(([, name, one, other]) => [name!, unescaped(one ?? other ?? "")]));
}

/** The first element of a name inside a text, whatever its prefix. */
function inner(text: string, name: string): { attributes: string; content: string } | undefined {
  const found = new RegExp(`<(?:\\w+:)?${name}((?:\\s[^>]*?)?)(?:/>|>([^]*?)</(?:\\w+:)?${name}\\s*>)`).exec(
    text,
  );
  return found ? { attributes: found[1] ?? "", content: found[2] ?? "" } : undefined;
}

function textIn(content: string): string {
  const readable = content.replace(/<(?:\w+:)?rPh\b[^]*?<\/(?:\w+:)?rPh\s*>/g, "");
  const texts = [...readable.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^]*?)<\/(?:\w+:)?t\s*>/g)];
  return unescaped(texts.map(([, text]) => text ?? "").join(""));
}

/** All cells of a sheet's part, in the order of the text. */
export function cellsIn(xml: string): readonly CellXml[] {
  const cells: CellXml[] = [];
  let [row, column] = [-1, -1];
  const tag = /<!--[^]*?-->|<((?:\w+:)?)(row|c)(\s[^>]*?)?(\/?)>/g;
  for (let found = tag.exec(xml); found; found = tag.exec(xml)) {
    const [whole, prefix = "", name, written = "", closed] = found;
    if (name === undefined) continue;
    const attributes = attributesIn(written);
    const address = attributes.get("r");
    if (name === "row") {
      // rows and cells may leave out where they are: then each follows the one before
      row = address === undefined ? row + 1 : Number(address) - 1;
      column = -1;
      continue;
    }
    column = address === undefined ? column + 1 : columnNumber(address.replace(/\d+$/, ""));
    const close = `</${prefix}c>`;
    const start = found.index;
    const end = closed ? start + whole.length : xml.indexOf(close, start) + close.length;
    const content = closed ? "" : xml.slice(start + whole.length, end - close.length);
    tag.lastIndex = end;
    const formula = content === "" ? undefined : inner(content, "f");
    const value = content === "" ? undefined : inner(content, "v")?.content;
    const inline = content.includes("is") ? inner(content, "is")?.content : undefined;
    cells.push({
      ...{ row, column, start, end, prefix, attributes },
      formula: formula && { attributes: attributesIn(formula.attributes), text: unescaped(formula.content) },
      value: value === undefined ? undefined : unescaped(value),
      inline: inline === undefined ? undefined : textIn(inline),
    });
  }
  return cells;
}

/** A piece of a text and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with pieces replaced that do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let [made, at] = ["", 0];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    made += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return made + text.slice(at);
}
