/** How Align's sheets look in a file. The colours are told apart by people who see red and green alike. */
import type { CellStyle } from "hucre/xlsx";
import type { Position } from "../core/world";
import type { Column, TextStyle } from "./plan";

type Align = NonNullable<Column["align"]>;

export const defaultFont = { name: "Calibri", size: 11 } as const;

const ink = "1F2937";
const navy = "1F3A5F";
const grey = "6B7280";
const rule = { bottom: { style: "hair", color: { rgb: "B8C0CC" } } } as const;

function font(color: string, more: NonNullable<CellStyle["font"]> = {}): NonNullable<CellStyle["font"]> {
  return { ...defaultFont, color: { rgb: color }, ...more };
}

function fill(color: string): NonNullable<CellStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb: color } };
}

const textStyles: Readonly<Record<TextStyle, CellStyle>> = {
  title: { font: font(navy, { size: 18, bold: true }) },
  lead: { font: font(ink, { size: 12 }) },
  head: { font: font(navy, { size: 13, bold: true }), alignment: { vertical: "bottom" } },
  label: { font: font(grey), alignment: { horizontal: "left" } },
  plain: { font: font(ink) },
  wrapped: { font: font(ink), alignment: { wrapText: true, vertical: "top" } },
  note: { font: font(grey, { size: 10, italic: true }) },
  warning: { font: font("9A3412", { bold: true }) },
};

export function headStyle(align: Align): CellStyle {
  return {
    font: font("FFFFFF", { bold: true }),
    fill: fill(navy),
    alignment: { wrapText: true, vertical: "top", horizontal: align },
  };
}

/** Of free text; in a table's body the same with the body's rule. */
export function textStyle(style: TextStyle): CellStyle {
  return textStyles[style];
}

/** What a table's body adds to a cell's own style. */
export function inBody(style: CellStyle, align: Align | undefined): CellStyle {
  const vertical = { vertical: "top", ...style.alignment } as const;
  return { ...style, border: rule, alignment: align ? { ...vertical, horizontal: align } : vertical };
}

export function numberStyle(format: string): CellStyle {
  return { font: font(ink), numFmt: format };
}

export const dateStyle: CellStyle = {
  font: font(ink),
  numFmt: "yyyy-mm-dd",
  alignment: { horizontal: "left" },
};

export const linkStyle: CellStyle = {
  font: font("1D4ED8"),
  alignment: { wrapText: true, vertical: "top" },
};

export const missingStyle: CellStyle = {
  fill: { type: "pattern", pattern: "lightUp", fgColor: { rgb: "C9CED6" }, bgColor: { rgb: "F3F4F6" } },
};

/** The symbol stands in the number format, so that the cell's value is the bare word that a filter lists. */
const positionLook: Readonly<Record<Position, { symbol: string; ink: string; paper: string }>> = {
  Y: { symbol: "✓", ink: "1E4E79", paper: "D3E5F5" },
  N: { symbol: "✗", ink: "8A3B00", paper: "FADFC8" },
  A: { symbol: "–", ink: "6B5400", paper: "FDF2C4" },
  X: { symbol: "·", ink: "4B5563", paper: "E8EAED" },
};

export function positionStyle(position: Position): CellStyle {
  const look = positionLook[position];
  return { font: font(look.ink), fill: fill(look.paper), numFmt: `"${look.symbol} "@` };
}
