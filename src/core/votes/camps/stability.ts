import { weightedDisagreement, type Assembly } from "./assembly";
import { campNumbers, grown, type Camps } from "./camps";
import { campTree } from "./campTree";
import { fnv1a } from "../../fnv1a";
import { grouped } from "../../grouped";
import { memoize } from "../../memoize";
import { mulberry32 } from "../../score/mulberry32";
import { add, emptyBits, has, type Bits } from "../bits";
import type { Code, Day, World } from "../../world";

/** How many times questions are drawn. */
export const stabilityDraws = 50;

/** How far camps rest on which questions were put. */
export interface Stability {
  /** Of each camp, in their order, the mean over the draws of how alike it is to the camp of the draw that is most like it (Jaccard), 0…1. */
  readonly camps: readonly number[];
  /** Of each voter the share of draws in which it is in the camp that is most like its own, 0…1. */
  readonly members: ReadonlyMap<Code, number>;
}

/** The places of the divided roll calls of each question, the first put first. */
function questionsIn(world: World, { rollCalls }: Assembly): readonly (readonly number[])[] {
  const places = [...world.rollCalls.keys()].filter((place) => has(rollCalls, place));
  return [...grouped(places, (place) => world.questions.of[place]!).values()];
}

/** As many questions as there are, drawn with replacement: how often each roll call counts, as planes of bits. */
function drawn(
  size: number,
  questions: readonly (readonly number[])[],
  random: () => number,
): readonly Bits[] {
  const times = questions.map(() => 0);
  for (let i = 0; i < questions.length; i++) times[Math.floor(random() * questions.length)]!++;
  const planes = Array.from({ length: Math.floor(Math.log2(Math.max(...times))) + 1 }, () => emptyBits(size));
  times.forEach((count, question) => {
    planes.forEach((plane, power) => {
      if ((count >> power) & 1) for (const place of questions[question]!) add(plane, place);
    });
  });
  return planes;
}

function jaccard(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const both = [...one].filter((voter) => other.has(voter)).length;
  return both / (one.size + other.size - both);
}

function setsOf(numbers: readonly number[], count: number): readonly ReadonlySet<number>[] {
  return Array.from(
    { length: count },
    (_, i) => new Set(numbers.flatMap((number, voter) => (number === i + 1 ? [voter] : []))),
  );
}

/**
 * The stability of camps by Hennig 2007 (clusterwise, bootstrap): the questions of the period are drawn anew with all their roll calls, and the
 * camps, as many as before, are found again. Seeded with FNV-1a of `2023-01-01|2023-12-31`, so that it is the same every time. A draw a step.
 */
export function* stabilitySteps(
  world: World,
  first: Day,
  last: Day,
  { camps }: Camps,
): Generator<undefined, Stability> {
  // filled by whoever gets through all draws first
  const known = memoize(world, `camp stability|${first}|${last}|${camps.length}`, () => [] as Stability[]);
  if (known[0]) return known[0];
  const { assembly } = grown(world, first, last)!;
  const { voters } = assembly;
  const place = new Map(voters.map(({ code }, i) => [code, i]));
  const own = camps.map(({ members }) => new Set(members.map(({ country }) => place.get(country)!)));
  const questions = questionsIn(world, assembly);
  const random = mulberry32(fnv1a(`${first}|${last}`));
  const alike = camps.map(() => 0);
  const kept = voters.map(() => 0);
  for (let draw = 0; draw < stabilityDraws; draw++) {
    const tree = campTree(weightedDisagreement(voters, drawn(world.rollCalls.length, questions, random)));
    const again = setsOf(campNumbers(tree, camps.length), camps.length);
    own.forEach((camp, i) => {
      const likeness = again.map((other) => jaccard(camp, other));
      const best = Math.max(...likeness);
      alike[i]! += best;
      const most = again[likeness.indexOf(best)]!;
      for (const voter of camp) if (most.has(voter)) kept[voter]!++;
    });
    yield undefined;
  }
  return (known[0] = {
    camps: alike.map((sum) => sum / stabilityDraws),
    members: new Map(voters.map(({ code }, i) => [code, kept[i]! / stabilityDraws])),
  });
}
