import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { describeRefused } from "../../src/actions/writeReport";
import { removeDecorations } from "../../src/excel/blockDecorations";
import { blockSize, writeBlock } from "../../src/excel/blockOfPlan";
import { addressOf } from "../../src/formulas/addresses";
import { spotAtSelection } from "../../src/excel/spot";
import { takenBack } from "../../src/excel/takeBack";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { type Workbook, text } from "../../src/workbook/plan";
import { workbookState } from "../support/workbookState";

// through the real office.js into the stand-in, which refuses one member after another

const width = 12;
const number = (value: number) => ({ kind: "number", value, format: "0.0" }) as const;

/** A sheet with one of everything, wide enough for two pages and long enough for a break before its chart. */
const plan: Workbook = {
  properties: { title: "One of everything", edition: "2025-12-31" },
  stamps: [],
  sheets: [
    {
      name: "Everything",
      widths: [12, 12, 300],
      freeze: { columns: 1 },
      print: { orientation: "landscape", repeatHead: true, names: 1 },
      blocks: [
        {
          kind: "rows",
          rows: [
            [{ ...text("Figures", "title"), note: "made up" }],
            [
              text("a warning", "warning"),
              text("a note in italics", "note"),
              text("to the east", "towards minus"),
            ],
            [text("──●──", "strip")],
            [{ kind: "link", text: "source", url: "https://example.org/" }],
          ],
        },
        {
          ...{ kind: "table", name: "Everything" },
          columns: [
            { key: "name", head: "Name", width, align: "left" },
            { key: "score", head: "Score", width, note: "of a hundred" },
            { key: "share", head: "Share", width },
            { key: "vote", head: "Vote", width },
          ],
          rows: Array.from({ length: 45 }, (_, i) => [
            text(`row ${i}`),
            number(i + 1),
            number((i + 1) / 45),
            { kind: "position", position: i % 2 === 0 ? "Y" : "N" } as const,
          ]),
          formats: [
            { kind: "diverging", column: "score", limit: 45, plus: "towards plus" },
            { kind: "bar", column: "share", low: 0, high: 1 },
            { kind: "positions", column: "vote" },
          ],
        },
        {
          ...{ kind: "chart", chart: "line", title: "Scores", description: "a line that rises" },
          series: [{ name: "Score", table: "Everything", x: "name", y: "score" }],
          ...{
            xTitle: "row",
            yTitle: "score",
            yLow: 0,
            yHigh: 45,
            yPoles: ["none", "all"],
            rows: 12,
            columns: 4,
          },
        },
        {
          ...{ kind: "chart", chart: "bar", title: "Shares", description: "bars that rise" },
          series: [{ name: "Share", table: "Everything", x: "name", y: "share" }],
          ...{ rows: 12, columns: 4 },
        },
        {
          ...{ kind: "chart", chart: "scatter", title: "Both", description: "points on a line" },
          series: [{ name: "Both", table: "Everything", x: "score", y: "share", label: "name" }],
          ...{ yLog: true, rows: 12, columns: 4 },
        },
        {
          ...{
            kind: "chart",
            chart: "trend",
            title: "Over the years",
            description: "a line named at its end",
          },
          series: [
            { name: "Score", table: "Everything", x: "score", y: "share" },
            { name: "Another", table: "Everything", x: "score", y: "score", muted: true },
          ],
          ...{ xLow: 0, xHigh: 44, rows: 12, columns: 4 },
        },
        {
          ...{ kind: "chart", chart: "intervals", title: "Moves", description: "points in their intervals" },
          series: [
            {
              ...{ name: "Move", table: "Everything", x: "name", y: "score" },
              interval: { halfWidth: "share", low: "share", high: "score" },
            },
          ],
          ...{ rows: 12, columns: 2, beside: 2 },
        },
      ],
    },
  ],
};

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office });
});
afterAll(() => book.close());
afterEach(async () => {
  book.host.faults.clear();
  await book.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) if (sheet.name !== "Sheet1") sheet.delete();
    await context.sync();
  });
});

const written = () => book.Excel.run((context) => writeWorkbook(context as never, plan, { live: false }));

const values = () => {
  const sheet = book.workbook.sheets.find(({ name }) => name === "Everything")!;
  return [...sheet.cellsIn(sheet.used(true)!)].map(([row, column, { value }]) => [row, column, value]);
};

/** Kind → the members of Excel that draw it and nothing else. */
const members: Readonly<Record<string, string>> = {
  "fonts and fills": `Worksheet.getRanges RangeAreas.format RangeFormat.font RangeFormat.fill RangeFont.color RangeFont.bold RangeFont.italic
    RangeFont.size RangeFont.name RangeFill.color RangeFormat.wrapText RangeFormat.horizontalAlignment RangeFormat.indentLevel
    RangeFormat.verticalAlignment`,
  "column widths": "RangeFormat.columnWidth",
  "row heights": "RangeFormat.rowHeight",
  "frozen heads": "Worksheet.freezePanes WorksheetFreezePanes.freezeAt",
  "hidden grid lines": "Worksheet.showGridlines",
  "conditional formats": `Range.conditionalFormats ConditionalFormatCollection.add ConditionalFormat.colorScale
    ColorScaleConditionalFormat.criteria ConditionalFormat.dataBar DataBarConditionalFormat.lowerBoundRule
    DataBarConditionalFormat.upperBoundRule DataBarConditionalFormat.positiveFormat ConditionalDataBarPositiveFormat.fillColor
    ConditionalFormat.cellValue CellValueConditionalFormat.rule CellValueConditionalFormat.format ConditionalRangeFormat.fill
    ConditionalRangeFormat.font ConditionalRangeFill.color ConditionalRangeFont.color`,
  charts: `Worksheet.charts ChartCollection.add Chart.title ChartTitle.text ChartTitle.format ChartTitleFormat.font ChartFont.size
    Chart.legend ChartLegend.visible ChartLegend.position Chart.series ChartSeriesCollection.getItemAt ChartSeriesCollection.add
    ChartSeries.name ChartSeries.setValues ChartSeries.setXAxisValues ChartSeries.format ChartSeriesFormat.line ChartSeriesFormat.fill
    ChartLineFormat.color ChartLineFormat.lineStyle ChartLineFormat.weight ChartFill.setSolidColor ChartSeries.markerStyle
    ChartSeries.markerSize ChartSeries.markerBackgroundColor ChartSeries.markerForegroundColor ChartSeries.hasDataLabels
    ChartSeries.dataLabels ChartDataLabels.showSeriesName ChartDataLabels.showValue ChartDataLabels.position ChartDataLabels.format
    ChartDataLabelFormat.font ChartFont.color ChartFont.bold ChartSeries.gapWidth Chart.displayBlanksAs Chart.axes ChartAxes.categoryAxis ChartAxes.valueAxis ChartAxis.title
    ChartAxisTitle.text ChartAxis.minimum ChartAxis.maximum ChartAxis.majorUnit ChartAxis.numberFormat ChartAxis.tickLabelPosition
    ChartAxis.majorTickMark ChartAxis.tickLabelSpacing ChartAxis.textOrientation ChartAxis.minorUnit ChartAxis.scaleType ChartAxis.format ChartAxisFormat.font ChartAxisFormat.line
    ChartAxisTitle.format ChartAxisTitleFormat.font ChartAxis.majorGridlines ChartAxis.minorGridlines ChartGridlines.visible
    ChartGridlines.format ChartGridlinesFormat.line Chart.plotArea ChartPlotArea.insideLeft ChartPlotArea.insideTop
    ChartPlotArea.insideWidth ChartPlotArea.insideHeight Chart.setPosition`,
  links: "Range.hyperlink",
  notes: "Worksheet.notes NoteCollection.add",
  "page orientation and margins": "PageLayout.orientation PageLayout.setPrintMargins",
  "print area": "PageLayout.setPrintArea",
  "pages fitted in width": "PageLayout.zoom",
  "heads repeated in print": "PageLayout.setPrintTitleRows PageLayout.setPrintTitleColumns",
  "page breaks": "Worksheet.horizontalPageBreaks PageBreakCollection.add",
  "titles and numbers of pages": `PageLayout.headersFooters HeaderFooterGroup.state HeaderFooterGroup.firstPage
    HeaderFooterGroup.defaultForAllPages HeaderFooter.leftHeader HeaderFooter.leftFooter HeaderFooter.rightFooter`,
};
/** Of a member that two kinds are drawn with, both. */
const drawnTogether: Readonly<Record<string, readonly string[]>> = {
  "Worksheet.getRanges": ["fonts and fills", "print area"],
};
const callsOf = (kind: string) => members[kind]!.split(/\s+/);
/** What leads to cells and sheets, for figures too. */
const ways = [
  ...[
    "Workbook.worksheets",
    "WorksheetCollection.getItem",
    "Worksheet.getRangeByIndexes",
    "Worksheet.getCell",
  ],
  ...["Range.getEntireRow", "Range.getEntireColumn", "Range.format", "Worksheet.pageLayout"],
];

test.each(Object.keys(members))(
  "where Excel refuses %s, whatever the call, they alone are missing, it is said, and the figures stand",
  async (kind) => {
    await written();
    const all = values();
    for (const member of callsOf(kind)) {
      book.host.faults.clear();
      await book.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Everything").delete();
        await context.sync();
      });
      book.host.faults.failMember(member, "InvalidOperation", `no ${member} here.`);
      const { refused } = await written();
      const kinds = drawnTogether[member] ?? [kind];
      expect([member, refused.map(({ name }) => name)]).toEqual([member, kinds]);
      expect(describeRefused(refused).replaceAll(/ \([^()]* on Everything( and \d+ more)?\)/g, "")).toBe(
        ` All figures are there, but Excel refused: ${kinds.join(", ")} (no ${member} here.).`,
      );
      expect(values()).toEqual(all);
      expect(book.workbook.activeSheet).toMatchObject({ name: "Everything", visibility: "Visible" });
    }
  },
);

/** What is drawn of each kind, a word for each: titles of charts, kinds of rules, cells with notes, rows with a break before them. */
function drawnNow(): Readonly<Record<string, readonly string[]>> {
  const { workbook } = book;
  const sheet = workbook.sheets.find(({ name }) => name === "Everything")!;
  return {
    charts: workbook
      .bag("charts", sheet)
      .items.map(({ parts }) => String(parts.get("title")!.values["text"])),
    rules: workbook.bag("conditionalFormats", sheet).items.map(({ values }) => String(values["type"])),
    notes: workbook
      .bag("notes")
      .items.filter(({ links }) => links.get("cell")!.sheet === sheet)
      .map(({ links }) => addressOf(links.get("cell")!.area)),
    breaks: workbook.bag("horizontalPageBreaks", sheet).items.map(({ values }) => JSON.stringify(values)),
  };
}

const isRow = (row: number) => (cell: unknown) => (cell as { area: { row: number } }).area.row === row;

test.each<readonly [string, string, (given: unknown) => boolean, string, string, string]>([
  ["a chart by half", "ChartTitle.text", (title) => title === "Scores", "charts", "Scores", '"Scores"'],
  [
    ...["a rule by half", "DataBarConditionalFormat.lowerBoundRule"],
    ...[() => true, "rules", "DataBar", "Everything[share]"],
  ] as never,
  ["a note", "NoteCollection.add", isRow(0), "notes", "A1", "A1"],
])(
  "where Excel refuses %s, it alone is missing and is named, and all others of its kind are there once",
  async (_, member, when, kind, lost, named) => {
    await written();
    const whole = drawnNow();
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Everything").delete();
      await context.sync();
    });
    book.host.faults.failMember(member, "InvalidOperation", "not this one.", when);
    const { refused } = await written();
    expect(describeRefused(refused)).toMatch(
      new RegExp(`\\(${named.replace("[", "\\[")} on Everything\\) \\(not this one`),
    );
    const left = whole[kind]!.filter((one) => one !== lost);
    expect(left.length).toBe(whole[kind]!.length - 1);
    expect(drawnNow()).toEqual({ ...whole, [kind]: left });
  },
);

/** What draws lines from end to end of intervals, which a chart can do without. */
const inPlainCharts = ["Chart.chartType", "ChartSeries.points"];

test.each(inPlainCharts)(
  "where Excel refuses %s, intervals have dashes at their ends and no line",
  async (member) => {
    await written();
    const seriesOf = () => {
      const sheet = book.workbook.sheets.find(({ name }) => name === "Everything")!;
      const charts = book.workbook.bag("charts", sheet).items;
      const moves = charts.find(({ parts }) => parts.get("title")!.values["text"] === "Moves")!;
      return [
        moves.values["chartType"],
        moves.parts.get("series")!.items.map(({ values }) => values["name"]),
      ];
    };
    const whole = drawnNow();
    expect(seriesOf()).toEqual(["StockHLC", ["Upper end", "Lower end", "Move"]]);
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Everything").delete();
      await context.sync();
    });
    book.host.faults.failMember(member, "InvalidOperation", "not here.");
    expect((await written()).refused).toEqual([]);
    expect(drawnNow()).toEqual(whole);
    expect(seriesOf()).toEqual(["LineMarkers", ["Move", "Move, lower end", "Move, upper end"]]);
  },
);

test("no other member is used once the figures are shown", async () => {
  const { executor } = book.host;
  let before: ReadonlyMap<string, number> | undefined;
  const noted = () => {
    if (book.workbook.activeSheet.name === "Everything") before ??= new Map(executor.touched);
  };
  book.host.afterBatch.push(noted);
  await written();
  book.host.afterBatch.splice(book.host.afterBatch.indexOf(noted), 1);
  const used = [...executor.touched].flatMap(([member, count]) =>
    count > (before!.get(member) ?? 0) ? [member] : [],
  );
  expect(used.sort()).toEqual([...Object.keys(members).flatMap(callsOf), ...inPlainCharts, ...ways].sort());
});

test("no request shows decorations before the figures, and sheets are shown before their panes are frozen", async () => {
  const from = book.host.exchanges.length;
  await written();
  const names = book.host.exchanges
    .slice(from)
    .map(({ request }) => request.Actions.map(({ Name }) => Name).join(" "));
  const [figures, shown, frozen] = ["Formulas", "Visibility", "FreezeAt"].map((name) =>
    names.findLastIndex((line) => line.split(" ").includes(name)),
  );
  expect(figures).toBeLessThanOrEqual(shown!);
  expect(shown).toBeLessThan(frozen!);
});

test("a table at the selected cell stands without the rules that Excel refuses, and can be taken back", async () => {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.add("Other").activate();
    await context.sync();
  });
  const before = workbookState(book.workbook);
  book.host.faults.failMember("ConditionalFormatCollection.add", "InvalidOperation", "no rules here.");
  const written = await book.Excel.run(async (context) => {
    const { rows, columns } = blockSize(plan);
    const spot = await spotAtSelection(context as never, rows, columns);
    return writeBlock(context as never, plan, spot, false);
  });
  expect(written.refused.map(({ name }) => name)).toEqual(["conditional formats"]);
  const sheet = book.workbook.activeSheet;
  expect([sheet.cell(4, 0)!.value, sheet.cell(49, 1)!.value]).toEqual(["Name", 45]);
  await book.Excel.run((context) =>
    takenBack(context as never, written.overwritten, (block) =>
      removeDecorations(context as never, block, written.decorations),
    ),
  );
  expect(workbookState(book.workbook)).toEqual(before);
});
