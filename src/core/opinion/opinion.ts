import { lastFullYear, yearOf } from "../days";
import { grouped } from "../grouped";
import { memoize } from "../memoize";
import type { Code, Day, Poll, World } from "../world";
import { seriesRank } from "./pollsters";

/** Whose polls stand for a pole: those of its targets (WEST: USA, EU, DEU), else its own. */
function targetsOf(world: World, pole: string): readonly string[] {
  return world.method.poles.get(pole)?.pollTargets ?? [pole];
}

function isComplete(poll: Poll): boolean {
  return poll.approve !== undefined && poll.disapprove !== undefined;
}

/** A country's polls that can stand for its view of others, by series, year and target: of each the last in the order of `World.polls`. */
function pollsBySeries(world: World, country: Code): ReadonlyMap<string, readonly Poll[]> {
  return memoize(world, `polls|${country}`, () => {
    const bySeries = new Map<string, Map<string, Poll>>(
      world.method.pollSeries.map((series) => [series, new Map()]),
    );
    for (const poll of world.polls.get(country) ?? []) {
      if (isComplete(poll) && poll.target !== country)
        bySeries.get(poll.series)?.set(`${poll.year}|${poll.target}`, poll);
    }
    return new Map([...bySeries].map(([series, polls]) => [series, [...polls.values()]]));
  });
}

/** A country's views of others by anybody, the method's series first, then those of which most is printed. */
function viewsBySeries(world: World, country: Code): ReadonlyMap<string, readonly Poll[]> {
  return memoize(world, `views|${country}`, () => {
    const views = (world.polls.get(country) ?? []).filter(
      ({ isView, target }) => isView && target !== country,
    );
    const rank = (series: string) => seriesRank(world, series);
    const whole = (polls: readonly Poll[]) => polls.filter(isComplete).length;
    return new Map(
      [...grouped(views, ({ series }) => series)].sort(([one, polls], [other, others]) =>
        rank(one) === rank(other) ? whole(others) - whole(polls) : rank(one) - rank(other),
      ),
    );
  });
}

/** The newest view of a pole by any pollster up to a day, however old; of one year by the method's series first, of a series the last. */
export function newestViewOf(world: World, country: Code, pole: string, day: Day): Poll | undefined {
  const [targets, newest] = [targetsOf(world, pole), lastFullYear(day)];
  return [...viewsBySeries(world, country).values()]
    .flatMap((polls) => polls.toReversed())
    .filter(({ target, year }) => targets.includes(target) && year <= newest)
    .sort((a, b) => b.year - a.year)[0];
}

/** (approve − disapprove) / 100, −1…+1. */
export function netOf(poll: Poll): number {
  return (poll.approve! - poll.disapprove!) / 100;
}

/** What a country's people think of two poles: polls of one series, those on a pole of one field year. */
export interface View {
  readonly series: string;
  readonly minus: readonly Poll[];
  readonly plus: readonly Poll[];
}

/** Polls on a pole by field year, of the years up to the newest. */
function byYear(polls: readonly Poll[], targets: readonly string[], newest: number) {
  return grouped(
    polls.filter(({ target, year }) => targets.includes(target) && year <= newest),
    ({ year }) => year,
  );
}

/** The later and the earlier field year of a view. */
export function yearsOf({ minus, plus }: View): readonly [later: number, earlier: number] {
  const [one, other] = [minus[0]!.year, plus[0]!.year];
  return [Math.max(one, other), Math.min(one, other)];
}

/**
 * The view of two poles that stands on a day: both polled by one series in field years at most one apart, both over, the later of
 * them not before the day's year less `years`. Of several the greatest later year, then the greatest earlier, then the method's
 * order of series. Undefined where there is none (method, 3.6).
 */
export function standingView(
  world: World,
  country: Code,
  day: Day,
  [minus, plus]: readonly [string, string],
  years: number,
): View | undefined {
  return newestPair(world, pollsBySeries(world, country), day, [minus, plus], yearOf(day) - years);
}

/** The newest polls of one series, whosever, that asked of two poles in field years at most one apart, and need not print both halves. */
export function viewAsked(
  world: World,
  country: Code,
  day: Day,
  poles: readonly [string, string],
  years: number,
): View | undefined {
  return newestPair(world, viewsBySeries(world, country), day, poles, yearOf(day) - years);
}

/** @param oldest the later of both field years is not before it */
function newestPair(
  world: World,
  bySeries: ReadonlyMap<string, readonly Poll[]>,
  day: Day,
  [minus, plus]: readonly [string, string],
  oldest: number,
): View | undefined {
  const newest = lastFullYear(day);
  let best: View | undefined;
  for (const [series, polls] of bySeries) {
    const onPlus = byYear(polls, targetsOf(world, plus), newest);
    for (const [year, onMinus] of byYear(polls, targetsOf(world, minus), newest)) {
      for (const other of [year - 1, year, year + 1]) {
        const found = onPlus.get(other);
        if (!found || Math.max(year, other) < oldest) continue;
        const view: View = { series, minus: onMinus, plus: found };
        if (best === undefined || isNewer(view, best)) best = view;
      }
    }
  }
  return best;
}

function isNewer(one: View, other: View): boolean {
  const [[later, earlier], [otherLater, otherEarlier]] = [yearsOf(one), yearsOf(other)];
  return later > otherLater || (later === otherLater && earlier > otherEarlier);
}

function meanNet(polls: readonly Poll[]): number {
  return polls.reduce((sum, poll) => sum + netOf(poll), 0) / polls.length;
}

/** (net of plus − net of minus) / 2, −1…+1: each pole the mean of what was asked (method, 3.6). */
export function leaning({ minus, plus }: View): number {
  return (meanNet(plus) - meanNet(minus)) / 2;
}
