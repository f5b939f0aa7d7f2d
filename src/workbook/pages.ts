/** How a planned sheet falls onto paper: pages of A4, or A3, beside and below each other. Pure. */
import { type Layout, letterPoints, reachOf, rowPoints } from "./layout";
import type { Print, Sheet } from "./plan";

/** Most characters side by side on a page: more cannot be read. */
const mostOnPage = { landscape: 260, portrait: 150 } as const;

/** Margins in inches, as both writers set them. */
export const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

const inch = 72;

export type Paper = "a4" | "a3";
/** Short and long side, in points. */
const sides: Readonly<Record<Paper, readonly [number, number]>> = { a4: [595, 842], a3: [842, 1191] };

/** What is seen as one picture is not made smaller than this. */
const leastDense = 0.48;

/** Width and height of a page between its margins, in points. */
function pageOf({ orientation }: Print, paper: Paper = "a4"): readonly [width: number, height: number] {
  const [short, long] = sides[paper];
  const [across, down] = orientation === "landscape" ? [long, short] : [short, long];
  return [across - (margins.left + margins.right) * inch, down - (margins.top + margins.bottom) * inch];
}

/** Pages beside each other that a sheet is printed on. */
export function pagesWide(widths: readonly number[], print: Print): number {
  if (!print.isDense) return Math.ceil(reachOf(widths) / mostOnPage[print.orientation]);
  const pages = (paper: Paper) =>
    Math.ceil((reachOf(widths) * letterPoints * leastDense) / pageOf(print, paper)[0]);
  return pages("a4") === 1 ? 1 : pages("a3");
}

/** By how much a sheet is made smaller for the pages' width. */
function scaleOf(widths: readonly number[], print: Print): number {
  const [width] = pageOf(print);
  return Math.min(1, (pagesWide(widths, print) * width) / (reachOf(widths) * letterPoints));
}

/** Pages of a paper below each other that a picture takes. */
function denseTall(layout: Layout, print: Print, paper: Paper): number {
  return Math.ceil((heightBetween(layout, 0, layout.height) * leastDense) / pageOf(print, paper)[1]);
}

/** The paper that a sheet is printed on: A3 where it is seen as one picture and A4 does not take it. */
export function paperOf(layout: Layout, print: Print): Paper {
  if (!print.isDense) return "a4";
  const reach = reachOf(layout.widths) * letterPoints * leastDense;
  return reach <= pageOf(print)[0] && denseTall(layout, print, "a4") === 1 ? "a4" : "a3";
}

/** Smaller than this is not read with ease; a sheet that is so small already may lose this share more. */
const leastScale = 0.62;
const leastShare = 0.85;

/** @param usual points of a row that has no height of its own */
function heightBetween(
  { rowHeights }: Layout,
  from: number,
  to: number,
  usual: number = rowPoints.usual,
): number {
  let height = 0;
  for (let row = from; row < to; row++) height += rowHeights.get(row) ?? usual;
  return height;
}

/** Rows of a table that stand with its head. */
const rowsWithHead = 2;

/** Points that a heading needs with what stays with it: the chart, or the beginning of the table, that it is of; by its row. */
function keptTogether(layout: Layout): ReadonlyMap<number, number> {
  const { cells, tables, charts, height } = layout;
  const headings = cells.flatMap(({ row, cell, place }) =>
    place === "free" && cell.kind === "text" && cell.style === "head" ? [row] : [],
  );
  const kept = headings.map((row): readonly [number, number] => {
    const table = tables.find(({ headRow }) => headRow > row && headRow <= row + rowsWithHead + 1);
    const last = table ? Math.min(table.headRow + rowsWithHead, table.lastRow) : row + 1;
    return [row, heightBetween(layout, row, Math.min(height, last + 1))];
  });
  const drawn = charts.map(({ row, chart }): readonly [number, number] => [
    row - 1,
    chart.rows * rowPoints.usual + heightBetween(layout, row - 1, row),
  ]);
  return new Map([...kept, ...drawn]);
}

interface Flow {
  readonly pages: number;
  readonly breaks: readonly number[];
  readonly pageOfRow: readonly number[];
}

/** What a sheet falls onto pages by. */
interface Flowing {
  /** Of the head that is repeated on the pages that begin below it. */
  readonly headRow: number | undefined;
  readonly together: ReadonlyMap<number, number>;
  /** Points that a page holds. */
  readonly room: number;
  /** Points of a row that has no height of its own. */
  readonly usual?: number;
  /** Rows that begin a page whatever there is room for. */
  readonly forced?: readonly number[];
}

/** How a sheet falls onto pages. */
function flowOf(layout: Layout, { headRow, together, room, usual, forced = [] }: Flowing): Flow {
  const headHeight = headRow === undefined ? 0 : heightBetween(layout, headRow, headRow + 1);
  const breaks: number[] = [];
  const pageOfRow: number[] = [];
  let [pages, used] = [1, 0];
  for (let row = 0; row < layout.height; row++) {
    const own = heightBetween(layout, row, row + 1, usual);
    const wanted = together.get(row) ?? own;
    const isForced = forced.includes(row);
    if (used > 0 && (isForced || used + wanted > room)) {
      if (isForced || together.has(row)) breaks.push(row);
      pages++;
      used = headRow !== undefined && row > headRow ? headHeight : 0;
    }
    used += own;
    pageOfRow.push(pages);
  }
  return { pages, breaks, pageOfRow };
}

/** How a sheet goes on over pages below each other. */
export interface PagesBelow {
  /**
   * How many it is put on: one rather than a few lines on a second, and of several one fewer where the last would hold little; undefined: as
   * many as it takes.
   */
  readonly tall: number | undefined;
  /** Rows that begin a page, so that no chart is cut in two and each heading stays with what it is of. */
  readonly breaks: readonly number[];
  /** The row of the head that pages below repeat: that of the last table, where it goes on over more than one. */
  readonly repeatedHead: number | undefined;
}

/** Fewest rows that hold something on a page, beside the repeated head. */
const leastOnPage = 4;
/** Rows from the end among which the last page may begin. */
const mostMoved = 24;

/** Whether a page of a flow has fewer rows than are worth a page: one of the last two, which a break moves rows between. */
function isThin({ pages, pageOfRow }: Flow, filled: ReadonlySet<number>): boolean {
  const counts = new Map<number, number>();
  for (const row of filled) counts.set(pageOfRow[row]!, (counts.get(pageOfRow[row]!) ?? 0) + 1);
  return pages > 1 && [pages - 1, pages].some((page) => (counts.get(page) ?? 0) < leastOnPage);
}

/** Rows that a chart covers, and those in which something stands. */
function filledRows({ cells, tables, charts }: Layout): ReadonlySet<number> {
  const covered = charts.flatMap(({ row, chart }) => Array.from({ length: chart.rows }, (_, i) => row + i));
  const written = cells.filter(({ cell }) => cell.kind !== "blank").map(({ row }) => row);
  return new Set([...written, ...tables.map(({ headRow }) => headRow), ...covered]);
}

/**
 * The flow without a last page of a few rows, in a program with rows of 15 points and in one with lower rows: where one of them would have
 * such a page, it begins some rows earlier, never within what stands together. The flow as it is where no row helps.
 */
function withoutThinEnd(layout: Layout, flowing: Flowing): Flow {
  const filled = filledRows(layout);
  const both = (forced: readonly number[]) =>
    [rowPoints.usual, rowPoints.low].map((usual) => flowOf(layout, { ...flowing, usual, forced }));
  const [own, low] = both([]) as [Flow, Flow];
  if (![own, low].some((flow) => isThin(flow, filled))) return own;
  const inside = (row: number) =>
    [...flowing.together].some(([from, height]) => row > from && heightBetween(layout, from, row) < height) ||
    layout.charts.some((placed) => row > placed.row && row < placed.row + placed.chart.rows);
  for (let row = layout.height - leastOnPage; row > Math.max(1, layout.height - mostMoved); row--) {
    if (inside(row)) continue;
    // breaks that the sheet has of its own stay: the row is one more
    const flows = both([row]);
    if (!flows.some((flow) => isThin(flow, filled))) return flows[0]!;
  }
  return own;
}

export function pagesBelow(layout: Layout, print: Print): PagesBelow {
  if (print.isDense) {
    const tall = denseTall(layout, print, paperOf(layout, print));
    return { tall, breaks: [], repeatedHead: tall > 1 ? layout.tables.at(-1)?.headRow : undefined };
  }
  const [, height] = pageOf(print);
  const scale = scaleOf(layout.widths, print);
  const needed = Math.min(scale, height / heightBetween(layout, 0, layout.height));
  if (needed >= leastScale || needed >= leastShare * scale)
    return { tall: 1, breaks: [], repeatedHead: undefined };
  const last = print.repeatHead ? layout.tables.at(-1) : undefined;
  // points that a page holds, where the sheet is fitted to the pages' width alone
  const room = height / scale;
  const flowing: Flowing = { headRow: last?.headRow, together: keptTogether(layout), room };
  const whole = withoutThinEnd(layout, flowing);
  const squeezed = flowOf(layout, { ...flowing, room: room / leastShare });
  // a program with lower rows makes nothing smaller, and may begin the table a page earlier
  const low = flowOf(layout, { ...flowing, usual: rowPoints.low });
  const isSqueezed =
    squeezed.pages < whole.pages && squeezed.breaks.length === 0 && !isThin(low, filledRows(layout));
  const flows = [isSqueezed ? squeezed : whole, low];
  const goesOn = last && flows.some(({ pageOfRow }) => pageOfRow[last.headRow] !== pageOfRow[last.lastRow]);
  return {
    tall: isSqueezed ? squeezed.pages : undefined,
    breaks: isSqueezed ? [] : whole.breaks,
    repeatedHead: goesOn ? last.headRow : undefined,
  };
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
