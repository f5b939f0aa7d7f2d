/** The founding article's picture of any countries, on any day and axis. */
import { defaultAxis, type Axis } from "../core/votes/axis";
import { byName, countriesOf, countryName } from "../core/countries/countries";
import { someCountries } from "../core/countries/countryList";
import { counted } from "../core/counted";
import { centralAsia, eventsUpTo } from "../core/countries/events";
import { axisName, poleName } from "../core/describeDatum";
import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import type { Code, Day, World } from "../core/world";
import { settled } from "../workbook/cellValue";
import { articleReport, describeVerdicts } from "./article";
import { articleMovementPart } from "./articleMovement";
import { sinceThen } from "./changeColumns";
import type { Planned, ReportDefinition, Steps } from "./definition";
import { eventsReport } from "./eventsTable";
import { codeColumn, countryColumn, type ReportColumn } from "./figures";
import { valueColumn, yearColumn } from "./indicatorColumns";
import { frontPage, type FrontPage } from "./front/frontPage";
import { ordered } from "./front/standings";
import { sheetName, type Part } from "./part";
import { positionColumn, ukraineResolutions } from "./positions";
import { pollsOf } from "./pollsTable";
import { reportDay } from "./requestLimits";
import {
  dayStatement,
  missingRows,
  partlyPrinted,
  reportOf,
  sheetOf,
  tableOf,
  titleBlock,
  type Statement,
} from "./sheet";
import {
  componentColumns,
  describeScale,
  names,
  otherDayWarning,
  rangeColumns,
  scoreColumn,
  scoreFormats,
} from "./standing";
import { describeTrend, trendPart } from "./trendSheet";
import {
  axisOption,
  countriesOption,
  dayOption,
  orderOption,
  titleOption,
  usualCompareOption,
  type Order,
} from "./usualOptions";
import { requestLines } from "./watchlist";

export interface BriefRequest {
  readonly countries: readonly Code[];
  readonly day: Day;
  /** An earlier day, to show the change since. */
  readonly compare: Day;
  /** RUS-WEST by default. */
  readonly axis?: Axis;
  readonly title?: string;
  /** Of the countries on the first sheet; by score by default. */
  readonly order?: Order;
}

interface Asked extends Required<BriefRequest> {
  /** Name of the first sheet, and of its table. */
  readonly first: string;
  readonly table: string;
}

const usualOrder: Order = "score";

const article = "wsj-2023-11-03";

/** What the first sheet and its table are called, and its title where none is given. */
interface UsualNames {
  readonly first: string;
  readonly table: string;
  readonly title: string;
}

/** The article's words for its countries, the name of a group or bloc for its members, plain ones for others. */
function usualNames(world: World, countries: readonly Code[], day: Day): UsualNames {
  const isOf = (group: string) => {
    const members = new Set(countriesOf(world, group, day));
    return countries.length === members.size && countries.every((code) => members.has(code));
  };
  if (isOf("post-soviet"))
    return { first: "Near abroad", table: "Nearabroad", title: "The states around Russia" };
  const [only, ...others] = countries;
  if (only !== undefined && others.length === 0)
    return {
      first: sheetName(countryName(world, only)),
      table: "Brief",
      title: `Where ${countryName(world, only)} stands`,
    };
  const group = [...world.groups.values()].find(({ code }) => isOf(code))?.name;
  const bloc = [...world.blocs].find(([code, { kind }]) => kind === "bloc" && isOf(code))?.[1].name;
  // a bloc's short name has an article or none: before a noun it needs none
  const called = group !== undefined ? `countries of ${group}` : bloc ? `${bloc} countries` : "countries";
  return { first: sheetName(group ?? bloc ?? "Brief"), table: "Brief", title: `Where the ${called} stand` };
}

function standingColumns(world: World, { day, compare, axis }: Asked): readonly ReportColumn[] {
  const called = { from: names.compare, to: names.day };
  const ofScore = [
    scoreColumn(world, day, axis, names.day),
    ...rangeColumns(world, day, axis),
    ...componentColumns(world, day, axis),
    ...sinceThen(world, { from: compare, to: day, axis, called }),
  ];
  return ofScore.map((column) => ({ ...column, together: "Score, components and change" }));
}

const evidence = ["recognises.crimea", "recognises.annexation", "sanctions.rus", "unfriendly.rus"];
const dependence = [
  "trade.rus.export",
  "trade.rus.import",
  "gas.rus.share",
  "arms.rus.share",
  "remittances.gdp",
  "trade.chn.export",
  "trade.chn.import",
];

/** The axis of the article's second half. */
const chinaAxis: Axis = { code: "CHN-WEST", minus: "CHN", plus: "WEST" };

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

/** A table of countries, and what it is called. */
interface Side {
  readonly name: string;
  readonly title: string;
  readonly lead?: readonly string[];
  readonly columns: readonly ReportColumn[];
}

/** A table of countries, in the order of their names, as a sheet of its own. */
function countriesPart(
  world: World,
  { countries, day }: Asked,
  { name, title, lead = [], columns }: Side,
): Part {
  const report = reportOf(
    { sheet: name, table: name.replace(/[^A-Za-z]/g, "") },
    byName(world, countries),
    [countryColumn(world), codeColumn, ...columns],
    (country) => countryName(world, country),
  );
  const sheet = sheetOf(name, [
    titleBlock(title, [`As of ${day}.`, ...lead], []),
    tableOf(report, scoreFormats(columns)),
    { kind: "rows", rows: missingRows([report]) },
  ]);
  return { sheet, reports: [report] };
}

/** Whether a table says something of a country. */
function isKnown({ reports }: Part): boolean {
  return reports.some(({ figures }) =>
    figures.some((row) =>
      row.slice(2).some(({ cell }) => !["missing", "blank"].includes(settled(cell).kind)),
    ),
  );
}

/** The other of the two axes of the founding article; that from China where the brief is on neither. */
function otherAxis({ axis }: Asked): Axis {
  return [axis.minus, axis.plus].includes("CHN") ? defaultAxis : chinaAxis;
}

/** What both front pages share: all but the axis. */
function pageOn(world: World, { countries, order, day, compare, title }: Asked, axis: Axis) {
  return { asked: { world, from: compare, to: day, axis }, countries, order, title };
}

function firstPage(world: World, all: Asked): FrontPage {
  const { axis, first, table, day, compare } = all;
  return {
    ...pageOn(world, all, axis),
    ...{ sheet: first, table, statements: requestLines(world, day, compare, axis), called: "by its name" },
  };
}

/** The same on the other axis. */
function secondPage(world: World, all: Asked): FrontPage {
  const other = otherAxis(all);
  const towards = poleName(world, other.minus);
  const days: readonly Statement[] = [
    [...dayStatement("As of", all.day), otherDayWarning(world, all.day, all.compare)],
    dayStatement("Compared with", all.compare),
  ];
  return {
    ...pageOn(world, all, other),
    ...{ sheet: `Towards ${towards}`, table: `Towards${towards}`, statements: days, called: "spelled out" },
  };
}

function trendOf(world: World, { countries, day, axis }: Asked): Part {
  const { reports, blocks, unprinted } = trendPart(world, "Trend", byName(world, countries), day, axis);
  const message = describeTrend(day);
  const printed = [
    titleBlock(`The score over the years: ${axisName(world, axis)}`, [message], []),
    ...blocks,
    { kind: "rows" as const, rows: missingRows(reports) },
  ];
  return { sheet: partlyPrinted("Trend", printed, unprinted), reports };
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
  const { axis = defaultAxis, order = usualOrder } = request;
  const day = reportDay(world, request.day);
  const countries = someCountries(request.countries);
  const usual = usualNames(world, countries, day);
  const title = request.title ?? usual.title;
  const compare = reportDay(world, request.compare);
  if (compare >= day) throw new Mistake(`invalid comparison: ${compare}; give a day before ${day}`);
  const { first, table } = usual;
  const all: Asked = { countries, day, compare, axis, order, title, first, table };
  const sheets: readonly (() => readonly Part[])[] = [
    () => frontPage(firstPage(world, all)),
    () => frontPage(secondPage(world, all)),
    () => [
      countriesPart(world, all, {
        ...{ name: "Score and change", title: `Score and change: ${axisName(world, axis)}` },
        lead: [describeScale(world, axis)],
        columns: standingColumns(world, all),
      }),
    ],
    () =>
      [
        countriesPart(world, all, {
          ...{ name: "Blocs", title: "Membership of blocs" },
          columns: [{ ...valueColumn(world, indicatorOf(world, "blocs"), day), width: 76 }],
        }),
      ].filter(isKnown),
    () =>
      [
        countriesPart(world, all, {
          ...{ name: "Votes and lists", title: "Votes on Ukraine, recognition and sanctions" },
          columns: evidenceColumns(world, day),
        }),
      ].filter(isKnown),
    () => pollsOf(world, all),
    () =>
      [
        countriesPart(world, all, {
          ...{ name: "Dependence", title: "Trade, gas, arms and remittances" },
          columns: figuresWithYears(world, dependence, day),
        }),
      ].filter(isKnown),
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
    request: {
      ...{ countries, day, compare, axis },
      ...(title !== usual.title && { title }),
      ...(request.order && { order }),
    },
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
    compare: usualCompareOption,
    axis: axisOption,
    order: { ...orderOption, proposal: usualOrder },
    title: titleOption,
  },
  forms: [{ name: "all", label: "All", asks: ["countries", "axis", "order", "day", "compare"] }],
  eachCountry: () => "rows",
  rowOrder: (world, { countries, day, compare, axis = defaultAxis, order = usualOrder }) =>
    ordered({ world, from: compare, to: reportDay(world, day), axis }, countries, order),
  firstSheet: (world, { countries, day }) => usualNames(world, countries, day).first,
  subject: (_, { countries, day }) => `${counted(countries.length, "country", "countries")} as of ${day}`,
  plan: planned,
};
