import { contestedBy, windowBefore } from "../votes/contested";
import type { Datum } from "../datum";
import { poleName } from "../describeDatum";
import { decimal } from "../signed";
import { leastVotes, level, windowMonths, windowOf, type Level } from "../votes/level";
import { whyNoLevel } from "../votes/noLevel";
import { allSides, balance, castOf, type Sides } from "../votes/sides";
import { voteData } from "../votes/voteData";
import type { Day, World } from "../world";
import type { Standpoint } from "./standpoint";

/** How a country voted where the poles opposed each other (method, 3.1). */
export interface VotesEvidence extends Standpoint {
  readonly kind: "votes";
  readonly level: Level;
  /** On all contested roll calls of the window together. */
  readonly sides: Sides;
}

export function votesEvidence(world: World, { country, day, axis }: Standpoint): VotesEvidence {
  const own = level(world, country, day, axis);
  return { kind: "votes", country, day, axis, level: own, sides: allSides(own) };
}

/** The level, −1…+1; undefined where too few votes were cast. */
export function votesValue({ level: { value } }: VotesEvidence): number | undefined {
  return value;
}

/** The contested roll calls of the window, the oldest first. */
export function votesData(world: World, { country, day, axis }: VotesEvidence): readonly Datum[] {
  const places = contestedBy(world, country, axis, windowOf(world, day));
  return voteData(world, places, [country], axis);
}

/** Day of the newest contested roll call up to the day, also one before the window. */
export function newestContested(world: World, { country, day, axis }: Standpoint): Day | undefined {
  const [, to] = windowBefore(world, day, 0);
  const place = contestedBy(world, country, axis, [0, to]).at(-1);
  return place === undefined ? undefined : world.rollCalls[place]!.date;
}

/** `43 where the West said No, balance −0.63`. */
function describeSide(sides: Sides, plus: string, said: string): string {
  const value = balance(sides);
  const mean = value === undefined ? "" : `, balance ${decimal(value, 2)}`;
  return `${castOf(sides)} where ${plus} said ${said}${mean}`;
}

/** The counts of votes, and both sides of the level. */
export function describeVotes(
  world: World,
  { country, day, sides, level: own, axis }: VotesEvidence,
): string {
  const [minus, plus] = [axis.minus, axis.plus].map((pole) => poleName(world, pole)) as [string, string];
  if (sides.contested === 0) return whyNoLevel(world, country, axis, [{ day, level: own }]);
  const { whereYes, whereNo, isTwoSided } = own;
  const counts =
    `${sides.contested} contested roll calls in ${windowMonths(world)} months: ` +
    `${sides.plus} with ${plus}, ${sides.between} between, ${sides.minus} with ${minus}, ${sides.absent} absent`;
  const both = `${describeSide(whereYes, plus, "Yes")}; ${describeSide(whereNo, plus, "No")}`;
  return `${counts}; votes cast: ${both}; ${isTwoSided ? "the mean of both" : "the plain mean"}`;
}

/** Why there is no level, in words that name no country. */
export function tooFewVotes(world: World): string {
  return (
    `fewer than ${leastVotes(world)} votes cast, or less than half, on contested roll calls ` +
    `in ${windowMonths(world)} months`
  );
}
