import { membershipsOn } from "./blocs";
import { memoize } from "../memoize";
import type { BlocWeight, Code, Day, Membership, World } from "../world";

/** One bloc's share in a tie: weight × value of the status. */
export interface Bond {
  readonly part: "security" | "economy";
  readonly bloc: string;
  readonly status: string;
  readonly strength: number;
  readonly membership: Membership;
}

function weightsOf(world: World, pole: string): readonly BlocWeight[] {
  return memoize(world, `bloc weights|${pole}`, () =>
    world.method.blocWeights.filter((row) => row.pole === pole),
  );
}

/** The strongest bond of a part, the first of equals; undefined where none is stronger than 0. */
function strongest(
  world: World,
  rows: readonly BlocWeight[],
  part: Bond["part"],
  held: ReadonlyMap<string, Membership>,
): Bond | undefined {
  let top: Bond | undefined;
  for (const row of rows) {
    const membership = row.part === part ? held.get(row.bloc) : undefined;
    if (!membership || row.unless.some(({ bloc, status }) => held.get(bloc)?.status === status)) continue;
    const { status } = membership;
    const strength = row.weight * (world.method.statusValues.get(status) ?? 0);
    if (strength > (top?.strength ?? 0)) top = { part, bloc: row.bloc, status, strength, membership };
  }
  return top;
}

/** A country's tie to a pole, 0…1, and the bonds that make it: the strongest of each part. */
export interface Tie {
  readonly strength: number;
  readonly bonds: readonly Bond[];
}

/**
 * A country's tie to a pole on a day: the mean of a security part and an economy part, each the strongest of
 * weight × status over its blocs of that pole that no other row rules out (method, 3.2). No membership is 0.
 */
export function tie(world: World, pole: string, country: Code, day: Day): Tie {
  const rows = weightsOf(world, pole);
  const held = membershipsOn(world, country, day);
  const bonds = (["security", "economy"] as const).flatMap(
    (part) => strongest(world, rows, part, held) ?? [],
  );
  return { strength: bonds.reduce((sum, bond) => sum + bond.strength, 0) / 2, bonds };
}
