import type { Answer } from "../answer";
import { spanOf } from "../days";
import { rowEvidence } from "../describeDatum";
import type { Code, Day, World, WorldEvent } from "../world";
import { countriesOf, countryName, countryOf, resolved } from "./countries";
import { groupingNamed } from "./groups";

/** What an event can be about though it is no country, and the group or bloc that stands for it. */
const areas = [
  { code: "XCA", name: "Central Asia", group: "c5" },
  { code: "EUU", name: "European Union", group: "EU" },
] as const;

/** An event on Central Asia as a whole. */
export const centralAsia: Code = "XCA";

/** Whom an event is about, in words. */
export function subjectName(world: World, { country }: WorldEvent): string {
  return areas.find(({ code }) => code === country)?.name ?? countryName(world, country);
}

/**
 * Whom the events are about that a text asks for: a country; or a group or bloc as a whole and each of its members on the day (`c5`, `EU`).
 * Throws `Mistake` for a text that names neither.
 */
export function subjectsOf(world: World, text: string, day: Day): ReadonlySet<Code> {
  const country = resolved(world, text);
  if (country !== undefined) return new Set([country]);
  const asked = text.trim().toLowerCase();
  const area = areas.find(({ code, name, group }) =>
    [code, name, group].some((one) => one.toLowerCase() === asked),
  );
  const group = area?.group ?? text;
  if (!groupingNamed(world, group)) return new Set([countryOf(world, text)]);
  return new Set([...(area ? [area.code] : []), ...countriesOf(world, group, day)]);
}

/** The first and last day that an event's date may mean. */
function spanOfEvent({ date }: WorldEvent): readonly [Day, Day] {
  return spanOf(date) ?? [date, date];
}

/** The events of some countries that a day knows, the oldest first. */
export function eventsUpTo(world: World, countries: ReadonlySet<Code>, day: Day): readonly WorldEvent[] {
  return world.events
    .map((event) => ({ event, start: spanOfEvent(event)[0] }))
    .filter(({ event, start }) => countries.has(event.country) && start <= day)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map(({ event }) => event);
}

function byDate(a: WorldEvent, b: WorldEvent): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1;
}

/** The events of whom a text asks for that may have been within a period, the oldest first; of several, the evidence says whose each is. */
export function eventsBetween(
  world: World,
  text: string,
  first: Day,
  last: Day,
): Answer<readonly WorldEvent[]> {
  const subjects = subjectsOf(world, text, last);
  const events = world.events
    .filter((event) => {
      const [start, end] = spanOfEvent(event);
      return subjects.has(event.country) && end >= first && start <= last;
    })
    .sort(byDate);
  return {
    value: events.length === 0 ? undefined : events,
    evidence: () =>
      events.map((event) => {
        const { text, data } = rowEvidence(world, { kind: "event", event });
        return { text: subjects.size === 1 ? text : `${subjectName(world, event)}: ${text}`, data };
      }),
    missing: () => {
      const whose = subjects.size === 1 ? [...subjects][0]! : text.trim();
      const all = world.events.filter(({ country }) => subjects.has(country)).sort(byDate);
      const known =
        all.length === 0 ? "none at all is recorded" : `recorded: ${all[0]!.date} to ${all.at(-1)!.date}`;
      return `no event of ${whose} from ${first} to ${last}; ${known}`;
    },
  };
}
