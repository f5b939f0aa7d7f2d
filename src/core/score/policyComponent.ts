import { membershipsOn } from "../blocs/blocs";
import type { Datum } from "../datum";
import type { Membership, World } from "../world";
import type { Standpoint } from "./standpoint";

/** What a government did about the invasion, and what it counts. */
export interface Act {
  readonly membership: Membership;
  readonly value: number;
}

/** A country's rows on the lists of the policy component that are in force (method, 3.4). */
export interface PolicyEvidence extends Standpoint {
  readonly kind: "policy";
  readonly acts: readonly Act[];
}

export function policyEvidence(world: World, { country, day, axis }: Standpoint): PolicyEvidence {
  const held = membershipsOn(world, country, day);
  const acts = world.method.policyValues.flatMap(({ list, status, value }) => {
    const membership = held.get(list);
    return membership?.status === status ? [{ membership, value }] : [];
  });
  return { kind: "policy", country, day, axis, acts };
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
