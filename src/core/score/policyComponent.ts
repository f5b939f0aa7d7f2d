import { describeOpenRow, describeStatuses, inForce, openOn, type OpenDay } from "../blocs/blocs";
import type { Datum } from "../datum";
import { blocsLeftOut } from "../leftOut";
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
  /** Rows of these lists that the day cannot settle; they count from the last day that their date can mean. */
  readonly open: readonly OpenDay[];
  /** Why it cannot be said, where rows of such a list are left out of the build. */
  readonly leftOut: string | undefined;
}

export function policyEvidence(world: World, { country, day, axis }: Standpoint): PolicyEvidence {
  const held = (world.memberships.get(country) ?? []).filter((membership) => inForce(membership, day));
  const acts = new Map<string, Act>();
  for (const { list, status, value, notBefore } of world.method.policyValues) {
    if (notBefore !== undefined && day < notBefore) continue;
    const membership = held.findLast((row) => row.bloc === list && row.status === status);
    if (membership && value > (acts.get(list)?.value ?? -Infinity)) acts.set(list, { membership, value });
  }
  const open = openOn(world, country, day).filter(({ membership }) =>
    world.method.policyValues.some(
      ({ list, status }) => list === membership.bloc && status === membership.status,
    ),
  );
  const lists = world.method.policyValues.map(({ list }) => list);
  const leftOut = blocsLeftOut(world, lists);
  return { kind: "policy", country, day, axis, acts: [...acts.values()], open, leftOut };
}

/** The sum of the acts, held within −1…+1; none is 0. Undefined where rows are left out of the build. */
export function policyValue({ acts, leftOut }: PolicyEvidence): number | undefined {
  if (leftOut !== undefined) return undefined;
  const sum = acts.reduce((total, act) => total + act.value, 0);
  return Math.max(-1, Math.min(1, sum));
}

export function policyData({ acts }: PolicyEvidence): readonly Datum[] {
  return acts.map(({ membership }) => ({ kind: "membership", membership }));
}

export function describePolicy(world: World, { acts, open, leftOut }: PolicyEvidence): string {
  if (leftOut !== undefined) return leftOut;
  const held = acts.map(({ membership }) => membership);
  const counted = held.length === 0 ? "no act that counts" : describeStatuses(world, held);
  return [counted, ...open.map((row) => describeOpenRow(world, row))].join("; ");
}
