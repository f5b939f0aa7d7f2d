/** Positions as one text, as they are typed and as a stamp keeps them: `Kazakhstan=45; Germany=120`. */
import { Mistake } from "../../core/mistake";
import { positionsIn, type ListedPosition, type Positions } from "../../core/exposure/positions";
import type { World } from "../../core/world";

/** Most letters that a stamp keeps. */
const mostLetters = 30_000;

/** What parts the text, written in another way within names. */
function escaped(name: string): string {
  return name.replace(/[%;=]/g, (letter) => encodeURIComponent(letter));
}

function unescaped(name: string): string {
  return name.replace(/%(25|3B|3D)/gi, (letters) => decodeURIComponent(letters));
}

/** Throws `Mistake` for a part without a value, and for a value that is negative or no number. */
export function positionsOf(world: World, words: string): Positions {
  const parts = words.split(";").filter((part) => part.trim() !== "");
  const rows = parts.map((part, i): ListedPosition => {
    const at = part.lastIndexOf("=");
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
