import type { Axis } from "../votes/axis";
import { axisVotes, contestedOn, plusSaysYes, type AxisQuestion } from "../votes/movement/axisVotes";
import { level, windowOf } from "../votes/level";
import { votesInWindow } from "../votes/movement/movement";
import { memoizeRecent } from "../memoize";
import { fnv1a } from "../fnv1a";
import { mulberry32 } from "./mulberry32";
import { componentNames, type Code, type Day, type World } from "../world";

/** How many draws there are. */
export const drawCount = 1000;

/** The draws of a day and axis, the same for all voters (method, 3.5). */
export interface Draws {
  /** Place of every question contested in the window. */
  readonly places: ReadonlyMap<AxisQuestion, number>;
  /** ½ + u for every one of `componentNames`, one draw after the other. */
  readonly shakes: Float64Array;
  /** How often every question was drawn, one draw after the other. */
  readonly times: Uint16Array;
}

/** The questions contested in the window of a day, in the order in which they were first put there. */
function questionsIn(world: World, day: Day, axis: Axis): ReadonlyMap<AxisQuestion, number> {
  const { places, questions } = contestedOn(world, axis);
  const [from, to] = windowOf(world, day);
  const inWindow = [...new Set(questions.filter((_, i) => places[i]! >= from && places[i]! < to))];
  return new Map(inWindow.map((question, place) => [question, place]));
}

/** The draws of a day and axis: mulberry32, seeded with FNV-1a of `2023-11-03|RUS-WEST`. */
export function drawsOf(world: World, day: Day, axis: Axis): Draws {
  return memoizeRecent(world, `draws|${day}|${axis.code}`, () => {
    const places = questionsIn(world, day, axis);
    const random = mulberry32(fnv1a(`${day}|${axis.code}`));
    const shakes = new Float64Array(drawCount * componentNames.length);
    const times = new Uint16Array(drawCount * places.size);
    for (let draw = 0; draw < drawCount; draw++) {
      for (let k = 0; k < componentNames.length; k++)
        shakes[draw * componentNames.length + k] = 0.5 + random();
      const row = draw * places.size;
      for (let n = 0; n < places.size; n++) times[row + Math.floor(random() * places.size)]!++;
    }
    return { places, shakes, times };
  });
}

/** A voter's votes in a window on one question. */
interface Tally {
  readonly place: number;
  readonly isYes: boolean;
  cast: number;
  /** With the plus pole − with the minus pole. */
  difference: number;
}

function talliesOf(world: World, code: Code, day: Day, axis: Axis, { places }: Draws): readonly Tally[] {
  const votes = axisVotes(world, code, axis);
  const [from, to] = votesInWindow(world, votes, day);
  const tallies = new Map<number, Tally>();
  for (let i = from; i < to; i++) {
    const question = votes.asked[votes.questions[i]!]!;
    const place = places.get(question)!;
    const tally = tallies.get(place) ?? { place, isYes: plusSaysYes(question), cast: 0, difference: 0 };
    tally.cast++;
    tally.difference += votes.sides[i]!;
    tallies.set(place, tally);
  }
  return [...tallies.values()];
}

/**
 * A voter's level in every draw: a question drawn c times counts c times with all its votes. A level that is two-sided stays so;
 * a side that was not drawn is left out. NaN where nothing that the voter answered was drawn.
 */
export function drawnLevels(world: World, code: Code, day: Day, axis: Axis): Float64Array {
  const draws = drawsOf(world, day, axis);
  const tallies = talliesOf(world, code, day, axis, draws);
  const { isTwoSided } = level(world, code, day, axis);
  const levels = new Float64Array(drawCount);
  for (let draw = 0; draw < drawCount; draw++) {
    const row = draw * draws.places.size;
    // [difference, votes cast] where the plus pole said Yes, and where it said No
    let [yes, castYes, no, castNo] = [0, 0, 0, 0];
    for (const { place, isYes, cast, difference } of tallies) {
      const times = draws.times[row + place]!;
      if (isYes) {
        yes += times * difference;
        castYes += times * cast;
      } else {
        no += times * difference;
        castNo += times * cast;
      }
    }
    const areBoth = isTwoSided && castYes > 0 && castNo > 0;
    levels[draw] = areBoth ? (yes / castYes + no / castNo) / 2 : (yes + no) / (castYes + castNo);
  }
  return levels;
}
