import { needVotes } from "../leftOut";
import { judged, memoize } from "../memoize";
import { Mistake } from "../mistake";
import type { World } from "../world";

const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const slashes = /[\u2044\u2215]/g;
const blanksAndPoints = /[\s.,;:\u00ad\u200b-\u200f\u2060\ufeff]+/g;
/** `A/RES/`, `GA Res.`, `UNGA`, `General Assembly resolution No.`, without blanks and points. */
const resolutionPrefix = /^(?:UN)?(?:GENERALASSEMBLY|GA)?\/?(?:RESOLUTION|RES)?\/?(?:NO)?(?:A\/RES\/)?/;
const decisionPrefix = /^(?:UN)?(?:GENERALASSEMBLY|GA)?\/?(?:A\/)?DEC(?:ISION)?\/?/;
/** Of a special or emergency session, or of a vote that has no other symbol; `(ES-V)` in the old style. */
const sessionLetters = /^(ES|S|V)-?(?=\d)|(?<=\()(ES|S)-?(?=[\dIVX])/g;

/**
 * All that the UN and others write for one symbol as one: `ES-11/1`, `a/res/es–11/1`, `ES 11/1`, `GA Res. ES-11 / 1`. Capitals without
 * blanks and points; a decision keeps its `A/DEC/`.
 */
function foldedSymbol(symbol: string): string {
  const plain = symbol
    .normalize("NFKC")
    .replace(dashes, "-")
    .replace(slashes, "/")
    .replace(blanksAndPoints, "")
    .toUpperCase()
    .replace(decisionPrefix, "A/DEC/");
  const bare = plain.startsWith("A/DEC/") ? plain : plain.replace(resolutionPrefix, "");
  return bare
    .replace(/\/\/+/g, "/")
    .replace(sessionLetters, (_, first?: string, within?: string) => `${first ?? within}-`);
}

/** A resolution, and the part of it that a symbol names: `A`, `A-C`, `III`, `PARA.2`; "" for the whole. */
interface Parted {
  readonly resolution: string;
  readonly part: string;
}

/** The resolution of a folded symbol, whichever way its part is cited: `217A(III)`, `217(III)A`, `217(III)[A]`, `37/103B`, `37/103[B]`. */
function parted(symbol: string): Parted {
  const bracket = /^(.+)\[([^\]]+)\]$/.exec(symbol);
  if (bracket) return { resolution: bracket[1]!, part: bracket[2]! };
  const [, number, before, session, after] =
    /^(\d+)((?:[A-Z]+(?:-[A-Z]+)?)?)(\([^)]+\))((?:[A-Z]+(?:-[A-Z]+)?)?)$/.exec(symbol) ?? [];
  if (number !== undefined) return { resolution: `${number}${session}`, part: before || after! };
  const [, resolution, part] = /^(.+\/\d+)([A-Z]+(?:-[A-Z]+)?)$/.exec(symbol) ?? [];
  return resolution === undefined ? { resolution: symbol, part: "" } : { resolution, part: part! };
}

/** Parts by their letters: `A`, `A-C`; not a section (`III`, `B-IX`, and `B-V`, which is the fifth section of part B), paragraph or rule. */
const byLetters = /^[A-Z](?:-[A-HJ-UWYZ])?$/;

/**
 * Whether a roll call on some parts, such as `A-C`, is the one on the whole, or on a part. On several parts it is for the first of them
 * alone: the UN's index has the 52 votes for Uniting for Peace, 377 A (V), under A to C, though B was the Soviet Union's, which voted against.
 */
function isOn(whole: string, part: string): boolean {
  return byLetters.test(whole) && (part === "" || (whole.length === 3 && whole[0] === part));
}

/** Whether a roll call was on something that belongs to a part, or of which the part was one. */
function touches(whole: string, part: string): boolean {
  if (part === "" || whole.startsWith(`${part}-`)) return true;
  return whole.length === 3 && byLetters.test(whole) && whole[0]! <= part && part <= whole[2]!;
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

/** The roll calls on what a symbol names that is not the symbol of one. */
function placesOfParts(world: World, symbol: string, fits: typeof isOn): readonly number[] {
  const { resolution, part } = parted(symbol);
  const all = symbolsOf(world).parts.get(resolution) ?? [];
  return all.flatMap(([whole, place]) => (fits(whole, part) ? [place] : []));
}

/** What to write instead: the parts there are, the symbols of the same session, or how symbols are written. */
function remedy(world: World, symbol: string): string {
  const parts = placesOfParts(world, symbol, touches);
  if (parts.length > 0) {
    const ids = parts.slice(0, 3).map((place) => world.rollCalls[place]!.id);
    const listed = `${ids.join(", ")}${parts.length > 3 ? ", …" : ""}`;
    return parts.length > 1
      ? `it was voted in ${parts.length} parts: ${listed}`
      : `the one roll call there is, is on ${listed}`;
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
  return judged(world, "roll call", symbol, () => foundPlace(world, symbol));
}

function foundPlace(world: World, symbol: string): number {
  const folded = foldedSymbol(symbol);
  const place = symbolsOf(world).places.get(folded);
  if (place !== undefined) return place;
  const [own, ...others] = placesOfParts(world, folded, (whole, part) => whole === part);
  if (own !== undefined && others.length === 0) return own;
  const parts = placesOfParts(world, folded, isOn);
  if (parts.length === 1) return parts[0]!;
  throw new Mistake(`unknown roll call: ${symbol}; ${remedy(world, folded)}`);
}
