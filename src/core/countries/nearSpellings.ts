import { popcount } from "../votes/bits";
import { editDistance } from "../editDistance";
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

/** Whether two letters of a text have changed places, whatever stands between them: `Lybia`, `Checz`. */
function areTwoSwapped(text: string, key: string): boolean {
  if (text.length !== key.length) return false;
  const differing = [...text].flatMap((letter, at) => (letter === key[at] ? [] : [at]));
  const [one, other] = differing;
  return differing.length === 2 && text[one!] === key[other!] && text[other!] === key[one!];
}

/** How far the spellings of each country are from a text by edit distance, only those within a bound. */
export function distancesFrom(
  { keys, codes, letters, starts }: NearSpellings,
  asked: string,
  bound: number,
): ReadonlyMap<Code, number> {
  const own = lettersOf(asked);
  const distances = new Map<Code, number>();
  const end = starts[Math.min(longest, asked.length + bound) + 1]!;
  for (let i = starts[Math.max(0, asked.length - bound)]!; i < end; i++) {
    // every wrong letter takes at most one out of the set, and brings one in
    const [lost, gained] = [own & ~letters[i]!, letters[i]! & ~own];
    if (popcount(lost) > bound || popcount(gained) > bound) continue;
    const isSwap = (lost | gained) === 0 && areTwoSwapped(asked, keys[i]!);
    const distance = isSwap ? 1 : editDistance(asked, keys[i]!, bound);
    if (distance <= bound && distance < (distances.get(codes[i]!) ?? Infinity))
      distances.set(codes[i]!, distance);
  }
  return distances;
}

/** What is near with its distance, the nearest first, then in the order of codes. */
export function nearestFirst(distances: ReadonlyMap<Code, number>): readonly (readonly [Code, number])[] {
  return [...distances].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
}
