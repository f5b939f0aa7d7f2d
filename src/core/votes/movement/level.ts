import { contestOn, type Axis } from "../axis";
import { popcount, wordMask, type Bits } from "../bits";
import { monthsBefore } from "../../days";
import { memoize } from "../../memoize";
import { firstAfter } from "../rollCalls";
import type { Sides } from "../sides";
import { voterOf, type Voter } from "../voters";
import type { Day, World } from "../../world";

/** From so many votes on either side on, the level is the mean of two (method, 3.1). */
const leastOnASide = 5;
/** Share of the contested roll calls on which a voter was a member that it must have voted on. */
const leastShare = 0.5;

/** Where a voter stands between two poles by its votes. */
export interface Level {
  /** −1 (minus pole) to +1 (plus pole); undefined: too few votes cast. */
  readonly value: number | undefined;
  /** On the roll calls on which the plus pole said Yes. */
  readonly whereYes: Sides;
  /** On those on which it said No. */
  readonly whereNo: Sides;
  /** What a vote counts on those on which the plus pole said Yes, and on the others; the weights of all votes sum to 1. */
  readonly weights: readonly [whereYes: number, whereNo: number];
}

/** Places [from, to) in `World.rollCalls` of a window: those after the same day so many months before and up to the day. */
export function windowOf(world: World, day: Day, months: number): readonly [number, number] {
  return memoize(world, `window|${day}|${months}`, () => [
    firstAfter(world, monthsBefore(day, months)),
    firstAfter(world, day),
  ]);
}

/** How a voter voted on roll calls in [from, to) on which the plus pole cast one same vote. */
function sidesOn(
  contested: Bits,
  withPlus: Bits,
  withMinus: Bits,
  voter: Voter,
  from: number,
  to: number,
): Sides {
  let [plus, between, minus, absent] = [0, 0, 0, 0];
  for (let w = from >> 5; w << 5 < to; w++) {
    const mask = contested[w]! & wordMask(w, from, to);
    if (mask === 0) continue;
    plus += popcount(mask & withPlus[w]!);
    between += popcount(mask & voter.abstain[w]!);
    minus += popcount(mask & withMinus[w]!);
    absent += popcount(mask & voter.absent[w]!);
  }
  return { plus, between, minus, absent, contested: plus + between + minus + absent };
}

/** The level of what a voter did on both kinds of roll calls; none below `least` votes cast or half of the contested. */
function levelOf(whereYes: Sides, whereNo: Sides, least: number): Level {
  const [yes, no] = [whereYes, whereNo].map(({ plus, between, minus }) => plus + between + minus) as [
    number,
    number,
  ];
  const cast = yes + no;
  const isKnown = cast > 0 && cast >= least && cast >= leastShare * (whereYes.contested + whereNo.contested);
  const [perYes, perNo] = Math.min(yes, no) >= leastOnASide ? [2 * yes, 2 * no] : [cast, cast];
  const value = (whereYes.plus - whereYes.minus) / perYes + (whereNo.plus - whereNo.minus) / perNo;
  return { value: isKnown ? value : undefined, whereYes, whereNo, weights: [1 / perYes, 1 / perNo] };
}

/** Window and fewest votes cast of the votes component. */
export function votesRule(world: World): { readonly months: number; readonly least: number } {
  const rule = world.method.components.find(({ name }) => name === "votes");
  return { months: rule?.window ?? 0, least: rule?.least ?? 0 };
}

/**
 * The level of a country, bloc or pole on a day (method, 3.1): the mean of two means, over the contested votes of the window on
 * which the plus pole said Yes and over those on which it said No; the plain mean where either has fewer than 5 votes.
 */
export function level(world: World, code: string, day: Day, axis: Axis): Level {
  return memoize(world, `level|${code}|${day}|${axis.code}`, () => {
    const { months, least } = votesRule(world);
    const { plusYes, plusNo } = contestOn(world, axis);
    const voter = voterOf(world, code);
    const [from, to] = windowOf(world, day, months);
    return levelOf(
      sidesOn(plusYes, voter.yes, voter.no, voter, from, to),
      sidesOn(plusNo, voter.no, voter.yes, voter, from, to),
      least,
    );
  });
}
