import { contestOn, defaultAxis, type Axis } from "./axis";
import { has } from "./bits";
import { countryVoter, positionAt, type Voter } from "./voters";
import type { Code, Position, World } from "../world";

/** A vote that a country cast. */
export interface CastVote {
  readonly position: Exclude<Position, "X">;
  /** Place in `World.rollCalls`. */
  readonly place: number;
}

/** A vote of a country on a question that differs from its last one before. */
export interface SideChange {
  readonly country: Code;
  readonly before: CastVote;
  readonly now: CastVote;
  /** +1 nearer to the plus pole than before, −1 nearer to the minus pole; 0: not nearer to either; undefined: one of the votes is not contested. */
  readonly direction: 1 | 0 | -1 | undefined;
}

/** The side of a vote: +1 with the plus pole, 0 between, −1 with the minus pole; undefined where the poles were not opposed. */
function sideOf(world: World, axis: Axis, { position, place }: CastVote): number | undefined {
  const { plusYes, plusNo } = contestOn(world, axis);
  const isWithYes = has(plusYes, place);
  if (!isWithYes && !has(plusNo, place)) return undefined;
  if (position === "A") return 0;
  return (position === "Y") === isWithYes ? 1 : -1;
}

/** The votes that a voter cast on some roll calls, in their order; absence is none. */
export function castVotes(voter: Voter, places: readonly number[]): readonly CastVote[] {
  return places.flatMap((place) => {
    const position = positionAt(voter, place);
    return position === undefined || position === "X" ? [] : [{ position, place }];
  });
}

/**
 * How countries changed sides on a question, the newest change first, then in the order of the countries. Absence is no side: a country that was absent between
 * two votes is held to the one before.
 * @param places of the roll calls that put it, the oldest first
 */
export function sideChanges(
  world: World,
  places: readonly number[],
  countries: readonly Code[],
  axis: Axis = defaultAxis,
): readonly SideChange[] {
  const changes = countries.flatMap((country) => {
    const cast = castVotes(countryVoter(world, country), places);
    return cast.slice(1).flatMap((now, i): readonly SideChange[] => {
      const before = cast[i]!;
      if (before.position === now.position) return [];
      const [then, since] = [before, now].map((one) => sideOf(world, axis, one));
      const isKnown = then !== undefined && since !== undefined;
      return [
        { country, before, now, direction: isKnown ? (Math.sign(since - then) as -1 | 0 | 1) : undefined },
      ];
    });
  });
  return changes.sort((a, b) => b.now.place - a.now.place);
}
