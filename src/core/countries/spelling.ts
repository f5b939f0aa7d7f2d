import { plainWords } from "./letters";
import { withoutHtml, withoutMojibake } from "./repair";

const footnote = /(?:\s*(?:[*†‡§¶#^]|\[\w{1,2}\]|\(\d{1,2}\)|\s\w\/|(?<=\p{L}{4})[\s,]?\d{1,2}\/?))+\s*$/u;

/** One word for each way to write it: abbreviations and the political words of a name in its commonest languages. */
const words: ReadonlyMap<string, string> = new Map(
  [
    "saint st ste sainte",
    "republic rep repub republik republique republica republika",
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
    "islamic islam",
    "socialist soc",
    "kingdom king kgdm",
  ].flatMap((line) => {
    const [word, ...others] = line.split(" ") as [string, ...string[]];
    return others.map((other) => [other, word] as const);
  }),
);

const fillers = new Set(
  "the of and le la les l el los las de du des del di da do dos das d et y e und i der die von van и та".split(
    " ",
  ),
);

/** Lower case without accents, points and footnotes: what is left to tell two spellings apart, still in words. */
export function wordsOf(text: string): readonly string[] {
  let whole = text;
  if (/[&<]/.test(whole)) whole = withoutHtml(whole);
  if (/[\u00c2-\u00f4][^\x00-\x7f\u00c0-\u0151]/.test(whole)) whole = withoutMojibake(whole);
  if (/[^\p{L}.)]\s*$|\(\d+\)\s*$/u.test(whole)) whole = whole.replace(footnote, "");
  return initialsJoined(plainWords(whole)).map((word) => words.get(word) ?? word);
}

/** `d.p.r.` is one word, `trinidad y tobago` three. */
function initialsJoined(found: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let initials = "";
  for (const word of found) {
    if (word.length === 1 && word >= "a" && word <= "z") {
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
  const telling = found.filter((word) => !fillers.has(word));
  return (telling.length > 0 ? telling : found).join("");
}

/**
 * What all spellings of one name have in common: no case, accents, blanks, punctuation, articles, footnotes, HTML;
 * `St.` is `Saint`, `Rep.` is `Republic`. Empty where nothing is left.
 */
export function spellingKey(text: string): string {
  return keyOfWords(wordsOf(text));
}
