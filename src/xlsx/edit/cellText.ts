/**
 * Texts of cells as files spell them: a letter that XML has no room for, and an underscore that would be read as one, stands as _xHHHH_
 * (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19).
 */

const length = "_xHHHH_".length;

/** The unit that the text spells at a place; undefined where it spells none. */
function spelledAt(text: string, at: number): number | undefined {
  if (text[at] !== "_" || text[at + 1] !== "x" || text[at + length - 1] !== "_") return undefined;
  let code = 0;
  for (let i = at + 2; i < at + length - 1; i++) {
    const digit = "0123456789abcdef".indexOf(text[i]!.toLowerCase());
    if (digit < 0) return undefined;
    code = code * 16 + digit;
  }
  return code;
}

/** A text as a reader sees it. */
export function shownText(stored: string): string {
  let [made, at] = ["", 0];
  for (let i = stored.indexOf("_x"); i >= 0; i = stored.indexOf("_x", i)) {
    const code = spelledAt(stored, i);
    if (code === undefined) {
      i++;
      continue;
    }
    made += stored.slice(at, i) + String.fromCharCode(code);
    at = i += length;
  }
  return made + stored.slice(at);
}

/** The inverse. */
export function storedText(shown: string): string {
  let [made, at] = ["", 0];
  for (let i = 0; i < shown.length; i++) {
    const isPair = isHigh(shown.charCodeAt(i)) && isLow(shown.charCodeAt(i + 1));
    if (isPair) i++;
    else if (!fits(shown.charCodeAt(i)) || spelledAt(shown, i) !== undefined) {
      const code = shown.charCodeAt(i).toString(16).toUpperCase().padStart(4, "0");
      made += `${shown.slice(at, i)}_x${code}_`;
      at = i + 1;
    }
  }
  return made + shown.slice(at);
}

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Whether XML has room for a unit that is no half of a pair. */
function fits(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe);
}
