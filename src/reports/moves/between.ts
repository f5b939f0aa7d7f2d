/** What the sheets of the report on moves share: of whom, between which days, on which axis. */
import type { Change } from "../../core/score/change";
import { moves, type Moves } from "../../core/score/moves";
import type { Axis } from "../../core/votes/axis";
import type { QuestionMove } from "../../core/votes/movement/questionMoves";
import type { Code, Day, World } from "../../core/world";
import type { Direction } from "../../workbook/plan";

export interface Asked {
  readonly world: World;
  readonly from: Day;
  readonly to: Day;
  readonly axis: Axis;
}

/** A country that has a movement. */
export interface Mover {
  readonly country: Code;
  readonly moves: Moves;
  readonly change: Change;
}

/** Those of some countries that have a movement, in the same order. */
export function moversAmong({ world, from, to, axis }: Asked, countries: readonly Code[]): readonly Mover[] {
  return countries.flatMap((country) => {
    const { value } = moves(world, country, from, to, axis);
    return value ? [{ country, moves: value, change: value.change }] : [];
  });
}

/** Whither a country moved on a question; undefined: it answered as before. */
export function directionOf({ then, now }: Pick<QuestionMove, "then" | "now">): Direction | undefined {
  if (then.side === now.side) return undefined;
  return now.side > then.side ? "towards plus" : "towards minus";
}
