import { Mistake } from "../mistake";
import type { Code, Day, Membership, World } from "../world";
import { editDistance } from "./distance";

/**
 * The countries of a group on a day, in code order: a group of ours (`post-soviet`, `c5`, `western-asia`) without the
 * states that were dissolved by then, or the full members of a bloc (`nato`, `csto`, `un`). Any case, blanks as
 * hyphens. Throws `Mistake` for a group nobody knows.
 */
export function countriesOf(world: World, groupText: string, day: Day): readonly Code[] {
  const asked = slug(groupText);
  const group = world.groups.get(asked) ?? byName(world.groups, asked);
  if (group) return group.countries.filter((code) => !dissolved(world, code, day)).sort();
  const bloc =
    [...world.blocs.keys()].find((code) => slug(code) === asked) ?? byName(world.blocs, asked)?.code;
  if (bloc !== undefined) return fullMembers(world, bloc, day);
  throw new Mistake(`unknown group: ${groupText.trim()}; ${remedy(world, asked)}`);
}

/** Of several rows in force at once the one that started last counts. */
function fullMembers(world: World, bloc: string, day: Day): readonly Code[] {
  const members: Code[] = [];
  for (const { code } of world.countries) {
    let latest: Membership | undefined;
    for (const row of world.memberships.get(code) ?? []) {
      if (row.bloc !== bloc || row.start > day || (row.end !== undefined && row.end <= day)) continue;
      if (!latest || row.start >= latest.start) latest = row;
    }
    if (latest?.status === "member") members.push(code);
  }
  return members.sort();
}

function dissolved(world: World, code: Code, day: Day): boolean {
  const until = world.countries[world.seat.get(code) ?? -1]?.until;
  return until !== undefined && until < day;
}

interface Named {
  readonly code: string;
  readonly name: string;
}

function byName<T extends Named>(named: ReadonlyMap<string, T>, asked: string): T | undefined {
  return [...named.values()].find(({ name }) => slug(name) === asked);
}

/** `Post-Soviet states`, `FIVE_EYES` → `post-soviet-states`, `five-eyes`. */
function slug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}

function remedy(world: World, asked: string): string {
  const known = [...world.groups.keys(), ...world.blocs.keys()];
  const bound = Math.max(1, Math.floor(asked.length / 3));
  const [nearest] = known
    .map((code) => ({ code, distance: editDistance(asked, slug(code), bound) }))
    .filter(({ distance }) => distance <= bound)
    .sort((a, b) => a.distance - b.distance);
  return nearest
    ? `did you mean ${nearest.code}?`
    : "give a group (post-soviet, africa) or a bloc (NATO, CIS)";
}
