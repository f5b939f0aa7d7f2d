// letters that Unicode does not take apart, and letters that two keyboards or two spellings of a language confuse
const folded: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
    // Ukrainian wrote г and и where it now writes ґ and і, and again the other way round
    ґ: "г",
    і: "и",
    є: "е",
    э: "е",
    ј: "и",
    ي: "ی",
    ى: "ی",
    ك: "ک",
    ة: "ه",
    ە: "ه",
  }),
);

const nothing =
  /['’‘`´ʹʻʼʿʾ′ʽˈ"“”„\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05bd\u05bf-\u05c7\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u0640]/;

/** What becomes of each UTF-16 unit, looked up once: accents and quotes are nothing, signs are blanks. */
const unknown = 0;
const letter = 1;
const changed = 2;
const blank = 3;
const dropped = 4;
const fates = new Uint8Array(0x10000);

function fateOf(unit: number): number {
  // syllables and ideographs of Hindi to Korean: nearly all of what is asked for here, and all letters
  if ((unit >= 0x0970 && unit < 0x1e00) || (unit >= 0x3400 && unit < 0xe000)) return letter;
  const sign = String.fromCharCode(unit);
  if (nothing.test(sign)) return dropped;
  if (folded.has(sign)) return changed;
  // `?` may be a letter that was lost
  return /[\p{L}\p{M}\p{N}?\ufffd]/u.test(sign) ? letter : blank;
}

/** The words of a text in small letters without accents and signs. */
export function plainWords(text: string): string[] {
  const small = text.toLowerCase();
  const apart = isAscii(small) ? small : small.normalize("NFKD");
  const found: string[] = [];
  let word = "";
  let start = 0;
  for (let at = 0; at <= apart.length; at++) {
    const unit = at < apart.length ? apart.charCodeAt(at) : 32;
    let fate = fates[unit] ?? unknown;
    if (fate === unknown) fate = fates[unit] = fateOf(unit);
    if (fate === letter) continue;
    if (at > start) word += apart.slice(start, at);
    start = at + 1;
    if (fate === changed) word += folded.get(apart[at] ?? "") ?? "";
    else if (fate === blank && word !== "") {
      found.push(word);
      word = "";
    }
  }
  return found;
}

/** Such a text has no accents to take off. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** Half of a sign that is no letter, such as a flag. */
function isPicture(unit: number): boolean {
  return (unit >= 0xd83c && unit <= 0xd83e) || (unit >= 0xdc00 && unit <= 0xdfff);
}

/** Is a text written in Latin letters only, so that no name in another script can be meant? */
export function isLatin(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x370 && (unit < 0x1e00 || unit > 0x2bff) && unit < 0xff00 && !isPicture(unit)) return false;
  }
  return true;
}
