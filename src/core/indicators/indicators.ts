import { membershipAt, statusAt } from "../blocs/blocs";
import { countryName } from "../countries/countries";
import { endOfYear, lastDayOf, yearOf } from "../days";
import { computedIndicators, whyNotComputed } from "./measures";
import { Mistake } from "../mistake";
import { memoize } from "../memoize";
import type { Code, Day, Indicator, Poll, World, YearValue } from "../world";

/** One figure of an indicator: a country's on a day. */
export interface Datum {
  readonly value: number | string;
  /** The figure's own date: the year it is for, the day it starts to hold, or the as-of day of what is computed. */
  readonly date: string;
  /** Id in `World.sources`. */
  readonly source: string;
  /** The document behind this very figure. */
  readonly citation: string;
  readonly note: string | undefined;
}

/** The indicator of a code in any case; throws `Mistake` with the nearest codes where there is none. */
export function indicatorOf(world: World, code: string): Indicator {
  const found = world.indicators.get(code.trim().toLowerCase());
  if (found) return found;
  const stem = code.trim().toLowerCase().split(".")[0] ?? "";
  const kin = [...world.indicators.keys()]
    .filter((known) => stem.length > 1 && known.includes(stem))
    .slice(0, 4);
  const remedy = kin.length > 0 ? `did you mean ${kin.join(", ")}?` : "ALIGN.INDICATORS lists them";
  throw new Mistake(`unknown indicator: ${code}; ${remedy}`);
}

function sourceCitation(world: World, id: string): string {
  return world.sources.get(id)?.citation ?? "";
}

interface PollQuestion {
  readonly series: string;
  readonly target: string;
  readonly measure: "approve" | "disapprove" | "net" | "unsure";
}

function questionOf(indicator: Indicator): PollQuestion {
  const [series = "", target = "", measure = "approve"] = indicator.argument.split("|");
  return { series, target, measure: measure as PollQuestion["measure"] };
}

/** A poll's figure in per cent; net is approve − disapprove where it is not printed. */
export function pollFigure(poll: Poll, measure: PollQuestion["measure"]): number | undefined {
  if (measure !== "net") return poll[measure];
  if (poll.approve !== undefined && poll.disapprove !== undefined) return poll.approve - poll.disapprove;
  return poll.net;
}

function pollsFor(world: World, indicator: Indicator, country: Code): readonly Poll[] {
  return memoize(world, `polls for|${indicator.code}|${country}`, () => {
    const { series, target, measure } = questionOf(indicator);
    return (world.polls.get(country) ?? []).filter(
      (poll) => poll.series === series && poll.target === target && pollFigure(poll, measure) !== undefined,
    );
  });
}

/** A poll's document in one line. */
export function pollCitation(poll: Poll): string {
  return [poll.pollster, poll.title, poll.published, poll.url].filter(Boolean).join(", ");
}

function pollDatum(poll: Poll, measure: PollQuestion["measure"]): Datum {
  const value = pollFigure(poll, measure)!;
  return {
    value,
    date: String(poll.year),
    source: poll.source,
    citation: pollCitation(poll),
    note: poll.note,
  };
}

function yearDatum(world: World, indicator: Indicator, figure: YearValue): Datum {
  const { source = indicator.source, date = String(figure.year), value, note } = figure;
  return { value, date, source, citation: sourceCitation(world, source), note };
}

function statusDatum(world: World, indicator: Indicator, country: Code, day: Day): Datum {
  const membership = membershipAt(world, indicator.argument, country, day);
  return {
    value: statusAt(world, indicator.argument, country, day),
    date: membership?.start ?? day,
    source: membership?.source ?? indicator.source,
    citation: membership?.evidence ?? "no membership in force is recorded",
    note: membership?.note,
  };
}

/** The figures of a yearly indicator or poll of one country, the oldest first, each counting from its year's end. */
function yearly(world: World, indicator: Indicator, country: Code): readonly Datum[] {
  if (indicator.kind === "poll") {
    const { measure } = questionOf(indicator);
    return pollsFor(world, indicator, country).map((poll) => pollDatum(poll, measure));
  }
  return (world.values.get(indicator.code)?.get(country) ?? []).map((figure) =>
    yearDatum(world, indicator, figure),
  );
}

function newestYearly(world: World, indicator: Indicator, country: Code, day: Day): Datum | undefined {
  const oldest = indicator.maxAge === undefined ? -Infinity : yearOf(day) - indicator.maxAge;
  return yearly(world, indicator, country).findLast(
    ({ date }) => lastDayOf(date) <= day && yearOf(date) >= oldest,
  );
}

/** What an indicator says of a country on a day; undefined where nothing is known or the newest figure is too old. */
export function datum(world: World, indicator: Indicator, country: Code, day: Day): Datum | undefined {
  if (indicator.kind === "status") return statusDatum(world, indicator, country, day);
  if (indicator.kind !== "measure") return newestYearly(world, indicator, country, day);
  const compute = computedIndicators.get(indicator.argument);
  if (!compute) throw new Error(`indicator without a computation: ${indicator.code}`);
  const computed = compute(world, country, day);
  const source = indicator.source;
  return computed && { ...computed, source, citation: sourceCitation(world, source), note: computed.note };
}

/** Why an indicator has no figure for a country on a day, with its newest one. */
export function whyMissing(world: World, indicator: Indicator, country: Code, day: Day): string {
  if (indicator.kind === "measure") return whyNotComputed(world, indicator.argument, country, day);
  const name = countryName(world, country);
  const figures = yearly(world, indicator, country).filter(({ date }) => lastDayOf(date) <= day);
  const newest = figures.at(-1)?.date;
  const span =
    indicator.maxAge === undefined
      ? `up to ${yearOf(day)}`
      : `for ${yearOf(day) - indicator.maxAge}-${yearOf(day)}`;
  const found = newest === undefined ? "none is recorded" : `newest is ${newest}`;
  return `no ${indicator.name} in ${name} ${span}; ${found}`;
}

/**
 * An indicator over time from the first to the last day: its own years, or, for what is computed or held on a day, the end of each
 * year. Years without a value are left out.
 */
export function series(
  world: World,
  indicator: Indicator,
  country: Code,
  first: Day,
  last: Day,
): readonly Datum[] {
  if (indicator.kind === "poll" || indicator.kind === "value") {
    return yearly(world, indicator, country).filter(({ date }) => {
      const day = lastDayOf(date);
      return day >= first && day <= last;
    });
  }
  const years = Array.from(
    { length: Math.max(0, yearOf(last) - yearOf(first) + 1) },
    (_, i) => yearOf(first) + i,
  );
  return years.flatMap((year) => {
    const day = endOfYear(year) < last ? endOfYear(year) : last;
    const found = datum(world, indicator, country, day);
    return found ? [{ ...found, date: day === endOfYear(year) ? String(year) : day }] : [];
  });
}
