import type { Answer } from "../answer";
import type { Axis } from "../votes/axis";
import { change, type Change } from "./change";
import type { Code, Day, World } from "../world";

/** What of a change can be asked for by itself; all but `questions` in points of the score. */
export const changeParts = ["change", "movement", "interval", "agenda", "questions", "from"] as const;
export type ChangePart = (typeof changeParts)[number];

/** `from` is the score on the last day less the change: where the country stood on the first day by the last day's questions. */
function partOf(whole: Change, part: ChangePart): number | undefined {
  switch (part) {
    case "interval":
      return whole.halfWidth;
    case "from":
      return whole.to === undefined ? undefined : whole.to - whole.change;
    default:
      return whole[part];
  }
}

/** A part of how far a country moved from one day to a later one (method, 3.5); it rests on what the change rests on. */
export function changePart(
  world: World,
  country: Code,
  from: Day,
  to: Day,
  axis: Axis,
  part: ChangePart,
): Answer<number> {
  const { value, ...rest } = change(world, country, from, to, axis);
  return { ...rest, value: value && partOf(value, part) };
}
