import { popcount } from "../votes/bits";
import { editDistance } from "../editDistance";
import { nearBound } from "../nearest";
import type { Code } from "../world";
import type { SpellingIndex } from "./spellingIndex";

/** The keys of all spellings with the letters of each as a set, so that few are compared letter by letter. */
export interface NearSpellings {
  readonly keys: readonly string[];
  readonly codes: readonly Code[];
  readonly letters: Int32Array;
  /** Length → the first key of at least so many letters; the shortest come first. */
  readonly starts: Int32Array;
}

/** From so many letters on, a text may be a part of a longer name (`Korea`), of at most so many. */
const leastPart = 4;
const mostWhole = 30;

/** Longer keys count as of this length. */
const longest = 64;

/** The letters of a text as a set of 32 bits; several letters may share one. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** The spellings that name one country, laid out to be searched. */
export function nearSpellings(spellings: SpellingIndex): NearSpellings {
  const known = [...spellings].filter((spelling): spelling is [string, Code] => spelling[1] !== undefined);
  known.sort(([one], [other]) => one.length - other.length);
  const starts = new Int32Array(longest + 2).fill(known.length);
  known.forEach(([key], i) => {
    const length = Math.min(longest, key.length);
    if (starts[length] === known.length) starts[length] = i;
  });
  for (let length = longest; length >= 0; length--)
    starts[length] = Math.min(starts[length]!, starts[length + 1]!);
  return {
    keys: known.map(([key]) => key),
    codes: known.map(([, code]) => code),
    letters: Int32Array.from(known, ([key]) => lettersOf(key)),
    starts,
  };
}

/**
 * How far the spellings of each country are from a text, only those that are near: an edit distance; a name that holds the whole text is
 * half a letter away, each letter more a hundredth.
 */
export function distancesFrom(
  { keys, codes, letters, starts }: NearSpellings,
  asked: string,
): ReadonlyMap<Code, number> {
  const bound = nearBound(asked.length);
  const own = lettersOf(asked);
  const distances = new Map<Code, number>();
  const note = (i: number, distance: number): void => {
    if (distance < (distances.get(codes[i]!) ?? Infinity)) distances.set(codes[i]!, distance);
  };
  const end = starts[Math.min(longest, asked.length + bound) + 1]!;
  for (let i = starts[Math.max(0, asked.length - bound)]!; i < end; i++) {
    // every wrong letter takes at most one out of the set, and brings one in
    const [lost, gained] = [own & ~letters[i]!, letters[i]! & ~own];
    if (popcount(lost) > bound || popcount(gained) > bound) continue;
    const distance = editDistance(asked, keys[i]!, bound);
    if (distance <= bound) note(i, distance);
  }
  if (asked.length < leastPart) return distances;
  for (let i = starts[asked.length]!; i < starts[mostWhole]!; i++) {
    if ((own & ~letters[i]!) === 0 && keys[i]!.includes(asked))
      note(i, 0.5 + (keys[i]!.length - asked.length) / 100);
  }
  return distances;
}
