const named: Readonly<Record<string, string>> = {
  amp: "&",
  nbsp: " ",
  quot: '"',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  ndash: "-",
  mdash: "-",
  aelig: "ae",
  oelig: "oe",
  szlig: "ss",
};

const mark = /^([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)$/;

/** `C&ocirc;te d&#39;Ivoire<br>` without what a web page left in it; an accent of an entity is dropped. */
export function withoutHtml(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole);
}

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return named[name.toLowerCase()] ?? mark.exec(name)?.[1];
  const point = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

// Windows-1252 where it differs from Latin-1: the character of each byte from 0x80 on
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** UTF-8 that was read as Windows-1252 (`TÃ¼rkiye`) as it was meant; any other text as it is. */
export function withoutMojibake(text: string): string {
  let bytes = "";
  for (const letter of text) {
    const place = windows.indexOf(letter);
    const byte = place >= 0 ? 0x80 + place : letter.charCodeAt(0);
    if (byte > 0xff) return text;
    bytes += byte < 0x80 ? encodeURIComponent(letter) : `%${byte.toString(16)}`;
  }
  try {
    return decodeURIComponent(bytes);
  } catch {
    return text;
  }
}
