import type { Camp, Camps } from "./camps";
import type { Code } from "../../world";

/** A country that votes with others than it did. */
export interface CampChange {
  readonly country: Code;
  readonly then: Camp;
  readonly now: Camp;
}

/** Two sets of camps side by side. */
export interface CampChanges {
  /** Of each camp then, in their order, the camp now to which most of its members belong; undefined where none of them is placed. */
  readonly successors: readonly (Camp | undefined)[];
  /** Who is placed both times, and not where most of its camp is; by code. */
  readonly changed: readonly CampChange[];
}

function campsByCountry({ camps }: Camps): ReadonlyMap<Code, Camp> {
  return new Map(camps.flatMap((camp) => camp.members.map(({ country }) => [country, camp] as const)));
}

/** Who changed camp between two periods: camps have no names of their own, so that one goes on where most of its members go. */
export function campChanges(then: Camps, now: Camps): CampChanges {
  const after = campsByCountry(now);
  const successors = then.camps.map(({ members }) => {
    const shared = now.camps.map(
      (camp) => members.filter(({ country }) => after.get(country) === camp).length,
    );
    const most = Math.max(...shared);
    return most === 0 ? undefined : now.camps[shared.indexOf(most)];
  });
  const changed = then.camps.flatMap((camp, i) =>
    camp.members.flatMap(({ country }) => {
      const to = after.get(country);
      return to === undefined || to === successors[i] ? [] : [{ country, then: camp, now: to }];
    }),
  );
  return { successors, changed: changed.toSorted((a, b) => (a.country < b.country ? -1 : 1)) };
}
