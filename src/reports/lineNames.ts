/** Where the names of lines stand at the lines' ends in a chart, so that none lies over another. */
import { settled } from "../workbook/cellValue";
import { keptApart } from "../workbook/keptApart";
import { scaleOf } from "../workbook/chartScale";
import { nameHeight } from "../workbook/chartSeries";
import type { Block, Chart, Series } from "../workbook/plan";
import { number, words, type ReportColumn } from "./figures";
import { headBlock, reportOf, tableOf, type Report, type TablePlace } from "./sheet";

/** The end of a line, and where its name stands instead. */
interface LineEnd {
  readonly name: string;
  readonly year: number;
  readonly value: number;
  /** The number format of the values. */
  readonly format: string;
  readonly place: number;
}

/** The numbers of a column, each with that of its row in the first. */
function pointsOf(report: Report, key: string) {
  const at = report.columns.findIndex((column) => column.key === key);
  return report.figures.flatMap((row) => {
    const [year, value] = [settled(row[0]!.cell), settled(row[at]!.cell)];
    return year.kind === "number" && value.kind === "number"
      ? [{ year: year.value, value: value.value, format: value.format }]
      : [];
  });
}

/** The chart on an axis that leaves its names room, and the names that move from the ends of their lines. */
function apart(
  chart: Chart,
  reports: readonly Report[],
): { readonly chart: Chart; readonly ends: readonly LineEnd[] } {
  const pointsIn = ({ table, y }: Series) =>
    pointsOf(
      reports.find((one) => one.table === table)!,
      y,
    );
  const ends = chart.series.flatMap((series) => {
    const last = series.muted ? undefined : pointsIn(series).at(-1);
    return last ? [{ name: series.name, ...last }] : [];
  });
  if (ends.length === 0) return { chart, ends: [] };
  const numbers = chart.series.flatMap(pointsIn).map(({ value }) => value);
  const { min: low, max: high } = scaleOf(chart, "y", { numbers, format: ends[0]!.format });
  const wanted = ends.map(({ value }) => value);
  const places = keptApart(wanted, nameHeight(chart) * (high - low), [low, high]);
  const moved = ends
    .map((end, i) => ({ ...end, place: places[i]! }))
    .filter(({ place, value }) => Math.abs(place - value) > 1e-9 * (high - low));
  return moved.length === 0
    ? { chart, ends: [] }
    : { chart: chart.yPoles ? chart : { ...chart, yLow: low, yHigh: high }, ends: moved };
}

const columns: readonly ReportColumn<LineEnd>[] = [
  {
    ...{ key: "line", head: "Line", width: 20, align: "left" },
    note: "Whose line",
    figure: ({ name }) => words(name),
  },
  {
    ...{ key: "year", head: "Last year", width: 12, align: "right" },
    note: "The last year of the line",
    figure: ({ year }) => number(year, "0"),
  },
  {
    ...{ key: "value", head: "Last value", width: 17, align: "right", byMethod: true },
    note: "Where the line ends",
    figure: ({ value, format }) => number(value, format),
  },
  {
    ...{ key: "place", head: "Place of the name", width: 17, align: "right", byMethod: true },
    note: "Where the name stands in the chart: as near to the end of its line as the other names leave room for",
    figure: ({ place, format }) => number(place, format),
  },
];

/** Charts of lines, and the table of where their names stand; no table where all names stand apart by themselves. */
export interface NamedCharts {
  readonly charts: readonly Chart[];
  readonly names: Report | undefined;
}

/** @param reports the tables that the charts show, their years in the first column */
export function namesApart(
  charts: readonly Chart[],
  reports: readonly Report[],
  place: TablePlace,
): NamedCharts {
  const all: LineEnd[] = [];
  const named = charts.map((one) => {
    const { chart, ends } = apart(one, reports);
    if (ends.length === 0) return chart;
    const from = all.push(...ends) - ends.length;
    const rows = new Map(ends.map(({ name }, i) => [name, from + i]));
    const series = chart.series.map((line): Series => {
      const row = line.muted ? undefined : rows.get(line.name);
      return row === undefined
        ? line
        : { ...line, nameAt: { table: place.table, x: "year", y: "place", row } };
    });
    return { ...chart, series };
  });
  return {
    charts: named,
    names: all.length === 0 ? undefined : reportOf(place, all, columns, ({ name }) => name),
  };
}

/** What a chart says whose dots have names. */
export const namesWithRoom =
  "A name stands where it lies over no other; the table has the country of each dot without one.";

/** The tables of where names stand. Charts show them and nobody reads them: they stand last, and not on paper (`partlyPrinted`). */
export function namesBlocks(names: readonly Report[]): readonly Block[] {
  return names.flatMap((one, i) => [
    headBlock(i === 0 ? "Where the names of the lines stand" : ""),
    tableOf(one),
  ]);
}
