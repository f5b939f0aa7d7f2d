import { defaultAxis, type Axis } from "../core/votes/axis";
import { countryName } from "../core/countries/countries";
import { someCountries } from "../core/countries/countryList";
import { counted } from "../core/counted";
import { axisName } from "../core/describeDatum";
import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import type { Code, Day, Indicator, World } from "../core/world";
import { settled } from "../workbook/cellValue";
import { numberIn } from "../workbook/chartTables";
import { pagesWide } from "../workbook/pages";
import { text, type Block, type Chart } from "../workbook/plan";
import { sinceThen } from "./changeColumns";
import type { Planned, ReportDefinition } from "./definition";
import { codeColumn, countryColumn, type ReportColumn } from "./figures";
import { differenceColumn, isDated, isText, valueColumn, yearColumn } from "./indicatorColumns";
import { describeIndicator } from "./front/findings";
import { foundOf, movedPage } from "./front/frontPage";
import { ordered, stripColumn, stripLegend } from "./front/standings";
import { namesWithRoom } from "./lineNames";
import { overYears } from "./overYears";
import { polesOf } from "./trendSheet";
import type { YearsLayout } from "./yearsTables";
import { licenceRows } from "./reasons";
import { reportDay } from "./requestLimits";
import {
  dayStatement,
  fittedToPages,
  headBlock,
  missingRows,
  reportOf,
  sheetOf,
  tableOf,
  titleBlock,
  type Report,
  type Statement,
} from "./sheet";
import { axisStatement, names, otherDayWarning, rangeColumns, scoreColumn, scoreFormats } from "./standing";
import {
  axisOption,
  compareOption,
  countriesOption,
  dayOption,
  fromOption,
  indicatorsOption,
  orderOption,
  titleOption,
  yearsOption,
  type Order,
} from "./usualOptions";

export interface WatchlistRequest {
  readonly countries: readonly Code[];
  /** Codes of indicators. */
  readonly indicators: readonly string[];
  readonly day: Day;
  /** An earlier day, to show the change since. */
  readonly compare?: Day;
  /** Instead of a comparison: a row for the end of each year from this day's on. */
  readonly from?: Day;
  /** Of the score; RUS-WEST by default. */
  readonly axis?: Axis;
  readonly title?: string;
  /** Of a stretch; left out: a row a country and year. */
  readonly years?: YearsLayout;
  /** Of the countries; left out: as they were named. */
  readonly order?: Order;
}

/** The days and the axis as a title block states them, under the names that live cells use. */
export function requestLines(
  world: World,
  day: Day,
  compare: Day | undefined,
  axis: Axis,
): readonly Statement[] {
  return [
    [...dayStatement("As of", day, names.day), otherDayWarning(world, day, compare, axis)],
    ...(compare === undefined ? [] : [dayStatement("Compared with", compare, names.compare)]),
    axisStatement(world, axis),
  ];
}

const usualTitle = "Watchlist";
/** More sentences than this are no summary. */
const mostFindings = 6;

type Asked = Required<Pick<WatchlistRequest, "day" | "axis">> & { readonly compare: Day | undefined };

/** Columns of figures that leave room for others on the page: widths at which no day in a head is broken. */
function narrow(column: ReportColumn): ReportColumn {
  const hasDay = /\d{4}-\d\d-\d\d/.test(column.head);
  return { ...column, width: column.key === "change" ? 14 : hasDay ? 12 : 10 };
}

/** Score, its interval and the strip of both, then what changed the score: as on a front page. */
function scoreColumns(world: World, { day, compare, axis }: Asked): readonly ReportColumn[] {
  const now = scoreColumn(world, day, axis, names.day);
  const [low, high] = rangeColumns(world, day, axis).map((end) => ({ ...end, beside: now.key })) as [
    ReportColumn,
    ReportColumn,
  ];
  const called = { from: names.compare, to: names.day };
  const since = compare === undefined ? [] : sinceThen(world, { from: compare, to: day, axis, called });
  const strip = stripColumn(
    { world, from: compare, to: day, axis },
    {
      score: now.head,
      range: { low: low.head, high: high.head },
      change: since.find(({ key }) => key === "change")?.head,
    },
  );
  return [...[now, low, high].map(narrow), strip, ...since.map(narrow)];
}

function columnsFor(world: World, indicator: Indicator, request: Asked): readonly ReportColumn[] {
  if (indicator.code === "score") return scoreColumns(world, request);
  const { day, compare } = request;
  const dated = isDated(indicator);
  const now = [valueColumn(world, indicator, day), ...(dated ? [yearColumn(world, indicator, day)] : [])];
  if (compare === undefined) return now;
  const then = valueColumn(world, indicator, compare, names.compare, `, ${compare}`);
  return [
    ...now,
    then,
    ...(dated
      ? [{ ...yearColumn(world, indicator, compare), head: `${indicator.name}, year, ${compare}` }]
      : []),
    ...(isText(indicator) ? [] : [differenceColumn(world, indicator, compare, day)]),
  ];
}

/** Of all indicators; the ends of the interval stand beside the score already where it is asked for, too. */
function columnsOf(world: World, indicators: readonly Indicator[], request: Asked): readonly ReportColumn[] {
  const ofEach = indicators.map((indicator) => columnsFor(world, indicator, request));
  const ofScore = ofEach[indicators.findIndex(({ code }) => code === "score")] ?? [];
  return ofEach.flatMap((columns) =>
    columns === ofScore ? columns : columns.filter(({ key }) => !ofScore.some((one) => one.key === key)),
  );
}

/** More names than this cover each other. */
const mostPoints = 60;

/** How many times the lowest the highest of values is that are drawn by their powers of ten. */
const leastLog = 100;

/** A chart below a table of several pages would be cut. */
function isWide({ columns }: Report): boolean {
  return (
    pagesWide(
      columns.map(({ width }) => width),
      { orientation: "landscape", repeatHead: true },
    ) > 1
  );
}

/** Two indicators against each other, a point a country; none where there are not two in numbers. */
function scatter(world: World, report: Report, day: Day, axis: Axis): readonly Block[] {
  const known = (c: number) => report.figures.filter((row) => settled(row[c]!.cell).kind === "number").length;
  const [x, y] = report.columns.filter(
    ({ key, beside }, c) => key.endsWith(`@${day}`) && beside === undefined && known(c) > 2,
  );
  if (!x || !y || report.figures.length > mostPoints || isWide(report)) return [];
  const numbers = report.figures.flatMap((row) => numberIn(row[report.columns.indexOf(y)]!.cell) ?? []);
  const isWideRange = Math.min(...numbers) > 0 && Math.max(...numbers) > leastLog * Math.min(...numbers);
  const chart: Chart = {
    kind: "chart",
    chart: "scatter",
    title: `${x.head} and ${y.head}`,
    description: `A point a country: ${x.head} to the right, ${y.head} upwards`,
    series: [
      {
        name: y.head,
        table: report.table,
        x: x.key,
        y: y.key,
        label: "country",
        namedFirst: polesOf(world, axis),
      },
    ],
    xTitle: x.head,
    yTitle: isWideRange ? `${y.head}, logarithmic` : y.head,
    ...(isWideRange && { yLog: true }),
    ...(x.key === `score@${day}` && { xLow: -100, xHigh: 100, xPoles: polesOf(world, axis) }),
    rows: 24,
    columns: 7,
  };
  return [headBlock("Side by side"), chart, { kind: "rows", rows: [[text(namesWithRoom, "note")]] }];
}

/** Throws `Mistake` for an unknown indicator, none, no country, a day before the data begin, or two days that are the same. */
function onDay(world: World, request: WatchlistRequest): Planned<WatchlistRequest> {
  const { title = usualTitle, axis = defaultAxis, order } = request;
  const day = reportDay(world, request.day);
  const compare = request.compare === undefined ? undefined : reportDay(world, request.compare);
  if (compare === day)
    throw new Mistake(`invalid comparison: ${compare}; give a day other than the as-of day`);
  const countries = someCountries(request.countries);
  const indicators = [...new Set(request.indicators.map((code) => indicatorOf(world, code)))];
  if (indicators.length === 0) throw new Mistake("missing indicators: none; name some, such as score");
  const columns = columnsOf(world, indicators, { day, compare, axis });
  const hasScore = indicators.some(({ code }) => code === "score");
  const asked = { world, from: compare ?? day, to: day, axis };
  const found = hasScore ? foundOf(asked, countries) : undefined;
  const others = indicators.filter(({ code }) => code !== "score");
  const findings = [
    ...(found?.sentences ?? []),
    ...others.flatMap((one) => describeIndicator(world, one, countries, day) ?? []),
  ];
  const fullTitle = hasScore ? `${title}: ${axisName(world, axis)}` : title;
  const report = fittedToPages(
    reportOf(
      { sheet: "Watchlist", table: "Watchlist" },
      order === undefined ? countries : ordered(asked, countries, order),
      [countryColumn(world), codeColumn, ...columns],
      (country) => countryName(world, country),
    ),
  );
  const sheet = sheetOf("Watchlist", [
    titleBlock(
      fullTitle,
      [...findings.slice(0, mostFindings), `Align, facts complete to ${world.editionDate}.`],
      requestLines(world, day, compare, axis),
    ),
    ...(hasScore
      ? [
          {
            kind: "rows" as const,
            rows: [[text(stripLegend(asked, { change: compare !== undefined }), "note")]],
          },
        ]
      : []),
    tableOf(report, scoreFormats(columns)),
    ...scatter(world, report, day, axis),
    { kind: "rows", rows: [...missingRows([report]), ...licenceRows(world, indicators, countries, [day])] },
  ]);
  return {
    title,
    parts: [
      { sheet, reports: [report] },
      ...(found && compare !== undefined && compare < day
        ? movedPage(asked, { sheet: "Moves", table: "Watchlist" }, `${fullTitle}: who moved`, found)
        : []),
    ],
    request: {
      ...{ countries, indicators: indicators.map(({ code }) => code), day, axis },
      ...(compare !== undefined && { compare }),
      ...(order !== undefined && { order }),
      ...(title !== usualTitle && { title }),
    },
  };
}

/** Countries × indicators on a day, with the change since another, or at the end of each year of a stretch. */
export const watchlist: ReportDefinition<"watchlist", WatchlistRequest> = {
  name: "watchlist",
  label: "Countries × indicators",
  summary: "countries and indicators on a day, with the change since another, or year by year",
  example: "--countries eap --indicators score,blocs --compare 2021 -o list.xlsx",
  options: {
    countries: { ...countriesOption, isNeeded: true },
    indicators: { ...indicatorsOption, isNeeded: true },
    from: {
      ...fromOption,
      help: "instead of --compare: first of the years to show, a row for the end of each",
    },
    day: dayOption,
    compare: compareOption,
    years: yearsOption,
    axis: axisOption,
    order: { ...orderOption, help: `${orderOption.help} (default: as they are named)` },
    title: titleOption,
  },
  forms: [
    { name: "day", label: "One day", asks: ["countries", "indicators", "axis", "day", "compare"] },
    {
      ...{
        name: "years",
        label: "Year by year",
        asks: ["countries", "indicators", "axis", "from", "day", "years"],
      },
      labels: { day: "To" },
    },
  ],
  rowOrder: (world, { countries, day, axis = defaultAxis, order, from }) => {
    if (order === undefined || from !== undefined) return countries;
    const to = reportDay(world, day);
    return ordered({ world, from: to, to, axis }, countries, order);
  },
  eachCountry: ({ from, years }) => (from !== undefined && years === "down" ? "columns" : "rows"),
  whyValuesOnly: ({ from, years = "long" }) =>
    from === undefined || years === "long" ? undefined : `years ${years} stand as values; give --years long`,
  subject: (_, { countries, indicators, from, day }) => {
    const days = from === undefined ? `as of ${day}` : `from ${from} to ${day}`;
    return `${counted(countries.length, "country", "countries")} × ${counted(indicators.length, "indicator")} ${days}`;
  },
  plan: (world, { compare, ...request }) => {
    const { from, years } = request;
    if (from === undefined && years !== undefined)
      throw new Mistake(`missing from: years ${years} without a first year; name it`);
    if (from === undefined) return onDay(world, { ...request, ...(compare !== undefined && { compare }) });
    if (compare !== undefined)
      throw new Mistake(`two first days: from ${from} and compared with ${compare}; give one of them`);
    return overYears(world, { ...request, from });
  },
};
