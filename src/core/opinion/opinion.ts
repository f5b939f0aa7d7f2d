import { lastFullYear, yearOf } from "../days";
import { memoize } from "../memoize";
import type { Code, Day, Poll, World } from "../world";

/** Whose polls stand for a pole: those of its targets (WEST: USA, EU, DEU), else its own. */
export function targetsOf(world: World, pole: string): readonly string[] {
  return world.method.poles.get(pole)?.pollTargets ?? [pole];
}

function isComplete(poll: Poll): boolean {
  return poll.approve !== undefined && poll.disapprove !== undefined;
}

/** A country's polls in the component's series by target, the one to take first in front. */
function rankedPolls(world: World, country: Code): ReadonlyMap<string, readonly Poll[]> {
  return memoize(world, `polls|${country}`, () => {
    const series = world.method.pollSeries;
    const byTarget = new Map<string, Poll[]>();
    for (const poll of world.polls.get(country) ?? []) {
      if (!isComplete(poll) || !series.includes(poll.series)) continue;
      const polls = byTarget.get(poll.target);
      // turned round: the sort keeps the order of equals, and within a series the last published counts
      if (polls) polls.unshift(poll);
      else byTarget.set(poll.target, [poll]);
    }
    for (const polls of byTarget.values()) {
      polls.sort((a, b) => b.year - a.year || series.indexOf(a.series) - series.indexOf(b.series));
    }
    return byTarget;
  });
}

/**
 * The poll that stands for a country's view of a target on a day: of the newest field year in the window that has both approval
 * and disapproval (a poll counts from the last day of its field year), Gallup before Pew before Central Asia Barometer, the last
 * published. Undefined where there is none, and for what a country thinks of itself (method, 3.3).
 */
export function standingPoll(
  world: World,
  country: Code,
  target: string,
  day: Day,
  years: number,
): Poll | undefined {
  if (country === target) return undefined;
  const newest = lastFullYear(day);
  const oldest = yearOf(day) - years;
  const polls = rankedPolls(world, country).get(target);
  return polls?.find((poll) => poll.year <= newest && poll.year >= oldest);
}

/** The newest poll in the component's series on a pole up to a day, however old: what is said where none stands. */
export function lastPollOn(world: World, country: Code, pole: string, day: Day): Poll | undefined {
  const years = Infinity;
  return targetsOf(world, pole)
    .flatMap((target) => standingPoll(world, country, target, day, years) ?? [])
    .sort((a, b) => b.year - a.year)[0];
}

/** (approve − disapprove) / 100, −1…+1. */
export function netOf(poll: Poll): number {
  return (poll.approve! - poll.disapprove!) / 100;
}

/** A country's view of two poles: the polls it rests on. */
export interface Views {
  readonly minus: readonly Poll[];
  readonly plus: readonly Poll[];
}

/** The polls on the poles of an axis that stand on a day. */
export function views(
  world: World,
  country: Code,
  day: Day,
  minus: string,
  plus: string,
  years: number,
): Views {
  const polls = (pole: string) =>
    targetsOf(world, pole).flatMap((target) => standingPoll(world, country, target, day, years) ?? []);
  return { minus: polls(minus), plus: polls(plus) };
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * (net of plus − net of minus) / 2, −1…+1: each pole the mean of what there is. No figure on the minus pole: undefined;
 * none on the plus pole: 0 for it (method, 3.3).
 */
export function leaning(polls: Views): number | undefined {
  const minus = mean(polls.minus.map(netOf));
  return minus === undefined ? undefined : ((mean(polls.plus.map(netOf)) ?? 0) - minus) / 2;
}

/** Both views of two days narrowed to the targets that both have, for a change like for like (method, 3, Change). */
export function sharedViews(one: Views, other: Views): readonly [Views, Views] {
  const narrow = (polls: readonly Poll[], among: readonly Poll[]) =>
    polls.filter((poll) => among.some((match) => match.target === poll.target));
  return [
    { minus: narrow(one.minus, other.minus), plus: narrow(one.plus, other.plus) },
    { minus: narrow(other.minus, one.minus), plus: narrow(other.plus, one.plus) },
  ];
}
