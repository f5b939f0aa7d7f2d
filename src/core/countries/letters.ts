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

type Kind = "letter" | "blank" | "nothing";

const kinds = new Map<number, Kind>();

/** Accents, vowel points, joiners and quotes are nothing; other signs are blanks. `?` may be a letter that was lost. */
function kindOf(code: number): Kind {
  const held = kinds.get(code);
  if (held !== undefined) return held;
  const letter = String.fromCharCode(code);
  const kind =
    /['’‘`´ʹʻʼʿʾ′ʽˈ"“”„\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05c7\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u0640]/.test(
      letter,
    )
      ? "nothing"
      : /[\p{L}\p{M}\p{N}\p{Cs}?\ufffd]/u.test(letter)
        ? "letter"
        : "blank";
  kinds.set(code, kind);
  return kind;
}

/** The words of a text in small letters without accents and signs. */
export function plainWords(text: string): string[] {
  const small = text.toLowerCase();
  // ASCII needs no taking apart
  const apart = /[^\x00-\x7f]/.test(small) ? small.normalize("NFKD") : small;
  const found: string[] = [];
  let word = "";
  for (let i = 0; i < apart.length; i++) {
    const code = apart.charCodeAt(i);
    if (code >= 97 && code <= 122) {
      word += apart[i];
      continue;
    }
    const kind = kindOf(code);
    if (kind === "letter") word += (code < 128 ? undefined : folded.get(apart[i]!)) ?? apart[i];
    else if (kind === "blank" && word !== "") {
      found.push(word);
      word = "";
    }
  }
  if (word !== "") found.push(word);
  return found;
}
