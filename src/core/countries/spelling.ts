import { plainWords } from "./letters";
import { withoutHtml, withoutMojibake } from "./repair";

const footnote =
  /(?:[\s,]*(?:[*†‡§¶#^¹²³⁰⁴-⁹]|\[(?:note |nb )?\w{1,2}\]|\(\d{1,2}\)|\s\w\/|(?<=\p{L}{4})[\s,^]?\d{1,2}(?:, ?\d{1,2})*\/?))+\s*$/u;
// `USSR (...1990)`, `Ethiopia (1993–)`
const years = /\s*\(\s*(?:\d{4}\s*(?:\.{2,3}|[…–—-])|(?:\.{2,3}|[…–—-])\s*\d{4})\s*(?:\d{4}\s*)?\)\s*$/u;
const flag = /[\u{1f1e6}-\u{1f1ff}]{2}/gu;
// the first byte of a letter, read as Windows-1252: Latin, Greek, Cyrillic, and the rest
const mojibake = /[ÂÃÄÅÎÏÐÑØÙàáâãäåæçèéêëìíîï][^\x00-\x7fÀ-ő]/;

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
  "the of and le la les el los las l de du des di da das et und der die von van и та".split(" "),
);

// elsewhere these are no articles: `E. Timor`, Hungarian `Dél-Korea`, Vietnamese `Ấn Độ`
const fillersWithin = new Set("e y i d a del do dos і й".split(" "));

/** Is the word at a place one that says nothing: an article, `of`, `and`? */
export function isFiller(found: readonly string[], at: number): boolean {
  const word = found[at] ?? "";
  return fillers.has(word) || (at > 0 && at < found.length - 1 && fillersWithin.has(word));
}

/** Lower case without accents, points and footnotes: what is left to tell two spellings apart, still in words. */
export function wordsOf(text: string): readonly string[] {
  return wordsOfName(repaired(text));
}

function wordsOfName(name: string): readonly string[] {
  const found = initialsJoined(plainWords(name));
  // a word that stands alone is a name: `Island` is Iceland
  if (found.length > 1)
    for (let at = 0; at < found.length; at++) found[at] = words.get(found[at] ?? "") ?? found[at] ?? "";
  return found;
}

/** Without HTML, mojibake, flags, years and footnotes, each looked for only where a sign of it is seen. */
function repaired(text: string): string {
  let whole = /^[lL]['’]/.test(text) ? text.slice(2) : text;
  if (whole.includes("&") || whole.includes("<")) whole = withoutHtml(whole);
  if (mojibake.test(whole)) whole = withoutMojibake(whole);
  if (whole.includes("\ud83c")) whole = whole.replace(flag, "");
  if (whole.includes(")")) whole = whole.replace(years, "");
  return /\p{L}$/u.test(whole.slice(-2)) ? whole : whole.replace(footnote, "");
}

/** `d.p.r.` is one word, `trinidad y tobago` three. */
function initialsJoined(found: string[]): string[] {
  if (!found.some(isInitial)) return found;
  const joined: string[] = [];
  let initials = "";
  for (const word of found) {
    if (isInitial(word)) {
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

function isInitial(word: string): boolean {
  return word.length === 1 && word >= "a" && word <= "z";
}

/** Words as one key, without articles, `of` and `and`. */
export function keyOfWords(found: readonly string[]): string {
  let key = "";
  for (let at = 0; at < found.length; at++) if (!isFiller(found, at)) key += found[at];
  return key === "" ? found.join("") : key;
}

/**
 * What all spellings of one name have in common: no case, accents, blanks, punctuation, articles, footnotes, HTML;
 * `St.` is `Saint`, `Rep.` is `Republic`. Empty where nothing is left.
 */
export function spellingKey(text: string): string {
  return keyOfWords(wordsOf(text));
}

/** The same of a name in our own tables, where nothing needs mending: thousands are read at once. */
export function nameKey(name: string): string {
  return keyOfWords(wordsOfName(name));
}
