import { withoutHtml, withoutMojibake } from "./repair";

// letters that Unicode does not take apart, and letters that two keyboards write differently
const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ħ: "h",
  ı: "i",
  þ: "th",
  ŋ: "n",
  ς: "σ",
  ي: "ی",
  ى: "ی",
  ك: "ک",
  ة: "ه",
  ە: "ه",
};

// accents; Arabic and Hebrew vowel points, hamza and madda; joiners, marks of direction, tatweel, soft hyphen
const marks =
  /[\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05c7\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u0640]/g;
const quotes = /['’‘`´ʹʻʼʿʾ′ʽˈ"“”„]/g;
const footnote = /(?:\s*(?:[*†‡§¶#^]|\[\w{1,2}\]|\(\d{1,2}\)|\s\w\/|(?<=\p{L}{4})[\s,]?\d{1,2}\/?))+\s*$/u;

/** One word for each way to write it: abbreviations and the political words of a name in its commonest languages. */
const words: ReadonlyMap<string, string> = new Map(
  [
    "saint st ste sainte",
    "republic rep repub republik republique republica republika rp",
    "dem democratic democratique democratica demokratische demo",
    "fed federal federated federation federale federative federativa feder",
    "islands island is isl isls iles ile islas isla inseln ils ids",
    "people peoples ppl peo",
    "plurinational plurinat plur",
    "united utd unit",
    "herzegovina herz herzeg hercegovina herzegov herzegowina",
    "grenadines gren grenad grens grenadine",
    "vincent vin vinc",
    "african afr afric",
    "equatorial eq equat equatl",
    "barbuda barb",
    "dominican dom domin",
    "former fmr frm",
    "yugoslav yug yugosl yugo",
    "tobago tob",
    "province prov",
    "islamic isl. islam",
    "socialist soc",
    "kingdom king kgdm",
  ].flatMap((line) => {
    const [word, ...others] = line.split(" ") as [string, ...string[]];
    return others.map((other) => [other, word] as const);
  }),
);

const fillers = new Set(
  "the of and le la les l el los las de du des del di da do dos das d et y e und i der die и і та й the".split(
    " ",
  ),
);

/** Lower case without accents, points and footnotes: what is left to tell two spellings apart, still in words. */
export function wordsOf(text: string): readonly string[] {
  const plain = /^[\x20-\x7e]*$/.test(text);
  let folded = text;
  if (/[&<]/.test(folded)) folded = withoutHtml(folded);
  if (!plain && /[\u00c2-\u00f4][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]/.test(folded))
    folded = withoutMojibake(folded);
  folded = folded.replace(footnote, "").toLowerCase();
  if (!plain) {
    folded = folded.normalize("NFKD").replace(marks, "");
    folded = folded.replace(/[^\x20-\x7e]/g, (letter) => letters[letter] ?? letter);
  }
  const found = folded.replace(quotes, "").match(/[\p{L}\p{M}\p{N}?\ufffd]+/gu) ?? [];
  return initialsJoined(found).map((word) => words.get(word) ?? word);
}

/** `d.p.r.` is one word, `trinidad y tobago` three. */
function initialsJoined(found: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let initials = "";
  for (const word of found) {
    if (/^[a-z]$/.test(word)) {
      initials += word;
      continue;
    }
    if (initials) joined.push(initials);
    initials = "";
    joined.push(word);
  }
  if (initials) joined.push(initials);
  return joined;
}

/** Words as one key, without articles, `of` and `and`. */
export function keyOfWords(found: readonly string[]): string {
  return found.filter((word) => !fillers.has(word)).join("");
}

/**
 * What all spellings of one name have in common: no case, accents, blanks, punctuation, articles, footnotes, HTML;
 * `St.` is `Saint`, `Rep.` is `Republic`. Empty where nothing is left.
 */
export function spellingKey(text: string): string {
  return keyOfWords(wordsOf(text));
}
