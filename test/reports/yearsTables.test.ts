import { alignment } from "../../src/core/score/score";
import { defaultAxis } from "../../src/core/votes/axis";
import { edition } from "../../src/edition";
import { planOf, type ReportRequest } from "../../src/reports/catalogue";
import { settled } from "../../src/workbook/cellValue";
import { seriesOf } from "../../src/workbook/chartSeries";
import { layoutOf } from "../../src/workbook/layout";
import type { Cell, Sheet, Table } from "../../src/workbook/plan";

const day = "2023-12-31";
const countries = ["KAZ", "UZB", "MDA"];
const request = {
  ...{ report: "watchlist", countries, indicators: ["score", "gdp", "bloc.csto"] },
  ...{ from: "2015-01-01", day },
} as const;
const front = (more: object): Sheet => planOf(edition, { ...request, ...more } as ReportRequest).sheets[0]!;
/** The tables of figures, without those that say where the names of lines stand. */
const tablesOn = ({ blocks }: Sheet) =>
  blocks.filter((block): block is Table => block.kind === "table" && !block.name.endsWith("Names"));
const chartsOn = ({ blocks }: Sheet) => blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));
const valueOf = (cell: Cell | undefined) => {
  const value = cell && settled(cell);
  return value?.kind === "number" ? value.value : value?.kind === "text" ? value.text : undefined;
};
const [down, across] = [front({ years: "down" }), front({ years: "across" })];

/** A figure of a table by its country and year. */
function figure(sheet: Sheet, table: number, country: string, year: number) {
  const { columns, rows } = tablesOn(sheet)[table]!;
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  if (sheet === across)
    return valueOf(rows.find((row) => valueOf(row[at("code")]) === country)![at(String(year))]);
  return valueOf(rows.find((row) => valueOf(row[at("year")]) === year)![at(country)]);
}

describe.each([
  ["down", down],
  ["across", across],
] as const)("with the years %s", (_, sheet) => {
  test("each indicator has its table, and each that is a number its chart", () => {
    expect(tablesOn(sheet).map(({ name }) => name)).toEqual(["Years", "Years2", "Years3"]);
    expect(chartsOn(sheet).map(({ title }) => title)).toEqual([
      "Align score on the questions of the last day, points, Russia–West",
      "GDP, US dollars",
    ]);
  });

  test("a figure is its year's own", () => {
    // World Bank, World Development Indicators, GDP (current US$): Kazakhstan 2015, 184.4 billion
    expect(Math.round((figure(sheet, 1, "KAZ", 2015) as number) / 1e8)).toBe(1844);
    expect(figure(sheet, 2, "UZB", 2015)).toBe("none");
    expect(figure(sheet, 2, "KAZ", 2023)).toBe("member");
  });

  test("the score ends on the last day's, and its line is drawn from its table", () => {
    expect(figure(sheet, 0, "MDA", 2023)).toBe(alignment(edition, "MDA", day, defaultAxis).score);
    const layout = layoutOf(sheet);
    const [chart] = chartsOn(sheet);
    const lines = seriesOf(layout, chart!).filter(({ labelled }) => !labelled);
    expect(lines.map(({ name }) => name)).toEqual(["Moldova", "Uzbekistan", "Kazakhstan"]);
    const { headRow } = layout.tables[0]!;
    const moldova = lines[0]!;
    expect([moldova.categories, moldova.values]).toEqual(
      sheet === across
        ? [
            { row: headRow, column: 2, rows: 1, columns: 9 },
            { row: headRow + 3, column: 2, rows: 1, columns: 9 },
          ]
        : [
            { row: headRow + 1, column: 0, rows: 9, columns: 1 },
            { row: headRow + 1, column: 3, rows: 9, columns: 1 },
          ],
    );
  });
});

test("a year without a figure is empty, and no older one stands in its place", () => {
  const sheet = front({
    years: "across",
    indicators: ["gas.rus.share"],
    countries: ["HUN"],
    day: "2021-12-31",
  });
  const [{ columns, rows }] = tablesOn(sheet) as [Table];
  const last = settled(rows[0]![columns.length - 1]!);
  expect(last).toMatchObject({ kind: "missing", reason: "no figure of that year" });
});

test("in the long table a figure that has a year has it beside it, and the title names the axis", () => {
  const sheet = front({});
  const [{ columns }] = tablesOn(sheet) as [Table];
  expect(columns.map(({ head }) => head)).toContain("GDP, year");
  expect(JSON.stringify(sheet.blocks[0])).toContain("Watchlist, year by year: Russia–West");
});

test("years down or across need a first year", () => {
  const { from: _, ...rest } = request;
  expect(() => planOf(edition, { ...rest, years: "down" } as ReportRequest)).toThrow(
    "missing from: years down without a first year; name it",
  );
});
