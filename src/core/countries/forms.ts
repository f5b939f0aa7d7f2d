import { isFiller, keyOfWords, wordsOf } from "./spelling";

const separators = /\s*(?:[,;:(（/]|\s[-–—]|[-–—]\s)\s*/;

/** The two parts of `Korea, Republic of`, `Iran (Islamic Republic of)` or `Burma/Myanmar`; undefined for one part. */
export function partsOf(text: string): readonly [string, string] | undefined {
  const at = separators.exec(text.trim());
  if (!at || at.index === 0) return undefined;
  const first = text.trim().slice(0, at.index);
  const second = text
    .trim()
    .slice(at.index + at[0].length)
    .replace(/[)）\]]/g, " ");
  return second.trim() ? [first, second] : undefined;
}

// what may stand behind a name as well as before it
const titles = new Set(
  "republic dem people fed states islamic arab united kingdom dr drc dpr dprk pdr fyr fyrom rb pr ir ps north south east west northern southern eastern western".split(
    " ",
  ),
);

/**
 * `Korea, Republic of` and `Korea Dem. Rep.` → the key of `Republic of Korea`, `Dem. Rep. Korea`; undefined where
 * nothing is turned round.
 */
export function turnedKey(text: string): string | undefined {
  const parts = partsOf(text);
  if (parts) return keyOfWords([...wordsOf(parts[1]), ...wordsOf(parts[0])]);
  const found = wordsOf(text);
  let name = found.length;
  while (name > 0 && titles.has(found[name - 1] ?? "")) name--;
  return name === 0 || name === found.length
    ? undefined
    : keyOfWords([...found.slice(name), ...found.slice(0, name)]);
}

// in Arabic as letters.ts writes it: without points, ة as ه
const rule = new Set(
  "republic kingdom principality sultanate جمهوریه الجمهوریه مملکه المملکه اماره دوله کومنولث کومونولث".split(
    " ",
  ),
);
const adjectives = new Set(
  "fed people islamic socialist الشعبیه الدیمقراطیه الاشتراکیه الاتحادیه الفیدرالیه الاسلامیه".split(" "),
);

/** `Islamic Republic`, `Kingdom` and their like at the end of a name in Chinese, which parts no words. */
const chineseRule =
  /(?:伊斯兰|民主|人民|社会主义|联邦|阿拉伯|合作|多民族|独立|大)*(?:共和国|王国|公国|苏丹国|联邦|联盟|独立国|多民族国)$/;

// there is or was another state of that name: `Republic of China`, `Democratic Republic of Vietnam`
const doubles: ReadonlySet<string> = new Set(
  "CHN TWN COD COG DEU DDR DMA KHM KOR LAO PRK VNM YEM YMD".split(" "),
);

/** May `Republic of …` and `Kingdom of …` be left off this country's name? Not where it would mean another state. */
export function standsWithoutRule(code: string): boolean {
  return !doubles.has(code);
}

/** `Islamic Republic of Pakistan` and `Pakistan, Islamic Republic of` → the key of `Pakistan`; undefined where there is no such word. */
export function bareKey(text: string): string | undefined {
  const found = wordsOf(text);
  if (found.length === 1 && chineseRule.test(found[0]!))
    return found[0]!.replace(chineseRule, "") || undefined;
  if (!found.some((word) => rule.has(word))) return undefined;
  const bare = keyOfWords(
    found.filter(
      (word, at) => !rule.has(word) && !adjectives.has(word) && !isFiller(found, at) && word !== "del",
    ),
  );
  return bare || undefined;
}

/** `T?rkiye`: the keys that such a text, whose letters were lost on the way, could have been; undefined for a whole
 * text, and for one that ends so: that is a question. */
export function lostLetters(text: string): RegExp | undefined {
  const key = keyOfWords(wordsOf(text));
  const lost = key.match(/[?\ufffd]+/g)?.length ?? 0;
  if (lost === 0 || key.length < 5 * lost || !/^[\p{L}?\ufffd]*\p{L}$/u.test(key)) return undefined;
  return new RegExp(`^${key.replace(/[?\ufffd]+/g, ".{1,2}")}$`, "u");
}
