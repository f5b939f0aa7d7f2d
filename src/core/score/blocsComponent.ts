import { describeOpenRow, describeStatuses, openOn, type OpenDay } from "../blocs/blocs";
import { tie, type Tie } from "../blocs/ties";
import type { Datum } from "../datum";
import { poleName } from "../describeDatum";
import { blocsLeftOut } from "../leftOut";
import { memoize } from "../memoize";
import type { Axis } from "../votes/axis";
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

/** The blocs that tie to a pole of an axis. */
export function blocsCounted(world: World, { code, minus, plus }: Axis): ReadonlySet<string> {
  return memoize(world, `blocs counted|${code}`, () => {
    const weights = world.method.blocWeights.filter(({ pole }) => pole === minus || pole === plus);
    return new Set(weights.map(({ bloc }) => bloc));
  });
}

export function blocsEvidence(world: World, { country, day, axis }: Standpoint): BlocsEvidence {
  const counted = blocsCounted(world, axis);
  return {
    kind: "blocs",
    country,
    day,
    axis,
    minus: tie(world, axis.minus, country, day),
    plus: tie(world, axis.plus, country, day),
    open: openOn(world, country, day).filter(({ membership }) => counted.has(membership.bloc)),
    leftOut: blocsLeftOut(world, counted),
  };
}

/** Tie to plus − tie to minus, −1…+1; undefined where rows are left out of the build. */
export function blocsValue({ minus, plus, leftOut }: BlocsEvidence): number | undefined {
  return leftOut !== undefined ? undefined : plus.strength - minus.strength;
}

export function blocsData({ minus, plus }: BlocsEvidence): readonly Datum[] {
  return [...minus.bonds, ...plus.bonds].map(({ membership }) => ({ kind: "membership", membership }));
}

function describeTie(world: World, pole: string, { bonds }: Tie): string {
  return `for ${poleName(world, pole)}: ${describeStatuses(world, bonds)}`;
}

/** `counted for the West: none; for Russia: CSTO (member)`: what counts, not all that the country is a member of. */
export function describeBlocs(world: World, { minus, plus, axis, open, leftOut }: BlocsEvidence): string {
  if (leftOut !== undefined) return leftOut;
  const ties = [describeTie(world, axis.plus, plus), describeTie(world, axis.minus, minus)];
  return [`counted ${ties.join("; ")}`, ...open.map((row) => describeOpenRow(world, row))].join("; ");
}
