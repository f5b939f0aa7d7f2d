import type { IndicatorAnswer } from "./indicatorAnswer";
import { dataOf } from "../answer";
import { citationOf, originsOf, type Origin } from "../datum";
import type { Indicator, World } from "../world";

/** The sources of a value, each with the date of the newest that it gave; where it rests on there being no row, that of the list which lacks it, or the indicator's own. */
export function indicatorOrigins({ source }: Indicator, answer: IndicatorAnswer): readonly Origin[] {
  const evidence = answer.evidence();
  const data = dataOf(evidence);
  const date = answer.date();
  return data.length === 0
    ? [{ source: evidence.find((one) => one.source)?.source ?? source, date }]
    : originsOf(data).map((origin) => (origin.date === "" ? { ...origin, date } : origin));
}

/** How to cite a value: what it rests on, its date, the terms of each source, its note. */
export function citation(world: World, indicator: Indicator, answer: IndicatorAnswer): string {
  const evidence = answer.evidence();
  const data = dataOf(evidence);
  const cited =
    data.length === 0 ? evidence.map(({ text }) => text) : data.map((datum) => citationOf(world, datum));
  const terms = indicatorOrigins(indicator, answer).map(({ source }) => world.sources.get(source)?.terms);
  const each = (texts: readonly (string | undefined)[]) => [...new Set(texts.filter(Boolean))].join("; ");
  return [
    each(cited),
    `date of the figure: ${answer.date()}`,
    `terms: ${each(terms)}`,
    answer.note && `note: ${answer.note}`,
  ]
    .filter(Boolean)
    .join(". ");
}
