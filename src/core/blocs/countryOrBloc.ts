import { blocNamed } from "./blocs";
import { countryName, countryOf, resolved } from "../countries/countries";
import { Mistake } from "../mistake";
import type { World } from "../world";

/**
 * The code of the country or bloc that a text names, where either may stand. Throws `Mistake` for anything else, and for a bloc's code
 * that is a country's too: `AU` is the African Union and Australia.
 */
export function countryOrBloc(world: World, text: string): string {
  const [country, bloc] = [resolved(world, text), blocNamed(world, text)];
  if (country !== undefined && bloc !== undefined) {
    const both = `${countryName(world, country)} or ${bloc.fullName}`;
    throw new Mistake(`ambiguous: ${text.trim()} is ${both}; write ${country} or "${bloc.fullName}"`);
  }
  return country ?? bloc?.code ?? countryOf(world, text);
}

/** How a country or bloc is written so that `countryOrBloc` finds it again: its code, but a bloc's name where a country has that code too. */
export function unambiguous(world: World, code: string): string {
  if (world.seat.has(code) || resolved(world, code) === undefined) return code;
  return blocNamed(world, code)?.fullName ?? code;
}
