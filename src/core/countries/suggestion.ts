import { memoize } from "../memoize";
import { lettersWrong } from "../nearest";
import type { Code, World } from "../world";
import { bareKey, standsWithoutRule } from "./forms";
import { plainWords } from "./letters";
import { distancesFrom, nearestFirst, nearSpellings, type NearSpellings } from "./nearSpellings";
import { spellingsFor } from "./naming";
import { knownAs } from "./notVoters";
import { shownNames } from "./shownNames";
import { spellingKey } from "./spelling";
import { written, type SpellingIndex } from "./spellingIndex";

const most = 3;

/** From so many letters on, a text may be a part of a longer name (`Korea`). */
const leastPart = 4;

/** In a text of so many letters, nearly every word is one letter off some country's name in some language. */
const leastSpelling = 6;

/** The same, where a word such as `Republic` says that it is a country's name. */
const leastBare = 5;

/** Words of countries' names that stand in a list for something else. */
const ordinary = new Set(
  (
    "africa african arab cape central city coast cote costa democratic east emirates equatorial federated federation gold guinea " +
    "islands ivory kingdom new north northern people republic rica saint san south southern soviet state states the and of union united west"
  ).split(" "),
);

const indexes = new WeakMap<SpellingIndex, NearSpellings>();

/**
 * The countries whose names come near a text, the nearest first, then in code order, at most three ([docs/names.md](../../../docs/names.md)
 * has the rule). Remembered, as a column with one misspelling is asked for it a thousand times.
 */
export function suggestedCodes(world: World, text: string): readonly Code[] {
  const asked = text.trim().slice(0, 60);
  return memoize(world, `suggested countries|${asked}`, () => nearest(world, asked));
}

function indexOf(spellings: SpellingIndex): NearSpellings {
  let index = indexes.get(spellings);
  if (!index) indexes.set(spellings, (index = nearSpellings(spellings)));
  return index;
}

type Distances = Map<Code, number>;

/** Of names that are equally near those that Align shows stand first: `Icland` is Iceland before it is the German for Ireland. */
const shownAt = (distance: number) => distance - 0.25;

function note(distances: Distances, code: Code, distance: number): void {
  if (distance < (distances.get(code) ?? Infinity)) distances.set(code, distance);
}

function nearest(world: World, text: string): readonly Code[] {
  const key = spellingKey(text);
  const words = plainWords(text);
  // of three letters another one is a third of the name
  if (key.length < 4 || words.every((word) => ordinary.has(word))) return [];
  const distances: Distances = new Map();
  const spellings = spellingsFor(world, text);
  // `Republic of` makes no other word nearer to a name, but tells that it is one
  const bare = bareKey(text);
  const length = Math.min(key.length, bare?.length ?? Infinity);
  const near = (asked: string) => distancesFrom(indexOf(spellings), asked, lettersWrong(length, 6));
  if (length >= leastSpelling)
    for (const [code, distance] of near(key)) note(distances, code, Math.max(1, distance));
  if (bare !== undefined && length >= leastBare && knownAs(world, bare) === undefined)
    for (const [code, distance] of near(bare))
      if (standsWithoutRule(code)) note(distances, code, Math.max(1, distance));
  // what leaves off accents or articles stands beside what is one letter off: `Nigera` beside Nigeria
  const spelled = written(spellings, text);
  if (spelled !== undefined) note(distances, spelled, shownAt(1));
  const plain = words.join(" ");
  const shown = shownNames(world);
  for (const [code, distance] of distancesFrom(shown.near, plain, lettersWrong(length, 4)))
    if (!isOtherWord(plain, shown.byCode.get(code)!.plain)) note(distances, code, shownAt(distance));
  for (const one of shown.byWord.get(words[0]!) ?? [])
    if (isPart(words, one.words)) note(distances, one.code, 0.5 + one.plain.length / 100);
  return sorted(distances);
}

/** Of two texts of four letters one with another letter is another word: `iron` is not near to Iran, `Irna` is. */
function isOtherWord(text: string, name: string): boolean {
  return text.length === 4 && name.length === 4 && [...text].sort().join("") !== [...name].sort().join("");
}

/** Whole words of a longer name, one of them its own: `Korea`, not `States`. */
function isPart(words: readonly string[], name: readonly string[]): boolean {
  if (!words.some((word) => word.length >= leastPart && !ordinary.has(word))) return false;
  return name.some((_, at) => words.every((word, i) => name[at + i] === word));
}

function sorted(distances: Distances): readonly Code[] {
  const found = nearestFirst(distances);
  // beside a name that is one letter off, one that is two off is not meant
  const least = Math.ceil(found[0]?.[1] ?? 0);
  return found
    .filter(([, distance]) => distance <= least)
    .slice(0, most)
    .map(([code]) => code);
}
