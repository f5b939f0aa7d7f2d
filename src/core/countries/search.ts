import { memoize } from "../memoize";
import type { Code, World } from "../world";

/** A country that fits what is typed. */
export interface Match {
  readonly code: Code;
  readonly name: string;
  /** The code or spelling that fits, where the name does not. */
  readonly through: string | undefined;
}

interface Spelled {
  readonly code: Code;
  readonly name: string;
  readonly spellings: readonly (readonly [folded: string, spelling: string])[];
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function spelled(world: World): readonly Spelled[] {
  return memoize(world, "spelled", () =>
    world.countries.map(({ code, alpha2, name }) => ({
      code,
      name,
      spellings: [name, code, ...(alpha2 ? [alpha2] : []), ...(world.aliases.get(code) ?? [])].map(
        (spelling) => [folded(spelling), spelling] as const,
      ),
    })),
  );
}

/** 0: the name begins with it; 1: a code is it; 2: a word of the name does; 3: a spelling does; 4: one of them holds it. */
function rank({ spellings }: Spelled, asked: string): readonly [number, string | undefined] | undefined {
  const [[name]] = spellings as [readonly [string, string]];
  if (name.startsWith(asked)) return [0, undefined];
  const code = spellings.find(([text, spelling]) => text === asked && spelling.length <= 3);
  if (code) return [1, code[1]];
  if (name.includes(` ${asked}`)) return [2, undefined];
  const beginning = spellings.find(([text]) => text.startsWith(asked));
  if (beginning) return [3, beginning[1]];
  const holding = asked.length > 2 ? spellings.find(([text]) => text.includes(asked)) : undefined;
  return holding && [4, holding[0] === name ? undefined : holding[1]];
}

/**
 * Countries whose name, code or a spelling in any language fits what is typed so far, accents and case aside, the likeliest first;
 * all in alphabetical order where nothing is typed.
 */
export function searchedCountries(world: World, text: string, most: number): readonly Match[] {
  const asked = folded(text.trim());
  const found = spelled(world).flatMap((country) => {
    const fit = asked === "" ? ([0, undefined] as const) : rank(country, asked);
    return fit ? [{ place: fit[0], match: { code: country.code, name: country.name, through: fit[1] } }] : [];
  });
  return found
    .sort((one, other) => one.place - other.place || one.match.name.localeCompare(other.match.name, "en"))
    .slice(0, most)
    .map(({ match }) => match);
}
