/** Positions as one text, as they are typed and as a stamp keeps them: `Kazakhstan=45; Germany=120`. */
import { Mistake } from "../../core/mistake";
import { positionsIn, type ListedPosition, type Positions } from "../../core/exposure/positions";
import type { World } from "../../core/world";

/** Most letters that a stamp keeps. */
const mostLetters = 30_000;

/** What parts the text, written in another way within names. */
function escaped(name: string): string {
  return name.replace(/[%;=,\t\r\n]/g, (letter) => encodeURIComponent(letter));
}

function unescaped(name: string): string {
  return name.replace(/%(25|3B|3D|2C|09|0D|0A)/gi, (letters) => decodeURIComponent(letters));
}

/** Stands between a name and its value: `=`, or a tab as two copied columns have it. */
const assigned = /[=\t]/;

/**
 * The positions of a text: parted by semicolons or lines, or by commas where another position follows. A comma within a number or a name
 * (`1,234`, `Korea, Republic of`) parts nothing.
 */
function partsOf(words: string): readonly string[] {
  return words.split(/[;\r\n]+/).flatMap((line) => {
    const parts: string[] = [];
    const pieces = line.split(",");
    pieces.forEach((piece, i) => {
      const last = parts.at(-1);
      const isAnother =
        last === undefined ||
        (assigned.test(last) && !/^\d/.test(piece) && pieces.slice(i).some((one) => assigned.test(one)));
      if (isAnother) parts.push(piece);
      else parts[parts.length - 1] += `,${piece}`;
    });
    return parts.filter((part) => part.trim() !== "");
  });
}

/** Throws `Mistake` for a part without a value, and for a value that is negative or no number. */
export function positionsOf(world: World, words: string): Positions {
  const rows = partsOf(words).map((part, i): ListedPosition => {
    const at = Math.max(part.lastIndexOf("="), part.lastIndexOf("\t"));
    if (at < 0) throw new Mistake(`invalid position: ${part.trim()}; write Kazakhstan=45; Germany=120`);
    return {
      name: unescaped(part.slice(0, at).trim()),
      value: part.slice(at + 1).trim(),
      place: `position ${i + 1}`,
    };
  });
  // a point stands before decimals: the text is the same everywhere
  return positionsIn(world, rows, ",");
}

/** What `positionsOf` takes back. Throws `Mistake` for more than a workbook keeps. */
export function positionsText({ known, unclear }: Positions): string {
  const all = [
    ...known.map(({ country, value }) => `${country}=${value}`),
    ...unclear.map(({ name, value }) => `${escaped(name)}=${value}`),
  ].join("; ");
  if (all.length > mostLetters)
    throw new Mistake(
      `long list: ${unclear.length} names that are no country's; repair the names first (align codes, or Enrich)`,
    );
  return all;
}
