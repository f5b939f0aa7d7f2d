import { describeOpenRow, openOn, type OpenDay } from "../blocs/blocs";
import { tie, type Bond, type Tie } from "../blocs/ties";
import type { Datum } from "../datum";
import type { World } from "../world";
import type { Standpoint } from "./standpoint";

/** A country's ties to both poles (method, 3.2). */
export interface BlocsEvidence extends Standpoint {
  readonly kind: "blocs";
  readonly minus: Tie;
  readonly plus: Tie;
  /** Of what could count for a pole, what the day cannot settle; it counts from the last day that its date can mean. */
  readonly open: readonly OpenDay[];
}

export function blocsEvidence(world: World, { country, day, axis }: Standpoint): BlocsEvidence {
  const counts = ({ membership }: OpenDay): boolean =>
    world.method.blocWeights.some(
      ({ pole, bloc }) => (pole === axis.minus || pole === axis.plus) && bloc === membership.bloc,
    );
  return {
    kind: "blocs",
    country,
    day,
    axis,
    minus: tie(world, axis.minus, country, day),
    plus: tie(world, axis.plus, country, day),
    open: openOn(world, country, day).filter(counts),
  };
}

/** Tie to plus − tie to minus, −1…+1. */
export function blocsValue({ minus, plus }: BlocsEvidence): number {
  return plus.strength - minus.strength;
}

export function blocsData({ minus, plus }: BlocsEvidence): readonly Datum[] {
  return [...minus.bonds, ...plus.bonds].map(({ membership }) => ({ kind: "membership", membership }));
}

function describeBonds(bonds: readonly Bond[]): string {
  return bonds.map(({ bloc, status }) => `${bloc} (${status})`).join(", ") || "none";
}

export function describeBlocs({ minus, plus, axis, open }: BlocsEvidence): string {
  const ties = [`${axis.plus}: ${describeBonds(plus.bonds)}`, `${axis.minus}: ${describeBonds(minus.bonds)}`];
  return [...ties, ...open.map(describeOpenRow)].join("; ");
}
