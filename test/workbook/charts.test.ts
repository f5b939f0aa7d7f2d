import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { openWorkbook } from "excel-standin/node";
import { edition } from "../../src/edition";
import { usualRequest } from "../../src/actions/usualReports";
import { countriesByName } from "../../src/core/countries/countries";
import { Mistake } from "../../src/core/mistake";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { absoluteCells, areaOf } from "../../src/formulas/addresses";
import { planOf, reports, type ReportRequest } from "../../src/reports/catalogue";
import { axesOf, frameOf } from "../../src/workbook/chartAxes";
import { type PlacedSeries, seriesOf } from "../../src/workbook/chartSeries";
import { drawnColour } from "../../src/workbook/colours";
import { type Layout, layoutOf } from "../../src/workbook/layout";
import type { Workbook } from "../../src/workbook/plan";
import { xlsxOf } from "../../src/xlsx/write/workbookFile";
import { needing, schemaErrors } from "../support/outsideTools";
import { type XmlElement, parseXml } from "../support/xml";

// every chart of every report: in a file, in the open workbook, and what its cells say

const day = "2023-11-03";
const groups = {
  some: ["KAZ", "MDA", "ARM"],
  "around Russia": countriesByName(edition, "post-soviet", day),
  NATO: countriesByName(edition, "nato", day),
  one: ["AGO"],
};

/** Years with gaps, on axes of scores and of money. */
const years = (countries: readonly string[], layout: "down" | "across"): ReportRequest => ({
  ...{ report: "watchlist", countries, indicators: ["score", "gdp", "gallup.rus.approve"] },
  ...{ from: "2010-01-01", day: "2025-12-31", years: layout },
});

const requests: readonly (readonly [string, ReportRequest])[] = Object.entries(groups).flatMap(
  ([group, countries]) => [
    ...reports.map(({ name }) => [`${name} of ${group}`, usualRequest(edition, name, countries)] as const),
    [`scores and sums of ${group}`, { report: "watchlist", countries, indicators: ["score", "gdp"], day }],
    ...(["down", "across"] as const).map(
      (layout) => [`years ${layout} of ${group}`, years(countries, layout)] as const,
    ),
  ],
);

/** The reports that have charts; one of no country has none. */
const charted = requests.flatMap(([what, request]): readonly (readonly [string, Workbook])[] => {
  try {
    const plan = planOf(edition, request);
    return plan.sheets.some(({ blocks }) => blocks.some(({ kind }) => kind === "chart"))
      ? [[what, plan]]
      : [];
  } catch (error) {
    if (error instanceof Mistake) return [];
    throw error;
  }
});

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
const first = (element: XmlElement, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => at && all(at, name)[0], element);
const val = (element: XmlElement, ...path: readonly string[]) => first(element, ...path)?.attributes["val"];

interface ChartsInFile {
  readonly charts: readonly XmlElement[];
  readonly bytes: Uint8Array;
}

const files = new Map<Workbook, Promise<ChartsInFile>>();

/** The charts of a plan's file, which is made once. */
function chartsOf(plan: Workbook): Promise<ChartsInFile> {
  const made = files.get(plan) ?? fileOf(plan);
  files.set(plan, made);
  return made;
}

async function fileOf(plan: Workbook): Promise<ChartsInFile> {
  const bytes = await xlsxOf(plan);
  const parts = unzipSync(bytes);
  const count = Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name)).length;
  const charts = Array.from({ length: count }, (_, i) =>
    parseXml(strFromU8(parts[`xl/charts/chart${i + 1}.xml`]!)),
  );
  return { charts, bytes };
}

const reference = /^'(.+)'!(.+)$/;

test("reports of all kinds have charts", () => {
  const kinds = charted.flatMap(([, { sheets }]) =>
    sheets.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []))),
  );
  expect([...new Set(kinds)].sort()).toEqual(["bar", "intervals", "line", "map", "scatter", "trend"]);
});

test.each(charted)("what the charts of %s keep is what the cells say that they refer to", async (_, plan) => {
  const { charts, bytes } = await chartsOf(plan);
  const { sheets } = await readXlsx(bytes);
  const rows = new Map(sheets.map((sheet) => [sheet.name, sheet.rows]));
  let numbers = 0;
  for (const chart of charts)
    for (const kind of ["num", "str"])
      for (const shown of all(chart, `c:${kind}Ref`)) {
        const [, sheet, cells] = reference.exec(first(shown, "c:f")!.text)!;
        const area = areaOf(cells!)!;
        const kept = new Map(
          all(shown, "c:pt").map((point) => [Number(point.attributes["idx"]), first(point, "c:v")!.text]),
        );
        const count = area.rows * area.columns;
        expect(val(shown, "c:ptCount")).toBe(String(count));
        for (let i = 0; i < count; i++) {
          const value = rows.get(sheet!)![area.row + Math.floor(i / area.columns)]?.[
            area.column + (i % area.columns)
          ];
          const isShown = kind === "str" ? value !== null && value !== undefined : typeof value === "number";
          expect([cells, i, kept.get(i)]).toEqual([cells, i, isShown ? String(value) : undefined]);
          if (typeof value === "number") numbers++;
        }
      }
  expect(numbers).toBeGreaterThan(1);
});

/** What a chart shows, to be compared. */
interface Shown {
  readonly title: string;
  readonly series: readonly unknown[];
  readonly axes: readonly unknown[];
}

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

function shownInFile(chart: XmlElement): Shown {
  const series = all(chart, "c:ser").map((one) => {
    const cells = (name: string) => first(one, name, "c:f")?.text;
    const labels = first(one, "c:dLbls");
    return {
      name: first(one, "c:tx", "c:v")?.text,
      values: cells("c:val") ?? cells("c:yVal"),
      categories: cells("c:cat") ?? cells("c:xVal"),
      side: labels && val(labels, "c:dLblPos"),
      ink: labels && val(labels, "c:txPr", "a:srgbClr"),
    };
  });
  const [plot] = all(chart, "c:plotArea");
  const axes = plot!.children
    .filter(({ name }) => name === "c:valAx" || name === "c:catAx")
    .map((axis) => ({
      title: first(axis, "c:title", "a:t")?.text,
      min: val(axis, "c:min"),
      max: val(axis, "c:max"),
      unit: val(axis, "c:majorUnit"),
      format: first(axis, "c:numFmt")?.attributes["formatCode"],
      isLog: val(axis, "c:logBase") !== undefined,
    }));
  return { title: all(first(chart, "c:title")!, "a:t")[0]!.text, series, axes };
}

type Bag = ReturnType<Awaited<ReturnType<typeof openWorkbook>>["host"]["workbook"]["bag"]>;

function shownInExcel(chart: Bag): Shown {
  const part = (bag: Bag | undefined, ...names: readonly string[]) =>
    names.reduce<Bag | undefined>((at, name) => at?.parts.get(name), bag);
  const text = (value: unknown) => (value === undefined ? undefined : String(value));
  const series = part(chart, "series")!.items.map((one) => {
    const cells = (name: string) => {
      const link = one.links.get(name)!;
      return absoluteCells({ sheet: link.sheet.name, ...link.area });
    };
    const labels = one.values["hasDataLabels"] === true ? part(one, "dataLabels") : undefined;
    return {
      name: one.values["name"],
      values: cells("values"),
      categories: cells("categories"),
      side: labels && String(labels.values["position"])[0]!.toLowerCase(),
      ink: labels && String(part(labels, "format", "font")!.values["color"]).slice(1),
    };
  });
  const axes = ["categoryAxis", "valueAxis"].map((name) => {
    const axis = part(chart, "axes", name)!;
    return {
      title: part(axis, "title")?.values["text"],
      min: text(axis.values["minimum"]),
      max: text(axis.values["maximum"]),
      unit: text(axis.values["majorUnit"]),
      format: axis.values["numberFormat"],
      isLog: axis.values["scaleType"] === "Logarithmic",
    };
  });
  return { title: String(part(chart, "title")!.values["text"]), series, axes };
}

test.each(charted)("the charts of %s are the same in a file and in the open workbook", async (_, plan) => {
  const { charts } = await chartsOf(plan);
  const book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office });
  try {
    await book.Excel.run((context) => writeWorkbook(context as never, plan, { live: false }));
    const { workbook } = book.host;
    const open = plan.sheets.flatMap(({ name }) =>
      workbook
        .bag(
          "charts",
          workbook.sheets.find((sheet) => sheet.name === name)!,
        )
        .items.map(shownInExcel),
    );
    const kinds = plan.sheets.map(layoutOf).flatMap(({ charts }) => charts.map(({ chart }) => chart.chart));
    const inFile = charts.map(shownInFile);
    const of = (all: readonly Shown[], isOfIntervals: boolean) =>
      all.filter((_, i) => (kinds[i] === "intervals") === isOfIntervals);
    expect(of(open, false)).toEqual(of(inFile, false));
    // a file draws intervals as bars, the open workbook as lines from end to end, with all points in one series
    const [drawn, bars] = [of(open, true), of(inFile, true)];
    expect(drawn.map(({ title, axes }) => ({ title, axes }))).toEqual(
      bars.map(({ title, axes }) => ({ title, axes })),
    );
    drawn.forEach(({ series }, i) => {
      const [first] = bars[i]!.series as { values: string; categories: string }[];
      expect(series).toHaveLength(3);
      expect(series.at(-1)).toMatchObject({ values: first!.values, categories: first!.categories });
    });
  } finally {
    book.close();
  }
});

interface Placed {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Points of a letter of nine points across, of all letters on average (Calibri: 4.4), and upwards. */
const [across, upwards] = [4.4, 10];

function share(value: number, { min, max, isLog }: NonNullable<ReturnType<typeof axesOf>["x"]>): number {
  return isLog ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
}

/** Where the names of a chart stand in Excel, and its dots. */
function namesIn(layout: Layout, placed: Layout["charts"][number]) {
  const { x, y } = axesOf(layout, placed);
  const { plot } = frameOf(layout, placed)!;
  const number = (row: number, column: number) => {
    const cell = layout.cells.find((one) => one.row === row && one.column === column)?.cell;
    const value = cell?.kind === "live" ? cell.value : cell;
    return value?.kind === "number" ? value.value : undefined;
  };
  const pointOf = ({ categories, values }: PlacedSeries, i: number) => {
    const [right, up] = [
      number(categories.row + i, categories.column),
      number(values.row + i, values.column),
    ];
    return right === undefined || up === undefined
      ? undefined
      : ([share(right, x!) * plot.width, (1 - share(up, y!)) * plot.height] as const);
  };
  const series = seriesOf(layout, placed.chart);
  const names = series
    .filter(({ labelled }) => labelled)
    .map((one): Placed => {
      const [left, top] = pointOf(one, 0)!;
      const [width, height] = [one.name.length * across, upwards];
      const gap = 4;
      const corner = {
        right: [left + gap, top - height / 2],
        left: [left - gap - width, top - height / 2],
        top: [left - width / 2, top - gap - height],
        bottom: [left - width / 2, top + gap],
      }[one.side ?? "right"] as [number, number];
      return { name: one.name, left: corner[0], top: corner[1], width, height };
    });
  const dots = series.flatMap((one) =>
    Array.from({ length: one.values.rows }, (_, i) => pointOf(one, i)).filter(isDefined),
  );
  return { names, dots };
}

const named = charted.filter(([, { sheets }]) =>
  sheets.some(({ blocks }) =>
    blocks.some((one) => one.kind === "chart" && one.series.some(({ label }) => label)),
  ),
);

test.each(named)("in the charts of %s no name of a dot lies over another, nor outside", (_, plan) => {
  for (const layout of plan.sheets.map(layoutOf))
    for (const placed of layout.charts) {
      if (!placed.chart.series.some(({ label }) => label)) continue;
      const { names, dots } = namesIn(layout, placed);
      const { plot } = frameOf(layout, placed)!;
      expect(names.length).toBeGreaterThan(1);
      names.forEach((one, i) => {
        const over = names
          .slice(i + 1)
          .filter(
            (other) =>
              one.left < other.left + other.width &&
              other.left < one.left + one.width &&
              one.top < other.top + other.height &&
              other.top < one.top + one.height,
          );
        expect([one.name, over.map(({ name }) => name)]).toEqual([one.name, []]);
        expect(one.left).toBeGreaterThan(-1);
        expect(one.left + one.width).toBeLessThan(plot.width + 1);
        // on a map of all members some lie over dots that have no name
        if (placed.chart.chart === "map") return;
        const covered = dots.filter(
          ([x, y]) => x > one.left && x < one.left + one.width && y > one.top && y < one.top + one.height,
        );
        expect([one.name, covered]).toEqual([one.name, []]);
      });
    }
});

test("a map of the Assembly has a unit of one length both ways", () => {
  const plan = planOf(edition, usualRequest(edition, "assembly", []));
  const layout = layoutOf(plan.sheets[0]!);
  const placed = layout.charts[0]!;
  const { x, y } = axesOf(layout, placed);
  const { plot } = frameOf(layout, placed)!;
  expect((x!.max - x!.min) / plot.width).toBeCloseTo((y!.max - y!.min) / plot.height, 9);
});

test("a year between gaps is a dot, and a gap is neither 0 nor bridged", async () => {
  const plan = planOf(edition, {
    ...{ report: "watchlist", countries: ["ARM", "GEO"], indicators: ["gallup.rus.approve"] },
    ...{ from: "2010-01-01", day: "2025-12-31", years: "down" },
  } as ReportRequest);
  const { charts } = await chartsOf(plan);
  expect(val(charts[0]!, "c:dispBlanksAs")).toBe("gap");
  // Georgia has one figure, of 2010: data/opinion.csv
  const lines = all(charts[0]!, "c:ser").filter((one) => !first(one, "c:dLbls"));
  expect(lines.map((one) => val(one, "c:marker", "c:symbol"))).toEqual(["circle", "circle"]);
  expect(lines.map((one) => first(one, "c:tx", "c:v")!.text).sort()).toEqual(["Armenia", "Georgia"]);
});

// a file takes the validator seconds
const few = charted.filter(([what]) => what.endsWith("of some"));
needing("the Open XML validator").each(few)(
  "the charts of %s pass the validator, and each says in words what it shows",
  async (_, plan) => {
    const bytes = await xlsxOf(plan);
    expect(schemaErrors(bytes)).toEqual([]);
    const drawings = Object.entries(unzipSync(bytes)).filter(([name]) =>
      /^xl\/drawings\/drawing\d+\.xml$/.test(name),
    );
    const said = drawings.flatMap(([, xml]) =>
      all(parseXml(strFromU8(xml)), "xdr:cNvPr").map(({ attributes }) => attributes["descr"] ?? ""),
    );
    const planned = plan.sheets.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "chart"));
    expect(said.filter((words) => words.length > 20)).toHaveLength(planned.length);
  },
  30_000,
);

test.each(charted)(
  "in the charts of %s no two things have one colour, and at most seven lines a name",
  (_, plan) => {
    for (const layout of plan.sheets.map(layoutOf))
      for (const { chart } of layout.charts) {
        const told = seriesOf(layout, chart).filter(
          ({ labelled, colour }) => !labelled && colour !== undefined,
        );
        const lines = told.filter(({ isEnd }) => !isEnd);
        // points of a scatter are named, all of one colour
        if (chart.series.some(({ label }) => label) && chart.chart === "scatter") continue;
        const colours = lines.map(({ colour }) => drawnColour(colour));
        expect([chart.title, new Set(colours).size]).toEqual([chart.title, colours.length]);
        if (chart.chart === "trend") expect(lines.length).toBeLessThanOrEqual(7);
      }
  },
);

/** Points of a character of a column (7 pixels at 96 to the inch: ECMA-376, 18.3.1.13), and of a line of nine-point letters. */
const [character, line] = [5.25, 11];

test.each(charted)(
  "in the charts of %s every country of an interval has room for its name",
  async (_, plan) => {
    const { charts } = await chartsOf(plan);
    const placed = plan.sheets
      .map(layoutOf)
      .flatMap((layout) => layout.charts.map((one) => ({ layout, ...one })));
    placed.forEach(({ layout, chart }, i) => {
      if (chart.chart !== "intervals") return;
      const names = seriesOf(layout, chart)[0]!.categories.rows;
      const from = chart.beside ?? 0;
      const width = layout.widths
        .slice(from, from + chart.columns)
        .reduce((sum, one) => sum + one * character, 0);
      expect(width / names).toBeGreaterThan(line);
      expect(val(charts[i]!, "c:catAx", "c:tickLblSkip")).toBe("1");
    });
  },
);
