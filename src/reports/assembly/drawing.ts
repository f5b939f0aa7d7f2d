/** What a map of the Assembly draws: who stands where, whose names stand on it, and from where those came. */
import { sameDayOf, yearOf } from "../../core/days";
import { needVotes } from "../../core/leftOut";
import { Mistake } from "../../core/mistake";
import { campChanges } from "../../core/votes/camps/campChanges";
import { laidOver, type Place } from "../../core/votes/camps/campMap";
import { permanent } from "../../core/votes/camps/camps";
import type { Code, Day, World } from "../../core/world";
import type { Steps } from "../definition";
import { firstReportDay, reportDay } from "../requestLimits";
import { sittingOf, type Sitting } from "./sitting";

/** What is asked of a period. */
export interface DrawingRequest {
  /** First and last day, both included. */
  readonly first: Day;
  readonly day: Day;
  /** Last day of an earlier period of the same length; left out: nothing is compared. */
  readonly compare?: Day;
  /** Whose names and paths are on the map; left out: the permanent members of the Security Council, and who moved farthest. */
  readonly named?: readonly Code[];
  /** How many camps; left out: as many as the votes show. */
  readonly camps?: number;
}

/** Then and now of who is drawn with a path. */
export interface Trail {
  readonly country: Code;
  readonly then: Place;
  readonly now: Place;
}

/** A period on a map, and the one before laid over it. */
export interface Drawing {
  readonly now: Sitting;
  readonly then: Sitting | undefined;
  /** Places of the earlier period on the map of the later. */
  readonly laid: ReadonlyMap<Code, Place>;
  /** Whose names stand on the map. */
  readonly named: ReadonlySet<Code>;
  readonly trails: readonly Trail[];
}

/** How many of those that moved farthest are named beside the permanent members, where nobody says whose names. */
const mostMovers = 8;

/** How far two places lie apart. */
export function distance([x, y]: Place, [otherX, otherY]: Place): number {
  return Math.hypot(x - otherX, y - otherY);
}

/** The period before, of the same length, that ends on a day. */
function periodBefore(first: Day, last: Day, compare: Day): readonly [Day, Day] {
  if (compare >= last)
    throw new Mistake(`invalid comparison: ${compare}; give a day before ${last}, the last day`);
  return [sameDayOf(first, yearOf(first) - (yearOf(last) - yearOf(compare))), compare];
}

/** Who moved farthest, those that changed camp first. */
function movers(then: Sitting, now: Sitting, laid: ReadonlyMap<Code, Place>): readonly Code[] {
  const changed = new Set(campChanges(then.camps, now.camps).changed.map(({ country }) => country));
  const moved = [...now.map.places].flatMap(([country, place]) => {
    const before = laid.get(country);
    return before === undefined
      ? []
      : [{ country, far: distance(before, place) + (changed.has(country) ? 10 : 0) }];
  });
  return moved
    .sort((a, b) => b.far - a.far)
    .slice(0, mostMovers)
    .map(({ country }) => country);
}

/** Throws `Mistake` for days in the wrong order, and for a period with too few votes. */
export function* drawingSteps(world: World, request: DrawingRequest): Steps<Drawing> {
  needVotes(world);
  const [first, last] = [firstReportDay(world, request.first), reportDay(world, request.day)];
  const now = sittingOf(world, first, last, request.camps);
  yield;
  const compare = request.compare && reportDay(world, request.compare);
  const then =
    compare === undefined
      ? undefined
      : sittingOf(world, ...periodBefore(first, last, compare), request.camps);
  const laid = then ? laidOver(then.map.places, now.map.places) : new Map<Code, Place>();
  const chosen = request.named ?? [...permanent, ...(then ? movers(then, now, laid) : [])];
  const named = new Set(chosen.filter((code) => now.map.places.has(code)));
  const trails = [...named].flatMap((country): readonly Trail[] => {
    const before = laid.get(country);
    return before === undefined ? [] : [{ country, then: before, now: now.map.places.get(country)! }];
  });
  return { now, then, laid, named, trails };
}
