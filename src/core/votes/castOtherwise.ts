import { add, has, type Bits } from "./bits";
import { seatAt } from "./voters";
import type { Ballots, Code, Position, World } from "../world";

const sets: Readonly<Record<Position, keyof Ballots>> = { Y: "yes", N: "no", A: "abstain", X: "absent" };

/**
 * The world in which a country took another position on a roll call: all else is as it was, and everything is computed anew of it.
 * Undefined where the country was no member then. @param place in `World.rollCalls`
 */
export function castOtherwise(
  world: World,
  country: Code,
  place: number,
  position: Position,
): World | undefined {
  const seat = seatAt(world, country, place);
  if (seat === undefined) return undefined;
  const changed = (bits: Bits, isTaken: boolean): Bits => {
    const copy = bits.slice();
    if (isTaken) add(copy, place);
    else if (has(copy, place)) copy[place >> 5]! ^= 1 << (place & 31);
    return copy;
  };
  const ballots = Object.fromEntries(
    Object.entries(sets).map(([one, name]) => [
      name,
      world.ballots[name].map((bits, i) => (i === seat ? changed(bits, one === position) : bits)),
    ]),
  ) as unknown as Ballots;
  // what the world unpacks when first asked for stays with it
  return Object.create(world, { ballots: { value: ballots, enumerable: true } }) as World;
}
