import { needVotes } from "../leftOut";
import { memoize } from "../memoize";
import { Mistake } from "../mistake";
import type { World } from "../world";

/** `ES-11/1`, `a/res/es-11/1` and `A/RES/ES-11/1` as one: upper case, no blanks, no `A/RES/`. */
function foldedSymbol(symbol: string): string {
  return symbol
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/^A\/RES\//, "");
}

/** A resolution, and the part of it that a symbol names: `A`, `A-C`; "" for the whole. */
interface Parted {
  readonly resolution: string;
  readonly part: string;
}

/** The resolution of a folded symbol, whichever way its part is cited: `217A(III)`, `217(III)A`, `217(III)[A]`, `37/103B`, `37/103[B]`. */
function parted(symbol: string): Parted {
  const bracket = /^(.+)\[([A-Z](?:-[A-Z])?)\]$/.exec(symbol);
  if (bracket) return { resolution: bracket[1]!, part: bracket[2]! };
  const [, number, letter, session, after] = /^(\d+)([A-Z]?)(\([^)]+\))([A-Z]?)$/.exec(symbol) ?? [];
  if (number !== undefined) return { resolution: `${number}${session}`, part: letter || after! };
  const [, resolution, part] = /^(.+\/\d+)([A-Z])$/.exec(symbol) ?? [];
  return resolution === undefined ? { resolution: symbol, part: "" } : { resolution, part: part! };
}

/** Whether a part, such as `B`, is all or among what a roll call was on, such as `A-C`. */
function covers(whole: string, part: string): boolean {
  if (part === "" || part === whole) return true;
  return whole.length === 3 && whole[0]! <= part && part <= whole[2]!;
}

interface Symbols {
  readonly places: ReadonlyMap<string, number>;
  /** Resolution → its roll calls, each a part of it. */
  readonly parts: ReadonlyMap<string, readonly (readonly [part: string, place: number])[]>;
  /** Session → its first symbols. */
  readonly sessions: ReadonlyMap<string, readonly string[]>;
}

function sessionOf(symbol: string): string {
  return symbol.replace(/\/[^/]*$/, "/");
}

function symbolsOf(world: World): Symbols {
  return memoize(world, "symbols", () => {
    const places = new Map<string, number>();
    const parts = new Map<string, (readonly [string, number])[]>();
    const sessions = new Map<string, string[]>();
    world.rollCalls.forEach(({ id }, place) => {
      const symbol = foldedSymbol(id);
      places.set(symbol, place);
      const { resolution, part } = parted(symbol);
      parts.set(resolution, [...(parts.get(resolution) ?? []), [part, place]]);
      const first = sessions.get(sessionOf(symbol)) ?? [];
      if (first.length < 3) sessions.set(sessionOf(symbol), [...first, id]);
    });
    return { places, parts, sessions };
  });
}

/** The roll calls on what a symbol names that is not the symbol of one: those on parts of it, or on more than it. */
function placesOfParts(world: World, symbol: string): readonly number[] {
  const { resolution, part } = parted(symbol);
  const all = symbolsOf(world).parts.get(resolution) ?? [];
  return all.flatMap(([whole, place]) => (covers(whole, part) ? [place] : []));
}

/** What to write instead: the parts there are, the symbols of the same session, or how symbols are written. */
function remedy(world: World, symbol: string, parts: readonly number[]): string {
  if (parts.length > 1) {
    const ids = parts.slice(0, 3).map((place) => world.rollCalls[place]!.id);
    return `it was voted in ${parts.length} parts: ${ids.join(", ")}${parts.length > 3 ? ", …" : ""}`;
  }
  const session = sessionOf(symbol);
  const similar = session.length > 1 ? symbolsOf(world).sessions.get(session) : undefined;
  if (similar) return `that session has ${similar.join(", ")}, …`;
  return "write its symbol, such as ES-11/1 or A/RES/68/262, and look it up with ALIGN.ROLLCALLS";
}

/**
 * Place in `World.rollCalls` of a resolution's symbol in any of its spellings, also as the UN cites it (`217 A (III)`) where there is
 * one roll call on it; throws `Mistake` where there is none, or several.
 */
export function placeOf(world: World, symbol: string): number {
  needVotes(world);
  const folded = foldedSymbol(symbol);
  const place = symbolsOf(world).places.get(folded);
  if (place !== undefined) return place;
  const parts = placesOfParts(world, folded);
  if (parts.length === 1) return parts[0]!;
  throw new Mistake(`unknown roll call: ${symbol}; ${remedy(world, folded, parts)}`);
}
