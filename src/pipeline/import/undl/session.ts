const small = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
  "sixteenth seventeenth eighteenth nineteenth"
).split(" ");

const tens = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function ordinal(word: string): number | undefined {
  const unit = small.indexOf(word) + 1;
  return unit > 0 ? unit : undefined;
}

/** `seventieth`, `seventy-ninth`. */
function fromTwenty(text: string): number | undefined {
  const [, stem = "", end = ""] = /^([a-z]+?)(ieth|y[- ][a-z]+)$/.exec(text) ?? [];
  const ten = (tens.indexOf(stem) + 2) * 10;
  if (ten < 20) return undefined;
  if (end === "ieth") return ten;
  const unit = ordinal(end.slice(2));
  return unit === undefined || unit > 9 ? undefined : ten + unit;
}

function romanNumber(text: string): number | undefined {
  if (!/^[ivxlc]+$/.test(text)) return undefined;
  const values = [...text].map((letter) => roman[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function numberIn(text: string): number | undefined {
  const [, digits] = /^0*([1-9]\d{0,2})(?:st|nd|rd|th)?$/.exec(text) ?? [];
  return digits === undefined ? (ordinal(text) ?? fromTwenty(text) ?? romanNumber(text)) : Number(digits);
}

/**
 * A session as `data/votes` writes it, `79`, `S-14`, `ES-11`, from any way in which the UN does: `11th emergency special`,
 * `Eleventh emergency special session`, `ES-XI`. Undefined where it is none.
 */
export function sessionOf(text: string): string | undefined {
  const words = text.toLowerCase().trim();
  const [, short] = /^(es|s)(?:-|(?=\d))/.exec(words) ?? [];
  const kind = short ?? (/\bemergency\b/.test(words) ? "es" : /\bspecial\b/.test(words) ? "s" : "");
  const rest = words
    .slice(short?.length ?? 0)
    .replace(/\b(emergency|special|regular|resumed|session|the)\b/g, "")
    .replace(/^[-\s]+|\s+$/g, "");
  const number = numberIn(rest);
  if (number === undefined) return undefined;
  return kind === "" ? String(number) : `${kind.toUpperCase()}-${number}`;
}
