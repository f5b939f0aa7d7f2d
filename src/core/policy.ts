import { membershipAt } from "./blocs";
import type { Code, Day, Membership, World } from "./world";

/** What a government did about the invasion, and what each act counts. */
export interface Act {
  readonly membership: Membership;
  readonly value: number;
}

/** A country's rows on the lists of the policy component that are in force on a day (method, 3.4). */
export function acts(world: World, country: Code, day: Day): readonly Act[] {
  const lists = [...new Set(world.method.policyValues.map((row) => row.list))];
  return lists.flatMap((list) => {
    const membership = membershipAt(world, list, country, day);
    const value = world.method.policyValues.find(
      (row) => row.list === list && row.status === membership?.status,
    );
    return membership && value ? [{ membership, value: value.value }] : [];
  });
}

/** The sum of the acts, clamped to −1…+1; none is 0. */
export function stance(done: readonly Act[]): number {
  const sum = done.reduce((total, act) => total + act.value, 0);
  return Math.max(-1, Math.min(1, sum));
}
