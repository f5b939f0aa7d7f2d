/** How a planned sheet falls onto paper: pages of A4 beside and below each other. Pure. */
import { type Layout, reachOf } from "./layout";
import type { Print } from "./plan";

/** Most characters side by side on a page: more cannot be read. */
const mostOnPage = { landscape: 260, portrait: 150 } as const;

/** Margins in inches, as both writers set them. */
export const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

const inch = 72;
const [shortSide, longSide] = [595, 842];
/** Points of a letter of the standard font, and of a row. */
const letter = 5.25;
const line = 15;

/** Pages beside each other that a sheet is printed on. */
export function pagesWide(widths: readonly number[], { orientation }: Print): number {
  return Math.ceil(reachOf(widths) / mostOnPage[orientation]);
}

/** Points of a sheet's height that a page takes, once the sheet is made small enough for the page's width. */
function capacity(widths: readonly number[], print: Print): number {
  const [across, down] = print.orientation === "landscape" ? [longSide, shortSide] : [shortSide, longSide];
  const width = across - (margins.left + margins.right) * inch;
  const height = down - (margins.top + margins.bottom) * inch;
  const scale = (pagesWide(widths, print) * width) / (reachOf(widths) * letter);
  return height / Math.min(1, scale);
}

/** Rows that begin a page, so that no chart is cut in two and each stays with its heading. */
export function pageBreaks(layout: Layout, print: Print): readonly number[] {
  const heightOf = (row: number) => layout.rowHeights.get(row) ?? line;
  const room = capacity(layout.widths, print);
  const head = layout.tables[0]?.headRow;
  const repeated = print.repeatHead && head !== undefined ? heightOf(head) : 0;
  const starts = new Map(
    layout.charts.map(({ row, chart }) => [row - 1, chart.rows * line + heightOf(row - 1)]),
  );
  const breaks: number[] = [];
  let used = 0;
  for (let row = 0; row < layout.height; row++) {
    const wanted = starts.get(row) ?? heightOf(row);
    if (used > 0 && used + wanted > room) {
      if (starts.has(row)) breaks.push(row);
      used = head !== undefined && row > head ? repeated : 0;
    }
    used += heightOf(row);
  }
  return breaks;
}
