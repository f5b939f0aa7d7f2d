import { contestOn, type Axis } from "./axis";
import { popcount, wordMask, type Bits } from "./bits";
import { voterOf, type Voter } from "./voters";
import type { World } from "../world";

/** How a voter voted on contested roll calls. */
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

/** The same apart for the roll calls on which the plus pole said Yes and those on which it said No. */
export interface SidesByPlus {
  readonly whereYes: Sides;
  readonly whereNo: Sides;
}

function counted(
  contested: Bits,
  [withPlus, withMinus]: readonly [Bits, Bits],
  voter: Voter,
  [from, to]: readonly [number, number],
  only: Bits | undefined,
): Sides {
  let [plus, between, minus, absent] = [0, 0, 0, 0];
  for (let w = from >> 5; w << 5 < to; w++) {
    const mask = contested[w]! & wordMask(w, from, to) & (only ? only[w]! : -1);
    if (mask === 0) continue;
    plus += popcount(mask & withPlus[w]!);
    between += popcount(mask & voter.abstain[w]!);
    minus += popcount(mask & withMinus[w]!);
    absent += popcount(mask & voter.absent[w]!);
  }
  return { plus, between, minus, absent, contested: plus + between + minus + absent };
}

/**
 * How a country, bloc or pole voted on the contested roll calls of a window, places [from, to) in `World.rollCalls`, of all subjects
 * or only of those in `only` (method, 3.1).
 */
export function sides(
  world: World,
  code: string,
  axis: Axis,
  window: readonly [number, number],
  only?: Bits,
): SidesByPlus {
  const { plusYes, plusNo } = contestOn(world, axis);
  const voter = voterOf(world, code);
  return {
    whereYes: counted(plusYes, [voter.yes, voter.no], voter, window, only),
    whereNo: counted(plusNo, [voter.no, voter.yes], voter, window, only),
  };
}

/** Both together. */
export function allSides({ whereYes, whereNo }: SidesByPlus): Sides {
  return {
    plus: whereYes.plus + whereNo.plus,
    between: whereYes.between + whereNo.between,
    minus: whereYes.minus + whereNo.minus,
    absent: whereYes.absent + whereNo.absent,
    contested: whereYes.contested + whereNo.contested,
  };
}

/** Votes cast: Y, N or A. */
export function castOf({ plus, between, minus }: Sides): number {
  return plus + between + minus;
}

/** (sided with plus − sided with minus) / votes cast, −1…+1; undefined where none was cast. */
export function balance(counts: Sides): number | undefined {
  const cast = castOf(counts);
  return cast === 0 ? undefined : (counts.plus - counts.minus) / cast;
}
