import type { Code, World } from "../world";
import { lostLetters, partsOf } from "./forms";
import { isAscii, isLatin, plainWords } from "./letters";
import { distancesFrom } from "./nearSpellings";
import { shownNames } from "./shownNames";
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
  const code = codeKnown(world, text);
  if (code !== undefined) return code;
  const spelled = written(spellingsFor(world, text), text);
  if (spelled !== undefined) return isSlip(world, text, spelled) ? undefined : spelled;
  return ofBothParts(world, text) ?? ofLostLetters(world, text);
}

/**
 * May another country be meant, with one letter wrong? So it is where a text is one letter off another's name (`Nigera`) and one of this
 * country's spellings only because accents, blanks and articles do not count (`Nigēra`, as Latvians write Niger).
 */
function isSlip(world: World, text: string, code: Code): boolean {
  const plain = plainWords(text).join(" ");
  const { near, byCode } = shownNames(world);
  if (byCode.get(code)?.plain === plain) return false;
  const codes = [...distancesFrom(near, plain, 1).keys()];
  if (codes.every((one) => one === code)) return false;
  const small = text.toLowerCase().normalize();
  return !(world.aliases.get(code) ?? []).some(
    (spelling) =>
      spelling.toLowerCase() === small || (isAscii(spelling) && plainWords(spelling).join(" ") === plain),
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
