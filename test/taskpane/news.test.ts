import { edition } from "../../src/edition";
import { newsIn } from "../../src/pipeline/news";
import { newsByCountry, sizeOf } from "../../src/taskpane/news/newsByCountry";

const told = newsIn("data");
const { own, general } = newsByCountry(edition, told);
const all = [...own.values(), general];

test("every new event and poll is found in the facts, but for polls of no country and those that nothing confirms", () => {
  expect(
    all
      .flatMap(({ events }) => events)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(told.events.toSorted());
  const found = new Set(
    all
      .flatMap(({ polls }) => polls)
      .map((poll) => [poll.series, poll.country, poll.target, poll.year].join()),
  );
  const lost = told.polls.filter(
    ({ series, country, target, year }) => !found.has([series, country, target, year].join()),
  );
  for (const { series, country, target, year } of lost)
    expect([
      country,
      !edition.seat.has(country) ||
        edition.unconfirmedPolls
          .get(country)!
          .some((poll) => poll.series === series && poll.target === target && poll.year === year),
    ]).toEqual([country, true]);
  expect(lost.length).toBeLessThan(told.polls.length);
});

test("a country's own facts are told of it alone, the newest first", () => {
  for (const [code, news] of own) {
    expect(sizeOf(news)).toBeGreaterThan(0);
    const facts = [...news.changes, ...news.events, ...news.polls];
    expect(new Set(facts.map(({ country }) => country))).toEqual(new Set([code]));
    expect(news.events.map(({ date }) => date)).toEqual(
      news.events
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    );
    const years = news.polls.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  }
  expect(all.reduce((sum, { changes }) => sum + changes.length, 0)).toBe(told.changes.length);
});

test("what an edition leaves out is no news", () => {
  const without = newsByCountry({ ...edition, events: [], polls: new Map() }, told);
  expect([...without.own.values()].flatMap(({ events, polls }) => [...events, ...polls])).toEqual([]);
});
