import { known, type KnownAnswer } from "../answer";
import { rowEvidence } from "../describeDatum";
import { voteData } from "./voteData";
import type { World } from "../world";

/** A question, and every roll call that put it. */
export interface Question {
  readonly name: string;
  /** In `World.rollCalls`, the oldest first. */
  readonly places: readonly number[];
}

/**
 * The question that a roll call puts, with every roll call that put it. One that statistics leave out, as an amendment, stands alone under
 * its own title. @param place in `World.rollCalls`
 */
export function question(world: World, place: number): KnownAnswer<Question> {
  const { of, names } = world.questions;
  const own = of[place];
  const places = own === undefined ? [place] : of.flatMap((one, at) => (one === own ? [at] : []));
  const name = own === undefined ? world.rollCalls[place]!.title : names[own]!;
  return known({ name, places }, () => voteData(world, places, []).map((datum) => rowEvidence(world, datum)));
}
