import { edition } from "../edition";
import { dateShift } from "../edition/dateSystem";
import { askOwn } from "../edition/own";
import type { Facts } from "../formulas/asked";

/** Where the functions look things up: the shipped facts, and the user's own where a call names them. */
export const facts: Facts = { world: edition, own: askOwn, dateShift };
