import { endOfYear, lastFullYear } from "../../src/core/days";
import { fnv1a } from "../../src/core/fnv1a";
import { defaultAxis } from "../../src/core/votes/axis";
import { span, type Movement } from "../../src/core/votes/movement/movement";
import type { World } from "../../src/core/world";
import { printed, table } from "./markdown";
import { membersIn } from "./members";
import { mean, pearson, z90 } from "./statistics";

/** The same world in which half of the questions were never put; which half, a hash of the question's name decides. */
function halfOf(world: World, half: 0 | 1): World {
  const { of, names } = world.questions;
  const halves = names.map((name) => fnv1a(name) & 1);
  const rollCalls = world.rollCalls.map((rollCall, place) => {
    const question = of[place];
    // what is not a resolution is not used
    return question === undefined || halves[question] === half
      ? rollCall
      : { ...rollCall, kind: "other" as const };
  });
  return { ...world, rollCalls };
}

/** The movements of one voter on either half of the questions. */
type Halves = readonly [Movement, Movement];

function rowOf(whole: World, worlds: readonly World[], first: number, last: number): readonly string[] {
  const both = membersIn(whole, last).flatMap((code): Halves[] => {
    if (code === defaultAxis.minus) return [];
    const [one, other] = worlds.map(
      (world) => span(world, code, endOfYear(first), endOfYear(last), defaultAxis).movement,
    );
    return one && other ? [[one, other]] : [];
  });
  const r = pearson(both.map(([one, other]) => [one.value, other.value]))!;
  const apart = both.map(([one, other]) => one.value - other.value);
  const variances = both.map(([one, other]) => (one.halfWidth ** 2 + other.halfWidth ** 2) / z90 ** 2);
  const outside = apart.filter((difference, i) => Math.abs(difference) > z90 * Math.sqrt(variances[i]!));
  return [
    `${first} → ${last}`,
    String(both.length),
    printed((2 * r) / (1 + r)),
    printed(mean(apart.map((difference) => difference ** 2)) / mean(variances)),
    `${Math.round((100 * outside.length) / both.length)} %`,
  ];
}

/** Movements on one half of the questions against those on the other: how reliable they are, and whether the intervals hold. */
export function halves(world: World): readonly string[] {
  const last = lastFullYear(world.editionDate);
  const worlds = [halfOf(world, 0), halfOf(world, 1)];
  const stretches = [
    [last - 2, last],
    [last - 4, last],
    [last - 8, last],
    [last - 12, last - 4],
    [last - 15, last],
  ] as const;
  return table(
    ["movement", "members", "reliability", "variance between halves / claimed", "outside 90 %"],
    stretches.map(([first, end]) => rowOf(world, worlds, first, end)),
  );
}
