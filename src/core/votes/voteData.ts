import { defaultAxis, type Axis } from "./axis";
import { positionAt, voterOf } from "./voters";
import type { Datum } from "../datum";
import type { World } from "../world";

/** A roll call with positions on it. */
export type VoteDatum = Extract<Datum, { readonly kind: "vote" }>;

/** Whose positions stand beside those asked about in a list of votes. */
export const besideVotes = ["RUS", "WEST", "CHN"] as const;

/** Roll calls with the positions of some voters and, beside theirs, of both poles. */
export function voteData(
  world: World,
  places: readonly number[],
  voters: readonly string[],
  { minus, plus }: Axis = defaultAxis,
): readonly VoteDatum[] {
  const all = [...new Set([...voters, minus, plus])].map((code) => voterOf(world, code));
  return places.map((place) => ({
    kind: "vote",
    rollCall: world.rollCalls[place]!,
    positions: all.map((voter) => ({ voter: voter.code, position: positionAt(voter, place) })),
  }));
}
