import { poleName } from "../describeDatum";
import { contestOn, defaultAxis, type Axis } from "./axis";
import { countIn } from "./bits";
import { leastVotes, windowMonths, windowOf, type Level } from "./level";
import { contestedOn } from "./movement/axisVotes";
import { castOf } from "./sides";
import { votesLeftOut } from "../leftOut";
import type { Day, World } from "../world";

/** A day without a level. */
interface Without {
  readonly day: Day;
  readonly level: Level;
}

/** Why there is none on a day: the poles agreed, the voter was no member, or it cast too few votes. */
interface Reason {
  /** What the day's window follows. */
  readonly head: string;
  /** What follows where a day before it had the same head. */
  readonly again: string;
  readonly kind: "unopposed" | "no member" | "few";
}

function reasonOn(world: World, voter: string, axis: Axis, { day, level }: Without): Reason {
  const { whereYes, whereNo } = level;
  const name = poleName(world, voter);
  const contested = whereYes.contested + whereNo.contested;
  if (contested > 0) {
    const count = `${castOf(whereYes) + castOf(whereNo)} of ${contested}`;
    return { kind: "few", head: `${name} cast ${count} contested votes`, again: `${count} in those` };
  }
  const { plusYes, plusNo } = contestOn(world, axis);
  const [from, to] = windowOf(world, day);
  return countIn(plusYes, from, to) + countIn(plusNo, from, to) > 0
    ? { kind: "no member", head: `${name} was not a UN member at the contested votes`, again: "in those" }
    : {
        kind: "unopposed",
        head: `${poleName(world, axis.minus)} and ${poleName(world, axis.plus)} were opposed on no vote`,
        again: "in those",
      };
}

/** What of it is lacking: half of the votes, so many as a level needs, or both. */
function votesNeeded(world: World, without: readonly Without[]): string {
  const least = leastVotes(world);
  const counts = without.map(({ level: { whereYes, whereNo } }) => ({
    cast: castOf(whereYes) + castOf(whereNo),
    contested: whereYes.contested + whereNo.contested,
  }));
  const lacksHalf = counts.some(({ cast, contested }) => 2 * cast < contested);
  const lacksLeast = counts.some(({ cast, contested }) => contested > 0 && cast < least);
  if (!lacksHalf) return `${least} are needed`;
  return lacksLeast ? `half are needed, and at least ${least}` : "at least half are needed";
}

/** What lifts the reasons: what it takes, or where the poles do oppose each other. */
function wayOut(world: World, axis: Axis, reasons: readonly Reason[], without: readonly Without[]): string {
  if (reasons.some(({ kind }) => kind === "few")) return `; ${votesNeeded(world, without)}`;
  if (reasons.every(({ kind }) => kind !== "unopposed")) return "";
  const other = axis.code === defaultAxis.code ? "" : ` on another axis, such as "${defaultAxis.code}"`;
  const { places } = contestedOn(world, axis);
  const [first, last] = [places[0], places.at(-1)].map((place) => world.rollCalls[place!]?.date);
  if (first === undefined) return `, nor on any other; ask${other}`;
  return `; they were from ${first} to ${last}: ask for a day then${other && `, or${other}`}`;
}

/**
 * Why a voter has no level on one day or two: `Turkmenistan cast 33 of 77 contested votes in the 36 months to …`, `NATO and the West were opposed on
 * no vote …`, and what to ask instead.
 */
export function whyNoLevel(world: World, voter: string, axis: Axis, without: readonly Without[]): string {
  const leftOut = votesLeftOut(world);
  if (leftOut !== undefined) return leftOut;
  const reasons = without.map((one) => reasonOn(world, voter, axis, one));
  const words = reasons.map(({ kind, head, again }, i) => {
    const { day } = without[i]!;
    return reasons[i - 1]?.kind === kind
      ? ` and ${again} to ${day}`
      : `${i === 0 ? "" : "; "}${head} in the ${windowMonths(world)} months to ${day}`;
  });
  return `${words.join("")}${wayOut(world, axis, reasons, without)}`;
}
