import { blocName, endedBy, membershipAt, statusAt } from "../blocs/blocs";
import type { Bond, Tie } from "../blocs/ties";
import type { World } from "../world";
import { blocsCounted, describeBlocs, type BlocsEvidence } from "./blocsComponent";

/** A country's memberships on two days. */
interface Between {
  readonly world: World;
  readonly then: BlocsEvidence;
  readonly now: BlocsEvidence;
}

/** `new: EU (candidate since 2022-06-23)`; undefined where there are none. */
function listed(what: string, found: readonly string[]): string | undefined {
  return found.length === 0 ? undefined : `${what}: ${found.join(", ")}`;
}

/** What a country joined and left of the blocs that can count, and where its status is another. */
function whatChanged({ world, then, now }: Between): readonly string[] {
  const { country, axis } = now;
  const [fresh, other, gone]: [string[], string[], string[]] = [[], [], []];
  for (const bloc of blocsCounted(world, axis)) {
    const [before, after] = [then, now].map(({ day }) => membershipAt(world, bloc, country, day));
    const name = blocName(world, bloc);
    if (before?.status === after?.status) continue;
    if (!after) {
      const until = endedBy(world, bloc, country, now.day)?.until;
      gone.push(`${name} (${before!.status}, ended ${until})`);
    } else if (before) other.push(`${name} (${before.status}, since ${after.since} ${after.status})`);
    else fresh.push(`${name} (${after.status} since ${after.since})`);
  }
  return [listed("new", fresh), listed("changed", other), listed("ended", gone)].filter(
    (words) => words !== undefined,
  );
}

/** Whether a country is in a bloc what it was on the first day. */
function isSteady({ world, then, now }: Between, { bloc }: Bond): boolean {
  return statusAt(world, bloc, now.country, then.day) === statusAt(world, bloc, now.country, now.day);
}

function named(between: Between, bond: Bond): string {
  return `${blocName(between.world, bond.bloc)} (${bond.status}${isSteady(between, bond) ? " on both days" : ""})`;
}

/** ` beside CSTO (member)`: the membership that rules a bond out on a day. */
function besideWhat({ world, now }: Between, { bloc }: Bond, day: string): string {
  const rulers = world.method.blocWeights.filter((row) => row.bloc === bloc).flatMap(({ unless }) => unless);
  const ruler = rulers.find((one) => statusAt(world, one.bloc, now.country, day) === one.status);
  return ruler ? ` beside ${blocName(world, ruler.bloc)} (${ruler.status})` : "";
}

/** What counts in place of what, where that is not said by what changed: of every part the strongest alone counts. */
function whatCounts(between: Between, one: Tie, other: Tie): readonly string[] {
  return (["security", "economy"] as const).flatMap((part) => {
    const [before, after] = [one, other].map(({ bonds }) => bonds.find((bond) => bond.part === part));
    if (before?.bloc === after?.bloc) return [];
    if (before && after) return `${named(between, after)} counts in place of ${named(between, before)}`;
    const bond = (before ?? after)!;
    if (!isSteady(between, bond)) return [];
    const day = (before ? between.now : between.then).day;
    const beside = besideWhat(between, bond, day);
    return before
      ? `${named(between, bond)} no longer counts${beside}`
      : `${named(between, bond)} counts now, which it did not${beside}`;
  });
}

/**
 * What became of a country's memberships between two days: what it joined, left or is otherwise, what counts in place of what, and all that counts now.
 * Who is in a bloc on both days is never said to have joined or left it, whether it counts or not.
 */
export function describeBlocsChange(world: World, then: BlocsEvidence, now: BlocsEvidence): string {
  const between = { world, then, now };
  const told = [
    ...whatChanged(between),
    ...whatCounts(between, then.plus, now.plus),
    ...whatCounts(between, then.minus, now.minus),
  ];
  return told.length === 0
    ? `as before: ${describeBlocs(world, now)}`
    : `${told.join("; ")}; now ${describeBlocs(world, now)}`;
}
