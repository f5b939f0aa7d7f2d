import { tie, type Bond, type Tie } from "../blocs/ties";
import type { Datum } from "../datum";
import type { World } from "../world";
import type { Standpoint } from "./standpoint";

/** A country's ties to both poles (method, 3.2). */
export interface BlocsEvidence extends Standpoint {
  readonly kind: "blocs";
  readonly minus: Tie;
  readonly plus: Tie;
}

export function blocsEvidence(world: World, { country, day, axis }: Standpoint): BlocsEvidence {
  return {
    kind: "blocs",
    country,
    day,
    axis,
    minus: tie(world, axis.minus, country, day),
    plus: tie(world, axis.plus, country, day),
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

export function describeBlocs({ minus, plus, axis }: BlocsEvidence): string {
  return `${axis.plus}: ${describeBonds(plus.bonds)}; ${axis.minus}: ${describeBonds(minus.bonds)}`;
}
