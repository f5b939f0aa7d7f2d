/** The score over the years as tables and a chart. */
import type { Answer } from "../core/answer";
import type { Axis } from "../core/votes/axis";
import { countryName } from "../core/countries/countries";
import { originsOf } from "../core/datum";
import { yearOf } from "../core/days";
import { poleLabel } from "../core/describeDatum";
import { answeredDay } from "../core/editionParts";
import { componentData, componentWords } from "../core/score/components";
import { isBeyondScale, trend, whyBeyondScale, type Trend } from "../core/score/trend";
import { capital, enumerated } from "../core/sentence";
import type { Code, Day, World } from "../core/world";
import { text, type Block, type Chart } from "../workbook/plan";
import { textWidth } from "../workbook/textSize";
import { missing, number, type ReportColumn } from "./figures";
import { namesApart, namesBlocks } from "./lineNames";
import { withoutName } from "./reasons";
import { headBlock, reportOf, tableOf, type Report } from "./sheet";
import { scoreFormat } from "./standing";

/** Years that a trend looks back. */
const yearsBack = 10;
/** More lines than this, in a chart, cannot be told apart. */
export const mostNamed = 7;
/** More charts than this nobody compares. */
export const mostCharts = 3;
/** More lines than this behind the others are a grey field. */
const mostMuted = 60;
/** Countries beside each other on a page. */
const mostBeside = 16;
/** Rows and columns that a chart covers. */
export const chartSize = { rows: 18, columns: 8 } as const;

/** What a trend is, in sentences (method, 3.5). */
export function describeTrend(day: Day): string {
  return `Each line ends at the score on ${day}; earlier years show that score less the change since the same day of that year. So a line bends where the country itself moved, not where other questions came to the vote.`;
}

/** Tables of years and their charts. */
export interface ChartedTables {
  readonly reports: readonly Report[];
  readonly blocks: readonly Block[];
  /** What charts show and nobody reads: it stands last, and not on paper. */
  readonly unprinted: readonly Block[];
}

/** A country and its trend. */
interface Line {
  readonly country: Code;
  readonly name: string;
  readonly answer: Answer<Trend>;
}

/** @param first year of the trend */
export function lineOf(world: World, country: Code, first: number, day: Day, axis: Axis): Line {
  return { country, name: countryName(world, country), answer: trend(world, country, first, day, axis) };
}

/** Of a column with a country's name at its head, which is bold and not broken within a word, in characters. */
function headWidth(name: string): number {
  const longest = Math.max(...name.split(" ").map(textWidth));
  return Math.max(12, Math.ceil(1.15 * longest) + 1);
}

/** A note on the years that lie beyond the scale, so that nobody takes them for a slip; nothing where none does. */
export function beyondBlocks(lines: readonly Line[]): readonly Block[] {
  const beyond = lines.flatMap(({ name, answer }) => {
    const years = (answer.value?.points ?? []).filter(({ value }) => isBeyondScale(value));
    return years.length === 0 ? [] : [`${name} in ${enumerated(years.map(({ year }) => String(year)))}`];
  });
  if (beyond.length === 0) return [];
  const note = `Beyond the scale of −100 to +100: ${beyond.join("; ")}. ${whyBeyondScale}`;
  return [{ kind: "rows", rows: [[text(note, "note")]] }];
}

/** A column of the score over the years, by their places. */
export function lineColumn(
  world: World,
  { country, name, answer }: Line,
  years: readonly number[],
): ReportColumn<number> {
  return {
    key: country,
    byMethod: true,
    head: name,
    topic: "Each country",
    width: headWidth(name),
    align: "right",
    note: "Score on the questions of the last day: the last year's is the score, and each year's difference to it is the change since (ALIGN.TREND)",
    figure: (i) => {
      const { value } = answer;
      if (!value) return missing(withoutName(world, country, answer.missing()));
      const point = value.points.find(({ year }) => year === years[i]!)!;
      if (point.value === undefined) return missing(withoutName(world, country, point.missing!));
      const data = point.parts.flatMap((component) => componentData(world, component));
      return number(point.value, scoreFormat, originsOf(data));
    },
  };
}

/** The years, by their places. */
export function yearColumnOf(years: readonly number[]): ReportColumn<number> {
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
    const key = enumerated(answer.value.components.map((component) => componentWords[component]));
    sets.set(key, [...(sets.get(key) ?? []), name]);
  }
  return [...sets].sort(([, a], [, b]) => b.length - a.length);
}

/** `made of votes, memberships and policy`; where not all are, with the others: `…; Cuba of votes and memberships`. */
function describeComponents(lines: readonly Line[]): string {
  const [first, ...others] = linesByComponents(lines);
  if (!first) return "";
  const rest = others.map(([set, who]) => `${enumerated(who)} of ${set}`).join("; ");
  if (rest === "") return `made of ${first[0]}`;
  return `made of ${first[0]}; ${rest.length > 90 ? "the others: see below" : rest}`;
}

/** A line of a chart, and whether it stands grey behind the others. */
interface Drawn {
  readonly line: Line;
  readonly muted: boolean;
}

/**
 * Small multiples of at most seven lines, all of them on each page grey: which country is in which chart is dealt out by the last score, so that
 * names at the ends of lines stand apart. Of more countries than that one chart of those that moved most.
 */
function chartsOf(lines: readonly Line[]): readonly (readonly Drawn[])[] {
  const known = lines
    .filter((line) => valuesOf(line).length > 1)
    .sort((a, b) => endOf(b) - endOf(a) || a.name.localeCompare(b.name, "en"));
  const count = Math.ceil(known.length / mostNamed);
  const groups =
    count <= mostCharts
      ? Array.from({ length: count }, (_, chart) => known.filter((_line, i) => i % count === chart))
      : [[...known].sort((a, b) => reachOf(b) - reachOf(a)).slice(0, mostNamed)];
  const behind = known.length <= mostMuted ? known : [];
  return groups.map((named) => [
    ...behind.filter((line) => !named.includes(line)).map((line) => ({ line, muted: true })),
    ...[...named].sort((a, b) => endOf(b) - endOf(a)).map((line) => ({ line, muted: false })),
  ]);
}

const valuesOf = ({ answer }: Line) => (answer.value?.points ?? []).flatMap(({ value }) => value ?? []);

function endOf(line: Line): number {
  return valuesOf(line).at(-1) ?? 0;
}

/** From the lowest to the highest of a line. */
function reachOf(line: Line): number {
  const values = valuesOf(line);
  return Math.max(...values) - Math.min(...values);
}

/** The poles of an axis as they stand at the ends of a chart's. */
export function polesOf(world: World, { minus, plus }: Axis): readonly [minus: string, plus: string] {
  return [poleLabel(world, minus), poleLabel(world, plus)];
}

/** The value axis of a chart of scores. */
export function scoreAxis(world: World, axis: Axis): Pick<Chart, "yTitle" | "yLow" | "yHigh" | "yPoles"> {
  return { yTitle: "Score, points", yLow: -100, yHigh: 100, yPoles: polesOf(world, axis) };
}

function chartOf(
  world: World,
  drawn: readonly Drawn[],
  tables: Tables,
  axis: Axis,
  years: readonly number[],
  part: string,
): Chart {
  const named = drawn.filter(({ muted }) => !muted).map(({ line }) => line);
  return {
    kind: "chart",
    chart: "trend",
    title: `Score on the questions of the last day${part} (${describeComponents(named)})`,
    description: `Lines of the score over the years: ${named.map(({ name }) => name).join(", ")}; grey the others`,
    series: drawn.map(({ line: { country, name }, muted }) => ({
      ...{ name, table: tables.get(country)!, x: "year", y: country },
      ...(muted && { muted }),
    })),
    ...scoreAxis(world, axis),
    ...{ xLow: years[0]!, xHigh: years.at(-1)! },
    ...chartSize,
  };
}

/** Of what the scores are made, and whose of what where they differ; nothing where nobody has a trend. */
function componentBlocks(lines: readonly Line[]): readonly Block[] {
  const sets = linesByComponents(lines);
  if (sets.length === 0) return [];
  const told =
    sets.length === 1
      ? [`Every score above is made of ${sets[0]![0]}.`]
      : sets.map(([set, who]) => `${capital(set)}: ${enumerated(who)}`);
  return [headBlock("What the scores are made of"), { kind: "rows", rows: told.map((line) => [text(line)]) }];
}

/** The table in which a country's line stands. */
type Tables = ReadonlyMap<Code, string>;

/**
 * The score of countries on a day and on the same day of the ten years before it, a column a country, with charts and components. Of more
 * countries than a page is wide, tables stand below each other.
 */
export function trendPart(
  world: World,
  sheet: string,
  countries: readonly Code[],
  day: Day,
  axis: Axis,
): ChartedTables {
  const lines = countries.map((country) => lineOf(world, country, yearOf(day) - yearsBack, day, axis));
  const last = yearOf(answeredDay(world, day));
  const years = Array.from({ length: yearsBack + 1 }, (_, i) => last - yearsBack + i);
  const rows = [...years.keys()];
  const count = Math.ceil(lines.length / mostBeside);
  const each = Math.ceil(lines.length / count);
  const parts = Array.from({ length: count }, (_, i) => {
    const beside = lines.slice(i * each, (i + 1) * each);
    const columns = [yearColumnOf(years), ...beside.map((line) => lineColumn(world, line, years))];
    const table = i === 0 ? "Trend" : `Trend${i + 1}`;
    return { beside, report: reportOf({ sheet, table }, rows, columns, (row) => String(years[row]!)) };
  });
  const tables: Tables = new Map(
    parts.flatMap(({ beside, report }) => beside.map(({ country }) => [country, report.table] as const)),
  );
  const groups = chartsOf(lines);
  const { charts, names } = namesApart(
    groups.map((drawn, i) => {
      const part = groups.length > 1 ? `, ${i + 1} of ${groups.length}` : "";
      return chartOf(world, drawn, tables, axis, years, part);
    }),
    parts.map(({ report }) => report),
    { sheet, table: "TrendNames" },
  );
  return {
    reports: [...parts.map(({ report }) => report), ...(names ? [names] : [])],
    blocks: [
      ...charts.flatMap((chart, i): readonly Block[] => {
        if (i % 2 === 1) return [{ ...chart, beside: chartSize.columns }];
        return [headBlock(i === 0 ? "Over the years" : ""), chart];
      }),
      ...parts.flatMap(({ report }, i) => [
        ...(i === 0 && charts.length === 0 ? [] : [headBlock(i === 0 ? "The scores" : "")]),
        tableOf(report),
      ]),
      ...beyondBlocks(lines),
      ...componentBlocks(lines),
    ],
    unprinted: namesBlocks(names ? [names] : []),
  };
}
