import type { Code, World } from "../world";
import { editDistance } from "./distance";
import { spellingsFor } from "./naming";
import { spellingKey } from "./spelling";
import type { SpellingIndex } from "./spellingIndex";

const most = 3;

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

/** The countries with a spelling near a text, the nearest first, then in code order; at most three. */
function nearest(spellings: SpellingIndex, asked: string): readonly Code[] {
  if (asked.length < 3) return [];
  const bound = Math.max(1, Math.floor(asked.length / 3));
  const distances = new Map<Code, number>();
  for (const [key, code] of spellings) {
    if (code === undefined) continue;
    const distance = nearness(asked, key, Math.min(bound, 4));
    if (distance < (distances.get(code) ?? bound + 1)) distances.set(code, distance);
  }
  return [...distances]
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([code]) => code);
}

/** Edit distance; a name that holds the whole text is half a letter away (`Korea`), each letter more a hundredth. */
function nearness(asked: string, key: string, bound: number): number {
  if (asked.length >= 4 && key.length < 30 && key.includes(asked))
    return 0.5 + (key.length - asked.length) / 100;
  const distance = editDistance(asked, key, bound);
  return distance > bound ? Infinity : distance;
}
