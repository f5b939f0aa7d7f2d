import { layoutOf } from "../../src/workbook/layout";
import { pageBreaks, pagesTall, pagesWide, pageTexts } from "../../src/workbook/pages";
import { type Block, type Sheet, text } from "../../src/workbook/plan";

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

// A4 across holds 33 rows of 15 points between its margins, and 53 of them made small
test.each([
  [5, []],
  [10, []],
  [15, []],
  [48, [49]],
  // the table fills the first page, and the chart fits the second with what is left of the table
  [36, []],
  [55, [56]],
])("below a table of %i rows a chart is not cut: pages begin at %j", (rows, breaks) => {
  expect(pageBreaks(layoutOf(sheet(rows)), print)).toEqual(breaks);
});

test.each([
  [5, 1],
  [30, 1],
  [31, undefined],
])(
  "a table of %i rows with its chart is put on one page rather than a little of it on a second: %s",
  (rows, tall) => {
    expect(pagesTall(layoutOf(sheet(rows)), print)).toBe(tall);
  },
);

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
