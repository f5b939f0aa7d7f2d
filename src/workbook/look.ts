/** How Align's sheets look, in Excel and in a file. The colours are told apart by people who see red and green alike. */
import type { Position } from "../core/world";
import { direction, positionColours } from "./colours";
import { unhandled, type Cell, type Column, type TextStyle } from "./plan";
import { textIndent, type PlacedCell } from "./layout";

interface Color {
  /** Six hexadecimal digits. */
  readonly rgb: string;
}

/** The look of a cell. Shared: both hosts draw nothing else. */
export interface CellLook {
  readonly font?: {
    readonly name: string;
    readonly size: number;
    readonly color: Color;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
  /** A solid colour, or a pattern of a colour over another. */
  readonly fill?: {
    readonly type: "pattern";
    readonly pattern: "solid" | "lightUp";
    readonly fgColor: Color;
    readonly bgColor?: Color;
  };
  readonly border?: { readonly bottom: { readonly style: "hair"; readonly color: Color } };
  readonly alignment?: {
    readonly horizontal?: Align;
    readonly vertical?: "top" | "bottom";
    readonly wrapText?: boolean;
    /** Degrees against the clock. */
    readonly textRotation?: number;
    /** Characters that a left-aligned text keeps from the figures at its left. */
    readonly indent?: number;
  };
  readonly numFmt?: string;
}

type Align = NonNullable<Column["align"]>;

export const defaultFont = { name: "Calibri", size: 11 } as const;

const ink = "1F2937";
const navy = "1F3A5F";
const grey = "6B7280";
const rule = { bottom: { style: "hair", color: { rgb: "B8C0CC" } } } as const;

function font(
  color: string,
  more: Partial<NonNullable<CellLook["font"]>> = {},
): NonNullable<CellLook["font"]> {
  return { ...defaultFont, color: { rgb: color }, ...more };
}

function fill(color: string): NonNullable<CellLook["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb: color } };
}

const wrapped = { alignment: { wrapText: true, vertical: "top" } } as const;

const headText = { font: font(navy, { size: 13, bold: true }), alignment: { vertical: "bottom" } } as const;

const textStyles: Readonly<Record<TextStyle, CellLook>> = {
  title: { font: font(navy, { size: 18, bold: true }) },
  lead: { font: font(ink, { size: 12 }) },
  head: headText,
  continued: headText,
  label: { font: font(grey), alignment: { horizontal: "left" } },
  plain: { font: font(ink) },
  wrapped: { ...wrapped, font: font(ink) },
  note: { font: font(grey, { size: 10, italic: true }) },
  // letters of one width, in a font that every system has or replaces by one as wide
  strip: { font: font(ink, { name: "Courier New", size: 9 }) },
  warning: { font: font("9A3412", { bold: true }) },
  "towards plus": { ...wrapped, font: font(direction.plus.ink), fill: fill(direction.plus.paper) },
  "towards minus": { ...wrapped, font: font(direction.minus.ink), fill: fill(direction.minus.paper) },
};

/** Text of a table is told from the figures at its left. */
function indentOf(align: Align | undefined): { readonly indent?: number } {
  return align === "left" ? { indent: textIndent } : {};
}

/** The look of a column's head. */
export function headStyle({ align = "left", isTurned }: Pick<Column, "align" | "isTurned">): CellLook {
  const alignment = isTurned
    ? ({ textRotation: 90, vertical: "top", horizontal: "center" } as const)
    : ({ wrapText: true, vertical: "top", horizontal: align, ...indentOf(align) } as const);
  return { font: font("FFFFFF", { bold: true }), fill: fill(navy), alignment };
}

/** Of free text; in a table's body the same with the body's rule. */
function textStyle(style: TextStyle): CellLook {
  return textStyles[style];
}

/** What a table's body adds to a cell's own style. */
function inBody(style: CellLook, align: Align | undefined): CellLook {
  const vertical = { vertical: "top", ...style.alignment } as const;
  const alignment = align ? { ...vertical, horizontal: align, ...indentOf(align) } : vertical;
  return { ...style, border: rule, alignment };
}

function numberStyle(format: string): CellLook {
  return { font: font(ink), numFmt: format };
}

const dateStyle: CellLook = {
  font: font(ink),
  numFmt: "yyyy-mm-dd",
  alignment: { horizontal: "left" },
};

const linkStyle: CellLook = {
  font: font("1D4ED8"),
  alignment: { wrapText: true, vertical: "top" },
};

const missingStyle: CellLook = {
  fill: { type: "pattern", pattern: "lightUp", fgColor: { rgb: "C9CED6" }, bgColor: { rgb: "F3F4F6" } },
};

/** The symbol stands in the number format, so that the cell's value is the bare word that a filter lists. */
const symbols: Readonly<Record<Position, string>> = { Y: "✓", N: "✗", A: "–", X: "·" };

export function positionStyle(position: Position): CellLook {
  const { ink: letters, paper } = positionColours[position];
  return { font: font(letters), fill: fill(paper), numFmt: `"${symbols[position]} "@` };
}

/** The look of a cell by what it holds, before the body of a table adds to it. */
function ownLook(cell: Cell): CellLook {
  switch (cell.kind) {
    case "text":
      return textStyle(cell.style);
    case "number":
      return numberStyle(cell.format);
    case "truth":
      return textStyle("plain");
    case "date":
      return dateStyle;
    case "position":
      return positionStyle(cell.position);
    case "missing":
      return missingStyle;
    case "link":
      return linkStyle;
    case "live":
      return ownLook(cell.value);
    case "blank":
      return {};
    default:
      return unhandled(cell);
  }
}

/** What the look of a cell depends on, beside its place. */
function lookName(cell: Cell): string {
  switch (cell.kind) {
    case "text":
      return `text ${cell.style}`;
    case "number":
      return `number ${cell.format}`;
    case "position":
      return `position ${cell.position}`;
    case "live":
      return lookName(cell.value);
    default:
      return cell.kind;
  }
}

// cells are many and looks few: each is made once
const looks = new Map<string, CellLook>();

/** The look of a placed cell, the same object for all that look alike. */
export function lookOf({ cell, place, align }: PlacedCell): CellLook {
  const name = `${place} ${align} ${lookName(cell)}`;
  let look = looks.get(name);
  if (look === undefined) {
    look = place === "body" ? inBody(ownLook(cell), align) : ownLook(cell);
    looks.set(name, look);
  }
  return look;
}
