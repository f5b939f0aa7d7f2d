import type { Code, World } from "../world";
import { spellingKey } from "./spelling";
import { partsOf, turnedKey } from "./forms";

export interface SpellingIndex {
  /** Key of a spelling → the country it names; undefined where it names several. */
  readonly countries: ReadonlyMap<string, Code | undefined>;
}

/** Every name and alias of a world under its key, `Korea, Republic of` also under the key of `Republic of Korea`. */
export function spellingIndex(world: World): SpellingIndex {
  const countries = new Map<string, Code | undefined>();
  const turned: (readonly [string, Code])[] = [];
  for (const country of world.countries) {
    for (const name of [country.name, ...(world.aliases.get(country.code) ?? [])]) {
      claim(countries, spellingKey(name), country.code);
      if (partsOf(name)) turned.push([turnedKey(name) ?? "", country.code]);
    }
  }
  const derived = new Map<string, Code | undefined>();
  for (const [key, code] of turned) claim(derived, key, code);
  for (const [key, code] of derived) if (!countries.has(key)) countries.set(key, code);
  return { countries };
}

function claim(countries: Map<string, Code | undefined>, key: string, code: Code): void {
  if (key === "") return;
  if (!countries.has(key)) countries.set(key, code);
  else if (countries.get(key) !== code) countries.set(key, undefined);
}
