import type { Answer } from "../answer";
import { spanOf } from "../days";
import { rowEvidence } from "../describeDatum";
import type { Code, Day, World, WorldEvent } from "../world";

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

/** The events of a country that may have been within a period, the oldest first. */
export function eventsBetween(
  world: World,
  country: Code,
  first: Day,
  last: Day,
): Answer<readonly WorldEvent[]> {
  const events = world.events
    .filter((event) => {
      const [start, end] = spanOfEvent(event);
      return event.country === country && end >= first && start <= last;
    })
    .sort(byDate);
  return {
    value: events.length === 0 ? undefined : events,
    evidence: () => events.map((event) => rowEvidence(world, { kind: "event", event })),
    missing: () => `no event of ${country} from ${first} to ${last}`,
  };
}
