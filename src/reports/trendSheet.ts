/** The score over the years as tables and a chart. */
import type { Answer } from "../core/answer";
import type { Axis } from "../core/votes/axis";
import { countryName } from "../core/countries/countries";
import { originsOf } from "../core/datum";
import { yearOf } from "../core/days";
import { answeredDay } from "../core/editionParts";
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

/** What a trend is, in a sentence. */
export function describeTrend(day: Day): string {
  return `Score on ${day}, and on the same day of earlier years that score less the change since: all years by the questions of the last.`;
}

export interface TrendPart {
  readonly reports: readonly Report[];
  readonly blocks: readonly Block[];
}

interface Line {
  readonly country: Code;
  readonly name: string;
  readonly answer: Answer<Trend>;
}

function lineColumn(
  world: World,
  { country, name, answer }: Line,
  years: readonly number[],
): ReportColumn<number> {
  return {
    key: country,
    byMethod: true,
    head: name,
    topic: "Each country",
    width: 14,
    align: "right",
    note: "Score on the questions of the last day: the last year's is the score, and each year's difference to it is the change since (ALIGN.TREND)",
    figure: (i) => {
      const { value } = answer;
      if (!value) return missing(answer.missing());
      const point = value.points.find(({ year }) => year === years[i]!)!;
      if (point.value === undefined) return missing(point.missing!);
      const data = point.parts.flatMap((component) => componentData(world, component));
      return number(point.value, scoreFormat, originsOf(data));
    },
  };
}

function yearColumnOf(years: readonly number[]): ReportColumn<number> {
  return {
    key: "year",
    head: "Year",
    width: 10,
    align: "left",
    note: "The day of the report in each year",
    figure: (i) => number(years[i]!, "0"),
  };
}

/** The lines that have a trend, by the components that it is made of; most lines first. */
function linesByComponents(
  lines: readonly Line[],
): readonly (readonly [components: string, names: readonly string[]])[] {
  const sets = new Map<string, string[]>();
  for (const { name, answer } of lines) {
    if (!answer.value) continue;
    const key = answer.value.components.join(", ");
    sets.set(key, [...(sets.get(key) ?? []), name]);
  }
  return [...sets].sort(([, a], [, b]) => b.length - a.length);
}

/** `votes, blocs, policy`, with the countries where that is not all of the world's: `votes, blocs, policy; Kosovo: blocs`. */
function describeComponents(lines: readonly Line[]): string {
  const [first, ...others] = linesByComponents(lines);
  if (!first) return "";
  const rest = others.map(([set, who]) => `${who.join(", ")}: ${set}`).join("; ");
  if (rest === "") return `components: ${first[0]}`;
  return `components: ${first[0]}; ${rest.length > 90 ? "others are named below" : rest}`;
}

function chartOf(lines: readonly Line[], table: string, axis: Axis): Chart {
  const shown = lines.filter(({ answer }) => answer.value).slice(0, mostLines);
  const part = shown.length < lines.length ? `, ${shown.length} of ${lines.length} countries` : "";
  return {
    kind: "chart",
    chart: "line",
    title: `Score over the years, on the questions of the last day${part} (${describeComponents(shown)})`,
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
  const rows = linesByComponents(lines).map(([set, who]) => [text(`${set} – ${who.join(", ")}`)]);
  return { kind: "rows", rows };
}

/** The score of countries on a day and on the same day of the ten years before it, a column a country, with its chart and its components. */
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
    answer: trend(world, country, yearOf(day) - yearsBack, day, axis),
  }));
  const last = yearOf(answeredDay(world, day));
  const years = Array.from({ length: yearsBack + 1 }, (_, i) => last - yearsBack + i);
  const columns = [yearColumnOf(years), ...lines.map((line) => lineColumn(world, line, years))];
  const rows = [...years.keys()];
  const scores = reportOf({ sheet, table: "Trend" }, rows, columns, (i) => String(years[i]!));
  const hasChart = lines.some(({ answer }) => answer.value);
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
