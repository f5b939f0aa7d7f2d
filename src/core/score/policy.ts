import { membershipsOn } from "../blocs/blocs";
import type { Code, Day, Membership, World } from "../world";

/** What a government did about the invasion, and what each act counts. */
export interface Act {
  readonly membership: Membership;
  readonly value: number;
}

/** A country's rows on the lists of the policy component that are in force on a day (method, 3.4). */
export function acts(world: World, country: Code, day: Day): readonly Act[] {
  const held = membershipsOn(world, country, day);
  return world.method.policyValues.flatMap(({ list, status, value }) => {
    const membership = held.get(list);
    return membership?.status === status ? [{ membership, value }] : [];
  });
}

/** The sum of the acts, clamped to −1…+1; none is 0. */
export function stance(done: readonly Act[]): number {
  const sum = done.reduce((total, act) => total + act.value, 0);
  return Math.max(-1, Math.min(1, sum));
}
