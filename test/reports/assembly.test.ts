import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "excel-standin/node";
import { edition } from "../../src/edition";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { planOf, reportNamed, reportRequest } from "../../src/reports/catalogue";
import { categoryColours, mutedColour } from "../../src/workbook/colours";
import type { Table, Workbook } from "../../src/workbook/plan";
import { xlsxOf } from "../../src/xlsx/write/workbookFile";
import { schemaErrors } from "../support/outsideTools";

const asked = (texts: Readonly<Record<string, string>>) =>
  reportRequest(edition, reportNamed("assembly"), texts);
const plan = planOf(edition, asked({ first: "2023", day: "2023", compare: "2021" }));

function tableNamed({ sheets }: Workbook, name: string): Table {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  return blocks.find((block): block is Table => block.kind === "table" && block.name === name)!;
}

function column(table: Table, key: string): readonly unknown[] {
  const at = table.columns.findIndex((one) => one.key === key);
  return table.rows.map((row) => {
    const cell = row[at]!;
    return cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.value : undefined;
  });
}

test("every member that voted is once among the members, on the map and in the matrix", () => {
  const [members, places, matrix] = ["CampMembers", "MapPlaces", "CampMatrix"].map((name) =>
    column(tableNamed(plan, name), "code").toSorted(),
  );
  expect(new Set(members).size).toBe(members!.length);
  expect(places).toEqual(members);
  expect(matrix).toEqual(members);
});

test("the matrix has each camp in one piece", () => {
  const camps = column(tableNamed(plan, "CampMatrix"), "camp");
  const pieces = camps.filter((camp, i) => camp !== camps[i - 1]);
  expect(new Set(pieces).size).toBe(pieces.length);
});

test("each place is in the column of its camp alone", () => {
  const table = tableNamed(plan, "MapPlaces");
  const heights = table.columns.filter(({ key }) => /^y\d$/.test(key)).map(({ key }) => column(table, key));
  column(table, "x").forEach((_, row) =>
    expect(heights.filter((values) => values[row] !== undefined).length).toBe(1),
  );
});

test("Serbia is told to have left the camp of France between 2021 and 2023", () => {
  const table = tableNamed(plan, "ChangedCamp");
  const row = column(table, "country").indexOf("Serbia");
  expect(column(table, "then")[row]).toContain("France");
  expect(column(table, "now")[row]).not.toContain("France");
});

test.each([
  [{ first: "2023", day: "2022" }, "invalid period: 2023-01-01 to 2022-12-31; give the first day first"],
  [{ first: "1964", day: "1964" }, /^too few divided roll calls: \d+ from 1964-01-01 to 1964-12-31; name a/],
  [{ first: "2023", day: "2023", compare: "2023" }, "invalid comparison: 2023-12-31; give a day before"],
  [{ camps: "nine" }, "invalid number of camps: nine; give a whole number from 2 to 8"],
] as const)("%j is refused", (texts, message) => {
  expect(() => planOf(edition, asked(texts))).toThrow(message);
});

test("the file draws a scatter of unjoined dots, a colour a camp, with grey paths behind, and names the camps alone", async () => {
  const bytes = await xlsxOf(plan);
  expect(schemaErrors(bytes)).toEqual([]);
  const chart = strFromU8(unzipSync(bytes)["xl/charts/chart1.xml"]!);
  const series = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => one);
  const camps = tableNamed(plan, "Camps").rows.length;
  const dots = series.slice(1, 1 + camps);
  expect(series[0]).toContain(mutedColour);
  expect(series[0]).not.toContain("<a:noFill/>");
  dots.forEach((one, i) => expect(one).toContain(categoryColours[i]));
  for (const one of dots) expect(one).toContain("<a:ln><a:noFill/></a:ln>");
  const hidden = [...chart.matchAll(/<c:legendEntry><c:idx val="(\d+)"\/><c:delete val="1"\/>/g)].map(
    ([, idx]) => Number(idx),
  );
  expect(hidden).toEqual(series.map((_, i) => i).filter((i) => i === 0 || i > camps));
});

test("the open workbook gets the same chart", async () => {
  const book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office });
  const drawn = await book.Excel.run(async (context) => {
    const { refused } = await writeWorkbook(context as never, plan, { live: false });
    expect(refused).toEqual([]);
    const charts = context.workbook.worksheets.getItem("Assembly").charts.load("items/chartType");
    await context.sync();
    const series = charts.items[0]!.series.load("items/name,items/chartType,items/markerStyle");
    await context.sync();
    return {
      kind: charts.items[0]!.chartType,
      series: series.items.map(({ chartType, markerStyle }) => `${chartType} ${markerStyle}`),
    };
  });
  const camps = tableNamed(plan, "Camps").rows.length;
  expect(drawn.kind).toBe("XYScatter");
  expect(drawn.series[0]).toMatch(/^XYScatterLinesNoMarkers/);
  expect(drawn.series.slice(1, 1 + camps)).toEqual(
    drawn.series.slice(1, 1 + camps).map(() => "XYScatter Circle"),
  );
  expect(drawn.series.slice(1 + camps).every((one) => one.endsWith("None"))).toBe(true);
  book.close();
});
