import { dataOf, type Answer, type Evidence } from "../core/answer";
import { newestDay } from "../core/datum";
import { Mistake } from "../core/mistake";
import { NotAvailable } from "../core/notAvailable";
import type { Day } from "../core/world";
import { Asked, type CellsAsked, type Facts } from "./asked";
import { withoutBlanks } from "./blankCells";
import { blockPart, type Matrix, type PlaceInBlock } from "./blockPart";
import {
  argumentName,
  byRole,
  isFunctionName,
  partAsked,
  rolesOf,
  type FunctionName,
  type Role,
} from "./catalogue";
import { questions } from "./questions";
import { isError } from "./scalar";
import { weightsAsked } from "./weightsAsked";

/** What a call's answer rests on. */
export interface CallEvidence {
  /** The day that is answered for, the last of its part of the facts at the latest; undefined for what holds on every day. */
  readonly day: Day | undefined;
  /** Where the data end before the day asked for: how far they reach. */
  readonly limit?: string;
  readonly evidence: readonly Evidence[];
  /** Why it has no answer: what is wrong, or what is missing; the evidence is then the newest there is. */
  readonly problem: string | undefined;
}

/** The day that a call is answered for. */
function dayOf(name: string, asked: Asked, evidence: readonly Evidence[]): Day | undefined {
  const roles = rolesOf(name);
  const role = (["day", "to"] as const).find((one) => roles.includes(one));
  if (role) return asked.about(partAsked(name)).knownDayOf(role);
  return roles.includes("resolution") ? newestDay(dataOf(evidence)) : undefined;
}

/** How far the part of the facts that a call asks reaches, where it is asked for a later day. */
function limitOf(name: string, asked: Asked): Pick<CallEvidence, "limit"> {
  const of = asked.about(partAsked(name));
  const role = (["day", "to"] as const).find((one) => rolesOf(name).includes(one) && of.isGiven(one));
  const { reach } = of;
  return role && reach !== undefined ? { limit: `Asked for ${of.dayGiven(role)}; ${reach}.` } : {};
}

/** The arguments of a call as Excel hands them over, and which cell of the block of answers is meant; undefined: all of it. */
export interface CallGiven {
  readonly name: string;
  /** In order; undefined: left out. */
  readonly matrices: readonly (Matrix | undefined)[];
  readonly place: PlaceInBlock | undefined;
}

/** Throws `NotAvailable` where an argument is an error: the answer is the same error then. */
function checkErrors(cells: CellsAsked): void {
  for (const [role, cell] of Object.entries(cells))
    if (isError(cell))
      throw new NotAvailable(`its argument ${argumentName(role as Role)} is ${String(cell)}`);
}

interface CallAnswer {
  readonly asked: Asked;
  readonly answer: Answer<unknown>;
  /** Which item of the answer's list is meant; undefined: all of it. */
  readonly item: number | undefined;
}

/** A call's answer, asked of core as the function itself asks it. */
function answered(facts: Facts, name: FunctionName, { matrices, place }: CallGiven): CallAnswer {
  const given = matrices.map(withoutBlanks);
  const { cells, item } = blockPart(name, given, place ?? { row: 0, column: 0 });
  checkErrors(cells);
  const asked = new Asked(facts, cells, weightsAsked(facts, byRole(name, given).weights));
  return { asked, answer: questions[name](asked), item: place && item };
}

/** What `read` tells, or what is wrong or missing in words. */
function orProblem<T>(read: () => T): T | string {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Mistake) return thrown.message;
    throw thrown;
  }
}

/** What a call's answer rests on. */
export function evidenceOfCall(facts: Facts, given: CallGiven): CallEvidence {
  const { name } = given;
  if (!isFunctionName(name)) return { day: undefined, evidence: [], problem: undefined };
  const told = orProblem((): CallEvidence => {
    const { asked, answer, item } = answered(facts, name, given);
    const all = answer.evidence();
    const day = dayOf(name, asked, all);
    const common = { day, ...limitOf(name, asked) };
    if (answer.value === undefined) return { ...common, evidence: all, problem: answer.missing() };
    const own = item === undefined ? undefined : all[item];
    return { ...common, evidence: own ? [own] : all, problem: undefined };
  });
  return typeof told === "string" ? { day: undefined, evidence: [], problem: told } : told;
}

/** The value of a call that answers one text or number; undefined where it answers anything else, or an error. */
export function valueOfCall(facts: Facts, given: CallGiven): string | number | undefined {
  const { name } = given;
  if (!isFunctionName(name)) return undefined;
  const told = orProblem(() => answered(facts, name, given));
  const value = typeof told === "string" ? undefined : told.answer.value;
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}
