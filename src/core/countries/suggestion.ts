import type { Code, World } from "../world";
import { distancesFrom, nearSpellings, type NearSpellings } from "./nearSpellings";
import { spellingsFor } from "./naming";
import { spellingKey } from "./spelling";
import type { SpellingIndex } from "./spellingIndex";

const most = 3;

const indexes = new WeakMap<SpellingIndex, NearSpellings>();
const answers = new WeakMap<World, Map<string, readonly Code[]>>();
const mostAnswers = 2_000;

/** As `nearest`; a column with one misspelling is asked for it a thousand times. */
export function suggestedCodes(world: World, text: string): readonly Code[] {
  const held = answers.get(world) ?? new Map<string, readonly Code[]>();
  answers.set(world, held);
  const asked = spellingKey(text).slice(0, 60);
  const known = held.get(asked);
  if (known) return known;
  const codes = nearest(spellingsFor(world, text), asked);
  if (held.size >= mostAnswers) held.clear();
  held.set(asked, codes);
  return codes;
}

function indexOf(spellings: SpellingIndex): NearSpellings {
  let index = indexes.get(spellings);
  if (!index) indexes.set(spellings, (index = nearSpellings(spellings)));
  return index;
}

/** The countries with the spellings nearest to a text, the nearest first, then in code order; at most three. */
function nearest(spellings: SpellingIndex, asked: string): readonly Code[] {
  // of three letters another one is a third of the name
  if (asked.length < 4) return [];
  const distances = [...distancesFrom(indexOf(spellings), asked)].sort(
    ([a, x], [b, y]) => x - y || (a < b ? -1 : 1),
  );
  // beside a name that is one letter off, one that is two off is not meant
  const least = Math.ceil(distances[0]?.[1] ?? 0);
  return distances
    .filter(([, distance]) => distance <= least)
    .slice(0, most)
    .map(([code]) => code);
}
