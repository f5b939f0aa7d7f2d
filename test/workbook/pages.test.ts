import { layoutOf } from "../../src/workbook/layout";
import { pageColumns, pagesBelow, pagesWide, pageTexts, paperOf } from "../../src/workbook/pages";
import { type Block, type Sheet, type Table, text } from "../../src/workbook/plan";

const print = { orientation: "landscape", repeatHead: true } as const;

/** A table of so many rows and a column so wide, a heading and a chart of twenty rows. */
function sheet(rows: number, width = 20): Sheet {
  const table: Block = {
    kind: "table",
    name: "T",
    columns: [{ key: "a", head: "A", width }],
    rows: Array.from({ length: rows }, () => [text("x")]),
    formats: [],
  };
  const chart: Block = {
    ...{ kind: "chart", chart: "bar", title: "C", description: "C", rows: 20, columns: 4 },
    series: [{ name: "A", table: "T", x: "a", y: "a" }],
  };
  const heading: Block = { kind: "rows", rows: [[text("Chart", "head")]] };
  return { name: "S", widths: [], blocks: [table, heading, chart], freeze: undefined, print };
}

// A4 across holds 32 rows of 15 points between its margins, the head among them as two, and 53 of them made small
test.each([
  [5, []],
  [10, []],
  [15, []],
  // the chart fits the second page with what is left of the table
  [36, [31]],
  // it takes a page of its own: the repeated head stands over some rows there
  [48, [31, 45]],
  [55, [31, 52]],
  [60, [31, 57]],
])("below a table of %i rows a chart is not cut: pages begin at %j", (rows, breaks) => {
  expect(pagesBelow(layoutOf(sheet(rows)), print).breaks).toEqual(breaks);
});

test.each([
  [5, 1],
  [30, 1],
  [31, undefined],
  [60, undefined],
])(
  "a table of %i rows with its chart is put on a page fewer rather than a little of it on one more: %s",
  (rows, tall) => {
    expect(pagesBelow(layoutOf(sheet(rows)), print).tall).toBe(tall);
  },
);

test.each([
  [50, 1],
  // of 54 rows a few would stand on a second page of rows of 12.8 points
  [58, undefined],
  [70, 2],
  [80, undefined],
])("a table of %i rows alone is put on a page fewer, where its rows have room on it: %s", (rows, tall) => {
  const [table] = sheet(rows).blocks as [Table];
  expect(pagesBelow(layoutOf({ ...sheet(0), blocks: [table] }), print).tall).toBe(tall);
});

/** Tables of so many rows below each other, each with a heading. */
function stacked(...rows: readonly number[]): Sheet {
  const [first] = sheet(0).blocks as [Table];
  const blocks = rows.flatMap((count, i): readonly Block[] => [
    { kind: "rows", rows: [[text(`Heading ${i}`, "head")]] },
    { ...first, name: `T${i}`, rows: Array.from({ length: count }, () => [text("x")]) },
  ]);
  return { ...sheet(0), blocks };
}

test.each([
  ["one that goes on over pages", [80], 1],
  ["none where all is on one page", [20], undefined],
  ["the last one, where that goes on", [5, 80], 8],
  ["none where the last one ends on the page where it begins", [60, 5], undefined],
  ["none where it begins a page and ends on it", [29, 25], undefined],
] as const)("pages below repeat a table's head: %s", (_, rows, head) => {
  expect(pagesBelow(layoutOf(stacked(...rows)), print).repeatedHead).toBe(head);
});

test("a heading and the beginning of its table stand on one page", () => {
  // heading, head and two rows do not fit below 31; the last page has four rows rather than one
  expect(pagesBelow(layoutOf(stacked(29, 60)), print).breaks).toEqual([31, 62, 89]);
});

test("pages below the first say the sheet's title, and every page file, sheet and number", () => {
  const title: Block = { kind: "rows", rows: [[text("3 states & more", "title")]] };
  const { header, footer } = pageTexts({ ...sheet(1), blocks: [title] });
  expect([header.left, footer.left, footer.right]).toEqual([
    "&8 3 states && more",
    "&8&F – &A",
    "&8Page &P of &N",
  ]);
});

test("what is wider than a page that can be read goes over several", () => {
  expect(pagesWide(layoutOf(sheet(5, 200)).widths, print)).toBe(1);
  expect(pagesWide(layoutOf(sheet(5, 300)).widths, print)).toBe(2);
});

/** A matrix of so many countries, as reports have it. */
function matrix(count: number): Sheet {
  const countries = Array.from({ length: count }, (_, i) => `C${i}`);
  const column = (key: string, width: number) => ({ key, head: key, width });
  const table: Block = {
    ...{ kind: "table", name: "M", formats: [] },
    columns: [
      column("Country", 30),
      column("Code", 7),
      ...countries.map((code) => ({ ...column(code, 4), isTurned: true })),
    ],
    rows: countries.map((code) => [text(code), ...countries.map(() => text(".50"))]),
  };
  return { ...sheet(0), blocks: [table], print: { ...print, isDense: true } };
}

test.each([
  // A4 across has 770 × 502 points between its margins, A3 1119 × 748
  [30, "a4", 1, 1],
  [54, "a4", 1, 1],
  [80, "a3", 1, 1],
  [193, "a3", 2, 2],
] as const)(
  "a matrix of %i countries is one picture on %s, %i pages wide and %i tall",
  (count, paper, wide, tall) => {
    const planned = matrix(count);
    const layout = layoutOf(planned);
    const { tall: fitted, breaks, repeatedHead } = pagesBelow(layout, planned.print);
    const below = fitted ?? breaks.length + 1;
    expect([paperOf(layout, planned.print), pagesWide(layout.widths, planned.print), below]).toEqual([
      paper,
      wide,
      tall,
    ]);
    // pages beside each other are areas of their own, so that all are fitted to one page's width and broken below by rows
    expect(fitted === undefined).toBe(wide > 1);
    expect(repeatedHead).toBe(tall > 1 ? 0 : undefined);
  },
);

test("pages beside each other are about as wide as each other, and each after the first repeats the names", () => {
  // names of 40 characters and 20 columns of 20: three pages of at most 260, or of 200 where they share the columns evenly
  const widths = [40, ...Array.from({ length: 20 }, () => 20)];
  const own = { ...print, names: 1 };
  expect(pageColumns(widths, own)).toEqual([0, 11]);
  expect(pageColumns([...widths, ...widths.slice(1)], own)).toEqual([0, 11, 21, 31]);
  expect(pageColumns(widths.slice(0, 12), own)).toEqual([0]);
});

/** Rows of a table on the last page, its head on each, where pages hold 501.6 points (A4 across, 1.3 inches of margins less). */
function rowsOnLast(rows: number, usual: number, breaks: readonly number[]): number {
  let [used, count] = [32, 0];
  for (let row = 1; row <= rows; row++) {
    if (used + usual > 501.6 || breaks.includes(row)) [used, count] = [32, 0];
    used += usual;
    count++;
  }
  return count;
}

test("no table ends on a page of fewer than four rows, whether rows are 15 points high or, as in LibreOffice, 12.8", () => {
  const [table] = sheet(0).blocks as [Table];
  const thin: number[] = [];
  for (let rows = 54; rows <= 300; rows++) {
    const blocks = [{ ...table, rows: Array.from({ length: rows }, () => [text("x")]) }];
    const { tall, breaks } = pagesBelow(layoutOf({ ...sheet(0), blocks }), print);
    const ends = [15, 12.8].map((usual) => rowsOnLast(rows, usual, breaks));
    // fitted to a number of pages, only a program with lower rows has room to spare
    if (Math.min(...(tall === undefined ? ends : ends.slice(1))) < 4) thin.push(rows);
  }
  expect(thin).toEqual([]);
});
