import { dataOf, type Answer, type Evidence } from "../../core/answer";
import { newestDay } from "../../core/datum";
import { Mistake } from "../../core/mistake";
import { NotAvailable } from "../../core/notAvailable";
import type { Day, World } from "../../core/world";
import { ownNow } from "../../edition/own";
import { Asked, type Facts } from "../../formulas/asked";
import { byRole, isFunctionName, rolesOf } from "../../formulas/catalogue";
import { questions } from "../../formulas/questions";
import { weightsAsked } from "../../formulas/weightsAsked";

/** What a call's answer rests on. */
export interface CallEvidence {
  /** The day that is answered for; undefined for what holds on every day. */
  readonly day: Day | undefined;
  readonly evidence: readonly Evidence[];
  /** Why it has no answer: what is wrong, or what is missing; the evidence is then the newest there is. */
  readonly problem: string | undefined;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "" || value === 0;
}

/** The day that a call is answered for. */
function dayOf(name: string, asked: Asked, evidence: readonly Evidence[]): Day | undefined {
  const roles = rolesOf(name);
  const role = (["day", "to"] as const).find((one) => roles.includes(one));
  if (role) return asked.dayOf(role);
  return roles.includes("resolution") ? newestDay(dataOf(evidence)) : undefined;
}

/** What a call's answer rests on, asked of core as the function itself asks it. @param values of its arguments in order */
export function evidenceOfCall(world: World, name: string, values: readonly unknown[]): CallEvidence {
  if (!isFunctionName(name)) return { day: undefined, evidence: [], problem: undefined };
  const facts: Facts = { world, own: ownNow };
  const cells = byRole(
    name,
    values.map((value) => (isBlank(value) ? undefined : value)),
  );
  try {
    const weights = weightsAsked(facts, cells.weights === undefined ? undefined : [[cells.weights]]);
    const asked = new Asked(facts, cells, weights);
    const answer: Answer<unknown> = questions[name](asked);
    const evidence = answer.evidence();
    const problem = answer.value === undefined ? answer.missing() : undefined;
    return { day: dayOf(name, asked, evidence), evidence, problem };
  } catch (thrown) {
    if (!(thrown instanceof Mistake || thrown instanceof NotAvailable)) throw thrown;
    return { day: undefined, evidence: [], problem: thrown.message };
  }
}
