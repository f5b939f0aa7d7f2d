import type { Axis } from "./axis";
import { windowBefore } from "./contested";
import { memoize, memoizeBriefly } from "../memoize";
import { castOf, sides, type SidesByPlus } from "./sides";
import type { ComponentRule, Day, World } from "../world";

/** From so many votes on either side on, the level is the mean of two (method, 3.1). */
const leastOnASide = 5;
/** Share of the contested roll calls on which a voter was a member that it must have voted on. */
const leastShare = 0.5;

/** Where a voter stands between two poles by its votes. */
export interface Level extends SidesByPlus {
  /** −1 (minus pole) to +1 (plus pole); undefined: too few votes cast. */
  readonly value: number | undefined;
  /** Whether it is the mean of two means; else the plain mean. */
  readonly isTwoSided: boolean;
  /** What a vote counts where the plus pole said Yes, and where it said No; the weights of all votes sum to 1. */
  readonly weights: readonly [whereYes: number, whereNo: number];
}

function levelOf(both: SidesByPlus, least: number, isOneSided = false): Level {
  const { whereYes, whereNo } = both;
  const [yes, no] = [castOf(whereYes), castOf(whereNo)];
  const cast = yes + no;
  const isKnown = cast > 0 && cast >= least && cast >= leastShare * (whereYes.contested + whereNo.contested);
  const isTwoSided = !isOneSided && Math.min(yes, no) >= leastOnASide;
  const [perYes, perNo] = isTwoSided ? [2 * yes, 2 * no] : [cast, cast];
  const value = (whereYes.plus - whereYes.minus) / perYes + (whereNo.plus - whereNo.minus) / perNo;
  return { ...both, value: isKnown ? value : undefined, isTwoSided, weights: [1 / perYes, 1 / perNo] };
}

/** The rule of the votes component. */
function votesRule(world: World): ComponentRule | undefined {
  return world.method.components.find(({ name }) => name === "votes");
}

/** How many months the level looks back. */
export function windowMonths(world: World): number {
  return votesRule(world)?.window ?? 0;
}

/** Fewest votes cast that make a level. */
export function leastVotes(world: World): number {
  return votesRule(world)?.least ?? 0;
}

/** Places [from, to) in `World.rollCalls` of the window of a day. */
export function windowOf(world: World, day: Day): readonly [number, number] {
  return memoize(world, `window|${day}`, () => windowBefore(world, day, windowMonths(world)));
}

/**
 * The level of a country, bloc or pole on a day (method, 3.1): the mean of two means, over the contested votes of the window on
 * which the plus pole said Yes and over those on which it said No; the plain mean where either has fewer than 5 votes.
 */
export function level(world: World, code: string, day: Day, axis: Axis): Level {
  return memoizeBriefly(world, `level|${code}|${day}|${axis.code}`, () =>
    levelOf(sides(world, code, axis, windowOf(world, day)), leastVotes(world), votesRule(world)?.isOneSided),
  );
}
