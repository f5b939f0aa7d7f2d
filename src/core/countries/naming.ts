import type { Code, World } from "../world";
import { lostLetters, partsOf } from "./forms";
import { isLatin } from "./letters";
import { spellingIndex, written, type SpellingIndex } from "./spellingIndex";

const codes = new WeakMap<World, Map<string, Code>>();
const latinIndexes = new WeakMap<World, SpellingIndex>();
const otherIndexes = new WeakMap<World, SpellingIndex>();
const answers = new WeakMap<World, Map<string, Code | undefined>>();
const mostAnswers = 20_000;

/** Alpha-3 and alpha-2 codes in capitals and in small letters → alpha-3. */
export function codesKnown(world: World): ReadonlyMap<string, Code> {
  const held = codes.get(world);
  if (held) return held;
  const made = new Map<string, Code>();
  for (const { code, alpha2 } of world.countries) {
    for (const text of alpha2 ? [alpha2, code] : [code]) made.set(text, code).set(text.toLowerCase(), code);
  }
  codes.set(world, made);
  return made;
}

/** The country of a code in any case. */
export function codeKnown(world: World, text: string): Code | undefined {
  const known = codesKnown(world);
  return known.get(text) ?? (text.length <= 3 ? known.get(text.toUpperCase()) : undefined);
}

/** The spellings of a world in the script of a text, read when they are first asked for. */
export function spellingsFor(world: World, text: string): SpellingIndex {
  const latin = isLatin(text);
  const indexes = latin ? latinIndexes : otherIndexes;
  const held = indexes.get(world) ?? spellingIndex(world, latin);
  indexes.set(world, held);
  return held;
}

/** The country of a name or spelling, undefined for none or several; the last thousands of answers are kept. */
export function resolvedName(world: World, text: string): Code | undefined {
  const held = answers.get(world) ?? new Map<string, Code | undefined>();
  answers.set(world, held);
  if (held.has(text)) return held.get(text);
  const code = found(world, text.trim());
  if (held.size >= mostAnswers) held.clear();
  if (text.length < 200) held.set(text, code);
  return code;
}

function found(world: World, text: string): Code | undefined {
  if (text.length < 2 || text.length > 200) return undefined;
  return (
    codeKnown(world, text) ??
    written(spellingsFor(world, text), text) ??
    ofBothParts(world, text) ??
    ofLostLetters(world, text)
  );
}

/** `Burma/Myanmar`, `Iran (Persia)`, `DEU – Germany`: two names of one country. */
function ofBothParts(world: World, text: string): Code | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const [one, other] = parts.map((part) => resolvedName(world, part.trim()));
  return one === other ? one : undefined;
}

function ofLostLetters(world: World, text: string): Code | undefined {
  const pattern = lostLetters(text);
  if (!pattern) return undefined;
  const fitting = new Set<Code | undefined>();
  for (const [key, code] of spellingsFor(world, text)) if (pattern.test(key)) fitting.add(code);
  const [only] = fitting;
  return fitting.size === 1 ? only : undefined;
}
