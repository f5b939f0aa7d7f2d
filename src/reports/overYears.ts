/** Countries × indicators at the end of each year of a stretch, a row a country and year: the shape that pivot tables take. */
import { defaultAxis, type Axis } from "../core/votes/axis";
import { isByMethod } from "../core/score/method";
import { alignment } from "../core/score/score";
import { countryName } from "../core/countries/countries";
import { someCountries } from "../core/countries/countryList";
import { endOfYear, yearOf } from "../core/days";
import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import type { Code, Day, Indicator, World } from "../core/world";
import type { Planned } from "./definition";
import { figureOf, missing, number, scoreOrigins, words, type ReportColumn } from "./figures";
import { isText } from "./indicatorColumns";
import { indicatorHead } from "./indicatorHead";
import { whyNoStanding } from "./reasons";
import { reportDay } from "./requestLimits";
import { dayStatement, missingRows, reportOf, sheetOf, tableOf, titleBlock } from "./sheet";
import { axisStatement, names, scoreFormat } from "./standing";

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
    note: "From what is known on each day; for how a country moved on the same questions, see ALIGN.TREND",
    live: `=ALIGN([@Code],[@[As of]],${names.axis})`,
    figure: ({ country, day }) => {
      const { score } = alignment(world, country, day, axis);
      if (score === undefined) return missing(whyNoStanding(world, country, day, axis));
      return number(score, scoreFormat, scoreOrigins(world, country, day, axis));
    },
  };
}

function indicatorOn(world: World, indicator: Indicator, axis: Axis): ReportColumn<Row> {
  const { code, unit, definition, kind, argument } = indicator;
  if (code === "score") return scoreOn(world, axis);
  const status = kind === "status" ? `ALIGN.STATUS([@Code],"${argument}"` : undefined;
  const call = code === "blocs" ? "ALIGN.BLOCS([@Code]" : (status ?? `ALIGN.GET([@Code],"${code}"`);
  return {
    key: code,
    head: indicatorHead(indicator),
    width: unit === "codes" ? 44 : isText(indicator) ? 20 : 16,
    align: isText(indicator) ? "left" : "right",
    note: definition,
    live: `=${call},[@[As of]])`,
    ...(isByMethod(code) && { byMethod: true }),
    figure: ({ country, day }) => figureOf(world, indicator, country, day, axis),
  };
}

/** Throws `Mistake` for an unknown indicator, none, no country, a day before the data begin, or a stretch that ends before it begins. */
export function overYears(world: World, request: OverYearsRequest): Planned<OverYearsRequest> {
  const { axis = defaultAxis, title = usualTitle } = request;
  const [from, day] = [reportDay(world, request.from), reportDay(world, request.day)];
  if (from >= day) throw new Mistake(`invalid stretch: ${from} to ${day}; begin with an earlier day`);
  const countries = someCountries(request.countries);
  const indicators = [...new Set(request.indicators.map((code) => indicatorOf(world, code)))];
  if (indicators.length === 0) throw new Mistake("missing indicators: none; name some, such as score");
  const years = Array.from({ length: yearOf(day) - yearOf(from) }, (_, i) => endOfYear(yearOf(from) + i));
  const rows = countries.flatMap((country) => [...years, day].map((on): Row => ({ country, day: on })));
  const name: ReportColumn<Row> = {
    key: "country",
    head: "Country",
    width: 20,
    align: "left",
    note: "Common name",
    figure: ({ country }) => words(countryName(world, country)),
  };
  const columns = indicators.map((indicator) => indicatorOn(world, indicator, axis));
  const report = reportOf(
    { sheet: "Watchlist", table: "WatchlistYears" },
    rows,
    [name, ...keys, ...columns],
    ({ country, day: on }) => `${countryName(world, country)} ${yearOf(on)}`,
  );
  const formats = columns.some(({ key }) => key === "score")
    ? [{ kind: "diverging" as const, column: "score", limit: 100 }]
    : [];
  const sheet = sheetOf("Watchlist", [
    titleBlock(
      title,
      [`Align, facts complete to ${world.editionDate}.`],
      [dayStatement("From", from), dayStatement("To", day, names.day), axisStatement(world, axis)],
    ),
    tableOf(report, formats),
    { kind: "rows", rows: missingRows([report]) },
  ]);
  return {
    title,
    parts: [{ sheet, reports: [report] }],
    request: {
      ...{ countries, indicators: indicators.map(({ code }) => code), from, day, axis },
      ...(title !== usualTitle && { title }),
    },
  };
}
