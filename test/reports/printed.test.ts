import { usualRequest } from "../../src/actions/usualReports";
import { countriesOf } from "../../src/core/countries/countries";
import { edition } from "../../src/edition";
import { type ReportRequest, planOf, reports } from "../../src/reports/catalogue";
import { type Layout, layoutOf } from "../../src/workbook/layout";
import { type PagesBelow, margins, pagesBelow, printedAreas } from "../../src/workbook/pages";
import type { Sheet } from "../../src/workbook/plan";
import { textWidth } from "../../src/workbook/textSize";

// each sheet of each report, for groups of several sizes, put on paper by a reckoning of the test's own: rows fall onto a page until it is full

const day = edition.editionDate;
const groups = ["c5", "post-soviet", "nato", "africa"].map(
  (code) => [code, countriesOf(edition, code, day)] as const,
);

/** Rows of 15 points as in Excel, and of 12.8 as LibreOffice has them. */
const usualHeights = [15, 12.8];
const [across, down] = [842, 595];

/** Characters beside each other on each page: those after the first repeat the names. */
function pagesAcross(layout: Layout, print: Sheet["print"]): readonly number[] {
  const reach = (from: number, to: number) =>
    layout.widths.slice(from, to).reduce((sum, one) => sum + one, 0);
  const names = reach(0, print.names ?? 0);
  return printedAreas(layout, print).map(
    ({ column, lastColumn }) => reach(column, lastColumn + 1) + (column > 0 ? names : 0),
  );
}

function roomOf({ print }: Sheet, layout: Layout): number {
  const [width, height] = print.orientation === "landscape" ? [across, down] : [down, across];
  const paper = [
    width - 72 * (margins.left + margins.right),
    height - 72 * (margins.top + margins.bottom),
  ] as const;
  // 7 of 96 pixels an inch a digit
  const reach = Math.max(...pagesAcross(layout, print)) * 5.25;
  return paper[1] / Math.min(1, paper[0] / reach);
}

/** The first row of each page. */
function startsOf(layout: Layout, { breaks, repeatedHead }: PagesBelow, room: number, usual: number) {
  const high = (row: number) => layout.rowHeights.get(row) ?? usual;
  const starts = [0];
  let used = 0;
  for (let row = 0; row < layout.printed; row++) {
    if (row > 0 && (breaks.includes(row) || used + high(row) > room)) {
      starts.push(row);
      used = repeatedHead !== undefined && row > repeatedHead ? high(repeatedHead) : 0;
    }
    used += high(row);
  }
  return starts;
}

/** What a reader would find wrong with the pages of a sheet. */
function faults(
  sheet: Sheet,
  layout: Layout,
  below: PagesBelow,
  starts: readonly number[],
): readonly string[] {
  const found: string[] = [];
  const pageOf = (row: number) => starts.findLastIndex((start) => start <= row);
  const { cells, tables, charts, height } = layout;
  for (const { chart, row } of charts)
    if (pageOf(row) !== pageOf(row + chart.rows - 1)) found.push(`chart in two: ${chart.title}`);
  const written = new Set(cells.filter(({ cell }) => cell.kind !== "blank").map(({ row }) => row));
  for (const { headRow } of tables) {
    written.add(headRow);
    if (pageOf(headRow) !== pageOf(headRow + 1)) found.push(`head without a row: row ${headRow}`);
  }
  for (const { chart, row } of charts) for (let i = 0; i < chart.rows; i++) written.add(row + i);
  for (const { row, cell, place } of cells) {
    if (place === "body" || cell.kind !== "text" || cell.style !== "head") continue;
    const next = [...written].filter((one) => one > row).sort((a, b) => a - b)[0];
    if (next !== undefined && pageOf(row) !== pageOf(next)) found.push(`heading alone: ${cell.text}`);
  }
  const repeated = tables.find(({ headRow }) => headRow === below.repeatedHead);
  starts.forEach((start, page) => {
    const end = starts[page + 1] ?? height;
    // what is written below a table may take more than a page
    const isLong = repeated !== undefined && starts.filter((row) => row > repeated.lastRow).length > 1;
    if (repeated && start > repeated.lastRow && !isLong) found.push(`head over nothing: page ${page + 1}`);
    const rows = [...written].filter((row) => row >= start && row < end).length;
    if (starts.length > 1 && rows < 4) found.push(`${rows} rows on page ${page + 1}`);
  });
  return found.map((fault) => `${sheet.name}: ${fault}`);
}

/** Titles and sentences that leave the columns of their first page, cut there. */
function cut(sheet: Sheet, layout: Layout): readonly string[] {
  const { cells, widths } = layout;
  const { print } = sheet;
  const [first] = printedAreas(layout, print);
  const reach = (from: number, to: number) => widths.slice(from, to).reduce((sum, one) => sum + one, 0);
  const rows = new Map<number, number>();
  for (const { row, cell } of cells) if (cell.kind !== "blank") rows.set(row, (rows.get(row) ?? 0) + 1);
  return cells.flatMap(({ row, column, cell, place }) => {
    if (place === "body" || cell.kind !== "text" || rows.get(row) !== 1) return [];
    const wider = { title: 18 / 11, lead: 12 / 11, plain: 1, note: 10 / 11 }[cell.style as string];
    if (wider === undefined) return [];
    const room = reach(column, first!.lastColumn + 1);
    return textWidth(cell.text) * wider > room ? [`${sheet.name}: cut: ${cell.text}`] : [];
  });
}

/** What pages beside the first show but the rows of a table, under its title, beside the names; and charts that the first page cuts. */
function besideFaults(sheet: Sheet, layout: Layout): readonly string[] {
  const { cells, tables, charts } = layout;
  const [first, ...others] = printedAreas(layout, sheet.print);
  const wide = charts.filter(({ chart }) => (chart.beside ?? 0) + chart.columns > first!.lastColumn + 1);
  const shown = others.flatMap(({ row, lastRow, column, lastColumn }) => {
    const isOn = (one: number) => one < (sheet.print.names ?? 0) || (one >= column && one <= lastColumn);
    const free = cells.filter(
      (one) => one.place === "free" && one.cell.kind !== "blank" && one.row >= row && one.row <= lastRow,
    );
    const titles = free.filter((one) => isOn(one.column));
    const isTitled = titles.length === 1 && titles[0]!.column === column && titles[0]!.row === row;
    const table = tables.filter(({ headRow }) => headRow === row + 1 && lastRow > headRow);
    return isTitled && table.length === 1 ? [] : [`page from column ${column}, row ${row}`];
  });
  return [...wide.map(({ chart }) => `chart cut: ${chart.title}`), ...shown].map(
    (fault) => `${sheet.name}: ${fault}`,
  );
}

/** What charts alone need, among what is printed: where the names of lines stand. */
function scaffolding({ name }: Sheet, { cells, tables, printed }: Layout): readonly string[] {
  const places = tables
    .filter(({ table, headRow }) => table.columns.some(({ key }) => key === "place") && headRow < printed)
    .map(({ table }) => table.name);
  const headings = cells.flatMap(({ row, cell }) =>
    row < printed && cell.kind === "text" && /names? of the lines?/.test(cell.text) ? [cell.text] : [],
  );
  return [...places, ...headings].map((what) => `${name}: printed: ${what}`);
}

/** Names that a chart places by a table that its sheet has not. */
function unplaced({ name }: Sheet, { charts, tables }: Layout): readonly string[] {
  const there = new Set(tables.map(({ table }) => table.name));
  return charts.flatMap(({ chart }) =>
    chart.series.flatMap(({ name: line, nameAt }) =>
      nameAt && !there.has(nameAt.table) ? [`${name}: no place for ${line}`] : [],
    ),
  );
}

function faultsOf(request: ReportRequest): readonly string[] {
  return planOf(edition, request).sheets.flatMap((sheet) => {
    const layout = layoutOf(sheet);
    const wrong = [
      ...cut(sheet, layout),
      ...besideFaults(sheet, layout),
      ...scaffolding(sheet, layout),
      ...unplaced(sheet, layout),
    ];
    const below = pagesBelow(layout, sheet.print);
    // what is put on a number of pages is made smaller for them: all of it where they are to be one, else where rows are high
    if (sheet.print.isDense || below.tall === 1) return wrong;
    const room = roomOf(sheet, layout);
    const shareOf = (usual: number) => (below.tall === undefined || usual < 15 ? 1 : 0.85);
    const starts = usualHeights.map((usual) => startsOf(layout, below, room / shareOf(usual), usual));
    return [...wrong, ...starts.flatMap((pages) => faults(sheet, layout, below, pages))];
  });
}

// what asks all votes of a period takes long: choices and the assembly are printed for one group alone
const slow = new Set(["choices", "assembly"]);
const cases = reports.flatMap(({ name }) =>
  (slow.has(name) ? groups.slice(0, 1) : groups).map(([group, codes]) => [name, group, codes] as const),
);

test.each(cases)(
  "a %s of %s has no text that is cut, no chart in two, no head or heading over nothing, no page of a few rows, and nothing that charts alone need",
  (name, _, codes) => {
    expect(faultsOf(usualRequest(edition, name, codes))).toEqual([]);
  },
);

test.each(["long", "down", "across"] as const)("nor has a watchlist over the years, %s", (years) => {
  for (const [, countries] of groups)
    expect(
      faultsOf({
        ...{ report: "watchlist", countries, indicators: ["score", "gdp", "vdem.libdem"], day },
        ...{ from: "2015-01-01", years },
      } as ReportRequest),
    ).toEqual([]);
});

test.each(["down", "across"] as const)(
  "years %s of five states and two indicators take two pages, a table and its chart on each",
  (years) => {
    const [sheet] = planOf(edition, {
      ...{ report: "watchlist", countries: groups[0]![1], indicators: ["score", "gdp"], day },
      ...{ from: "2015-01-01", years },
    } as ReportRequest).sheets;
    const layout = layoutOf(sheet!);
    const below = pagesBelow(layout, sheet!.print);
    for (const usual of usualHeights) {
      const starts = startsOf(layout, below, roomOf(sheet!, layout), usual);
      expect(starts).toHaveLength(2);
      const pageOf = (row: number) => starts.findLastIndex((start) => start <= row);
      const figures = layout.tables.filter(({ table }) => /^Years\d*$/.test(table.name));
      const pages = figures.map(({ headRow, lastRow }) => [pageOf(headRow), pageOf(lastRow)]);
      expect(pages).toEqual([
        [0, 0],
        [1, 1],
      ]);
      expect(layout.charts.map(({ row }) => pageOf(row))).toEqual([0, 1]);
    }
  },
);
