import { componentsOf } from "../../core/score/components";
import type { Axis } from "../../core/votes/axis";
import type { Code, ComponentName, Day, World } from "../../core/world";
import { changeDays } from "./changeDays";
import type { Question } from "./question";

/** What holds from a day on, until the next step. */
export interface Step<T> {
  readonly from: Day;
  readonly value: T;
}

/** The days on which something changes, with what it changes to. */
function stepsOver<T>(
  days: readonly Day[],
  valueOn: (day: Day) => T,
  key: (value: T) => unknown,
): readonly Step<T>[] {
  const steps: Step<T>[] = [];
  let last: unknown;
  for (const from of days) {
    const value = valueOn(from);
    const now = key(value);
    if (steps.length === 0 || now !== last) steps.push({ from, value });
    last = now;
  }
  return steps;
}

/** What a question is answered about a country over all days; undefined where nothing is known. */
export function answerSteps(
  world: World,
  { moves, answer, last }: Question,
  country: Code,
): readonly Step<number | string | undefined>[] {
  return stepsOver(
    changeDays(world, country, moves, last),
    (day) => answer(country, day),
    (value) => value,
  );
}

/** Of each component that applies its value, undefined where it is not known. */
export type Components = ReadonlyMap<ComponentName, number | undefined>;

/** The components of a country's score on an axis over all days. All but the votes move on few of them. */
export function scoreSteps(world: World, axis: Axis, country: Code): readonly Step<Components>[] {
  const on = (day: Day, isWanted: (name: ComponentName) => boolean) =>
    componentsOf(world, country, day, axis, isWanted).map(({ name, value }) => [name, value] as const);
  const moving = new Set(changeDays(world, country, "standing", world.editionDate));
  let others: ReturnType<typeof on> = [];
  return stepsOver(
    changeDays(world, country, "votes", world.editionDate),
    (day) => {
      if (moving.has(day)) others = on(day, (name) => name !== "votes");
      return new Map([...on(day, (name) => name === "votes"), ...others]);
    },
    (components) => [...components].join(";"),
  );
}
