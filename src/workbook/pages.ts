/** How a planned sheet falls onto paper: pages of A4 beside and below each other. Pure. */
import { type Layout, reachOf } from "./layout";
import type { Print, Sheet } from "./plan";

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

/** Width and height of a page between its margins, in points. */
function pageOf({ orientation }: Print): readonly [width: number, height: number] {
  const [across, down] = orientation === "landscape" ? [longSide, shortSide] : [shortSide, longSide];
  return [across - (margins.left + margins.right) * inch, down - (margins.top + margins.bottom) * inch];
}

/** By how much a sheet is made smaller for the pages' width. */
function scaleOf(widths: readonly number[], print: Print): number {
  const [width] = pageOf(print);
  return Math.min(1, (pagesWide(widths, print) * width) / (reachOf(widths) * letter));
}

/** Smaller than this is not read with ease; a sheet that is so small already may lose this share more. */
const leastScale = 0.62;
const leastShare = 0.85;

function heightOf({ height, rowHeights }: Layout): number {
  return Array.from({ length: height }, (_, row) => rowHeights.get(row) ?? line).reduce((a, b) => a + b, 0);
}

/** 1 where a sheet is put on one page below the other, rather than a few lines on a page of their own; undefined: on as many as it takes. */
export function pagesTall(layout: Layout, print: Print): 1 | undefined {
  const [, height] = pageOf(print);
  const scale = scaleOf(layout.widths, print);
  const needed = Math.min(scale, height / heightOf(layout));
  return needed >= leastScale || needed >= leastShare * scale ? 1 : undefined;
}

/** Rows that begin a page, so that no chart is cut in two and each stays with its heading. */
export function pageBreaks(layout: Layout, print: Print): readonly number[] {
  if (pagesTall(layout, print) === 1) return [];
  const rowHeight = (row: number) => layout.rowHeights.get(row) ?? line;
  const room = pageOf(print)[1] / scaleOf(layout.widths, print);
  const head = layout.tables[0]?.headRow;
  const repeated = print.repeatHead && head !== undefined ? rowHeight(head) : 0;
  const starts = new Map(
    layout.charts.map(({ row, chart }) => [row - 1, chart.rows * line + rowHeight(row - 1)]),
  );
  const breaks: number[] = [];
  let used = 0;
  for (let row = 0; row < layout.height; row++) {
    const wanted = starts.get(row) ?? rowHeight(row);
    if (used > 0 && used + wanted > room) {
      if (starts.has(row)) breaks.push(row);
      used = head !== undefined && row > head ? repeated : 0;
    }
    used += rowHeight(row);
  }
  return breaks;
}

/** What stands above and below the pages of a sheet, in Excel's codes. */
export interface PageTexts {
  /** Above the pages that follow the first, which has its title on the sheet. */
  readonly header: { readonly left: string };
  readonly footer: { readonly left: string; readonly right: string };
}

/** Most characters of a header. */
const mostInHeader = 200;

/** Texts of the pages of a sheet: its title, then file, sheet and page. */
export function pageTexts({ blocks }: Sheet): PageTexts {
  const cells = blocks.flatMap((block) => (block.kind === "rows" ? block.rows.flat() : []));
  const title = cells.find((cell) => cell.kind === "text" && cell.style === "title");
  const words = title?.kind === "text" ? title.text.slice(0, mostInHeader).replaceAll("&", "&&") : "";
  return {
    // the blank parts the size from a title that begins with a digit
    header: { left: words && `&8 ${words}` },
    footer: { left: "&8&F – &A", right: "&8Page &P of &N" },
  };
}
