import { edition } from "../edition";
import { dateShift } from "../edition/dateSystem";
import { ownNow } from "../edition/own";
import type { Facts } from "../formulas/asked";

/** Where the evidence of a call is looked up: the shipped facts, and those of the user's own that were taken. */
export const factsAsked: Facts = { world: edition, own: ownNow, dateShift };
