/** What the tables of exposure rest on. */
import { membershipAt } from "../../core/blocs/blocs";
import { originsOf, type Datum, type Origin } from "../../core/datum";
import type { Exposure } from "../../core/exposure/exposure";
import type { World } from "../../core/world";
import { scoreOrigins } from "../figures";
import type { GroupOrigins } from "./groupTable";

/** Of several origins the newest of each source. */
function newestOf(all: readonly (readonly Origin[])[]): readonly Origin[] {
  const newest = new Map<string, Origin>();
  for (const origin of all.flat()) {
    const known = newest.get(origin.source);
    if (!known || origin.date > known.date) newest.set(origin.source, origin);
  }
  return [...newest.values()];
}

/** What it rests on who is in which band and who in which bloc, and all scores now. */
export function originsOfGroups(
  world: World,
  now: Exposure,
  then: Exposure,
): {
  readonly bands: GroupOrigins;
  readonly blocs: GroupOrigins;
  readonly all: readonly Origin[];
} {
  const days = { now, then };
  const scores = ({ holdings }: Exposure) =>
    new Map(
      holdings.map(({ country, standing }) => [
        country,
        scoreOrigins(world, country, standing.day, standing.axis),
      ]),
    );
  const ofScores = { now: scores(now), then: scores(then) };
  const bands: GroupOrigins = ({ members }, when) =>
    newestOf(members.map((country) => ofScores[when].get(country) ?? []));
  const blocs: GroupOrigins = ({ name, members }, when) =>
    originsOf(
      members.flatMap((country): readonly Datum[] => {
        const membership = membershipAt(world, name, country, days[when].day);
        return membership ? [{ kind: "membership", membership }] : [];
      }),
    );
  return { bands, blocs, all: newestOf([...ofScores.now.values()]) };
}
