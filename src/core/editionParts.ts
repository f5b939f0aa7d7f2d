/** How far each part of the facts reaches, and the day that is answered for where less is known than is asked. */
import { memoize } from "./memoize";
import type { Day, Indicator, World } from "./world";

/** The parts that are no yearly figures of one indicator. */
export const mainParts: readonly string[] = ["votes", "memberships", "opinion", "events", "ideal_point"];

/** The part of the facts that an indicator rests on. */
export function partOf({ code, kind, argument }: Indicator): string {
  if (kind === "value") return code;
  if (kind === "status") return "memberships";
  if (kind === "poll") return "opinion";
  if (argument.startsWith("ideal_point")) return "ideal_point";
  return argument === "blocs" ? "memberships" : "votes";
}

/** The last day that a part knows; the votes' for a part that has none of its own. */
export function knownTo(world: World, part: string): Day {
  return world.parts.get(part)?.knownTo ?? world.editionDate;
}

/** `votes known to 2025-12-31`. */
export function describeReach(world: World, part: string): string {
  return `${part} known to ${knownTo(world, part)}`;
}

/** How far a part reaches, where more is asked of it; undefined where it knows the day. */
export function reachBefore(world: World, asked: Day, part: string): string | undefined {
  return world.parts.has(part) && asked > knownTo(world, part) ? describeReach(world, part) : undefined;
}

/** The last day that any part knows. */
export function newestKnown(world: World): Day {
  // every cell asks for it, and parts are as many as indicators
  return memoize(world, "newest known", () =>
    [...world.parts.values()].reduce(
      (newest, part) => (part.knownTo > newest ? part.knownTo : newest),
      world.editionDate,
    ),
  );
}

/**
 * The day that is answered for: the day asked for, or the last that the part knows. A measured figure stands for a while after its
 * part ends, but not for ever: how old it is counts up to the day asked for, or to the last that any part knows.
 */
export function answeredDay(world: World, asked: Day, part: string = "votes"): Day {
  const isMain = mainParts.includes(part);
  const last = isMain ? knownTo(world, part) : newestKnown(world);
  return asked > last ? last : asked;
}
