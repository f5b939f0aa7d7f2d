/** What is to change of a cell's element: all else of it stays as it is written. */
import type { Scalar } from "../../formulas/scalar";
import type { FormulaMark } from "../../sharing/cellContent";
import { storedText } from "./cellText";
import type { CellXml } from "./sheetXml";
import { type AttributeChanges, withAttributes } from "./startTag";
import { edited, type TextEdit } from "./textEdits";
import { escapedText } from "./xmlText";

/** Attributes, and the elements for formula, value and text in it: undefined leaves one as it is, "" takes it out. */
export interface CellChange {
  readonly attributes: AttributeChanges;
  readonly formula?: string;
  readonly value?: string;
  readonly inline?: string;
}

const fields = ["formula", "value", "inline"] as const;

/** The cell's element, changed. @param text of the part */
export function changedCell(text: string, cell: CellXml, change: CellChange): string {
  const tag = withAttributes(text.slice(cell.start, cell.open), change.attributes);
  let place = cell.open;
  const edits = fields.flatMap((field): readonly TextEdit[] => {
    const [own, wanted] = [cell[field], change[field]];
    // the order of a cell's elements is fixed
    place = Math.max(place, own?.end ?? place);
    if (wanted === undefined) return [];
    return [own ? { ...own, text: wanted } : { start: place, end: place, text: wanted }];
  });
  if (cell.open < cell.end) return tag + edited(text, edits, cell.open, cell.end);
  const content = edits.map((edit) => edit.text).join("");
  return content === "" ? tag : `${tag.slice(0, -"/>".length)}>${content}</${cell.prefix}c>`;
}

/** An element with a text in it. */
function element(name: string, content: string, attributes = ""): string {
  return content === ""
    ? `<${name}${attributes}/>`
    : `<${name}${attributes}>${escapedText(content)}</${name}>`;
}

/** What a cell that holds a constant says of itself, its `t`, and what stands in it. */
function held(
  prefix: string,
  value: Scalar,
): { readonly type: string | undefined; readonly content: string } {
  if (value === "") return { type: undefined, content: "" };
  if (typeof value === "string") {
    const text = element(`${prefix}t`, storedText(value), ' xml:space="preserve"');
    return { type: "inlineStr", content: `<${prefix}is>${text}</${prefix}is>` };
  }
  const isTruth = typeof value === "boolean";
  return { type: isTruth ? "b" : undefined, content: element(`${prefix}v`, String(Number(value))) };
}

/** A new cell's element. @param attributes its own, as they are written */
export function newCell(prefix: string, value: Scalar, attributes: string, formula?: Formula): string {
  const { type, content } = held(prefix, value);
  const marks = formula
    ? formula.spill === undefined
      ? ""
      : ` cm="${formula.spill}"`
    : type === undefined
      ? ""
      : ` t="${type}"`;
  const inside = formula ? formulaElement(prefix, formula) : content;
  const tag = `<${prefix}c${attributes}${marks}`;
  return inside === "" ? `${tag}/>` : `${tag}>${inside}</${prefix}c>`;
}

/** Lets a cell hold another constant, or nothing, ""; a text is never a formula. */
export function replaced({ prefix }: CellXml, value: Scalar): CellChange {
  const { type, content } = held(prefix, value);
  return {
    // what marks a formula that spills, and a value of a rich type, marks this one no more
    attributes: { t: type, cm: undefined, vm: undefined },
    formula: "",
    value: type === "inlineStr" ? "" : content,
    inline: type === "inlineStr" ? content : "",
  };
}

/** Takes the formula out: its value is a constant. */
export function asConstant(cell: CellXml, value: Scalar): CellChange {
  // `cm` says that the formula spills
  if (value === "")
    return { attributes: { t: undefined, cm: undefined }, formula: "", value: "", inline: "" };
  if (cell.type !== "str" && cell.type !== "inlineStr") return { attributes: { cm: undefined }, formula: "" };
  return { ...replaced(cell, String(value)), attributes: { t: "inlineStr", cm: undefined } };
}

/** What a formula needs beside its text. */
export interface Formula {
  readonly text: string;
  /** The block of an array or of a spill. */
  readonly block?: string | undefined;
  readonly marks?: readonly FormulaMark[] | undefined;
  /** The mark of formulas that spill. */
  readonly spill?: string;
}

function formulaElement(prefix: string, { text, block, marks = [] }: Formula): string {
  const array = block === undefined ? "" : ` t="array" ref="${block}"`;
  return element(`${prefix}f`, text, array + marks.map((mark) => ` ${mark}="1"`).join(""));
}

/** Puts a formula in. @param value what the cell holds, if that is what was calculated last */
export function asFormula(
  { prefix, type }: CellXml,
  value: Scalar | undefined,
  formula: Formula,
): CellChange {
  const own = { formula: formulaElement(prefix, formula), inline: "" };
  if (value === undefined) return { ...own, attributes: { t: undefined, cm: formula.spill }, value: "" };
  const isText = type === "s" || type === "inlineStr" || (type === "n" && value === "");
  return {
    ...own,
    attributes: { ...(isText && { t: "str" }), cm: formula.spill },
    ...(isText && { value: element(`${prefix}v`, storedText(String(value))) }),
  };
}

/** Writes the formula otherwise, all else as it was. */
export function withOwnFormula({ prefix, formula }: CellXml, text: string): CellChange {
  const block = formula?.type === "array" ? formula.block : undefined;
  return { attributes: {}, formula: formulaElement(prefix, { text, block, marks: formula?.marks }) };
}
