import { indicatorAnswer, yearlyFigureAnswer, type IndicatorAnswer } from "./indicatorAnswer";
import { isYearly, yearlyFigures, type Figure } from "./yearly";
import { dataOf, lazyEvidence, type Answer, type Evidence } from "../answer";
import { countryName, nameInSentence } from "../countries/countries";
import { dateOf } from "../datum";
import { endOfYearBy, firstDay, lastDayOf, yearOf, yearsBetween } from "../days";
import { answeredDay, knownTo, partOf } from "../editionParts";
import { leftOutIn } from "../leftOut";
import { Mistake } from "../mistake";
import { NotAvailable } from "../notAvailable";
import type { Code, Day, Indicator, World } from "../world";

/** A country in a year: what each indicator of a panel says of it, in the panel's order. */
export interface PanelRow {
  readonly country: Code;
  readonly year: number;
  readonly answers: readonly IndicatorAnswer[];
}

/** What a panel is of. */
export interface PanelOf {
  readonly countries: readonly Code[];
  readonly indicators: readonly Indicator[];
  /** The first year, and the last day, whose year is the last. */
  readonly first: number;
  readonly last: Day;
}

function missing(why: () => string): IndicatorAnswer {
  return { value: undefined, date: () => "", note: undefined, evidence: () => [], missing: why };
}

/** The last figure of each year, none carried into a year that has none of its own. */
function figuresByYear(
  world: World,
  indicator: Indicator,
  country: Code,
  last: Day,
): ReadonlyMap<number, Figure> {
  const figures = yearlyFigures(world, indicator, country).filter(
    ({ datum }) => lastDayOf(dateOf(datum)) <= last,
  );
  return new Map(figures.map((figure) => [yearOf(dateOf(figure.datum)), figure]));
}

/** What is computed or held, at the end of a year, or on the last day that is known of it. */
function atYearEnd(
  world: World,
  indicator: Indicator,
  country: Code,
  year: number,
  last: Day,
): IndicatorAnswer {
  const part = partOf(indicator);
  const day = answeredDay(world, endOfYearBy(year, last), part);
  if (yearOf(day) < year) return missing(() => `no ${indicator.name} of ${year}; ${part} known to ${day}`);
  const answer = indicatorAnswer(world, indicator, country, day);
  // the ideal point of an earlier year stands until there is another: here each year has its own
  return part === "ideal_point" && answer.value !== undefined && answer.date() !== String(year)
    ? missing(() => `no ${indicator.name} of ${nameInSentence(world, country)} in ${year}`)
    : answer;
}

function columnOf(
  world: World,
  indicator: Indicator,
  country: Code,
  { first, last }: PanelOf,
): readonly IndicatorAnswer[] {
  const years = yearsBetween(first, yearOf(last));
  if (!isYearly(indicator)) return years.map((year) => atYearEnd(world, indicator, country, year, last));
  const figures = figuresByYear(world, indicator, country, last);
  return years.map((year) => {
    const figure = figures.get(year);
    return figure === undefined
      ? missing(() => `no ${indicator.name} of ${nameInSentence(world, country)} in ${year}`)
      : yearlyFigureAnswer(indicator, figure);
  });
}

/**
 * A long table, a row for each country and year, country by country: figures that are published by the year are those of the very year,
 * what is computed or held is that of its last day. A year that an indicator's part of the facts does not reach has no value.
 */
export function* panelRows(world: World, of: PanelOf): Generator<PanelRow> {
  for (const country of of.countries) {
    const columns = of.indicators.map((indicator) => columnOf(world, indicator, country, of));
    for (let year = of.first; year <= yearOf(of.last); year++)
      yield { country, year, answers: columns.map((column) => column[year - of.first]!) };
  }
}

function rowText(world: World, { country, year, answers }: PanelRow): Evidence {
  const parts = answers.flatMap((answer) => answer.evidence());
  const words =
    parts.length === 0 ? answers.map((answer) => answer.missing()) : parts.map(({ text }) => text);
  return { text: `${countryName(world, country)}, ${year}: ${words.join("; ")}`, data: dataOf(parts) };
}

/** Why a column of a panel is empty where that is because the build does without what it rests on. */
export function columnLeftOut(world: World, of: PanelOf, indicator: Indicator): string | undefined {
  // reasons take long to put in words: a build that has everything is not asked
  if (world.leftOut.sources.length === 0) return undefined;
  const answers = of.countries.map((country) => indicatorAnswer(world, indicator, country, of.last));
  const empty = answers.find(({ value }) => value === undefined);
  return empty && leftOutIn(empty.missing());
}

/**
 * The rows of a panel; it rests, row by row, on what the row's values rest on. Missing where the build does without the facts of all its
 * columns.
 */
export function panel(world: World, of: PanelOf): Answer<readonly PanelRow[]> {
  const leftOut = of.indicators.map((indicator) => columnLeftOut(world, of, indicator));
  const rows = leftOut.includes(undefined) ? [...panelRows(world, of)] : undefined;
  return {
    value: rows,
    evidence: () => (rows ?? []).map((row) => lazyEvidence(() => rowText(world, row))),
    missing: () => [...new Set(leftOut)].join("; "),
  };
}

/** The last day that an indicator knows: that of its newest figure in any country, or of the part of the facts it is computed from. */
function lastDayKnown(world: World, indicator: Indicator): Day {
  if (!isYearly(indicator)) return knownTo(world, partOf(indicator));
  return world.countries.reduce((newest, { code }) => {
    const figure = yearlyFigures(world, indicator, code).at(-1);
    const day = figure === undefined ? "" : lastDayOf(dateOf(figure.datum));
    return day > newest ? day : newest;
  }, firstDay);
}

/** The last day of a panel: the day asked for, or the last that one of its indicators knows, whichever is earlier. */
export function panelEnd(world: World, indicators: readonly Indicator[], asked?: Day): Day {
  let last = firstDay;
  for (const indicator of indicators) {
    const known = lastDayKnown(world, indicator);
    if (asked !== undefined && asked <= known) return asked;
    if (known > last) last = known;
  }
  return last;
}

/** Throws `NotAvailable` for a first year before all data. */
export function checkFirst(first: number): void {
  if (first < yearOf(firstDay)) throw new NotAvailable(`no data before ${firstDay}: asked from ${first}`);
}

/** Throws `Mistake` where a first year is after that of the last day, and `NotAvailable` where it is after all that is known. */
export function checkYears(first: number, last: Day, end: () => Day): void {
  if (first <= yearOf(last)) return;
  if (first > yearOf(end()))
    throw new NotAvailable(`no data of ${first}: known to ${end()}; begin with an earlier year`);
  throw new Mistake(`invalid period: ${first} to ${last}; the first year must not be after the last`);
}
