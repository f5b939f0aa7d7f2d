/** What is new in the facts, country by country. Pure. */
import type { Change, News, NewPoll } from "../../core/news";
import type { Code, Poll, World, WorldEvent } from "../../core/world";

/** What is new of one country, or of several together: the newest events and polls first. */
export interface NewsOf {
  readonly changes: readonly Change[];
  readonly events: readonly WorldEvent[];
  readonly polls: readonly Poll[];
}

export function sizeOf({ changes, events, polls }: NewsOf): number {
  return changes.length + events.length + polls.length;
}

/** Each country's own news, and what is of none alone. Of what this edition's facts leave out, or nothing confirms, nothing is told. */
export function newsByCountry(
  world: World,
  { changes, events, polls }: News,
): { readonly own: ReadonlyMap<Code, NewsOf>; readonly general: NewsOf } {
  const isNew = new Set(events);
  const came = world.events
    .filter(({ id }) => isNew.has(id))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const asked = new Set(polls.map(keyOf));
  const found = [...world.polls.values()]
    .flat()
    .filter((poll) => asked.has(keyOf(poll)))
    .sort((a, b) => b.year - a.year);
  const of = (isTold: (country: string) => boolean): NewsOf => ({
    changes: changes.filter(({ country }) => isTold(country)),
    events: came.filter(({ country }) => isTold(country)),
    polls: found.filter(({ country }) => isTold(country)),
  });
  const codes = new Set([...changes, ...came, ...found].map(({ country }) => country));
  const own = [...codes].filter((code) => world.seat.has(code));
  return {
    own: new Map(own.map((code) => [code, of((country) => country === code)])),
    general: of((country) => !world.seat.has(country)),
  };
}

function keyOf({ series, country, target, year, question }: NewPoll): string {
  return JSON.stringify([series, country, target, year, question]);
}
