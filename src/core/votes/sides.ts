import { contestOn, type Axis } from "./axis";
import { popcount, wordMask, type Bits } from "./bits";
import { monthsBefore } from "../days";
import { firstAfter } from "./rollCalls";
import { countryVoter, type Voter } from "./voters";
import type { Code, Day, World } from "../world";

/** How a country voted on the contested roll calls of a window. */
export interface Sides {
  readonly plus: number;
  /** Abstained. */
  readonly between: number;
  readonly minus: number;
  /** A member, but did not vote: never counted as abstaining. */
  readonly absent: number;
  /** All contested roll calls on which it was a member: the sum of the four. */
  readonly contested: number;
}

function sidesIn(
  voter: Voter,
  plusYes: Bits,
  plusNo: Bits,
  only: Bits | undefined,
  from: number,
  to: number,
): Sides {
  let [plus, between, minus, absent] = [0, 0, 0, 0];
  for (let w = from >> 5; w << 5 < to; w++) {
    const mask = wordMask(w, from, to) & (only ? only[w]! : -1);
    const yes = plusYes[w]! & mask;
    const no = plusNo[w]! & mask;
    if ((yes | no) === 0) continue;
    plus += popcount((yes & voter.yes[w]!) | (no & voter.no[w]!));
    minus += popcount((yes & voter.no[w]!) | (no & voter.yes[w]!));
    between += popcount((yes | no) & voter.abstain[w]!);
    absent += popcount((yes | no) & voter.absent[w]!);
  }
  return { plus, between, minus, absent, contested: plus + between + minus + absent };
}

/**
 * How a country voted on the contested roll calls after the same day `months` before and up to the day,
 * of all subjects or only of those in `only` (method, 3.1).
 */
export function sides(world: World, country: Code, day: Day, axis: Axis, months: number, only?: Bits): Sides {
  const { plusYes, plusNo } = contestOn(world, axis);
  const from = firstAfter(world, monthsBefore(day, months));
  return sidesIn(countryVoter(world, country), plusYes, plusNo, only, from, firstAfter(world, day));
}

/** (sided with plus − sided with minus) / votes cast, −1…+1; undefined below the least number of votes cast. */
export function balance(counts: Sides, least: number): number | undefined {
  const cast = counts.plus + counts.between + counts.minus;
  return cast < least || cast === 0 ? undefined : (counts.plus - counts.minus) / cast;
}
