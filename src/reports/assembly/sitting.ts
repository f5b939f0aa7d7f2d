/** What a report on the Assembly asks core of a period. */
import { Mistake } from "../../core/mistake";
import { campMap, type CampMap } from "../../core/votes/camps/campMap";
import { camps as campsAnswer } from "../../core/votes/camps/campsAnswer";
import { campsOf, type CampMember, type Camps } from "../../core/votes/camps/camps";
import type { Code, Day, World } from "../../core/world";

/** A period with its camps and its map. */
export interface Sitting {
  readonly first: Day;
  readonly last: Day;
  readonly camps: Camps;
  readonly map: CampMap;
  /** Of each voter. */
  readonly members: ReadonlyMap<Code, CampMember>;
}

/** Throws `Mistake` for days in the wrong order and for a period that has no camps. */
export function sittingOf(world: World, first: Day, last: Day, count: number | undefined): Sitting {
  if (first > last) throw new Mistake(`invalid period: ${first} to ${last}; give the first day first`);
  const camps = campsOf(world, first, last, count);
  const map = campMap(world, first, last);
  if (!camps || !map) {
    const why = campsAnswer(world, [first, last], count).missing();
    throw new Mistake(`${why.split("; ")[0]}; name a longer period`);
  }
  const members = new Map(
    camps.camps.flatMap((camp) => camp.members.map((member) => [member.country, member] as const)),
  );
  return { first, last, camps, map, members };
}

/** `1 France, United Kingdom`. */
export function campTitle({ number, name }: { readonly number: number; readonly name: string }): string {
  return `${number} ${name}`;
}
