import { fitOf, folded, textFits, type TextFit } from "../textFit";
import { memoize } from "../memoize";
import type { Code, World } from "../world";

/** How a country fits what is typed: by its code, by its name, or by a spelling beside its name. */
export type CountryFit = "code" | "name" | "spelling";

/** A country that fits what is typed. */
export interface Match {
  readonly code: Code;
  readonly name: string;
  readonly by: CountryFit;
  /** The code or spelling that fits, where the name does not. */
  readonly through: string | undefined;
}

interface Spelled {
  readonly code: Code;
  readonly name: string;
  readonly codes: readonly string[];
  readonly spellings: readonly (readonly [folded: string, spelling: string])[];
}

function spelled(world: World): readonly Spelled[] {
  return memoize(world, "spelled", () =>
    world.countries.map(({ code, alpha2, name }) => ({
      code,
      name,
      codes: [code, ...(alpha2 ? [alpha2] : [])],
      spellings: [name, ...(world.aliases.get(code) ?? [])].map(
        (spelling) => [folded(spelling), spelling] as const,
      ),
    })),
  );
}

/** Whether what is typed is a word of a text: "gaza" of "Gaza Strip", not of "Gazagystan". */
export function hasWord(text: string, asked: string): boolean {
  return ` ${text.replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${asked} `);
}

interface Placed {
  /** Smaller is likelier: codes, then names by how they fit, then the other spellings, of which those that have it as a word come first. */
  readonly place: number;
  readonly match: Match;
}

function placed({ code, name, codes, spellings }: Spelled, asked: string): Placed | undefined {
  const own = codes.find((one) => folded(one) === asked);
  if (own !== undefined) return { place: -1, match: { code, name, by: "code", through: own } };
  const fits = spellings.map(([text, spelling]) => ({ fit: fitOf(text, asked), spelling }));
  const place = (fit: TextFit | undefined) => (fit === undefined ? Infinity : textFits.indexOf(fit));
  const placeOf = ({ fit, spelling }: (typeof fits)[number]) =>
    place(fit) + (hasWord(folded(spelling), asked) ? 0 : textFits.length);
  const [ofName] = fits as [(typeof fits)[number], ...typeof fits];
  // what only holds the letters somewhere inside goes with the other spellings
  if (ofName.fit !== undefined && ofName.fit !== "inside")
    return { place: place(ofName.fit), match: { code, name, by: "name", through: undefined } };
  const best = fits.reduce((one, other) => (placeOf(other) < placeOf(one) ? other : one));
  if (best.fit === undefined || (best.fit === "inside" && asked.length < 3)) return undefined;
  const through = best.spelling === name ? undefined : best.spelling;
  return { place: textFits.length + placeOf(best), match: { code, name, by: "spelling", through } };
}

/**
 * Countries whose name, code or a spelling in any language fits what is typed so far, accents and case aside, the likeliest first:
 * codes, beginnings of names, words of names, then other spellings; all in alphabetical order where nothing is typed.
 */
export function searchedCountries(world: World, text: string, most: number): readonly Match[] {
  const asked = folded(text.trim());
  const found = spelled(world).flatMap((country) => {
    const { code, name } = country;
    const all: Placed = { place: 0, match: { code, name, by: "name", through: undefined } };
    return (asked === "" ? all : placed(country, asked)) ?? [];
  });
  return found
    .sort((one, other) => one.place - other.place || one.match.name.localeCompare(other.match.name, "en"))
    .slice(0, most)
    .map(({ match }) => match);
}
