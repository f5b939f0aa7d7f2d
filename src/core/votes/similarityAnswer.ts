import { has } from "./bits";
import { dividedBetween, placesBetween } from "./rollCalls";
import { similarities, type MeasureName, type Period, type Similarity } from "./similarity";
import { voteData, type VoteDatum } from "./voteData";
import { positionAt, type Voter } from "./voters";
import type { Answer } from "../answer";
import { votesLeftOut } from "../leftOut";
import { poleName } from "../describeDatum";
import type { World } from "../world";

/** The divided roll calls of a period on which two voters both cast Y, N or A (method, 4). */
function commonVoteData(world: World, one: Voter, other: Voter, period: Period): readonly VoteDatum[] {
  const divided = dividedBetween(world, ...period);
  const isCast = (voter: Voter, place: number) => !["X", undefined].includes(positionAt(voter, place));
  const [first, last] = period;
  const [from, to] = placesBetween(world, first, last);
  const places = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).filter(
    (place) => has(divided, place) && isCast(one, place) && isCast(other, place),
  );
  return voteData(world, places, [one.code, other.code]);
}

/** Why a measure of two voters has no value. */
export function whyNoSimilarity(world: World, { n }: Similarity, measure: MeasureName): string {
  const leftOut = votesLeftOut(world);
  if (leftOut !== undefined) return leftOut;
  return n === 0
    ? "no common vote in this period: on no divided roll call did both say Yes, No or Abstain; ask for a longer one"
    : `no value of ${measure}: its formula divides by zero; ask for a longer period, or for agreement`;
}

/** How alike two voters voted in a period, on the scale of the measure. It rests on all their common votes. */
export function similarity(
  world: World,
  one: Voter,
  other: Voter,
  period: Period,
  measure: MeasureName,
): Answer<number> {
  const [[found]] = [...similarities(world, [one], [other], measure, ...period)] as [[Similarity]];
  return {
    value: found.value,
    evidence: () => {
      const data = commonVoteData(world, one, other, period);
      const names = [one, other].map(({ code }) => poleName(world, code)).join(" and ");
      const [first, last, topic] = period;
      const which = topic === undefined ? "roll calls" : `roll calls on ${topic}`;
      return [{ text: `${data.length} ${which} from ${first} to ${last} on which ${names} voted`, data }];
    },
    missing: () => whyNoSimilarity(world, found, measure),
  };
}
