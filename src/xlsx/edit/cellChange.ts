/** A cell's element with another content. */
import type { Scalar } from "../../sharing/audit";
import { type CellXml, escaped, escapedText } from "./cellXml";

/** @param without attributes that go */
function opened({ prefix, attributes }: CellXml, without: readonly string[], more: string): string {
  const kept = [...attributes].filter(([name]) => !without.includes(name));
  return `<${prefix}c${kept.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("")}${more}>`;
}

/** The element without its formula: its value is a constant, and a text is never a formula. */
export function asConstant(cell: CellXml, value: Scalar): string {
  const { prefix } = cell;
  const close = `</${prefix}c>`;
  if (value === "") return `${opened(cell, ["t", "cm"], "").slice(0, -1)}/>`;
  // `cm` says that the formula spills
  if (cell.attributes.get("t") !== "str" && cell.attributes.get("t") !== "inlineStr")
    return opened(cell, ["cm"], "") + valueElement(prefix, cell.value ?? "") + close;
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${escapedText(String(value))}</${prefix}t></${prefix}is>`;
  return opened(cell, ["t", "cm"], ' t="inlineStr"') + text + close;
}

function valueElement(prefix: string, content: string): string {
  return content === "" ? `<${prefix}v/>` : `<${prefix}v>${escapedText(content)}</${prefix}v>`;
}

/** What a formula needs beside its text. */
export interface Formula {
  readonly text: string;
  /** The block of an array or of a spill. */
  readonly block?: string;
  /** The mark of formulas that spill. */
  readonly spill?: string;
}

/** The element with a formula; what it holds becomes the value that was calculated last. */
export function asFormula(cell: CellXml, value: Scalar, { text, block, spill }: Formula): string {
  const { prefix } = cell;
  const type = cell.attributes.get("t") ?? "n";
  const isText = type === "s" || type === "inlineStr" || (type === "n" && value === "");
  const array = block === undefined ? "" : ` t="array" ref="${block}"`;
  const more = (isText ? ' t="str"' : "") + (spill === undefined ? "" : ` cm="${spill}"`);
  const cached = isText ? String(value) : (cell.value ?? "");
  return (
    opened(cell, isText ? ["t", "cm"] : ["cm"], more) +
    `<${prefix}f${array}>${escapedText(text)}</${prefix}f>${valueElement(prefix, cached)}</${prefix}c>`
  );
}

/** The element with its formula written out, all else as it was. */
export function withOwnFormula(cell: CellXml, text: string): string {
  const { prefix, formula } = cell;
  const value = cell.value === undefined ? "" : valueElement(prefix, cell.value);
  const block = formula?.attributes.get("t") === "array" ? formula.attributes.get("ref") : undefined;
  const array = block === undefined ? "" : ` t="array" ref="${block}"`;
  return `${opened(cell, [], "")}<${prefix}f${array}>${escapedText(text)}</${prefix}f>${value}</${prefix}c>`;
}
