import type { ICellData, IStyleData } from "@univerjs/presets";
import type { Cell, CellValue } from "../../workbook/cell";
import { CellError } from "../../workbook/cell";
import type { Look } from "../look";

const [text, number, truth] = [1, 2, 3];
const horizontal: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  Right: 3,
  CenterAcrossSelection: 2,
};
const vertical: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
/** Of Univer's border styles: thin, hair, medium, thick, double; dashed and dotted lines are drawn thin. */
const weights: Readonly<Record<string, number>> = { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 };
const sides = { t: "EdgeTop", b: "EdgeBottom", l: "EdgeLeft", r: "EdgeRight" } as const;

/** Fonts of Excel that few other systems have → one that all have. */
const fonts: Readonly<Record<string, string>> = { Calibri: "Arial", Aptos: "Arial", "Aptos Narrow": "Arial" };

function border(look: Look, side: string) {
  const style = look[`borders.${side}.style`];
  if (style === undefined || style === "None") return null;
  const weight = weights[String(look[`borders.${side}.weight`] ?? "Thin")] ?? 1;
  return {
    s: style === "Double" ? 7 : weight,
    cl: { rgb: String(look[`borders.${side}.color`] ?? "#000000") },
  };
}

function flag(value: unknown): 0 | 1 {
  return value === true ? 1 : 0;
}

/** A look as Univer has it; everything is said, so that nothing of an earlier look stays. */
export function styleOf(look: Look): IStyleData {
  const color = look["font.color"];
  const fill = look["fill.color"];
  const format = look["numberFormat"];
  const indent = Number(look["indentLevel"] ?? 0);
  return {
    ff: fonts[String(look["font.name"] ?? "Calibri")] ?? String(look["font.name"]),
    fs: Number(look["font.size"] ?? 11),
    bl: flag(look["font.bold"]),
    it: flag(look["font.italic"]),
    ul: { s: look["font.underline"] && look["font.underline"] !== "None" ? 1 : 0 },
    st: { s: flag(look["font.strikethrough"]) },
    cl: color ? { rgb: String(color) } : null,
    bg: fill ? { rgb: String(fill) } : null,
    bd: Object.fromEntries(Object.entries(sides).map(([side, name]) => [side, border(look, name)])),
    ht: horizontal[String(look["horizontalAlignment"])] ?? 0,
    vt: vertical[String(look["verticalAlignment"])] ?? 3,
    tb: look["wrapText"] === true ? 3 : 1,
    n: format && format !== "General" ? { pattern: String(format) } : null,
    pd: indent > 0 ? { l: 2 + 9 * indent } : null,
  } as IStyleData;
}

/** Digits that Excel's General format shows in a column of standard width. */
const digits = 9;

function shown(value: CellValue, rounded: boolean): Pick<ICellData, "v" | "t"> {
  if (value === "") return { v: null, t: null };
  if (value instanceof CellError) return { v: value.code, t: text };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: truth };
  if (typeof value === "string") return { v: value, t: text };
  return { v: rounded ? Number(value.toPrecision(digits)) : value, t: number };
}

/** A cell as Univer has it: the value that was calculated here, with the formula for its formula bar. */
export function cellData(cell: Cell | undefined, look: Look): ICellData {
  const formula = cell?.formula ?? null;
  const rounded = formula !== null || cell?.spilledFrom !== undefined;
  const general = look["numberFormat"] === undefined || look["numberFormat"] === "General";
  return { ...shown(cell?.value ?? "", rounded && general), f: formula, si: null, p: null, s: styleOf(look) };
}
