/** Time series of countries: a table and a chart an indicator, the years down or across. */
import { indicatorAnswer } from "../core/indicators/indicatorAnswer";
import { isByMethod } from "../core/score/method";
import type { Axis } from "../core/votes/axis";
import { countryName } from "../core/countries/countries";
import { axisName } from "../core/describeDatum";
import { endOfYearBy, yearOf, yearsBetween } from "../core/days";
import { dateOf } from "../core/datum";
import { newestFigure } from "../core/indicators/yearly";
import type { Code, Day, Indicator, World } from "../core/world";
import { numberIn } from "../workbook/chartTables";
import type { Block, Chart } from "../workbook/plan";
import { codeColumn, countryColumn, figureOf, missing, type Figure, type ReportColumn } from "./figures";
import { isDated, isText, liveCall } from "./indicatorColumns";
import { indicatorHead } from "./indicatorHead";
import { namesApart, namesBlocks, type NamedCharts } from "./lineNames";
import { headBlock, reportOf, tableOf, type Report } from "./sheet";
import {
  beyondBlocks,
  chartSize,
  describeTrend,
  lineColumn,
  lineOf,
  mostCharts,
  mostNamed,
  scoreAxis,
  yearColumnOf,
  type ChartedTables,
} from "./trendSheet";

/** A row a country and year, a row a year, or a column a year. */
export type YearsLayout = "long" | "down" | "across";

export interface YearsAsked {
  readonly world: World;
  readonly countries: readonly Code[];
  readonly from: Day;
  readonly day: Day;
  readonly axis: Axis;
}

/** The years of an indicator: what it is called, what it says of a country in the i-th year, and the call that gives the same. */
interface YearsOf {
  readonly head: string;
  readonly note: string;
  readonly isText: boolean;
  readonly byMethod: boolean;
  readonly line: (country: Code) => ReportColumn<number>;
  /** Of an i-th year, in a row of its country. */
  readonly live?: (day: Day) => string;
  /** What its charts say of the value axis, where it does not follow the values. */
  readonly valueAxis?: Pick<Chart, "yTitle" | "yLow" | "yHigh">;
  /** What stands below its table. */
  readonly notes?: readonly Block[];
}

/** The years of a stretch. */
export function yearsIn({ from, day }: YearsAsked): readonly number[] {
  return yearsBetween(yearOf(from), yearOf(day));
}

/** The score's years stand on the questions of the last day, so that a line is the country's own moves. */
function scoreYears(asked: YearsAsked, years: readonly number[]): YearsOf {
  const { world, from, day, axis } = asked;
  const lines = new Map(
    asked.countries.map((country) => [country, lineOf(world, country, yearOf(from), day, axis)]),
  );
  return {
    head: `Align score on the questions of the last day, points, ${axisName(world, axis)}`,
    note: describeTrend(day),
    ...{ isText: false, byMethod: true },
    line: (country) => lineColumn(world, lines.get(country)!, years),
    valueAxis: scoreAxis(world, axis),
    notes: beyondBlocks([...lines.values()]),
  };
}

/** Each figure is the year's own: a year without one shows no older one. */
export function figureIn(
  asked: Pick<YearsAsked, "world" | "from" | "day" | "axis">,
  indicator: Indicator,
  country: Code,
  year: number,
): Figure {
  const { world, day, axis } = asked;
  const on = endOfYearBy(year, day);
  if (isDated(indicator)) {
    const answer = indicatorAnswer(world, indicator, country, on);
    if (answer.value === undefined || yearOf(answer.date()) !== year)
      return missing(whyNoneOf(asked, indicator, country, year));
  }
  return figureOf(world, indicator, country, on, axis);
}

/** The same of all years without a figure that follow each other, so that they share a line. */
function whyNoneOf(
  { world, from, day }: Pick<YearsAsked, "world" | "from" | "day">,
  indicator: Indicator,
  country: Code,
  year: number,
): string {
  const newest = newestFigure(world, indicator, country, endOfYearBy(year, day));
  if (newest === undefined)
    return newestFigure(world, indicator, country, day) ? "no figure yet" : "no figure recorded";
  const of = yearOf(dateOf(newest.datum));
  return of < yearOf(from) ? `no figure since ${of}` : "no figure of that year";
}

function indicatorYears(asked: YearsAsked, indicator: Indicator, years: readonly number[]): YearsOf {
  const { world } = asked;
  const head = indicatorHead(indicator);
  const note = `${indicator.definition} ${isDated(indicator) ? "Each figure is the year's own." : "At the end of each year, and on the last day."}`;
  return {
    ...{ head, note, isText: isText(indicator), byMethod: isByMethod(indicator.code) },
    line: (country) => ({
      ...{ key: country, head: countryName(world, country), topic: head, note },
      ...{
        width: indicator.unit === "names" ? 30 : isText(indicator) ? 15 : 14,
        align: isText(indicator) ? "left" : "right",
      },
      ...(isByMethod(indicator.code) && { byMethod: true }),
      figure: (i) => figureIn(asked, indicator, country, years[i]!),
    }),
    // a call would answer a year without a figure by an older one
    ...(!isDated(indicator) && { live: (day: Day) => liveCall(indicator, `"${day}"`) }),
  };
}

function yearsOf(asked: YearsAsked, indicator: Indicator, years: readonly number[]): YearsOf {
  return indicator.code === "score" ? scoreYears(asked, years) : indicatorYears(asked, indicator, years);
}

/** Countries in their order, seven a chart. */
function groupsOf(countries: readonly Code[]): readonly (readonly Code[])[] {
  const count = Math.min(mostCharts, Math.ceil(countries.length / mostNamed));
  const each = Math.min(mostNamed, Math.ceil(countries.length / count));
  return Array.from({ length: count }, (_, i) => countries.slice(i * each, (i + 1) * each));
}

function chartsOf(
  { world, countries }: YearsAsked,
  one: YearsOf,
  { table, figures }: Report,
  years: readonly number[],
  layout: "down" | "across",
): readonly Chart[] {
  if (one.isText || years.length < 2) return [];
  const last = new Map(
    countries.map((country, c) => {
      const line = layout === "across" ? figures[c]! : figures.map((row) => row[c + 1]!);
      return [country, line.flatMap(({ cell }) => numberIn(cell) ?? []).at(-1)] as const;
    }),
  );
  const known = countries.filter((country) => last.get(country) !== undefined);
  const bySize = (some: readonly Code[]) => [...some].sort((a, b) => last.get(b)! - last.get(a)!);
  // on an axis that follows the values, what is large makes what is small a line at 0: like stands with like
  const groups = groupsOf(one.valueAxis ? known : bySize(known)).map(bySize);
  return groups.map((group, i): Chart => {
    const part = groups.length > 1 ? `, ${i + 1} of ${groups.length}` : "";
    return {
      kind: "chart",
      chart: layout === "down" ? "trend" : "line",
      title: `${one.head}${part}`,
      description: `Lines over the years ${years[0]!} to ${years.at(-1)!}: ${group.map((code) => countryName(world, code)).join(", ")}`,
      series: group.map((code) => ({
        ...{ name: countryName(world, code), table },
        ...(layout === "down"
          ? { x: "year", y: code }
          : { x: String(years[0]!), y: String(years.at(-1)!), row: countries.indexOf(code) }),
      })),
      ...one.valueAxis,
      ...(layout === "down" && { xLow: years[0]!, xHigh: years.at(-1)! }),
      ...chartSize,
      // a page of years side by side lies across, and has room for fewer rows
      ...(layout === "across" && { rows: chartSize.rows - 2 }),
    };
  });
}

/** A row a country, a column a year. */
function acrossColumns(asked: YearsAsked, one: YearsOf, years: readonly number[]): readonly ReportColumn[] {
  const { world, day } = asked;
  const lines = new Map(asked.countries.map((country) => [country, one.line(country)]));
  return [
    countryColumn(world),
    codeColumn,
    ...years.map((year, i): ReportColumn => {
      return {
        ...{ key: String(year), head: String(year), topic: one.head, note: one.note },
        ...{ width: one.isText ? 14 : 11, align: one.isText ? "left" : "right" },
        ...(one.byMethod && { byMethod: true }),
        ...(one.live && { live: one.live(endOfYearBy(year, day)) }),
        figure: (country) => lines.get(country)!.figure(i),
      };
    }),
  ];
}

/** The tables of some indicators, each with its charts, and what they are made of. */
export function yearsTables(
  asked: YearsAsked,
  indicators: readonly Indicator[],
  layout: "down" | "across",
  sheet: string,
): ChartedTables {
  const { world, countries } = asked;
  const years = yearsIn(asked);
  const parts = indicators.map((indicator, i) => {
    const one = yearsOf(asked, indicator, years);
    const place = { sheet, table: i === 0 ? "Years" : `Years${i + 1}` };
    const report =
      layout === "across"
        ? reportOf(place, countries, acrossColumns(asked, one, years), (code) => countryName(world, code))
        : reportOf(place, [...years.keys()], [yearColumnOf(years), ...countries.map(one.line)], (row) =>
            String(years[row]!),
          );
    const charts = chartsOf(asked, one, report, years, layout);
    // across, lines have a legend
    const named: NamedCharts =
      layout === "across"
        ? { charts, names: undefined }
        : namesApart(charts, [report], { sheet, table: `${place.table}Names` });
    return { one, report, ...named };
  });
  return {
    blocks: parts.flatMap(({ one, report, charts }) => [
      headBlock(one.head),
      tableOf(report),
      ...(one.notes ?? []),
      ...charts.flatMap((chart) => [headBlock(""), chart]),
    ]),
    unprinted: namesBlocks(parts.flatMap(({ names }) => names ?? [])),
    reports: parts.flatMap(({ report, names }) => (names ? [report, names] : [report])),
  };
}
