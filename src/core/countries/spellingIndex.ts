import type { Code, World } from "../world";
import { bareKey, partsOf, standsWithoutRule, turnedKey } from "./forms";
import { isLatin } from "./letters";
import { nameKey, spellingKey } from "./spelling";

/** Key of a spelling → the country it names; undefined where it names several. */
export type SpellingIndex = ReadonlyMap<string, Code | undefined>;

/**
 * The names and aliases of a world under their keys, `Korea, Republic of` also under the key of `Republic of Korea`:
 * those in Latin letters, or those in all other scripts. Each half is read when it is first needed.
 */
export function spellingIndex(world: World, latin: boolean): SpellingIndex {
  const index = new Map<string, Code | undefined>();
  const turned = new Map<string, Code | undefined>();
  for (const country of world.countries) {
    for (const name of [country.name, ...(world.aliases.get(country.code) ?? [])]) {
      if (isLatin(name) !== latin) continue;
      claim(index, nameKey(name), country.code);
      if (partsOf(name)) claim(turned, turnedKey(name) ?? "", country.code);
    }
  }
  for (const [key, code] of turned) if (!index.has(key)) index.set(key, code);
  return index;
}

function claim(index: Map<string, Code | undefined>, key: string, code: Code): void {
  if (key === "") return;
  if (!index.has(key)) index.set(key, code);
  else if (index.get(key) !== code) index.set(key, undefined);
}

/** The country of a text as it stands, turned round, or without `Republic of`; undefined for none or several. */
export function written(index: SpellingIndex, text: string): Code | undefined {
  const direct = spellingKey(text);
  if (index.has(direct)) return index.get(direct);
  const turned = turnedKey(text);
  if (turned !== undefined && index.has(turned)) return index.get(turned);
  const bare = bareKey(text);
  const code = bare === undefined ? undefined : index.get(bare);
  return code !== undefined && standsWithoutRule(code) ? code : undefined;
}
