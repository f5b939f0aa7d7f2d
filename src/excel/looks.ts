/** How written cells look: fonts, fills and alignment, of many cells at a time. */
import { cellAddress } from "../formulas/addresses";
import type { Layout } from "../workbook/layout";
import { type CellLook, defaultFont, headStyle, lookOf } from "../workbook/look";
import type { Part } from "./parts";
import { type Corner, sheetCorner } from "./sheetCells";

/** Letters of the addresses that share a request: far fewer than the 8,192 that `getRanges` takes. */
const mostLetters = 1_000;

const sides: Readonly<Record<string, "Left" | "Center" | "Right">> = {
  left: "Left",
  center: "Center",
  right: "Right",
};

/** What Excel draws of a look, beside its number format. */
interface Drawn {
  readonly ink: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number | undefined;
  /** Undefined: the workbook's own. */
  readonly face: string | undefined;
  readonly paper: string | undefined;
  readonly wrapped: boolean;
  /** Degrees against the clock. */
  readonly turned: number | undefined;
  readonly side: "Left" | "Center" | "Right" | undefined;
  readonly indent: number | undefined;
  readonly top: boolean;
}

/** What Excel draws of a look; a fill of a pattern as the colour behind it. */
export function drawnOf({ font, fill, alignment }: CellLook): Drawn {
  const colour = (rgb: string | undefined) => (rgb === undefined ? undefined : `#${rgb}`);
  return {
    ink: colour(font?.color.rgb),
    bold: font?.bold === true,
    italic: font?.italic === true,
    size: font?.size === defaultFont.size ? undefined : font?.size,
    face: font?.name === defaultFont.name ? undefined : font?.name,
    paper: colour(fill?.pattern === "solid" ? fill.fgColor.rgb : fill?.bgColor?.rgb),
    wrapped: alignment?.wrapText === true,
    turned: alignment?.textRotation,
    side: alignment?.horizontal && sides[alignment.horizontal],
    indent: alignment?.indent,
    top: alignment?.vertical === "top",
  };
}

const keys = new WeakMap<CellLook, string>();

/** The same for looks that are drawn alike. */
function keyOf(look: CellLook): string {
  const key = keys.get(look) ?? Object.values(drawnOf(look)).join();
  keys.set(look, key);
  return key;
}

/** Draws a look, but for its number format. */
export function applyLook(format: Excel.RangeFormat, look: CellLook): void {
  const { ink, bold, italic, size, face, paper, wrapped, turned, side, indent, top } = drawnOf(look);
  if (ink !== undefined) format.font.color = ink;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size !== undefined) format.font.size = size;
  if (face !== undefined) format.font.name = face;
  if (paper !== undefined) format.fill.color = paper;
  if (wrapped) format.wrapText = true;
  if (turned !== undefined) format.textOrientation = turned;
  if (side !== undefined) format.horizontalAlignment = side;
  if (indent !== undefined) format.indentLevel = indent;
  if (top) format.verticalAlignment = "Top";
}

interface Look {
  readonly row: number;
  readonly column: number;
  readonly style: CellLook;
}

/** Neighbours in a row that look alike, and as many rows below as do. */
interface Strip {
  readonly row: number;
  readonly column: number;
  columns: number;
  rows: number;
}

function looksIn({ cells, tables }: Layout): readonly Look[] {
  const heads = tables.flatMap(({ table, headRow }) =>
    table.columns.map((own, column) => ({ row: headRow, column, style: headStyle(own) })),
  );
  const own = cells.map((placed) => ({ row: placed.row, column: placed.column, style: lookOf(placed) }));
  return [...heads, ...own].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The blocks of cells that look alike, by their look. */
function stripsOf(layout: Layout): readonly (readonly [CellLook, readonly Strip[]])[] {
  const groups = new Map<string, { readonly style: CellLook; readonly strips: Strip[] }>();
  let last: { readonly key: string; readonly strip: Strip } | undefined;
  for (const { row, column, style } of looksIn(layout)) {
    const key = keyOf(style);
    const own = last?.strip;
    if (last?.key === key && own!.row === row && own!.column + own!.columns === column) own!.columns++;
    else {
      const group = groups.get(key) ?? { style, strips: [] };
      groups.set(key, group);
      last = { key, strip: { row, column, columns: 1, rows: 1 } };
      group.strips.push(last.strip);
    }
  }
  return [...groups.values()].map(({ style, strips }) => [style, stacked(strips)]);
}

/** Strips of the same columns below each other as one. */
function stacked(strips: readonly Strip[]): readonly Strip[] {
  const open = new Map<string, Strip>();
  const found: Strip[] = [];
  for (const strip of strips) {
    const columns = `${strip.column}+${strip.columns}`;
    const above = open.get(columns);
    if (above && above.row + above.rows === strip.row) above.rows++;
    else {
      open.set(columns, strip);
      found.push(strip);
    }
  }
  return found;
}

/** Addresses in lists that are short enough. */
function lists(addresses: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const address of addresses) {
    const last = found.at(-1);
    if (last !== undefined && last.length + address.length < mostLetters)
      found[found.length - 1] = `${last},${address}`;
    else found.push(address);
  }
  return found;
}

/** The fonts, fills and alignment of the cells of a layout, look by look. */
export function lookParts(
  sheet: Excel.Worksheet,
  layout: Layout,
  corner: Corner = sheetCorner,
): readonly Part[] {
  return stripsOf(layout).flatMap(([style, strips]) => {
    const addresses = strips.map(({ row, column, rows, columns }) => {
      const [top, left] = [corner.row + row, corner.column + column];
      return `${cellAddress(top, left)}:${cellAddress(top + rows - 1, left + columns - 1)}`;
    });
    return lists(addresses).map((list) => ({
      what: list.split(":")[0]!,
      draw: () => applyLook(sheet.getRanges(list).format, style),
    }));
  });
}
