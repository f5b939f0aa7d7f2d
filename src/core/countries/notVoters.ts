import { blocNamed } from "../blocs/blocs";
import { memoize } from "../memoize";
import { lettersWrong } from "../nearest";
import type { World } from "../world";
import { partsOf } from "./forms";
import { distancesFrom, nearestFirst, nearSpellings } from "./nearSpellings";
import { nameKey, spellingKey } from "./spelling";

function byKey(world: World): ReadonlyMap<string, string> {
  return memoize(
    world,
    "not voters",
    () => new Map([...world.notVoters].map(([name, what]) => [nameKey(name), what])),
  );
}

/** What a text names beside countries and groups of ours, in words: `a territory of Denmark; not a voter`; undefined for anything else. */
export function knownAs(world: World, text: string): string | undefined {
  const known = byKey(world);
  const parts = partsOf(text)?.[0];
  const what =
    known.get(spellingKey(text)) ?? (parts === undefined ? undefined : known.get(spellingKey(parts)));
  if (what !== undefined) return `${what}; not a voter`;
  if (world.method.poles.has(text.trim().toUpperCase())) return "a pole of an axis; name a country";
  return blocNamed(world, text) ? "a bloc; ALIGN.MEMBERS lists its members" : undefined;
}

/** What a misspelt text names beside countries, with its name: `Greenland, a territory of Denmark`; one letter wrong in six, three at most. */
export function nearlyKnownAs(world: World, text: string): string | undefined {
  const index = memoize(world, "not voters nearby", () =>
    nearSpellings(new Map([...world.notVoters.keys()].map((name) => [nameKey(name), name]))),
  );
  const asked = spellingKey(text).slice(0, 60);
  if (asked.length < 6) return undefined;
  const [nearest] = nearestFirst(distancesFrom(index, asked, lettersWrong(asked.length, 6)));
  return nearest && `${nearest[0]}, ${world.notVoters.get(nearest[0])}`;
}
