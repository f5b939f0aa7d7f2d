import { layoutOf } from "../../src/workbook/layout";
import { pageBreaks, pagesWide } from "../../src/workbook/pages";
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

// A4 across holds 33 rows of 15 points between its margins
test.each([
  [5, []],
  [10, []],
  [15, [16]],
  // the table fills the first page, and the chart fits the second with what is left of the table
  [36, []],
  [55, [56]],
])("below a table of %i rows a chart is not cut: pages begin at %j", (rows, breaks) => {
  expect(pageBreaks(layoutOf(sheet(rows)), print)).toEqual(breaks);
});

test("what is wider than a page that can be read goes over several", () => {
  expect(pagesWide(layoutOf(sheet(5, 200)).widths, print)).toBe(1);
  expect(pagesWide(layoutOf(sheet(5, 300)).widths, print)).toBe(2);
});
