import { combined, has, type Bits } from "./bits";
import { countryOrBloc, unambiguous } from "../blocs/countryOrBloc";
import { votesLeftOut } from "../leftOut";
import { memoize } from "../memoize";
import { Mistake } from "../mistake";
import { usedRollCalls } from "./rollCalls";
import { castIn, seatCode, voterOf } from "./voters";
import type { World } from "../world";

/** A pair of poles: −1 (or −100) is the minus pole, +1 (or +100) the plus pole. */
export interface Axis {
  /** `RUS-WEST`; `axisOf` reads it again. */
  readonly code: string;
  readonly minus: string;
  readonly plus: string;
}

export const defaultAxis: Axis = { code: "RUS-WEST", minus: "RUS", plus: "WEST" };

/** Which pole of an axis a voter is, also as the state whose seat the pole continues: −1 the minus pole, +1 the plus pole; undefined: neither. */
export function poleSide({ minus, plus }: Axis, voter: string): -1 | 1 | undefined {
  const seat = seatCode(voter);
  if (seat === seatCode(minus)) return -1;
  return seat === seatCode(plus) ? 1 : undefined;
}

/** The code of the voter that a text names: `WEST`, a country in any spelling, or a bloc. Throws `Mistake` for anything else. */
export function voterNamed(world: World, text: string): string {
  const upper = text.trim().toUpperCase();
  return world.method.poles.has(upper) ? upper : countryOrBloc(world, text);
}

/** Throws `Mistake` for a pole that never voted, as Kosovo: nothing was ever contested on its axis. */
function poleOf(world: World, text: string): string {
  const code = voterNamed(world, text);
  if (!votesLeftOut(world) && castIn(voterOf(world, code), 0, world.rollCalls.length) === 0)
    throw new Mistake(`invalid pole: ${text}; it never voted in the General Assembly, name one that did`);
  return code;
}

/** Between the poles of an axis; names with hyphens are told apart by a dash. */
const [anyDash, longDash] = [/\s*[-–—−]\s*/, /\s*[–—]\s*/];

/** The axis of a text such as `CHN-WEST` or `China–West`, in any case; throws `Mistake` where it does not name two poles. */
export function axisOf(world: World, text: string): Axis {
  return memoize(world, `axis|${text}`, () => {
    const parts = text.split(longDash.test(text) ? longDash : anyDash).filter(Boolean);
    if (parts.length !== 2) {
      throw new Mistake(
        `invalid axis: ${text}; write minus pole - plus pole, such as RUS-WEST, CHN-WEST or RUS-IND`,
      );
    }
    const [minus, plus] = parts.map((part) => poleOf(world, part)) as [string, string];
    if (minus === plus) throw new Mistake(`invalid axis: ${text}; its two poles must differ`);
    return { code: `${unambiguous(world, minus)}-${unambiguous(world, plus)}`, minus, plus };
  });
}

/** The roll calls contested on an axis, by which way the poles were opposed. */
export interface Contest {
  /** The plus pole voted Y, the minus pole N. */
  readonly plusYes: Bits;
  /** The plus pole voted N, the minus pole Y. */
  readonly plusNo: Bits;
}

/** The used roll calls on which one pole voted Y and the other N (method, 2). */
export function contestOn(world: World, axis: Axis): Contest {
  return memoize(world, `contest|${axis.code}`, () => {
    const used = usedRollCalls(world);
    const [minus, plus] = [voterOf(world, axis.minus), voterOf(world, axis.plus)];
    const size = world.rollCalls.length;
    return {
      plusYes: combined(size, (w) => used[w]! & plus.yes[w]! & minus.no[w]!),
      plusNo: combined(size, (w) => used[w]! & plus.no[w]! & minus.yes[w]!),
    };
  });
}

/** Whether the poles were opposed on a roll call. @param place in `World.rollCalls` */
export function isContested({ plusYes, plusNo }: Contest, place: number): boolean {
  return has(plusYes, place) || has(plusNo, place);
}
