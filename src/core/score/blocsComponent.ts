import { describeOpenRow, openOn, type OpenDay } from "../blocs/blocs";
import { tie, type Bond, type Tie } from "../blocs/ties";
import type { Datum } from "../datum";
import { blocsLeftOut } from "../leftOut";
import type { World } from "../world";
import type { Standpoint } from "./standpoint";

/** A country's ties to both poles (method, 3.2). */
export interface BlocsEvidence extends Standpoint {
  readonly kind: "blocs";
  readonly minus: Tie;
  readonly plus: Tie;
  /** Of what could count for a pole, what the day cannot settle; it counts from the last day that its date can mean. */
  readonly open: readonly OpenDay[];
  /** Why it cannot be said, where rows of a bloc that counts are left out of the build. */
  readonly leftOut: string | undefined;
}

export function blocsEvidence(world: World, { country, day, axis }: Standpoint): BlocsEvidence {
  const counts = ({ membership }: OpenDay): boolean =>
    world.method.blocWeights.some(
      ({ pole, bloc }) => (pole === axis.minus || pole === axis.plus) && bloc === membership.bloc,
    );
  const weighed = world.method.blocWeights.filter(({ pole }) => pole === axis.minus || pole === axis.plus);
  return {
    leftOut: blocsLeftOut(
      world,
      weighed.map(({ bloc }) => bloc),
    ),
    kind: "blocs",
    country,
    day,
    axis,
    minus: tie(world, axis.minus, country, day),
    plus: tie(world, axis.plus, country, day),
    open: openOn(world, country, day).filter(counts),
  };
}

/** Tie to plus − tie to minus, −1…+1; undefined where rows are left out of the build. */
export function blocsValue({ minus, plus, leftOut }: BlocsEvidence): number | undefined {
  return leftOut !== undefined ? undefined : plus.strength - minus.strength;
}

export function blocsData({ minus, plus }: BlocsEvidence): readonly Datum[] {
  return [...minus.bonds, ...plus.bonds].map(({ membership }) => ({ kind: "membership", membership }));
}

function describeBonds(bonds: readonly Bond[]): string {
  return bonds.map(({ bloc, status }) => `${bloc} (${status})`).join(", ") || "none";
}

export function describeBlocs({ minus, plus, axis, open, leftOut }: BlocsEvidence): string {
  if (leftOut !== undefined) return leftOut;
  const ties = [`${axis.plus}: ${describeBonds(plus.bonds)}`, `${axis.minus}: ${describeBonds(minus.bonds)}`];
  return [...ties, ...open.map(describeOpenRow)].join("; ");
}
