/** The founding article's picture of any countries, on any day and axis. */
import { defaultAxis, type Axis } from "../core/votes/axis";
import { countriesOf, countryName } from "../core/countries/countries";
import { someCountries } from "../core/countries/countryList";
import { counted } from "../core/counted";
import { centralAsia, eventsUpTo } from "../core/countries/events";
import { poleName } from "../core/describeDatum";
import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import type { Code, Day, World } from "../core/world";
import type { Block, Chart } from "../workbook/plan";
import { articleReport, describeVerdicts } from "./article";
import { articleMovementPart } from "./articleMovement";
import { sinceThen } from "./changeColumns";
import type { Planned, ReportDefinition, Steps } from "./definition";
import { eventsReport } from "./eventsTable";
import { codeColumn, countryColumn, type ReportColumn } from "./figures";
import { valueColumn, yearColumn } from "./indicatorColumns";
import type { Part } from "./part";
import { positionColumn, ukraineResolutions } from "./positions";
import { reportDay } from "./requestLimits";
import { headBlock, missingRows, reportOf, sheetOf, tableOf, titleBlock, type Report } from "./sheet";
import { componentColumns, describeScale, names, rangeColumns, scoreColumn, scoreFormats } from "./standing";
import { describeTrend, trendPart } from "./trendSheet";
import { axisOption, compareOption, countriesOption, dayOption, titleOption } from "./usualOptions";
import { requestLines } from "./watchlist";

export interface BriefRequest {
  readonly countries: readonly Code[];
  readonly day: Day;
  /** An earlier day, to show the change since. */
  readonly compare: Day;
  /** RUS-WEST by default. */
  readonly axis?: Axis;
  readonly title?: string;
}

interface Asked extends Required<BriefRequest> {
  /** Name of the first sheet. */
  readonly first: string;
}

const article = "wsj-2023-11-03";

/** What the first sheet is called, and its title where none is given: the article's words for its countries, plain ones for others. */
function usualNames(world: World, countries: readonly Code[], day: Day) {
  const around = new Set(countriesOf(world, "post-soviet", day));
  const isArticles = countries.length === around.size && countries.every((code) => around.has(code));
  return isArticles
    ? ({ first: "Near abroad", title: "The states around Russia" } as const)
    : ({ first: "Brief", title: "Where the countries stand" } as const);
}

/** More bars than this do not fit a page. */
const mostBars = 40;

function standingColumns(world: World, { day, compare, axis }: Asked): readonly ReportColumn[] {
  const called = { from: names.compare, to: names.day };
  return [
    scoreColumn(world, day, axis, names.day),
    ...rangeColumns(world, day, axis),
    ...componentColumns(world, day, axis),
    ...sinceThen(world, { from: compare, to: day, axis, called }),
    valueColumn(world, indicatorOf(world, "blocs"), day),
  ];
}

const evidence = ["recognises.crimea", "recognises.annexation", "sanctions.rus", "unfriendly.rus"];
const polls = ["gallup.rus.approve", "gallup.rus.disapprove", "gallup.chn.approve", "gallup.chn.disapprove"];
const dependence = [
  "trade.rus.export",
  "trade.rus.import",
  "gas.rus.share",
  "arms.rus.share",
  "remittances.gdp",
  "trade.chn.export",
  "trade.chn.import",
];

function figuresWithYears(world: World, codes: readonly string[], day: Day): readonly ReportColumn[] {
  return codes.flatMap((code) => {
    const indicator = indicatorOf(world, code);
    return [valueColumn(world, indicator, day), yearColumn(world, indicator, day)];
  });
}

function evidenceColumns(world: World, day: Day): readonly ReportColumn[] {
  return [
    ...ukraineResolutions(world, day).map((id) => positionColumn(world, id)),
    ...evidence.map((code) => valueColumn(world, indicatorOf(world, code), day)),
  ];
}

/** A table of countries as a sheet of its own, and what more stands under it. */
function countriesPart(
  world: World,
  request: Asked,
  name: string,
  title: string,
  columns: readonly ReportColumn[],
  more: (report: Report) => readonly Block[] = () => [],
): Part {
  const report = reportOf(
    { sheet: name, table: name.replace(/[^A-Za-z]/g, "") },
    request.countries,
    [countryColumn(world), codeColumn, ...columns],
    (country) => countryName(world, country),
  );
  const statements = requestLines(request.day, request.compare, request.axis);
  const sheet = sheetOf(name, [
    titleBlock(
      title,
      name === request.first ? [describeScale(world, request.axis)] : [`As of ${request.day}.`],
      name === request.first ? statements : [],
    ),
    tableOf(report, scoreFormats(columns)),
    ...more(report),
    { kind: "rows", rows: missingRows([report]) },
  ]);
  return { sheet, reports: [report] };
}

/** Bars of the change; none where no country has one or there are too many to tell apart. */
function changeChart(
  world: World,
  { compare, day, axis, countries }: Asked,
  report: Report,
): readonly Block[] {
  const column = report.columns.findIndex(({ key }) => key === "change");
  const known = report.figures.some((row) => {
    const { cell } = row[column]!;
    return (cell.kind === "live" ? cell.value : cell).kind === "number";
  });
  if (!known || countries.length > mostBars) return [];
  const chart: Chart = {
    kind: "chart",
    chart: "bar",
    title: `Change of the score, like for like, ${compare} to ${day}, points`,
    description: `Bars of how far each country moved towards ${poleName(world, axis.plus)} (up) or ${poleName(world, axis.minus)} (down)`,
    series: [{ name: "Change, like for like", table: report.table, x: "country", y: "change" }],
    yTitle: "Points",
    rows: 18,
    columns: 10,
  };
  return [headBlock("Who moved"), chart];
}

function trendOf(world: World, { countries, day, axis }: Asked): Part {
  const { reports, blocks } = trendPart(world, "Trend", countries, day, axis);
  const message = describeTrend(day);
  const sheet = sheetOf("Trend", [
    titleBlock("The score over the years", [message], []),
    ...blocks,
    { kind: "rows", rows: missingRows(reports) },
  ]);
  return { sheet, reports };
}

function eventsOf(world: World, { countries, day }: Asked): readonly Part[] {
  const events = eventsUpTo(world, new Set(countries), day);
  if (events.length === 0) return [];
  const report = eventsReport(world, "Events", events);
  const message = `What happened up to ${day}, as the sources report it.`;
  return [
    { sheet: sheetOf("Events", [titleBlock("Events", [message], []), tableOf(report)]), reports: [report] },
  ];
}

/** The statements on the countries; with all five of Central Asia also those on the region. */
function articleOf(world: World, { countries, day }: Asked): readonly Part[] {
  const about = new Set(countries);
  if (countriesOf(world, "c5", day).every((code) => about.has(code))) about.add(centralAsia);
  const statements = eventsUpTo(world, about, day).filter(({ source }) => source === article);
  if (statements.length === 0) return [];
  const name = "Article and record";
  const report = articleReport(world, name, statements, day);
  const message = [
    `Each statement of the article of 3 November 2023 on these countries, and what the data say of the same date: ${describeVerdicts(world, statements, day)}.`,
    "Not covered: no data, or only a record that rests on the article itself.",
  ];
  const movement = articleMovementPart(world, statements, countries, day);
  return [
    {
      sheet: sheetOf(name, [titleBlock("Article and record", message, []), tableOf(report)]),
      reports: [report],
    },
    ...(movement ? [movement] : []),
  ];
}

/** Throws `Mistake` for no country, a day before the data begin, or a comparison not before the day. */
function* planned(world: World, request: BriefRequest): Steps<Planned<BriefRequest>> {
  const { axis = defaultAxis } = request;
  const day = reportDay(world, request.day);
  const countries = someCountries(request.countries);
  const usual = usualNames(world, countries, day);
  const title = request.title ?? usual.title;
  const compare = reportDay(world, request.compare);
  if (compare >= day) throw new Mistake(`invalid comparison: ${compare}; give a day before ${day}`);
  const { first } = usual;
  const all: Asked = { countries, day, compare, axis, title, first };
  const sheets: readonly (() => readonly Part[])[] = [
    () => [
      countriesPart(world, all, first, title, standingColumns(world, all), (report) =>
        changeChart(world, all, report),
      ),
    ],
    () => [
      countriesPart(
        world,
        all,
        "Votes and lists",
        "Votes on Ukraine, recognition and sanctions",
        evidenceColumns(world, day),
      ),
    ],
    () => [
      countriesPart(
        world,
        all,
        "Opinion",
        "What people think of the leaders",
        figuresWithYears(world, polls, day),
      ),
    ],
    () => [
      countriesPart(
        world,
        all,
        "Dependence",
        "Trade, gas, arms and remittances",
        figuresWithYears(world, dependence, day),
      ),
    ],
    () => [trendOf(world, all)],
    () => eventsOf(world, all),
    () => articleOf(world, all),
  ];
  const parts: Part[] = [];
  for (const sheet of sheets) {
    parts.push(...sheet());
    yield;
  }
  return {
    ...{ title, parts },
    request: { countries, day, compare, axis, ...(title !== usual.title && { title }) },
  };
}

/** Any countries: score, range, components and change, evidence, dependence, charts, events, and the article beside the record. */
export const brief: ReportDefinition<"brief", BriefRequest> = {
  name: "brief",
  label: "Brief of countries",
  summary: "countries side by side: score, change, votes, polls, events",
  example: "--countries post-soviet --as-of 2023-11-03 -o brief.xlsx",
  options: {
    countries: { ...countriesOption, default: countriesOption.proposal },
    day: dayOption,
    compare: { ...compareOption, default: compareOption.proposal },
    axis: axisOption,
    title: titleOption,
  },
  forms: [{ name: "all", label: "All", asks: ["countries", "day", "compare"] }],
  eachCountry: "rows",
  subject: (_, { countries, day }) => `${counted(countries.length, "country", "countries")} as of ${day}`,
  plan: planned,
};
