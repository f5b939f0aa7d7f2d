import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "excel-standin/node";
import { edition } from "../../src/edition";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { usualRequest } from "../../src/actions/usualReports";
import { planOf, reports } from "../../src/reports/catalogue";
import { shadingOf } from "../../src/taskpane/map/shading";
import { cellText } from "../../src/workbook/cellValue";
import { axisColour, drawnColour } from "../../src/workbook/colours";
import { positionStyle } from "../../src/workbook/look";
import type { Chart, Table } from "../../src/workbook/plan";
import { xlsxOf } from "../../src/xlsx/write/workbookFile";

// one scale wherever an axis is drawn: Russia's end is orange, the West's blue, the middle white
const [orange, white, blue] = [-1, 0, 1].map(axisColour) as [string, string, string];

const plan = planOf(edition, {
  ...{ report: "watchlist", countries: ["MDA", "KAZ"], indicators: ["score"], day: "2023-11-03" },
});

/** Red, green and blue, 0 to 255. */
const channels = (colour: string) => [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));

test("the ends are told apart by their hue, and halfway is half of each", () => {
  const [[red, , least], , [faint, , strong]] = [orange, white, blue].map(channels) as [
    number[],
    number[],
    number[],
  ];
  expect(red! - least!).toBeGreaterThan(80);
  expect(strong! - faint!).toBeGreaterThan(80);
  expect(white).toBe("FFFFFF");
  const half = channels(axisColour(0.5));
  channels(blue).forEach((end, i) => expect(Math.abs(half[i]! - (end + 255) / 2)).toBeLessThanOrEqual(0.5));
  expect([axisColour(-3), axisColour(7)]).toEqual([orange, blue]);
});

test.each(["score", "component.votes"])("the map draws %s in it", (code) => {
  const indicator = edition.indicators.get(code)!;
  const end = code === "score" ? 100 : 1;
  const { colorOf, legend } = shadingOf(indicator, [-end, end]);
  expect([-end, 0, end].map(colorOf)).toEqual([orange, white, blue].map((colour) => `#${colour}`));
  expect(legend.map(({ color }) => color)).toEqual([-1, -0.5, 0, 0.5, 1].map((at) => `#${axisColour(at)}`));
});

// of data/indicators.csv: who thinks well of Russia's leaders is nearer to Russia, of Germany's nearer to the West, of China's to neither
test.each([
  ["gallup.rus.net", [blue, white, orange].map((colour) => `#${colour}`)],
  ["gallup.deu.net", [orange, white, blue].map((colour) => `#${colour}`)],
])("the map turns it where less is nearer to the West: %s", (code, colours) => {
  const { colorOf } = shadingOf(edition.indicators.get(code)!, [-100, 100]);
  expect([-100, 0, 100].map(colorOf)).toEqual(colours);
});

test("the map leaves it to what is measured along the axis", () => {
  const { colorOf } = shadingOf(edition.indicators.get("gallup.chn.net")!, [-100, 100]);
  expect([orange, blue].map((colour) => `#${colour}`)).not.toContain(colorOf(-100));
  expect([orange, blue].map((colour) => `#${colour}`)).not.toContain(colorOf(100));
});

/** The formats and series of all reports as they are proposed. */
const proposed = reports.map(({ name }) => planOf(edition, usualRequest(edition, name, [])));
const blocksOf = proposed.flatMap(({ sheets }) => sheets.flatMap(({ blocks }) => blocks));
const tables = blocksOf.filter((block): block is Table => block.kind === "table");

/** Which pole more of it is nearer to: a score, a component and their change to the plus pole, approval of Russia's leaders to Russia. */
const meanings: readonly (readonly [key: RegExp, plus: string])[] = [
  [/^(score|change|component|blocs|policy)([@.]|$)|^votes$/, "towards plus"],
  [/^people@/, "towards minus"],
];

test("every coloured column of every report means by its colours what its sign means", () => {
  const coloured = tables.flatMap(({ name, formats, columns }) =>
    formats.flatMap((format) =>
      format.kind === "diverging"
        ? [{ name, format, head: columns.find(({ key }) => key === format.column)! }]
        : [],
    ),
  );
  expect(new Set(coloured.map(({ name }) => name)).size).toBeGreaterThan(8);
  for (const { name, format, head } of coloured) {
    const meaning = meanings.find(([key]) => key.test(format.column));
    expect([name, head.head, format.plus]).toEqual([name, head.head, meaning?.[1]]);
  }
  expect(coloured.some(({ format }) => format.plus === "towards minus")).toBe(true);
});

test("no table that is read has a column of colours' codes", () => {
  for (const { name, columns, rows } of tables)
    for (const [i, { head }] of columns.entries())
      expect([name, head, rows.some((row) => /^#[0-9A-F]{6}$/i.test(cellText(row[i]!)))]).toEqual([
        name,
        head,
        false,
      ]);
});

test("charts draw positions and directions in the hues of their cells", () => {
  const hue = (colour: string) => {
    const [red, green, least] = channels(colour) as [number, number, number];
    return [red - green, green - least, least - red].map(Math.sign);
  };
  for (const position of ["Y", "N", "A"] as const)
    expect(hue(drawnColour(position))).toEqual(hue(positionStyle(position).fill!.fgColor.rgb));
  expect([drawnColour("towards minus"), drawnColour("towards plus")]).toEqual([orange, blue]);
  const charts = blocksOf.filter((block): block is Chart => block.kind === "chart");
  const meant = charts.flatMap(({ series }) => series.filter(({ y }) => /^(count\.|change$)/.test(y)));
  expect(meant.length).toBeGreaterThan(5);
  expect(meant.filter(({ colour }) => colour === undefined)).toEqual([]);
});

test("sheets in files draw it", async () => {
  const parts = unzipSync(await xlsxOf(plan));
  const scale = /<colorScale>.*?<\/colorScale>/s.exec(strFromU8(parts["xl/worksheets/sheet1.xml"]!))![0];
  expect([...scale.matchAll(/val="([^"]+)"/g)].map(([, value]) => Number(value))).toEqual([-100, 0, 100]);
  expect([...scale.matchAll(/rgb="FF([^"]+)"/g)].map(([, colour]) => colour)).toEqual([orange, white, blue]);
});

test("sheets in the open workbook draw it", async () => {
  const book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office });
  await book.Excel.run((context) => writeWorkbook(context as never, plan, { live: false }));
  const criteria = await book.Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem("Watchlist").tables.getItemAt(0);
    const formats = table.getDataBodyRange().conditionalFormats.load("items/type");
    await context.sync();
    const scale = formats.items.find(({ type }) => type === "ColorScale")!.colorScale.load("criteria");
    await context.sync();
    return scale.criteria;
  });
  const { minimum, midpoint, maximum } = criteria;
  const drawn = [minimum, midpoint!, maximum].map(({ formula, color }) => [Number(formula), color]);
  expect(drawn).toEqual([
    [-100, `#${orange}`],
    [0, `#${white}`],
    [100, `#${blue}`],
  ]);
  book.close();
});

test("Yes stands on the hue of the plus pole, No on that of the minus pole", () => {
  const paper = (position: "Y" | "N") => channels(positionStyle(position).fill!.fgColor.rgb);
  const [yes, no] = [paper("Y"), paper("N")];
  expect(yes[2]! > yes[0]! && no[0]! > no[2]!).toBe(true);
});
