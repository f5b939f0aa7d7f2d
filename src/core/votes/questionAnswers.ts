import { known, type KnownAnswer } from "../answer";
import type { VoterPosition } from "../datum";
import { rowEvidence } from "../describeDatum";
import { placeOf } from "./symbols";
import { tally, type Tally } from "./voteAnswers";
import { besideVotes, voteData } from "./voteData";
import type { RollCall, World } from "../world";

/** A roll call that put a question, and what some voters did on it. */
export interface Ballot extends Tally {
  /** Of those who were asked about, then of `besideVotes`, each voter once. */
  readonly positions: readonly VoterPosition[];
}

/** A question, and every roll call that put it. */
export interface Question {
  readonly name: string;
  /** In `World.rollCalls`, the oldest first. */
  readonly places: readonly number[];
  /** One a place. */
  readonly ballots: readonly Ballot[];
}

/** Number in `World.questions` of the question that a roll call puts; undefined: statistics leave it out, and no other prints its ballot. */
function questionAt(world: World, { id, sameVoteAs }: RollCall): number | undefined {
  return world.questions.of[placeOf(world, sameVoteAs ?? id)];
}

/** What the question is called that a roll call puts: one that statistics leave out, as an amendment, by its own title. */
export function nameOfQuestion(world: World, rollCall: RollCall): string {
  const own = questionAt(world, rollCall);
  return own === undefined ? rollCall.title : world.questions.names[own]!;
}

/**
 * The question that a roll call puts, with every roll call that put it. One that statistics leave out stands alone. It rests on these
 * roll calls, one a place. @param place in `World.rollCalls` @param voters whose positions are asked for: countries, blocs or poles
 */
export function question(world: World, place: number, voters: readonly string[] = []): KnownAnswer<Question> {
  const rollCall = world.rollCalls[place]!;
  const own = questionAt(world, rollCall);
  const places =
    own === undefined ? [place] : world.questions.of.flatMap((one, at) => (one === own ? [at] : []));
  const data = voteData(world, places, [...voters, ...besideVotes]);
  const ballots = data.map(({ positions }, i) => ({ ...tally(world, places[i]!).value, positions }));
  return known({ name: nameOfQuestion(world, rollCall), places, ballots }, () =>
    data.map((datum) => rowEvidence(world, datum)),
  );
}
