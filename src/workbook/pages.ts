/** How a planned sheet falls onto paper: pages of A4, or A3, beside and below each other. Pure. */
import { heightBetween, type Layout, letterPoints, reachOf, rowPoints } from "./layout";
import { bestFlow, fallingOf, type Flow, flowing } from "./pageFlow";
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

/** Characters that a page of a paper holds of what is seen as one picture. */
function mostDense(print: Print, paper: Paper): number {
  return pageOf(print, paper)[0] / (letterPoints * leastDense);
}

/** The first column of each page beside each other, filled up to so many characters; each page repeats the names. */
function filledTo(most: number, widths: readonly number[], names: number): readonly number[] {
  const repeated = reachOf(widths.slice(0, names));
  const starts = [0];
  let used = 0;
  widths.forEach((width, column) => {
    if (column > names && used + width > most) {
      starts.push(column);
      used = repeated;
    }
    used += width;
  });
  return starts;
}

/** The first column of each page beside each other that a sheet is printed on: as few as can be read, and those about as wide as each other. */
export function pageColumns(widths: readonly number[], print: Print): readonly number[] {
  const names = print.names ?? 0;
  const most = print.isDense ? mostDense(print, "a3") : mostOnPage[print.orientation];
  let best = filledTo(most, widths, names);
  if (best.length === 1) return best;
  for (let less = most - 1; less > 0; less--) {
    const starts = filledTo(less, widths, names);
    if (starts.length > best.length) break;
    best = starts;
  }
  return best;
}

/** Pages beside each other that a sheet is printed on. */
export function pagesWide(widths: readonly number[], print: Print): number {
  return pageColumns(widths, print).length;
}

/** Characters beside each other on the first page of a sheet. */
export function firstPageReach(widths: readonly number[], print: Print): number {
  return reachOf(widths.slice(0, pageColumns(widths, print)[1]));
}

/** Characters beside each other on the widest of the pages of a sheet. */
function widestReach(widths: readonly number[], print: Print): number {
  const names = reachOf(widths.slice(0, print.names ?? 0));
  const starts = pageColumns(widths, print);
  return Math.max(
    ...starts.map((from, i) => reachOf(widths.slice(from, starts[i + 1])) + (from > 0 ? names : 0)),
  );
}

/** By how much a sheet is made smaller for the pages' width. */
function scaleOf(widths: readonly number[], print: Print): number {
  const [width] = pageOf(print);
  return Math.min(1, width / (widestReach(widths, print) * letterPoints));
}

/** Pages of a paper below each other that a picture takes. */
function denseTall(layout: Layout, print: Print, paper: Paper): number {
  return Math.ceil((heightBetween(layout, 0, layout.height) * leastDense) / pageOf(print, paper)[1]);
}

/** The rows of a sheet that are printed, as if there were no others. */
function onPaper(layout: Layout): Layout {
  const { cells, tables, charts, printed, height } = layout;
  if (printed === height) return layout;
  return {
    ...{ ...layout, height: printed },
    cells: cells.filter(({ row }) => row < printed),
    tables: tables.filter(({ headRow }) => headRow < printed),
    charts: charts.filter(({ row }) => row < printed),
  };
}

/** The paper that a sheet is printed on: A3 where it is seen as one picture and A4 does not take it. */
export function paperOf(layout: Layout, print: Print): Paper {
  if (!print.isDense) return "a4";
  const isOneWide = reachOf(layout.widths) <= mostDense(print, "a4");
  return isOneWide && denseTall(layout, print, "a4") === 1 ? "a4" : "a3";
}

/** A block of cells that is printed apart from others; rows and columns from 0, the last ones included. */
export interface PrintedArea {
  readonly row: number;
  readonly lastRow: number;
  readonly column: number;
  readonly lastColumn: number;
}

/**
 * What of a sheet is printed, in the order of the pages: the columns of the first page with all that stands above and below tables, then what tables
 * have beside them, so that no page is empty and none shows a title cut off.
 */
export function printedAreas(layout: Layout, print: Print): readonly PrintedArea[] {
  const { cells, tables, widths, printed } = layout;
  const starts = pageColumns(widths, print);
  const before = (next: number | undefined) => (next ?? widths.length) - 1;
  const titled = new Set(
    cells.flatMap(({ row, cell }) => (cell.kind === "text" && cell.style === "continued" ? [row] : [])),
  );
  const beside = tables
    .filter(({ headRow }) => headRow < printed)
    .flatMap(({ table, headRow, lastRow }) =>
      starts.flatMap((column, i): readonly PrintedArea[] =>
        i === 0 || column >= table.columns.length
          ? []
          : [
              {
                row: titled.has(headRow - 1) ? headRow - 1 : headRow,
                lastRow,
                column,
                lastColumn: Math.min(before(starts[i + 1]), table.columns.length - 1),
              },
            ],
      ),
    );
  return [{ row: 0, lastRow: printed - 1, column: 0, lastColumn: before(starts[1]) }, ...beside];
}

/** Smaller than this is not read with ease; a sheet that is so small already may lose this share more. */
const leastScale = 0.62;
const leastShare = 0.85;

/** How a sheet goes on over pages below each other. */
export interface PagesBelow {
  /**
   * How many it is put on: one rather than a few lines on a second, and of several one fewer where the last would hold little; undefined: as
   * many as it takes.
   */
  readonly tall: number | undefined;
  /** Rows that begin a page; none where any program puts the sheet on pages as well. */
  readonly breaks: readonly number[];
  /** The row of the head that pages below repeat: that of the last table, where it goes on over more than one. */
  readonly repeatedHead: number | undefined;
}

/** Of what a page holds, as much as is used where breaks are set: a program that has a little less room begins no page of its own. */
const usedShare = 0.98;
/** Rooms and heights of usual rows in other programs: LibreOffice has lower rows, and without Excel's font wider columns, so that all is made smaller. */
const elsewhere = [
  { more: 1, usual: rowPoints.low },
  { more: 1.28, usual: rowPoints.low },
] as const;
/** Sheets of more rows are one long table. */
const mostBroken = 3000;

export function pagesBelow(whole: Layout, print: Print): PagesBelow {
  const layout = onPaper(whole);
  const isWide = pagesWide(layout.widths, print) > 1;
  if (print.isDense) {
    const tall = denseTall(layout, print, paperOf(layout, print));
    const repeatedHead = tall > 1 ? layout.tables.at(-1)?.headRow : undefined;
    if (!isWide) return { tall, breaks: [], repeatedHead };
    const each = Math.ceil(layout.height / tall);
    return {
      tall: undefined,
      breaks: Array.from({ length: tall - 1 }, (_, i) => (i + 1) * each),
      repeatedHead,
    };
  }
  const [, height] = pageOf(print);
  const scale = scaleOf(layout.widths, print);
  const needed = Math.min(scale, height / heightBetween(layout, 0, layout.height));
  // areas beside each other are pages of their own, whatever the number they are to be put on
  if (!isWide && (needed >= leastScale || needed >= leastShare * scale))
    return { tall: 1, breaks: [], repeatedHead: undefined };
  const repeated = print.repeatHead ? layout.tables.at(-1) : undefined;
  // points that a page holds, where the sheet is fitted to the pages' width alone
  const room = height / scale;
  const sheet = fallingOf(layout, repeated);
  const natural = (share: number, usual: number) => flowing(sheet, { room: room * share, usual });
  const head = (flows: readonly Flow[]) =>
    flows.some(({ goesOn }) => goesOn) ? repeated?.headRow : undefined;
  const others = elsewhere.map(({ more, usual }) => natural(more, usual));
  // without breaks of its own, a sheet is to fall well in all programs, which all repeat the same head
  const isWell = (own: Flow) => {
    const flows = [own, ...others];
    return flows.every(({ faults, isBelow }) => faults === 0 && !(isBelow && head(flows) !== undefined));
  };
  const isMixed = layout.charts.length > 0 || layout.tables.length > 1;
  const own = natural(1, rowPoints.usual);
  if (layout.height > mostBroken) return { tall: undefined, breaks: [], repeatedHead: head([own]) };
  const set = bestFlow(sheet, { room: room * usedShare, usual: rowPoints.usual });
  if (!isMixed) {
    const squeezed = natural(1 / leastShare, rowPoints.usual);
    if (!isWide && squeezed.starts.length < set.starts.length && isWell(squeezed))
      return { tall: squeezed.starts.length, breaks: [], repeatedHead: head([squeezed, ...others]) };
    if (isWell(own)) return { tall: undefined, breaks: [], repeatedHead: head([own, ...others]) };
  }
  return { tall: undefined, breaks: set.starts.slice(1), repeatedHead: head([set]) };
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
  // a long title is in lines
  const title = cells.flatMap((cell) => (cell.kind === "text" && cell.style === "title" ? [cell.text] : []));
  const words = title.join(" ").slice(0, mostInHeader).replaceAll("&", "&&");
  return {
    // the blank parts the size from a title that begins with a digit
    header: { left: words && `&8 ${words}` },
    footer: { left: "&8&F – &A", right: "&8Page &P of &N" },
  };
}
