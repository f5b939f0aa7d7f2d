import { memoize } from "../memoize";
import type { Code, World } from "../world";
import { plainWords } from "./letters";
import { nearSpellings, type NearSpellings } from "./nearSpellings";

/** A name that Align shows, in small letters without accents and signs. */
export interface ShownName {
  readonly code: Code;
  readonly words: readonly string[];
  readonly plain: string;
}

/** The names that Align shows, laid out to be searched. */
export interface ShownNames {
  readonly byCode: ReadonlyMap<Code, ShownName>;
  readonly byWord: ReadonlyMap<string, readonly ShownName[]>;
  readonly near: NearSpellings;
}

export function shownNames(world: World): ShownNames {
  return memoize(world, "shown names", () => {
    const all = world.countries.map(({ code, name }): ShownName => {
      const words = plainWords(name);
      return { code, words, plain: words.join(" ") };
    });
    const byWord = new Map<string, ShownName[]>();
    for (const shown of all)
      for (const word of new Set(shown.words)) byWord.set(word, [...(byWord.get(word) ?? []), shown]);
    return {
      byCode: new Map(all.map((shown) => [shown.code, shown])),
      byWord,
      near: nearSpellings(new Map(all.map(({ plain, code }) => [plain, code]))),
    };
  });
}
