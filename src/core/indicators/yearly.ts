import { endOfYear, lastDayOf, yearOf } from "../days";
import { dateOf, type Datum } from "../datum";
import { memoize } from "../memoize";
import { pollFigure, type PollMeasure } from "../opinion/polls";
import type { Code, Day, Indicator, World, YearValue } from "../world";

/** A figure of an indicator with the row of data that prints it. */
export interface Figure {
  readonly value: number;
  readonly note: string | undefined;
  readonly datum: Datum;
}

/** Whether an indicator's figures are rows of data, each of a year or day of its own. */
export function isYearly({ kind }: Indicator): boolean {
  return kind === "poll" || kind === "value";
}

function pollFigures(world: World, indicator: Indicator, country: Code): readonly Figure[] {
  const [series, target, measure = "approve"] = indicator.argument.split("|");
  return memoize(world, `polls for|${indicator.code}|${country}`, () =>
    (world.polls.get(country) ?? []).flatMap((poll) => {
      const isAsked = poll.series === series && poll.target === target;
      const value = isAsked ? pollFigure(poll, measure as PollMeasure) : undefined;
      return value === undefined ? [] : [{ value, note: poll.note, datum: { kind: "poll", poll } }];
    }),
  );
}

/**
 * The figures of a yearly indicator of one country, the oldest first, each counting from its year's end; not those of years that the
 * edition has in part. Own figures have no such end.
 */
export function yearlyFigures(world: World, indicator: Indicator, country: Code): readonly Figure[] {
  if (indicator.kind === "poll") return pollFigures(world, indicator, country);
  const last = world.parts.get(indicator.code)?.knownTo;
  return (world.values.get(indicator.code)?.get(country) ?? []).flatMap((figure): readonly Figure[] =>
    figure.value === undefined || (last !== undefined && endOfYear(figure.year) > last)
      ? []
      : [
          {
            value: figure.value,
            note: figure.note,
            datum: { kind: "figure", indicator, country, figure },
          },
        ],
  );
}

/** The newest year up to a day that an indicator leaves blank for a country, with the reason as its note. */
export function newestBlank(
  world: World,
  { code }: Indicator,
  country: Code,
  day: Day,
): YearValue | undefined {
  const rows = world.values.get(code)?.get(country) ?? [];
  return rows.findLast(({ year, value }) => value === undefined && endOfYear(year) <= day);
}

/** The newest figure up to a day, however old. */
export function newestFigure(
  world: World,
  indicator: Indicator,
  country: Code,
  day: Day,
): Figure | undefined {
  return yearlyFigures(world, indicator, country).findLast(({ datum }) => lastDayOf(dateOf(datum)) <= day);
}

/** Whether a figure is too old to be given on a day. */
export function isTooOld({ datum }: Figure, { maxAge }: Indicator, day: Day): boolean {
  return maxAge !== undefined && yearOf(dateOf(datum)) < yearOf(day) - maxAge;
}
