import { type TextFit, fitOf, folded, textFits } from "../../core/textFit";
import { texts } from "../texts/texts";

/** Something that is searched: by its code and name first, then by what is said of it. */
export interface Searchable {
  readonly code: string;
  readonly name: string;
  readonly about: string;
}

/** Fewer letters than these may begin anything. */
const fewest = 3;

/** What a typed word also stands for. */
function meant(word: string): readonly string[] {
  if (word.length < fewest) return [];
  return Object.entries(texts.search.also).flatMap(([said, phrases]) =>
    said.startsWith(word) ? phrases.map(folded) : [],
  );
}

const place = (fit: TextFit | undefined) => (fit === undefined ? Infinity : textFits.indexOf(fit));

/** Smaller is closer; infinite where the word is found nowhere. */
function placeOf({ code, name, about }: Searchable, word: string): number {
  const own = Math.min(...[code, name].map((text) => place(fitOf(folded(text), word))));
  if (own < Infinity) return own;
  const said = folded(`${name} ${about}`);
  if (meant(word).some((phrase) => said.includes(phrase))) return textFits.length;
  const fit = fitOf(said, word);
  return fit === undefined || (fit === "inside" && word.length <= fewest)
    ? Infinity
    : textFits.length + 1 + place(fit);
}

/** What fits all the words that are typed, the closest first; everything in its order where nothing is typed. */
export function searched<T extends Searchable>(all: readonly T[], typed: string): readonly T[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return all
    .map((one) => ({ one, place: Math.max(0, ...words.map((word) => placeOf(one, word))) }))
    .filter((found) => found.place < Infinity)
    .sort((one, other) => one.place - other.place)
    .map(({ one }) => one);
}
