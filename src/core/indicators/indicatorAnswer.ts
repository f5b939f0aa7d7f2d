import { isTooOld, isYearly, newestBlank, newestFigure, yearlyFigures, type Figure } from "./yearly";
import { computedIndicators, noValue } from "./measures";
import { evidenceInOne, type Answer } from "../answer";
import { endedBy, membershipAt } from "../blocs/blocs";
import { reasonOf, type Clause } from "../clauses";
import { blocsLeftOut, sourceLeftOut } from "../leftOut";
import { status } from "../blocs/membershipAnswers";
import { nameInSentence } from "../countries/countries";
import { dateOf } from "../datum";
import { endOfYear, endOfYearBy, lastDayOf, lastFullYear, yearOf, yearsBetween } from "../days";
import { rowEvidence } from "../describeDatum";
import type { PollMeasure } from "../opinion/polls";
import { gallupSince, isGallups } from "../opinion/pollsters";
import { insteadOf, otherPollInWords } from "../opinion/ratings";
import { possessive, sentence } from "../sentence";
import { pollPrefix } from "../own/ownNames";
import type { Code, Day, Indicator, World, YearValue } from "../world";

/** What an indicator says of a country on a day. */
export interface IndicatorAnswer extends Answer<number | string> {
  /** The value's own date: the year it is for, the day it starts to hold, or the as-of day of what is computed; "" where it is missing. */
  readonly date: () => string;
  readonly note: string | undefined;
}

function figureText({ name, definition }: Indicator, { note }: Figure): string {
  return `${name}: ${definition}${note === undefined ? "" : ` (${note})`}`;
}

/** What a figure that is printed for its own year or day says. */
export function yearlyFigureAnswer(indicator: Indicator, figure: Figure): IndicatorAnswer {
  return {
    value: figure.value,
    date: () => dateOf(figure.datum),
    note: figure.note,
    evidence: () => [{ text: figureText(indicator, figure), data: [figure.datum] }],
    missing: () => "",
  };
}

/** The newest year up to a day that is left blank for a reason after the newest figure: no older figure answers for it. */
function blankAfter(
  world: World,
  indicator: Indicator,
  country: Code,
  day: Day,
  newest: Figure | undefined,
): YearValue | undefined {
  const blank = newestBlank(world, indicator, country, day);
  const isLater = blank !== undefined && (!newest || blank.year > yearOf(dateOf(newest.datum)));
  return isLater && blank.note !== undefined ? blank : undefined;
}

function yearlyAnswer(world: World, indicator: Indicator, country: Code, day: Day): IndicatorAnswer {
  const newest = newestFigure(world, indicator, country, day);
  const isBlank = blankAfter(world, indicator, country, day, newest) !== undefined;
  if (newest && !isBlank && !isTooOld(newest, indicator, day)) return yearlyFigureAnswer(indicator, newest);
  return {
    value: undefined,
    date: () => "",
    note: undefined,
    evidence: () => (newest ? [rowEvidence(world, newest.datum)] : []),
    missing: () => whyNoFigure(world, indicator, country, day, newest),
  };
}

/** Which year has a figure where the day has none: the newest before, else the first after. */
function knownYear(world: World, indicator: Indicator, country: Code, newest: Figure | undefined): string {
  const isPublic = isGallups(indicator) ? " that is public" : "";
  if (newest) return `newest${isPublic} is ${dateOf(newest.datum)}`;
  const [first] = yearlyFigures(world, indicator, country);
  if (first) return `the first${isPublic} is ${dateOf(first.datum)}`;
  return isGallups(indicator) ? "none is public" : "none is recorded";
}

function whyNoFigure(
  world: World,
  indicator: Indicator,
  country: Code,
  day: Day,
  newest: Figure | undefined,
): string {
  const { name, maxAge } = indicator;
  const what = `${name} in ${nameInSentence(world, country)}`;
  const blank = blankAfter(world, indicator, country, day, newest);
  if (blank)
    return reasonOf([
      `${what} is left blank for ${blank.year}: ${blank.note}`,
      newest ? [`newest is ${dateOf(newest.datum)}`, ""] : "",
    ]);
  const last = lastFullYear(day);
  const span = maxAge === undefined ? `up to ${last}` : `for ${Math.min(last, yearOf(day) - maxAge)}-${last}`;
  const reason = `no figure of ${what} ${span}; ${knownYear(world, indicator, country, newest)}`;
  const leftOut = ifLeftOut(world, indicator);
  if (leftOut !== "") return reason + leftOut;
  return reasonOf([reason, ...insteadOfGallups(world, indicator, country, day, newest)]);
}

/** Behind a reason: that the build does without an indicator's source; "" where it has it. */
function ifLeftOut(world: World, { source }: Indicator): string {
  const leftOut = sourceLeftOut(world, source);
  return leftOut === undefined ? "" : `; ${leftOut}`;
}

/** What one of Gallup's figures asks. */
function ratingAsked({ argument }: Indicator) {
  const [, leader = "", measure] = argument.split("|");
  return { leader, measure: measure as PollMeasure, pollster: undefined };
}

/** Why an indicator has no figure, in sentences for who reads it in print and has neither functions nor data of his own at hand. */
export function whyMissingInPrint(world: World, indicator: Indicator, country: Code, day: Day): string {
  const isLeftOut = ifLeftOut(world, indicator) !== "";
  if (!isGallups(indicator) || isLeftOut || yearOf(day) < gallupSince)
    return sentence(indicatorAnswer(world, indicator, country, day).missing());
  const question = ratingAsked(indicator);
  const newest = newestFigure(world, indicator, country, day);
  const span = `${yearOf(day) - (indicator.maxAge ?? 0)}-${lastFullYear(day)}`;
  const whose = `${possessive(nameInSentence(world, question.leader))} leadership`;
  const known = newest ? `; the newest is of ${dateOf(newest.datum)}` : "";
  const other = otherPollInWords(world, country, question, day);
  return [
    `No figure of Gallup's on ${whose} in ${nameInSentence(world, country)} is public for ${span}${known}.`,
    ...(other === "" ? [] : [`There is ${other}.`]),
  ].join(" ");
}

/** What there is instead of a figure of Gallup's. */
function insteadOfGallups(
  world: World,
  indicator: Indicator,
  country: Code,
  day: Day,
  newest: Figure | undefined,
): readonly Clause[] {
  if (!isGallups(indicator)) return [];
  if (yearOf(day) < gallupSince) return [`Gallup asks since ${gallupSince}`];
  const question = ratingAsked(indicator);
  const poll = newest?.datum.kind === "poll" ? newest.datum.poll : undefined;
  const own = `${pollPrefix}${question.leader.toLowerCase()}.${question.measure}`;
  return [
    ...insteadOf(world, country, question, day, poll, '"ALIGN.OPINION" by pollster "any"'),
    [`load a licence's export (Data) for "${own}"`, `a licence's export (Data): "${own}"`],
  ];
}

function statusAnswer(world: World, indicator: Indicator, country: Code, day: Day): IndicatorAnswer {
  const leftOut = blocsLeftOut(world, [indicator.argument]);
  if (leftOut !== undefined)
    return { value: undefined, note: undefined, date: () => "", evidence: () => [], missing: () => leftOut };
  const membership = membershipAt(world, indicator.argument, country, day);
  return {
    ...status(world, indicator.argument, country, day),
    date: () => membership?.since ?? endedBy(world, indicator.argument, country, day)?.until ?? day,
    note: membership?.note,
  };
}

/** A computed value rests on its definition, whose source is the method's, and on the data that went into it. */
function computedAnswer(world: World, indicator: Indicator, country: Code, day: Day): IndicatorAnswer {
  const compute = computedIndicators.get(indicator.argument);
  if (!compute) throw new Error(`indicator without a computation: ${indicator.code}`);
  const { value, date, note, evidence, missing } = compute(world, country, day, indicator);
  const definition = { kind: "indicator", indicator } as const;
  return {
    value,
    note,
    date: () => (value === undefined ? "" : date()),
    evidence: () => [rowEvidence(world, definition), ...evidence()],
    missing:
      missing ??
      (() => {
        const none = noValue(world, indicator, country, day);
        return `${none}${ifLeftOut(world, indicator) || (indicator.missing && `: ${indicator.missing}`)}`;
      }),
  };
}

/** What an indicator says of a country on a day; missing where nothing is known or the newest figure is too old. */
export function indicatorAnswer(
  world: World,
  indicator: Indicator,
  country: Code,
  day: Day,
): IndicatorAnswer {
  if (indicator.kind === "status") return statusAnswer(world, indicator, country, day);
  if (indicator.kind === "measure") return computedAnswer(world, indicator, country, day);
  return yearlyAnswer(world, indicator, country, day);
}

/** The years from the first to the last day, each with its last day; the last year's is the last day. */
function yearEnds(first: Day, last: Day): readonly Day[] {
  return yearsBetween(yearOf(first), yearOf(last)).map((year) => endOfYearBy(year, last));
}

/** A value of a series, with the year or day that it is for. */
export interface SeriesPoint {
  readonly date: string;
  readonly value: number | string;
}

/**
 * An indicator over time from the first to the last day: its own years, or, for what is computed or held on a day, the end of each
 * year. Years without a value are left out. It rests, point by point, on what each rests on.
 */
export function indicatorSeries(
  world: World,
  indicator: Indicator,
  country: Code,
  first: Day,
  last: Day,
): Answer<readonly SeriesPoint[]> {
  const points = isYearly(indicator)
    ? figuresBetween(world, indicator, country, first, last)
    : yearEnds(first, last).flatMap((day) => {
        const { value, evidence } = indicatorAnswer(world, indicator, country, day);
        const date = day === endOfYear(yearOf(day)) ? String(yearOf(day)) : day;
        return value === undefined
          ? []
          : [{ date, value, evidence: () => evidenceInOne(evidence(), `${date}: `) }];
      });
  return {
    value: points.length === 0 ? undefined : points,
    evidence: () => points.map(({ evidence }) => evidence()),
    missing: () => {
      const what = `no figure of ${indicator.name} in ${nameInSentence(world, country)} from ${first} to ${last}`;
      if (!isYearly(indicator)) return `${what}: ${indicator.missing}`;
      return `${what}; ${knownYear(world, indicator, country, newestFigure(world, indicator, country, last))}`;
    },
  };
}

function figuresBetween(world: World, indicator: Indicator, country: Code, first: Day, last: Day) {
  return yearlyFigures(world, indicator, country).flatMap(({ value, datum }) => {
    const [date, day] = [dateOf(datum), lastDayOf(dateOf(datum))];
    const isWithin = day >= first && day <= last;
    return isWithin ? [{ date, value, evidence: () => rowEvidence(world, datum) }] : [];
  });
}
