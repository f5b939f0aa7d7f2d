import type { Change } from "./change";
import { isWithinInterval } from "./movesInWords";
import type { Code } from "../world";

/** How far a country moved. */
export type Move = { readonly country: Code } & Pick<Change, "change" | "halfWidth">;

export interface RankedMove extends Move {
  /** 1 + the number of countries that moved farther towards the plus pole without a doubt. */
  readonly rank: number;
}

export interface MoveRanks {
  /** The farthest towards the plus pole first. */
  readonly ranked: readonly RankedMove[];
  /** Those that cannot be told from standing still, in the same order. */
  readonly within: readonly Move[];
}

/** Whether one moved farther towards the plus pole than another: their difference exceeds its own interval, √(± ² + ± ²). */
function exceeds(one: Move, other: Move): boolean {
  return one.change - other.change > Math.hypot(one.halfWidth, other.halfWidth);
}

/** The order of countries by how far they moved (method, 3.5). Who stayed within its interval has no rank. */
export function moveRanks(moves: readonly Move[]): MoveRanks {
  const ordered = [...moves].sort((a, b) => b.change - a.change);
  const beyond = ordered.filter((move) => !isWithinInterval(move));
  return {
    ranked: beyond.map((move) => ({
      ...move,
      rank: 1 + beyond.filter((other) => exceeds(other, move)).length,
    })),
    within: ordered.filter(isWithinInterval),
  };
}
