/** How much room a text takes in a cell, before any program has drawn it. Pure. */

/** Widths of Calibri's letters by that of its digits, in classes; wider than most, so that nothing is cut. */
function widthOf(letter: string): number {
  if (/[ fijlrtI.,;:'|!()[\]/-]/.test(letter)) return 0.58;
  if (/[mwMW%@—…]/.test(letter)) return 1.5;
  if (/\p{Lu}/u.test(letter)) return 1.1;
  // Chinese, Japanese and Korean
  return letter > "\u2e80" ? 2 : 0.98;
}

/** Widths of the letters before Chinese, Japanese and Korean, by code point; 0 where none was asked for yet. */
const known = new Float64Array(0x2e80);

/** A text's width in characters, as columns count them. */
export function textWidth(words: string): number {
  let sum = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.codePointAt(i)!;
    if (code > 0xffff) i++;
    sum += known[code] || (known[code] = widthOf(String.fromCodePoint(code)));
  }
  return sum;
}

/** Lines that a text takes in a column of so many characters where it is wrapped between words. */
export function wrappedLines(words: string, width: number): number {
  let lines = 0;
  for (const paragraph of words.split("\n")) {
    lines++;
    if (textWidth(paragraph) <= width) continue;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const own = textWidth(word);
      if (used > 0 && used + own > width && used + textWidth(word.trimEnd()) > width) {
        lines++;
        used = 0;
      }
      // a word longer than the column is broken
      lines += Math.floor(Math.max(0, own - 1) / width);
      used = own > width ? own % width : used + own;
    }
  }
  return lines;
}

/** Words in lines of at most so many characters. */
export function brokenLines(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
