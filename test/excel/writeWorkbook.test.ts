import { edition } from "../../src/edition";
import { type OpenWorkbook, openWorkbook, requirementSets } from "excel-standin/node";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { removeUnfinished } from "../../src/excel/growingSheets";
import { planOf } from "../../src/reports/catalogue";
import { nearAbroadRequest } from "../../src/reports/nearAbroad";
import { workbookState } from "../support/workbookState";

// through the real office.js into the stand-in

const brief = planOf(edition, nearAbroadRequest(edition));
let book: OpenWorkbook;

beforeEach(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  // the writer asks Office which sets there are
  (globalThis as { Office?: unknown }).Office = book.Office;
});
afterEach(() => book.close());

const written = (live = false) =>
  book.Excel.run((context) => writeWorkbook(context as never, brief, { live }));

test("the brief's sheets stand behind those that were there, with tables, numbers and frozen heads", async () => {
  const { sheets, cells } = await written();
  expect(sheets).toEqual(brief.sheets.map(({ name }) => name));
  expect(cells).toBeGreaterThan(1_000);
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Near abroad");
    const body = sheet.tables.getItemAt(0).getDataBodyRange().load("values");
    const title = sheet.getRange("A1").load("values,format/font/size");
    const scores = context.workbook.worksheets.getItem("Score and change");
    const frozen = scores.freezePanes.getLocationOrNullObject().load("address");
    sheet.load("visibility");
    await context.sync();
    const moldova = body.values.find((row) => row[1] === "MDA")!;
    // method, section 5
    expect(moldova[2]).toBeCloseTo(48.83, 2);
    expect([title.values[0]![0], title.format.font.size]).toEqual([
      "The states around Russia: Russia–West",
      18,
    ]);
    expect([sheet.visibility, frozen.isNullObject]).toEqual(["Visible", false]);
  });
});

test("a second time the sheets and tables get numbers, and the first ones stay", async () => {
  const first = await written();
  const second = await written();
  const own = brief.sheets.filter(({ shared }) => shared === undefined);
  expect(second.sheets).toEqual(own.map(({ name }) => `${name} (2)`));
  await book.Excel.run(async (context) => {
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(1 + first.sheets.length + second.sheets.length);
  });
});

test.each([
  ["values into an empty workbook", false, false],
  ["live into an empty workbook", true, false],
  ["values beside a report", false, true],
])("%s: at most five batches more than one a chunk", async (_, live, beside) => {
  if (beside) await written();
  const before = book.host.exchanges.length;
  let chunks = 0;
  await book.Excel.run((context) =>
    writeWorkbook(context as never, brief, { live, progress: () => void chunks++ }),
  );
  expect(chunks).toBeGreaterThan(5);
  expect(book.host.exchanges.length - before).toBeLessThanOrEqual(5 + chunks);
});

test.each([1, 2, 40, 150, 300])(
  "an error at action %i, before all figures are shown, leaves no sheet behind",
  async (action) => {
    book.host.faults.failAction(action);
    await expect(written()).rejects.toBeDefined();
    await book.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
    });
  },
);

test("a write that is stopped between two chunks is taken back", async () => {
  const before = workbookState(book.workbook);
  const stopping = new AbortController();
  const progress = (done: number) => {
    if (done > 500) stopping.abort();
    stopping.signal.throwIfAborted();
  };
  await expect(
    book.Excel.run((context) => writeWorkbook(context as never, brief, { live: false, progress })),
  ).rejects.toMatchObject({ name: "AbortError" });
  expect(workbookState(book.workbook)).toEqual(before);
});

test("where Excel does not know the functions in what is written, live cells become values, and it is said how many", async () => {
  const { asValues } = await written(true);
  expect(asValues).toBeGreaterThan(100);
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Near abroad");
    const body = sheet.tables.getItemAt(0).getDataBodyRange().load("values,formulas");
    await context.sync();
    // method, section 5
    expect(body.values.find((row) => row[1] === "MDA")![2]).toBeCloseTo(48.83, 2);
    expect(body.formulas.flat().filter((formula) => String(formula).startsWith("="))).toEqual([]);
  });
});

// ExcelApi 1.13 is the oldest that Align asks for, 1.14 the last of Office LTSC 2021, 1.17 that of LTSC 2024
test.each(["1.13", "1.14", "1.17"])(
  "with ExcelApi %s alone all is written but the notes",
  async (version) => {
    book.close();
    book = await openWorkbook({
      functionsJson: { functions: [] },
      requirementSets: { ...requirementSets, ExcelApi: version },
    });
    (globalThis as { Office?: unknown }).Office = book.Office;
    const { sheets } = await written(true);
    await written(false);
    await book.Excel.run(async (context) => {
      const first = context.workbook.worksheets.getItem(sheets[0]!);
      const tables = first.tables.load("items/name");
      const charts = first.charts.load("items/name");
      await context.sync();
      expect([tables.items.length, charts.items.length]).toEqual([3, 1]);
    });
  },
);

test("what an earlier run left unfinished is cleared", async () => {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.add("~align 1").visibility = "Hidden";
    await context.sync();
  });
  const count = await book.Excel.run((context) => removeUnfinished(context as never));
  expect(count).toBe(1);
});

test("charts, colours, links, names and the print setup stand as the plan has them", async () => {
  await written();
  await book.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const trend = sheets.getItem("Trend").charts.load("items/name,items/chartType");
    const main = sheets.getItem("Near abroad");
    const rules = main.getUsedRange().conditionalFormats.load("items/type");
    const names = main.names.load("items/name");
    main.pageLayout.load("orientation,zoom");
    await context.sync();
    const [chart] = trend.items;
    const series = chart!.series.load("items/name");
    chart!.load("title/text");
    const points = chart!.series.getItemAt(0).getDimensionValues("Values");
    await context.sync();
    expect(chart!.chartType).toBe("XYScatterLinesNoMarkers");
    expect(series.items.map(({ name }) => name)).toContain("Kazakhstan");
    expect(points.value.length).toBeGreaterThan(8);
    expect(chart!.title.text).toMatch(/made of votes/);
    expect(new Set(rules.items.map(({ type }) => type))).toContain("ColorScale");
    expect(names.items.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["AlignDay", "AlignCompare", "AlignAxis"]),
    );
    expect([main.pageLayout.orientation, main.pageLayout.zoom]).toEqual([
      "Portrait",
      { horizontalFitToPages: 1, verticalFitToPages: 1 },
    ]);
  });
});
