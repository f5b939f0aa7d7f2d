import { countryVoter, seatHolders, type Voter } from "../voters";
import { countIn, popcount, type Bits } from "../bits";
import { dividedBetween } from "../rollCalls";
import { agreementOf } from "../similarity";
import type { Code, Day, World } from "../../world";

/** A member that cast too few votes to be placed. */
export interface TooFew {
  readonly country: Code;
  /** Y, N or A on divided roll calls. */
  readonly votes: number;
}

/** Who voted in a period, and on what. */
export interface Assembly {
  readonly first: Day;
  readonly last: Day;
  /** The divided roll calls of the period. */
  readonly rollCalls: Bits;
  /** How many they are. */
  readonly count: number;
  /** Members that cast more than half of the votes, so that any two have some in common; by code. */
  readonly voters: readonly Voter[];
  readonly tooFew: readonly TooFew[];
}

/** On how many of some roll calls a voter voted Y, N or A, and on how many it was a member. @param words of the bits that have any */
function votesOn({ yes, no, abstain, absent }: Voter, rollCalls: Bits, words: readonly number[]) {
  let [votes, seats] = [0, 0];
  for (const w of words) {
    const cast = (yes[w]! | no[w]! | abstain[w]!) & rollCalls[w]!;
    votes += popcount(cast);
    seats += popcount(cast | (absent[w]! & rollCalls[w]!));
  }
  return { votes, seats };
}

/** The Assembly from the first to the last day, both included (docs/camps.md). */
export function assemblyOf(world: World, first: Day, last: Day): Assembly {
  const rollCalls = dividedBetween(world, first, last);
  const count = countIn(rollCalls, 0, world.rollCalls.length);
  const words = [...rollCalls.keys()].filter((w) => rollCalls[w] !== 0);
  const members = [...seatHolders(world)]
    .sort()
    .map((code) => countryVoter(world, code))
    .map((voter) => ({ voter, ...votesOn(voter, rollCalls, words) }))
    .filter(({ seats }) => seats > 0);
  const isEnough = ({ votes }: { readonly votes: number }) => votes * 2 > count;
  return {
    ...{ first, last, rollCalls, count },
    voters: members.filter(isEnough).map(({ voter }) => voter),
    tooFew: members
      .filter((member) => !isEnough(member))
      .map(({ voter, votes }) => ({ country: voter.code, votes })),
  };
}

/** 1 − agreement, 0…1, of everyone with everyone, in the order of the voters. */
export type Disagreement = readonly (readonly number[])[];

/** Of two that have no vote in common nothing is known: half-way. */
function disagreement(n: number, identical: number, opposed: number): number {
  return 1 - (agreementOf({ n, identical, opposed }) ?? 0.5);
}

/**
 * How far everyone disagrees with everyone. @param planes how often each roll call counts, as sets: those of the first count once, of the
 * second twice, of the third four times more
 */
export function weightedDisagreement(voters: readonly Voter[], planes: readonly Bits[]): Disagreement {
  const used = planes.flatMap((plane, power) =>
    [...plane.keys()].filter((w) => plane[w] !== 0).map((w) => ({ w, mask: plane[w]!, times: 2 ** power })),
  );
  const ballots = voters.map(({ yes, abstain, no }) =>
    Int32Array.from(used.flatMap(({ w, mask }) => [yes[w]! & mask, abstain[w]! & mask, no[w]! & mask])),
  );
  const times = used.map((one) => one.times);
  const table = voters.map(() => new Array<number>(voters.length).fill(0));
  for (let i = 0; i < voters.length; i++) {
    const mine = ballots[i]!;
    for (let j = 0; j < i; j++) {
      const theirs = ballots[j]!;
      // no arrays within: the first call is run before the engine could take them out
      let n = 0;
      let identical = 0;
      let opposed = 0;
      for (let k = 0, at = 0; k < times.length; k++, at += 3) {
        const y = mine[at]!;
        const a = mine[at + 1]!;
        const no = mine[at + 2]!;
        const otherY = theirs[at]!;
        const otherA = theirs[at + 1]!;
        const otherNo = theirs[at + 2]!;
        n += times[k]! * popcount((y | a | no) & (otherY | otherA | otherNo));
        identical += times[k]! * popcount((y & otherY) | (a & otherA) | (no & otherNo));
        opposed += times[k]! * popcount((y & otherNo) | (no & otherY));
      }
      table[i]![j] = table[j]![i] = disagreement(n, identical, opposed);
    }
  }
  return table;
}

/** How far everyone disagrees with everyone over the roll calls of a period. */
export function disagreementIn({ rollCalls, voters }: Assembly): Disagreement {
  return weightedDisagreement(voters, [rollCalls]);
}
