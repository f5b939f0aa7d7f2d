import type { Code, World } from "../world";
import { editDistance } from "./distance";
import { spellingsFor } from "./naming";
import { spellingKey } from "./spelling";

const most = 3;

/** The countries with a spelling near a text, the nearest first, then in code order; at most three. */
export function suggestedCodes(world: World, text: string): readonly Code[] {
  const asked = spellingKey(text).slice(0, 60);
  if (asked.length < 3) return [];
  const bound = Math.max(1, Math.floor(asked.length / 3));
  const nearest = new Map<Code, number>();
  for (const [key, code] of spellingsFor(world, text)) {
    if (code === undefined) continue;
    const distance = nearness(asked, key, Math.min(bound, 4));
    if (distance < (nearest.get(code) ?? bound + 1)) nearest.set(code, distance);
  }
  return [...nearest]
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
