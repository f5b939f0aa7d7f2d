import { datum, indicatorOf, series, whyMissing, type Datum } from "../../core/indicators";
import { checkPollster, leaderOf, rating, ratingMeasures, whyNoRating } from "../../core/ratings";
import type { Code, Day, Indicator } from "../../core/world";
import { edition } from "../../edition";
import { cellwise, NotAvailable, shown, table, type Cell } from "../answer";
import * as read from "../arguments";

function found(indicator: Indicator, country: Code, day: Day): Datum {
  const figure = datum(edition, indicator, country, day);
  if (!figure) throw new NotAvailable(whyMissing(edition, indicator, country, day));
  return figure;
}

export function get(country: unknown, indicator: unknown, asOf: unknown): Cell[][] {
  return cellwise([country, indicator, asOf], (who, what, when) => {
    const named = indicatorOf(edition, read.text(what, "indicator"));
    return found(named, read.country(who), read.asOf(when)).value;
  });
}

export function source(country: unknown, indicator: unknown, asOf: unknown): Cell[][] {
  return cellwise([country, indicator, asOf], (who, what, when) => {
    const named = indicatorOf(edition, read.text(what, "indicator"));
    const figure = found(named, read.country(who), read.asOf(when));
    const origin = edition.sources.get(figure.source);
    const parts = [
      figure.citation || origin?.citation,
      `date of the figure: ${figure.date}`,
      `terms: ${origin?.terms ?? ""}`,
    ];
    return [...parts, figure.note && `note: ${figure.note}`].filter(Boolean).join(". ");
  });
}

export function seriesOf(country: unknown, indicator: unknown, from: unknown, to: unknown): Cell[][] {
  return shown(() => {
    const place = read.country(read.single(country, "country"));
    const named = indicatorOf(edition, read.text(read.single(indicator, "indicator"), "indicator"));
    const [first, last] = read.period(read.single(from, "from"), read.single(to, "to"));
    const rows = series(edition, named, place, first, last).map(({ date, value }): Cell[] => [
      /^\d{4}$/.test(date) ? Number(date) : date,
      value,
    ]);
    return table(["year", "value"], rows, `no ${named.name} in ${place} from ${first} to ${last}`);
  });
}

export function opinion(
  country: unknown,
  leader: unknown,
  measure: unknown,
  asOf: unknown,
  pollster: unknown,
): Cell[][] {
  return cellwise([country, leader, measure, asOf, pollster], (who, whom, what, when, by) => {
    const measure = read.option(what, "measure", ratingMeasures);
    const pollster = by === undefined ? undefined : read.text(by, "pollster");
    const country = read.country(who);
    const question = { leader: leaderOf(edition, read.text(whom, "leader")), measure, pollster };
    const day = read.asOf(when);
    checkPollster(edition, pollster);
    const figure = rating(edition, country, question, day);
    if (figure === undefined) throw new NotAvailable(whyNoRating(edition, country, question, day));
    return figure;
  });
}

export function indicators(): Cell[][] {
  return shown(() => {
    const rows = [...edition.indicators.values()].map((indicator): Cell[] => [
      indicator.code,
      indicator.name,
      indicator.theme,
      indicator.unit,
      indicator.definition,
      edition.sources.get(indicator.source)?.title ?? indicator.source,
    ]);
    return table(["code", "name", "theme", "unit", "definition", "source"], rows, "no indicators");
  });
}
