import type { Code, Day } from "../core/world";

/** A spell with a seat in the General Assembly; `end` is the day after the last one, undefined: still seated. */
export interface Term {
  readonly country: Code;
  readonly start: Day;
  readonly end: Day | undefined;
}

/** Answers whether a country holds a seat on a day, by the membership dates alone. */
export function seatedOn(terms: readonly Term[]): (country: Code, day: Day) => boolean {
  const spells = new Map<Code, Term[]>();
  for (const term of terms) spells.set(term.country, [...(spells.get(term.country) ?? []), term]);
  return (country, day) =>
    (spells.get(country) ?? []).some(({ start, end }) => start <= day && (end === undefined || day < end));
}
