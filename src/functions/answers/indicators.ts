import { datum, indicatorOf, series, whyMissing, type Datum } from "../../core/indicators/indicators";
import { checkPollster, leaderOf, rating, ratingMeasures, whyNoRating } from "../../core/opinion/ratings";
import type { Code, Day, Indicator, World } from "../../core/world";
import { edition } from "../../edition";
import { cellwise, NotAvailable, shown, table, type Cell } from "../answer";
import * as read from "../arguments";
import { indicatorsNow, factsFor, factsForPollster, type FactsInForce } from "../own";

function found(world: World, indicator: Indicator, country: Code, day: Day): Datum {
  const figure = datum(world, indicator, country, day);
  if (!figure) throw new NotAvailable(whyMissing(world, indicator, country, day));
  return figure;
}

/** The indicator that a cell names, and where it is known. */
function named(what: unknown): FactsInForce & { readonly indicator: Indicator } {
  const code = read.text(what, "indicator");
  const realm = factsFor(code);
  return { ...realm, indicator: indicatorOf(realm.world, code) };
}

export function get(country: unknown, code: unknown, day: unknown): Cell[][] {
  return cellwise([country, code, day], (who, what, when) => {
    const { world, indicator, asOf } = named(what);
    return found(world, indicator, read.country(who), asOf(when)).value;
  });
}

export function source(country: unknown, code: unknown, day: unknown): Cell[][] {
  return cellwise([country, code, day], (who, what, when) => {
    const { world, indicator, asOf } = named(what);
    const figure = found(world, indicator, read.country(who), asOf(when));
    const origin = world.sources.get(figure.source);
    const parts = [
      figure.citation || origin?.citation,
      `date of the figure: ${figure.date}`,
      `terms: ${origin?.terms ?? ""}`,
    ];
    return [...parts, figure.note && `note: ${figure.note}`].filter(Boolean).join(". ");
  });
}

export function seriesOf(country: unknown, code: unknown, from: unknown, to: unknown): Cell[][] {
  return shown(() => {
    const place = read.country(read.single(country, "country"));
    const { world, indicator, asOf } = named(read.single(code, "indicator"));
    const [first, last] = read.period(read.single(from, "from"), read.single(to, "to"), asOf);
    const rows = series(world, indicator, place, first, last).map(({ date, value }): Cell[] => [
      /^\d{4}$/.test(date) ? Number(date) : date,
      value,
    ]);
    return table(["year", "value"], rows, `no ${indicator.name} in ${place} from ${first} to ${last}`);
  });
}

export function opinion(
  country: unknown,
  leader: unknown,
  measure: unknown,
  day: unknown,
  pollster: unknown,
): Cell[][] {
  return cellwise([country, leader, measure, day, pollster], (who, whom, what, when, by) => {
    const measure = read.option(what, "measure", ratingMeasures);
    const pollster = by === undefined ? undefined : read.text(by, "pollster");
    const country = read.country(who);
    const question = { leader: leaderOf(edition, read.text(whom, "leader")), measure, pollster };
    const { world, asOf } = factsForPollster(pollster);
    const day = asOf(when);
    checkPollster(world, pollster);
    const figure = rating(world, country, question, day);
    if (figure === undefined) throw new NotAvailable(whyNoRating(world, country, question, day));
    return figure;
  });
}

export function indicators(): Cell[][] {
  return shown(() => {
    const world = indicatorsNow();
    const rows = [...world.indicators.values()].map((indicator): Cell[] => [
      indicator.code,
      indicator.name,
      indicator.theme,
      indicator.unit,
      indicator.definition,
      world.sources.get(indicator.source)?.title ?? indicator.source,
    ]);
    return table(["code", "name", "theme", "unit", "definition", "source"], rows, "no indicators");
  });
}
