import type { ICellData, IStyleData } from "@univerjs/presets";
import type { Cell, CellValue, Format } from "../../workbook/cell";
import { CellError } from "../../workbook/cell";
import type { Look } from "../look";
import type { Decoration } from "./decoration";

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
    // Univer turns with the clock
    tr: look["textOrientation"] ? { a: -Number(look["textOrientation"]) } : null,
    n: format && format !== "General" ? { pattern: String(format) } : null,
    pd: indent > 0 ? { l: 2 + 9 * indent } : null,
  } as IStyleData;
}

function nameOf(names: Readonly<Record<string, number>>, place: unknown, standard: string): string {
  return Object.keys(names).find((name) => names[name] === place) ?? standard;
}

/** The parts of a look that a person can set in the grid, as a style of Univer's has them. */
export function formatOf(style: IStyleData): Format {
  return {
    "font.bold": style.bl === 1,
    "font.italic": style.it === 1,
    "font.underline": style.ul?.s === 1 ? "Single" : "None",
    "font.strikethrough": style.st?.s === 1,
    "font.size": style.fs ?? 11,
    "font.color": style.cl?.rgb?.toUpperCase() ?? undefined,
    "fill.color": style.bg?.rgb?.toUpperCase() ?? undefined,
    horizontalAlignment: nameOf(horizontal, style.ht, "General"),
    verticalAlignment: nameOf(vertical, style.vt, "Bottom"),
    wrapText: style.tb === 3,
    numberFormat: style.n?.pattern ?? "General",
  };
}

function shown(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === "") return { v: null, t: null };
  if (value instanceof CellError) return { v: value.code, t: text };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: truth };
  if (typeof value === "string") return { v: value, t: text };
  return { v: value, t: number };
}

/** A cell as Univer has it: the value that was calculated here, with the formula for its formula bar. */
export function cellData(cell: Cell | undefined, look: Look, decoration: Decoration | null): ICellData {
  return {
    ...shown(cell?.value ?? ""),
    f: cell?.formula ?? null,
    si: null,
    p: null,
    s: styleOf(look),
    custom: decoration as ICellData["custom"] | null,
  } as ICellData;
}
