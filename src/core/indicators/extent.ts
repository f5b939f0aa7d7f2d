/** How far an indicator reaches: for whom, and over which years. */
import { dateOf } from "../datum";
import { yearOf } from "../days";
import { partOf, answeredDay } from "../editionParts";
import { memoize } from "../memoize";
import type { Indicator, World } from "../world";
import { indicatorAnswer } from "./indicatorAnswer";
import { isYearly, yearlyFigures } from "./yearly";

export interface Extent {
  /** Countries for which there is anything, ever; of what is computed, on the newest day. */
  readonly countries: number;
  /** Countries for which it is answered, other than with `none`, on the newest day: older figures may be too old. */
  readonly now: number;
  /** Undefined for what is computed. */
  readonly firstYear: number | undefined;
  /** Year of the newest datum in it; undefined: there is none. */
  readonly newestYear: number | undefined;
}

function least(years: readonly number[]): number | undefined {
  return years.length === 0 ? undefined : Math.min(...years);
}

function greatest(years: readonly number[]): number | undefined {
  return years.length === 0 ? undefined : Math.max(...years);
}

function living(world: World) {
  return world.countries.filter(({ until }) => until === undefined);
}

/** Countries that have an answer on the newest day, with the year of the newest datum in each. */
function answeredNow(world: World, indicator: Indicator): readonly number[] {
  const day = answeredDay(world, world.editionDate, partOf(indicator));
  return living(world).flatMap(({ code }) => {
    const { value, date } = indicatorAnswer(world, indicator, code, day);
    return value === undefined || value === "none" ? [] : [yearOf(date())];
  });
}

function yearsKnown(world: World, indicator: Indicator): readonly (readonly number[])[] {
  if (indicator.kind === "status")
    return [...world.memberships.values()].map((list) =>
      list.filter(({ bloc }) => bloc === indicator.argument).map(({ start }) => yearOf(start)),
    );
  return world.countries.map(({ code }) =>
    yearlyFigures(world, indicator, code).map(({ datum }) => yearOf(dateOf(datum))),
  );
}

/** For how many countries an indicator has something to say, and of which years. Computed once a world: measures take up to a second. */
export function extentOf(world: World, indicator: Indicator): Extent {
  return memoize(world, `extent|${indicator.code}`, () => {
    const now = answeredNow(world, indicator);
    if (!isYearly(indicator) && indicator.kind !== "status")
      return { countries: now.length, now: now.length, firstYear: undefined, newestYear: greatest(now) };
    const known = yearsKnown(world, indicator).filter((years) => years.length > 0);
    const years = known.flat();
    return {
      countries: known.length,
      now: now.length,
      firstYear: least(years),
      newestYear: greatest(years),
    };
  });
}
