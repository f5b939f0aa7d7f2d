import { defaultAxis, type Axis } from "../core/votes/axis";
import { countryName } from "../core/countries/countries";
import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import type { Code, Day, Indicator, World } from "../core/world";
import { pagesWide } from "../workbook/pages";
import { text, type Block, type Chart, type Workbook } from "../workbook/plan";
import { codeColumn, countryColumn, type ReportColumn } from "./figures";
import { differenceColumn, isText, valueColumn, yearColumn } from "./indicatorColumns";
import {
  dayStatement,
  headBlock,
  missingRows,
  reportOf,
  sheetOf,
  tableOf,
  titleBlock,
  type Report,
  type Statement,
} from "./sheet";
import { changeColumns, names, scoreColumn, scoreFormats } from "./standing";
import { reportDay, someCountries, stampsOf, workbookOf } from "./workbook";

export interface WatchlistRequest {
  readonly countries: readonly Code[];
  /** Codes of indicators. */
  readonly indicators: readonly string[];
  readonly day: Day;
  /** An earlier day, to show the change since. */
  readonly compare?: Day;
  /** Of the score; RUS-WEST by default. */
  readonly axis?: Axis;
  readonly title?: string;
}

/** The days and the axis as a title block states them, under the names that live cells use. */
export function requestLines(day: Day, compare: Day | undefined, axis: Axis): readonly Statement[] {
  return [
    dayStatement("As of", day, names.day),
    ...(compare === undefined ? [] : [dayStatement("Compared with", compare, names.compare)]),
    ["Axis", { ...text(axis.code), name: names.axis }],
  ];
}

const usualTitle = "Watchlist";

type Asked = Required<Pick<WatchlistRequest, "day" | "axis">> & { readonly compare: Day | undefined };

function scoreColumns(world: World, { day, compare, axis }: Asked): readonly ReportColumn[] {
  const now = scoreColumn(world, day, axis, names.day);
  if (compare === undefined) return [now];
  const then = scoreColumn(world, compare, axis, names.compare, `, ${compare}`);
  return [now, then, ...changeColumns(world, compare, day, axis)];
}

function columnsFor(world: World, indicator: Indicator, request: Asked): readonly ReportColumn[] {
  if (indicator.code === "score") return scoreColumns(world, request);
  const { day, compare } = request;
  const dated = indicator.kind === "poll" || indicator.kind === "value";
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

/** More names than this cover each other. */
const mostPoints = 60;

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
function scatter(report: Report, day: Day): readonly Block[] {
  const known = (c: number) =>
    report.figures.filter((row) => {
      const { cell } = row[c]!;
      return (cell.kind === "live" ? cell.value : cell).kind === "number";
    }).length;
  const [x, y] = report.columns.filter(
    ({ key }, c) => key.endsWith(`@${day}`) && !key.includes(".year@") && known(c) > 2,
  );
  if (!x || !y || report.figures.length > mostPoints || isWide(report)) return [];
  const chart: Chart = {
    kind: "chart",
    chart: "scatter",
    title: `${x.head} and ${y.head}`,
    description: `A point a country: ${x.head} to the right, ${y.head} upwards`,
    series: [{ name: y.head, table: report.table, x: x.key, y: y.key, label: "country" }],
    xTitle: x.head,
    yTitle: y.head,
    rows: 24,
    columns: 7,
  };
  return [headBlock("Side by side"), chart];
}

/**
 * Countries × indicators on a day, with the change since another, and the sheets that say where it comes from. Throws `Mistake` for
 * an unknown indicator, none, no country, a day before the data begin, or two days that are the same.
 */
export function watchlist(world: World, request: WatchlistRequest): Workbook {
  const { title = usualTitle, axis = defaultAxis } = request;
  const day = reportDay(world, request.day);
  const compare = request.compare === undefined ? undefined : reportDay(world, request.compare);
  if (compare === day)
    throw new Mistake(`invalid comparison: ${compare}; give a day other than the as-of day`);
  const countries = someCountries(request.countries);
  const indicators = [...new Set(request.indicators.map((code) => indicatorOf(world, code)))];
  if (indicators.length === 0) throw new Mistake("missing indicators: none; name some, such as score");
  const columns = indicators.flatMap((indicator) => columnsFor(world, indicator, { day, compare, axis }));
  const report = reportOf(
    { sheet: "Watchlist", table: "Watchlist" },
    countries,
    [countryColumn(world), codeColumn, ...columns],
    (country) => countryName(world, country),
  );
  const stamps = stampsOf([report], "watchlist", {
    countries,
    indicators: indicators.map(({ code }) => code),
    "as-of": day,
    ...(compare !== undefined && { compare }),
    axis: axis.code,
    ...(title !== usualTitle && { title }),
  });
  const sheet = sheetOf("Watchlist", [
    titleBlock(title, [`Align, facts complete to ${world.editionDate}.`], requestLines(day, compare, axis)),
    tableOf(report, scoreFormats(columns)),
    ...scatter(report, day),
    { kind: "rows", rows: missingRows([report]) },
  ]);
  return workbookOf(world, title, [sheet], [report], stamps);
}
