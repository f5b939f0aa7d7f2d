/** Countries × indicators at the end of each year of a stretch, a row a country and year: the shape that pivot tables take. */
import { defaultAxis, type Axis } from "../core/votes/axis";
import { isByMethod } from "../core/score/method";
import { alignment } from "../core/score/score";
import { countryName } from "../core/countries/countries";
import { someCountries } from "../core/countries/countryList";
import { endOfYearBy, sameDayOf, yearOf } from "../core/days";
import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import { axisName } from "../core/describeDatum";
import type { Code, Day, Indicator, World } from "../core/world";
import { blank, text, type Block, type Cell } from "../workbook/plan";
import type { Planned } from "./definition";
import { countryColumn, missing, number, ofCountry, scoreOrigins, words, type ReportColumn } from "./figures";
import { movedPage } from "./front/frontPage";
import { describeYears, foundSince, lastYears, type FoundSince } from "./front/yearFindings";
import { isDated, isText, liveCall, widthOf, yearColumn } from "./indicatorColumns";
import { indicatorHead } from "./indicatorHead";
import { licenceRows, whyNoStanding } from "./reasons";
import { firstReportDay, reportDay } from "./requestLimits";
import type { Part } from "./part";
import { dayStatement, missingRows, partlyPrinted, reportOf, sheetOf, tableOf, titleBlock } from "./sheet";
import { axisStatement, names, otherDayWarning, scoreFormat } from "./standing";
import { figureIn, yearsIn, yearsTables, type YearsAsked, type YearsLayout } from "./yearsTables";

export interface OverYearsRequest {
  readonly countries: readonly Code[];
  /** Codes of indicators. */
  readonly indicators: readonly string[];
  /** In the first year of the stretch. */
  readonly from: Day;
  /** The last day; the years before it count to their ends. */
  readonly day: Day;
  /** Of the score; RUS-WEST by default. */
  readonly axis?: Axis;
  /** "Watchlist, year by year" by default. */
  readonly title?: string;
  /** Long by default. */
  readonly years?: YearsLayout;
}

const usualTitle = "Watchlist, year by year";

interface Row {
  readonly country: Code;
  readonly day: Day;
}

const keys: readonly ReportColumn<Row>[] = [
  {
    key: "code",
    head: "Code",
    width: 12,
    align: "left",
    note: "ISO 3166 alpha-3; that of a dissolved state is Align's",
    figure: ({ country }) => words(country),
  },
  {
    key: "day",
    head: "As of",
    width: 12,
    align: "left",
    note: "The figures are those that held or were newest on this day",
    figure: ({ day }) => ({ cell: { kind: "date", day }, origins: [] }),
  },
];

function scoreOn(world: World, axis: Axis): ReportColumn<Row> {
  return {
    key: "score",
    byMethod: true,
    head: "Align score, points",
    width: 12,
    align: "right",
    note: "Each year's own score, on the questions of its own three years; for how a country moved on the same questions, see ALIGN.TREND",
    live: `=ALIGN([@Code],[@[As of]],${names.axis})`,
    figure: ({ country, day }) => {
      const { score } = alignment(world, country, day, axis);
      if (score === undefined) return missing(whyNoStanding(world, country, day, axis));
      return number(score, scoreFormat, scoreOrigins(world, country, day, axis));
    },
  };
}

function indicatorOn(asked: YearsAsked, indicator: Indicator): readonly ReportColumn<Row>[] {
  const { world, axis } = asked;
  const { code, definition } = indicator;
  if (code === "score") return [scoreOn(world, axis)];
  const own: ReportColumn<Row> = {
    key: code,
    head: indicatorHead(indicator),
    width: widthOf(indicator),
    align: isText(indicator) ? "left" : "right",
    note: definition,
    // a call would answer a year without a figure by an older one
    ...(!isDated(indicator) && { live: liveCall(indicator, "[@[As of]]") }),
    ...(isByMethod(code) && { byMethod: true }),
    figure: ({ country, day }) => figureIn(asked, indicator, country, yearOf(day)),
  };
  if (!isDated(indicator)) return [own];
  const year = yearColumn(world, indicator, "");
  const yearOn = ({ country, day }: Row) => {
    const figure = own.figure({ country, day });
    return figure.cell.kind === "missing" ? figure : yearColumn(world, indicator, day).figure(country);
  };
  return [own, { ...year, figure: yearOn }];
}

/** The days that the years of a layout stand for: their ends, or the same day as the last, from which its scores are told. */
function daysOf(asked: YearsAsked, layout: YearsLayout): readonly Day[] {
  const { day } = asked;
  return yearsIn(asked).map((year) => (layout === "long" ? endOfYearBy(year, day) : sameDayOf(day, year)));
}

/** More sentences than this are no summary. */
const mostFindings = 6;

/** What was found of each indicator, first of the score, and who moved. */
function findingsOf(
  asked: YearsAsked,
  indicators: readonly Indicator[],
  layout: YearsLayout,
): { readonly sentences: readonly string[]; readonly score: FoundSince | undefined } {
  const { world, countries, day, axis } = asked;
  const years = yearsIn(asked);
  const ofEach = indicators
    .filter(({ code }) => code !== "score")
    .flatMap((indicator) => {
      const figure = (country: Code, i: number) => figureIn(asked, indicator, country, years[i]!);
      return describeYears({ world, indicator, countries, years, figure }, day);
    });
  const score = indicators.find(({ code }) => code === "score");
  if (!score) return { sentences: ofEach.slice(0, mostFindings), score: undefined };
  const { figure } = scoreOn(world, axis);
  const own = (country: Code, i: number) => figure({ country, day: endOfYearBy(years[i]!, day) });
  const until =
    layout === "long" ? lastYears({ world, indicator: score, countries, years, figure: own }) : undefined;
  const found = foundSince({ world, to: day, axis }, countries, daysOf(asked, layout), until);
  return { sentences: [...found.sentences, ...ofEach].slice(0, mostFindings), score: found };
}

/** The day since which a watchlist of years says who moved; undefined where it says it of nobody. */
export function movesSince(world: World, request: OverYearsRequest): Day | undefined {
  const { axis = defaultAxis, years = "long" } = request;
  if (!request.indicators.includes("score")) return undefined;
  const [from, day] = [firstReportDay(world, request.from), reportDay(world, request.day)];
  const asked = { world, countries: request.countries, from, day, axis };
  const found = foundSince({ world, to: day, axis }, request.countries, daysOf(asked, years));
  return found.asked.from === day ? undefined : found.asked.from;
}

/** Which of two scores of a year the layouts show. */
const scoreNote = {
  own: "Each score is its own year's, on the questions of the three years before its end, so that two years differ by their questions too; with years down or across all stand on the questions of the last day.",
  last: "All years of the score stand on the questions of the last day, so that they differ by the country's own moves alone; a row a country and year (long) has each year's own score.",
} as const;

/** Throws `Mistake` for an unknown indicator, none, no country, a day before the data begin, or a stretch that ends before it begins. */
export function overYears(world: World, request: OverYearsRequest): Planned<OverYearsRequest> {
  const { axis = defaultAxis, title = usualTitle } = request;
  const [from, day] = [firstReportDay(world, request.from), reportDay(world, request.day)];
  if (from >= day) throw new Mistake(`invalid stretch: ${from} to ${day}; begin with an earlier day`);
  const countries = someCountries(request.countries);
  const indicators = [...new Set(request.indicators.map((code) => indicatorOf(world, code)))];
  if (indicators.length === 0) throw new Mistake("missing indicators: none; name some, such as score");
  const hasScore = indicators.some(({ code }) => code === "score");
  const { years: layout = "long" } = request;
  const asked = { world, countries, from, day, axis };
  const { sentences, score } = findingsOf(asked, indicators, layout);
  const how = [
    ...(hasScore ? [scoreNote[layout === "long" ? "own" : "last"]] : []),
    ...(indicators.some(isDated)
      ? ["A year without a figure of its own is empty: no older one is repeated."]
      : []),
  ];
  const lead = [
    ...sentences,
    // below a long table nobody would look for it
    ...(layout === "long" ? how : []),
    `Align, facts complete to ${world.editionDate}.`,
  ];
  const whose = layout === "long" ? "on each year's own questions" : "on the last day's questions";
  const head = titleBlock(hasScore ? `${title}: ${axisName(world, axis)}, ${whose}` : title, lead, [
    dayStatement("From", from),
    [
      ...dayStatement("To", day, names.day),
      ...(layout === "long" ? [otherDayWarning(world, day, undefined, axis)] : []),
    ],
    axisStatement(world, axis),
  ]);
  return {
    title,
    parts: [
      layout === "long"
        ? longPart(asked, indicators, head)
        : tablesPart(asked, indicators, layout, head, how),
      ...(score
        ? movedPage(
            score.asked,
            { sheet: "Moves", table: "Years" },
            `${title}: ${axisName(world, axis)}, who moved`,
            score,
          )
        : []),
    ],
    request: {
      ...{ countries, indicators: indicators.map(({ code }) => code), from, day, axis },
      ...(request.years && { years: request.years }),
      ...(title !== usualTitle && { title }),
    },
  };
}

/** What a licence would add to the years. */
function remarkRows(asked: YearsAsked, indicators: readonly Indicator[]): readonly (readonly Cell[])[] {
  return licenceRows(asked.world, indicators, asked.countries, daysOf(asked, "long"));
}

/** A table and its charts an indicator. @param notes what is to be known of the figures */
function tablesPart(
  asked: YearsAsked,
  indicators: readonly Indicator[],
  layout: "down" | "across",
  head: Block,
  notes: readonly string[],
): Part {
  const { blocks, reports, unprinted } = yearsTables(asked, indicators, layout, "Watchlist");
  const below: Block = {
    kind: "rows",
    rows: [
      [blank],
      ...notes.map((note) => [text(note, "note")]),
      ...missingRows(reports),
      ...remarkRows(asked, indicators),
    ],
  };
  return { sheet: partlyPrinted("Watchlist", [head, ...blocks, below], unprinted, "portrait"), reports };
}

/** One table, a row a country and year. */
function longPart(asked: YearsAsked, indicators: readonly Indicator[], head: Block): Part {
  const { world, countries } = asked;
  const days = daysOf(asked, "long");
  const rows = countries.flatMap((country) => days.map((on): Row => ({ country, day: on })));
  const columns = indicators.flatMap((indicator) => indicatorOn(asked, indicator));
  const report = reportOf(
    { sheet: "Watchlist", table: "WatchlistYears" },
    rows,
    [ofCountry(countryColumn(world)), ...keys, ...columns],
    ({ country, day: on }) => `${countryName(world, country)} ${yearOf(on)}`,
  );
  const formats = columns.some(({ key }) => key === "score")
    ? [{ kind: "diverging" as const, column: "score", limit: 100, plus: "towards plus" as const }]
    : [];
  const sheet = sheetOf("Watchlist", [
    head,
    tableOf(report, formats),
    { kind: "rows", rows: [...missingRows([report]), ...remarkRows(asked, indicators)] },
  ]);
  return { sheet, reports: [report] };
}
