import type { World } from "../../core/world";
import { dateShift } from "../../edition/dateSystem";
import { ownNow } from "../../edition/own";
import type { Facts } from "../../formulas/asked";

/** Where a call of the open workbook looks things up: the shipped facts, the workbook's own data, and how it counts days. */
export function factsNow(world: World): Facts {
  return { world, own: ownNow, dateShift };
}
