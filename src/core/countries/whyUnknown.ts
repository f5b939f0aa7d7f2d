import { Mistake } from "../mistake";
import type { World } from "../world";
import { countryOf } from "./countries";

/** Why a name is no country's, with what may be meant: `unknown country: Moldva; did you mean Moldova (MDA)?`; the code of one that is. */
export function whyUnknown(world: World, text: string): string {
  try {
    return countryOf(world, text);
  } catch (problem) {
    if (problem instanceof Mistake) return problem.message;
    throw problem;
  }
}
