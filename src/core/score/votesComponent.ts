import { contestedBy, windowBefore } from "../votes/contested";
import type { Datum } from "../datum";
import { balance, sides, type Sides } from "../votes/sides";
import { voteData } from "../votes/voteData";
import type { ComponentRule, Day, World } from "../world";
import type { Standpoint } from "./standpoint";

/** How a country voted where the poles opposed each other (method, 3.1). */
export interface VotesEvidence extends Standpoint {
  readonly kind: "votes";
  readonly sides: Sides;
  /** How far the window looks back. */
  readonly months: number;
  /** Fewest votes cast. */
  readonly least: number;
}

export function votesEvidence(
  world: World,
  { country, day, axis }: Standpoint,
  rule: ComponentRule,
): VotesEvidence {
  const [months, least] = [rule.window ?? 0, rule.least ?? 0];
  return {
    kind: "votes",
    country,
    day,
    axis,
    months,
    least,
    sides: sides(world, country, day, axis, months),
  };
}

/** −1…+1; undefined below the fewest votes cast. */
export function votesValue({ sides, least }: VotesEvidence): number | undefined {
  return balance(sides, least);
}

/** The contested roll calls of the window, the oldest first. */
export function votesData(world: World, { country, day, axis, months }: VotesEvidence): readonly Datum[] {
  const places = contestedBy(world, country, axis, windowBefore(world, day, months));
  return voteData(world, places, [country], axis);
}

/** Day of the newest contested roll call up to the day, also one before the window. */
export function newestContested(world: World, { country, day, axis }: Standpoint): Day | undefined {
  const [, to] = windowBefore(world, day, 0);
  const place = contestedBy(world, country, axis, [0, to]).at(-1);
  return place === undefined ? undefined : world.rollCalls[place]!.date;
}

export function describeVotes({ sides, months, axis: { minus, plus } }: VotesEvidence): string {
  return `${sides.contested} contested roll calls in ${months} months: ${sides.plus} with ${plus}, ${sides.between} between, ${sides.minus} with ${minus}, ${sides.absent} absent`;
}
