import { countriesOf, countryName } from "../../core/countries/countries";
import { spanOf } from "../../core/days";
import { edition } from "../../edition";
import { cellwise, column, shown, table, type Cell } from "../answer";
import * as read from "../arguments";

export function code(name: unknown): Cell[][] {
  return cellwise([name], (who) => read.country(who));
}

export function name(country: unknown): Cell[][] {
  return cellwise([country], (who) => countryName(edition, read.country(who)));
}

export function countries(group: unknown, asOf: unknown): Cell[][] {
  return shown(() => {
    const named = read.single(group, "group");
    const wanted = named === undefined ? "un" : read.text(named, "group");
    const day = read.asOf(read.single(asOf, "day"));
    return column(countriesOf(edition, wanted, day), `no country in ${wanted} on ${day}`);
  });
}

export function events(country: unknown, from: unknown, to: unknown): Cell[][] {
  return shown(() => {
    const place = read.country(read.single(country, "country"));
    const [first, last] = read.period(read.single(from, "from"), read.single(to, "to"));
    const rows = edition.events
      .filter((event) => event.country === place)
      .filter((event) => {
        const [start, end] = spanOf(event.date) ?? [event.date, event.date];
        return end >= first && start <= last;
      })
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
      .map((event): Cell[] => [
        event.date,
        event.text,
        event.kind,
        edition.sources.get(event.source)?.citation ?? event.source,
      ]);
    return table(["date", "event", "kind", "source"], rows, `no event of ${place} from ${first} to ${last}`);
  });
}

export function editionText(): Cell[][] {
  return [
    [
      `Align, data to ${edition.editionDate}: ${edition.rollCalls.length} roll calls, ${edition.indicators.size} indicators`,
    ],
  ];
}
