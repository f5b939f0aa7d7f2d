/** The score over the years as tables and a chart. */
import type { Axis } from "../core/votes/axis";
import { countryName } from "../core/countries/countries";
import { originsOf } from "../core/datum";
import { yearOf } from "../core/days";
import { componentData } from "../core/score/components";
import { trend, type Trend } from "../core/score/trend";
import type { Code, Day, World } from "../core/world";
import { text, type Block, type Chart } from "../workbook/plan";
import { missing, number, type ReportColumn } from "./figures";
import { headBlock, reportOf, tableOf, type Report } from "./sheet";
import { scoreFormat } from "./standing";

/** Years that a trend looks back. */
const yearsBack = 10;
/** More lines than this cannot be told apart. */
const mostLines = 16;

export interface TrendPart {
  readonly reports: readonly Report[];
  readonly blocks: readonly Block[];
}

interface Line {
  readonly country: Code;
  readonly name: string;
  readonly trend: Trend;
}

function whyNoPoint({ trend: { sufficient, components } }: Line): string {
  if (!sufficient) return "what is known in nearly all years has less than half of the weight";
  return `lacks one of ${components.join(", ")} at that year's end`;
}

function lineColumn(world: World, line: Line): ReportColumn<number> {
  return {
    key: line.country,
    head: line.name,
    topic: "Each country",
    width: 14,
    align: "right",
    note: "Score at the end of the year from the components known in at least nine tenths of the years (ALIGN.TREND)",
    figure: (i) => {
      const point = line.trend.points[i]!;
      if (point.value === undefined || !line.trend.sufficient) return missing(whyNoPoint(line));
      const data = point.parts.flatMap((component) => componentData(world, component));
      return number(point.value, scoreFormat, originsOf(data));
    },
  };
}

function yearColumnOf(points: Trend["points"]): ReportColumn<number> {
  return {
    key: "year",
    head: "Year",
    width: 10,
    align: "left",
    note: "The score is that of the year's end, in the last year that of the day",
    figure: (i) => number(points[i]!.year, "0"),
  };
}

/** `votes, blocs`, with the countries where that is not all of the world's: `votes, blocs, opinion: Kazakhstan`. */
function describeComponents(lines: readonly Line[]): string {
  const sets = new Map<string, string[]>();
  for (const { name, trend: found } of lines) {
    const key = found.components.join(", ") || "none";
    sets.set(key, [...(sets.get(key) ?? []), name]);
  }
  const ranked = [...sets].sort(([, a], [, b]) => b.length - a.length);
  const [first] = ranked[0]!;
  if (ranked.length === 1) return `components: ${first}`;
  const others = ranked.slice(1).map(([set, who]) => `${who.join(", ")}: ${set}`);
  const rest = others.join("; ");
  return `components: ${first}; ${rest.length > 90 ? "others are named below" : rest}`;
}

function chartOf(lines: readonly Line[], table: string, axis: Axis): Chart {
  const shown = lines.filter((line) => line.trend.sufficient).slice(0, mostLines);
  const part = shown.length < lines.length ? `, ${shown.length} of ${lines.length} countries` : "";
  return {
    kind: "chart",
    chart: "line",
    title: `Score at the end of each year${part} (${describeComponents(shown)})`,
    description: `Lines of the score over the years: ${shown.map(({ name }) => name).join(", ")}`,
    series: shown.map(({ country, name }) => ({ name, table, x: "year", y: country })),
    xTitle: "Year",
    yTitle: `−100 ${axis.minus} … +100 ${axis.plus}`,
    yLow: -100,
    yHigh: 100,
    rows: 24,
    columns: 10,
  };
}

/** A line for the countries whose trend is made of the same components. */
function componentLines(lines: readonly Line[]): Block {
  const sets = new Map<string, string[]>();
  for (const {
    name,
    trend: { components, leftOut },
  } of lines) {
    const out = leftOut.map((part) => part.name).join(", ") || "nothing";
    const key = `${components.join(", ") || "no component"}; left out: ${out}`;
    sets.set(key, [...(sets.get(key) ?? []), name]);
  }
  return { kind: "rows", rows: [...sets].map(([set, who]) => [text(`${set} – ${who.join(", ")}`)]) };
}

/** The score of countries at the end of each of the last ten years, a column a country, with its chart and its components. */
export function trendPart(
  world: World,
  sheet: string,
  countries: readonly Code[],
  day: Day,
  axis: Axis,
): TrendPart {
  const lines = countries.map((country) => ({
    country,
    name: countryName(world, country),
    trend: trend(world, country, yearOf(day) - yearsBack, day, axis),
  }));
  const points = lines[0]!.trend.points;
  const columns = [yearColumnOf(points), ...lines.map((line) => lineColumn(world, line))];
  const rows = points.map((_, i) => i);
  const scores = reportOf({ sheet, table: "Trend" }, rows, columns, (i) => String(points[i]!.year));
  const hasChart = lines.some((line) => line.trend.sufficient);
  return {
    reports: [scores],
    blocks: [
      tableOf(scores),
      ...(hasChart ? [headBlock("Over the years"), chartOf(lines, "Trend", axis)] : []),
      headBlock("Components in the trend"),
      componentLines(lines),
    ],
  };
}
