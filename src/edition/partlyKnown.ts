import type { Day } from "../core/world";

/** The first day of a partly known start: `2014` is 2014-01-01, `2014-03` is 2014-03-01 (method, 1). */
export function firstDay(known: string): Day {
  return `${known}-01-01`.slice(0, Math.max(10, known.length));
}

/** The last day of a partly known end: `2014` is 2014-12-31, `2014-02` is 2014-02-28; undefined for none. */
export function lastDay(known: string): Day | undefined {
  if (known === "") return undefined;
  if (known.length === 4) return `${known}-12-31`;
  if (known.length > 7) return known;
  const [year, month] = known.split("-").map(Number);
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
}
