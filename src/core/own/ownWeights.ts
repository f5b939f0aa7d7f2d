import { scaledWeights, type Weights } from "../score/score";
import { Mistake } from "../mistake";
import type { World } from "../world";
import type { OwnData, OwnWeights } from "./ownData";

/** Weights to be saved under a name; throws `Mistake` for a name that a formula could not say and for weights that make no score. */
export function savedWeights(
  world: World,
  name: string,
  pairs: readonly (readonly [string, number])[],
): OwnWeights {
  const bare = name.trim().replace(/^@/, "");
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,39}$/u.test(bare))
    throw new Mistake(
      `invalid name: ${bare || "none"}; use up to 40 letters, digits, hyphens, dots and underscores, without blanks`,
    );
  scaledWeights(world, pairs);
  const weights = world.method.components.flatMap(({ name: component }) => {
    const weight = pairs.find(([text]) => text === component)?.[1] ?? 0;
    return weight === 0 ? [] : [[component, weight] as const];
  });
  return { name: bare, weights };
}

/** The weights that `@name` names, in any case, scaled to sum 1; throws `Mistake` with those that are saved where there are none. */
export function weightsNamed(world: World, own: OwnData, text: string): Weights {
  const wanted = text.trim().slice(1).toLowerCase();
  const found = own.weights.find(({ name }) => name.toLowerCase() === wanted);
  if (found) return scaledWeights(world, found.weights);
  const known = own.weights.map(({ name }) => `@${name}`).join(", ");
  const remedy = known === "" ? "this workbook keeps none; save some under Data" : `saved are ${known}`;
  throw new Mistake(`unknown weights: ${text.trim()}; ${remedy}`);
}
