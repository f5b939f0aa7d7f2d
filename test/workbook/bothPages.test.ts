import { openWorkbook, type OpenWorkbook } from "excel-standin/node";
import { edition } from "../../src/edition";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { cellAddress } from "../../src/formulas/addresses";
import { type ReportRequest, planOf } from "../../src/reports/catalogue";
import { nearAbroadRequest } from "../../src/reports/nearAbroad";
import { FilePackage, elements } from "../../src/xlsx/edit/package";
import { sheetsOf } from "../../src/xlsx/edit/workbookParts";
import { xlsxOf } from "../../src/xlsx/write/workbookFile";

// how a sheet falls onto paper, as one writer tells Excel (the stand-in, through the real office.js) and the other a file

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  (globalThis as { Office?: unknown }).Office = book.Office;
});
afterAll(() => book.close());

const un = edition.countries.filter(({ code }) => code < "N").map(({ code }) => code);
const day = "2023-12-31";
const requests: readonly (readonly [string, ReportRequest])[] = [
  ["brief", nearAbroadRequest(edition)],
  ["brief of many", { ...nearAbroadRequest(edition), countries: un.slice(0, 45) } as ReportRequest],
  ["matrix of many", { report: "matrix", countries: un, from: "2021-01-01", day }],
  ["moves", { report: "moves", countries: ["ARM", "BLR", "UKR"], compare: "2021-12-31", day }],
  ["assembly", { report: "assembly", first: "2023-01-01", day, compare: "2021-12-31" }],
  [
    "watchlist over the years",
    {
      ...{ report: "watchlist", countries: ["ARM", "GEO", "KAZ", "MDA"], indicators: ["score", "gdp"], day },
      ...{ from: "2015-01-01", years: "across" },
    } as ReportRequest,
  ],
  [
    "wide watchlist",
    {
      ...{ report: "watchlist", countries: un.slice(0, 60), day, compare: "2015-12-31" },
      indicators: ["score", "gdp", "vdem.libdem", "blocs", "ideal_point", "votes"],
    } as ReportRequest,
  ],
];

/** Of a sheet, in words that both writers can be asked for. */
interface Paper {
  readonly orientation: string;
  readonly isA3: boolean;
  readonly wide: number;
  readonly tall: number | undefined;
  /** Rows that begin a page, from 0. */
  readonly breaks: readonly number[];
  readonly titleRow: number | undefined;
  readonly titleColumns: number | undefined;
  readonly header: string;
  readonly footer: string;
  /** The blocks of cells that are printed, each on pages of its own. */
  readonly areas: readonly string[];
  /** In points. */
  readonly margins: readonly number[];
  readonly widths: readonly number[];
  readonly heights: readonly (readonly [row: number, points: number])[];
  /** Cells whose text is turned. */
  readonly turned: readonly string[];
}

const sides = ["left", "right", "top", "bottom", "header", "footer"];

function inFile(file: FilePackage, name: string): Paper {
  const sheet = file.xml(sheetsOf(file).get(name)!);
  const place = [...sheetsOf(file).keys()].indexOf(name);
  const one = (tag: string) => elements(sheet, tag)[0];
  const setup = one("pageSetup")!;
  const titles = elements(file.xml("xl/workbook.xml"), "definedName").find(
    (defined) =>
      defined.getAttribute("name") === "_xlnm.Print_Titles" &&
      defined.getAttribute("localSheetId") === String(place),
  );
  const area = elements(file.xml("xl/workbook.xml"), "definedName").find(
    (defined) =>
      defined.getAttribute("name") === "_xlnm.Print_Area" &&
      defined.getAttribute("localSheetId") === String(place),
  )!;
  const areas = [...area.textContent!.matchAll(/![$]([A-Z]+)[$](\d+):[$]([A-Z]+)[$](\d+)/g)];
  const row = /\$(\d+):\$\d+/.exec(titles?.textContent ?? "")?.[1];
  const columns = /\$A:\$([A-Z]+)/.exec(titles?.textContent ?? "")?.[1];
  const turnedStyles = new Set(
    elements(elements(file.xml("xl/styles.xml"), "cellXfs")[0]!, "xf").flatMap((xf, i) =>
      elements(xf, "alignment").some((alignment) => alignment.getAttribute("textRotation") === "90")
        ? [String(i)]
        : [],
    ),
  );
  return {
    orientation: setup.getAttribute("orientation")!,
    // ISO 29500-1, 18.3.1.63: 8 is A3
    isA3: setup.getAttribute("paperSize") === "8",
    wide: Number(setup.getAttribute("fitToWidth") ?? 1),
    tall: Number(setup.getAttribute("fitToHeight") ?? 1) || undefined,
    breaks: elements(sheet, "brk").map((brk) => Number(brk.getAttribute("id"))),
    titleRow: row === undefined ? undefined : Number(row) - 1,
    titleColumns: columns === undefined ? undefined : columns.charCodeAt(0) - 64,
    header: one("oddHeader")?.textContent?.replace(/^&L/, "") ?? "",
    footer: one("oddFooter")!.textContent!,
    areas: areas.map(([, left, top, right, bottom]) => `${left}${top}:${right}${bottom}`),
    margins: sides.map((side) => Number(one("pageMargins")!.getAttribute(side)) * 72),
    widths: elements(sheet, "col").map((col) => Number(col.getAttribute("width")) * 5.25),
    heights: elements(sheet, "row").flatMap((own) =>
      own.getAttribute("ht")
        ? [[Number(own.getAttribute("r")) - 1, Number(own.getAttribute("ht"))] as const]
        : [],
    ),
    turned: elements(sheet, "c").flatMap((cell) =>
      turnedStyles.has(cell.getAttribute("s") ?? "") ? [cell.getAttribute("r")!] : [],
    ),
  };
}

async function inExcel(name: string, { areas, widths, heights, turned }: Paper): Promise<Paper> {
  return book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const layout = sheet.pageLayout.load();
    const { headersFooters } = layout.load("headersFooters/defaultForAllPages");
    const page = headersFooters.defaultForAllPages.load();
    const rows = layout.getPrintTitleRowsOrNullObject().load("rowIndex");
    const columns = layout.getPrintTitleColumnsOrNullObject().load("columnCount");
    const area = layout.getPrintAreaOrNullObject().load("address");
    const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
    const used = sheet.getUsedRange().load("rowCount");
    await context.sync();
    const sizes = widths.map((_, i) => sheet.getCell(0, i).getEntireColumn().format.load("columnWidth"));
    const high = heights.map(([row]) => sheet.getCell(row, 0).getEntireRow().format.load("rowHeight"));
    const cells = turned.map((address) => sheet.getRange(address).format.load("textOrientation"));
    await context.sync();
    const zoom = layout.zoom as Excel.PageLayoutZoomOptions;
    expect(used.rowCount).toBeGreaterThan(0);
    return {
      orientation: layout.orientation.toLowerCase(),
      isA3: layout.paperSize === "A3",
      wide: zoom.horizontalFitToPages!,
      tall: zoom.verticalFitToPages,
      breaks: breaks.items.map(({ rowIndex }) => rowIndex),
      titleRow: rows.isNullObject ? undefined : rows.rowIndex,
      titleColumns: columns.isNullObject ? undefined : columns.columnCount,
      header: page.leftHeader,
      footer: `&L${page.leftFooter}&R${page.rightFooter}`,
      // where all is printed, nothing is said of it
      areas: area.isNullObject ? areas.slice(0, 1) : area.address.split(",").map((one) => one.split("!")[1]!),
      margins: sides.map((side) => (layout as never as Record<string, number>)[`${side}Margin`]!),
      widths: sizes.map(({ columnWidth }) => columnWidth),
      heights: high.map(({ rowHeight }, i) => [heights[i]![0], rowHeight]),
      turned: turned.filter((_, i) => cells[i]!.textOrientation === 90),
    };
  });
}

test.each(requests)(
  "a %s falls onto the same pages from a file and from Excel",
  async (_, request) => {
    const plan = planOf(edition, request);
    const { sheets } = await book.Excel.run((context) =>
      writeWorkbook(context as never, plan, { live: false }),
    );
    const file = new FilePackage(await xlsxOf(plan), "pages.xlsx");
    for (const [i, { name }] of plan.sheets.filter(({ shared }) => !shared).entries()) {
      const paper = inFile(file, name);
      expect({ name, ...(await inExcel(sheets[i]!, paper)) }).toEqual({ name, ...paper });
    }
  },
  60_000,
);

test.each([80, 8])(
  "the heads of a matrix of %i countries are turned, those of its names are not",
  async (count) => {
    const countries = un.slice(0, count);
    const plan = planOf(edition, { report: "matrix", countries, from: "2021-01-01", day });
    const { turned, widths } = inFile(new FilePackage(await xlsxOf(plan), "matrix.xlsx"), "Similarity");
    const table = plan.sheets[0]!.blocks.find((block) => block.kind === "table")!;
    expect(turned).toHaveLength(table.columns.length - 2);
    expect(widths.length).toBeGreaterThanOrEqual(table.columns.length);
    expect(turned[0]).toBe(cellAddress(Number(turned[0]!.replace(/\D/g, "")) - 1, 2));
  },
);
