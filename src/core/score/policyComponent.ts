import { inForce } from "../blocs/blocs";
import type { Datum } from "../datum";
import type { Membership, World } from "../world";
import type { Standpoint } from "./standpoint";

/** What a government did about Russia's wars, and what it counts. */
export interface Act {
  readonly membership: Membership;
  readonly value: number;
}

/** Of every list of the policy component the row of a country that counts (method, 3.3). */
export interface PolicyEvidence extends Standpoint {
  readonly kind: "policy";
  readonly acts: readonly Act[];
}

export function policyEvidence(world: World, { country, day, axis }: Standpoint): PolicyEvidence {
  const held = (world.memberships.get(country) ?? []).filter((membership) => inForce(membership, day));
  const acts = new Map<string, Act>();
  for (const { list, status, value, notBefore } of world.method.policyValues) {
    if (notBefore !== undefined && day < notBefore) continue;
    const membership = held.findLast((row) => row.bloc === list && row.status === status);
    if (membership && value > (acts.get(list)?.value ?? -Infinity)) acts.set(list, { membership, value });
  }
  return { kind: "policy", country, day, axis, acts: [...acts.values()] };
}

/** The sum of the acts, held within −1…+1; none is 0. */
export function policyValue({ acts }: PolicyEvidence): number {
  const sum = acts.reduce((total, act) => total + act.value, 0);
  return Math.max(-1, Math.min(1, sum));
}

export function policyData({ acts }: PolicyEvidence): readonly Datum[] {
  return acts.map(({ membership }) => ({ kind: "membership", membership }));
}

export function describePolicy({ acts }: PolicyEvidence): string {
  return acts.map(({ membership: { bloc, status } }) => `${bloc} (${status})`).join(", ") || "none";
}
