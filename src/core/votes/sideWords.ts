import { poleName } from "../describeDatum";
import type { Axis } from "./axis";
import type { Side } from "./movement/axisVotes";
import type { World } from "../world";

/** A side that a voter takes, in words: `with the West`, `between`, `with Russia`. */
export function sideWord(world: World, { minus, plus }: Axis, side: Side): string {
  return side === 0 ? "between" : `with ${poleName(world, side > 0 ? plus : minus)}`;
}
