import { grouped } from "../core/grouped";
import { firstAfter } from "../core/votes/rollCalls";
import type { Ballots, Code, Day, World } from "../core/world";

/** A spell with a seat in the General Assembly; `end` is the day after the last one, undefined: still seated. */
export interface Term {
  readonly country: Code;
  readonly start: Day;
  readonly end: Day | undefined;
}

/** Answers whether a country holds a seat on a day, by the membership dates alone. */
export function seatedOn(terms: readonly Term[]): (country: Code, day: Day) => boolean {
  const spells = grouped(terms, (term) => term.country);
  return (country, day) =>
    (spells.get(country) ?? []).some(({ start, end }) => start <= day && (end === undefined || day < end));
}

/**
 * `packed/votes.bin`:
 *
 * 1. the length of the head (4 bytes, little-endian) and the head as JSON, padded with zeros to a multiple of 3 bytes;
 * 2. a byte a roll call: how many roll calls back the one stands that it is told from; 0: it is told from nothing;
 * 3. a 2-bit code a seat, four a byte from the low bits up, roll call after roll call, within one in the head's order:
 *    the position's place in `YANX`, xor the code in that earlier roll call (0 if the country had no seat then).
 *
 * The Assembly votes on the same matters year by year, so most codes are 0, and gzip does the rest. Who had a seat is not
 * written down: it follows from the UN memberships and the head's exceptions. 3 bytes are 4 characters of base64, as
 * which a bundle holds all this.
 */
interface Head {
  /** Countries, each beside one that votes like it. */
  readonly order: readonly Code[];
  /** Pairs of roll call and place in `order`: the cells in which the UN membership dates are wrong about who had a seat. */
  readonly exceptions: readonly number[];
}

/** The head of `packed/votes.bin` as bytes, length and padding included. */
export function headBytes(head: Head): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(Math.ceil((4 + text.length) / 3) * 3);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  return bytes;
}

/** The head and the bytes behind it. */
function parted(bytes: Uint8Array): readonly [Head, Uint8Array] {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head;
  return [head, bytes.subarray(Math.ceil((4 + length) / 3) * 3)];
}

const letters = "YANX";

/** The 2-bit code of a position. */
export function codeOf(letter: string): number {
  const code = letters.indexOf(letter);
  if (code < 0 || letter.length !== 1) throw new Error(`unknown position: ${letter}`);
  return code;
}

/** Roll call → places in the head's order that gain or lose their seat with it; one that is named twice keeps what it has. */
function turnsOf(
  head: Head,
  world: Pick<World, "memberships" | "rollCalls">,
): ReadonlyMap<number, readonly number[]> {
  const turns = new Map<number, number[]>();
  const turn = (rollCall: number, place: number): void =>
    void turns.set(rollCall, [...(turns.get(rollCall) ?? []), place]);
  head.order.forEach((country, place) => {
    for (const { bloc, start, end } of world.memberships.get(country) ?? []) {
      if (bloc !== "UN") continue;
      turn(firstAfter(world, start, false), place);
      if (end !== undefined) turn(firstAfter(world, end, false), place);
    }
  });
  for (let e = 0; e < head.exceptions.length; e += 2) {
    turn(head.exceptions[e]!, head.exceptions[e + 1]!);
    turn(head.exceptions[e]! + 1, head.exceptions[e + 1]!);
  }
  return turns;
}

/** A bit a roll call for every position: four sets a place, by code, one after the other. */
function bitsOf(body: Uint8Array, head: Head, world: Pick<World, "memberships" | "rollCalls">): Uint32Array {
  const [places, rollCalls] = [head.order.length, world.rollCalls.length];
  const words = (rollCalls + 31) >> 5;
  const bits = new Uint32Array(places * 4 * words);
  const turns = turnsOf(head, world);
  const hasSeat = new Uint8Array(places);
  let seats = new Uint8Array();
  const codes = new Uint8Array(rollCalls * places);
  // one word of every set, written out every 32 roll calls: the sets together are too large for the processor's cache
  const current = new Uint32Array(places * 4);
  let next = rollCalls * 4;
  for (let i = 0; i < rollCalls; i++) {
    const turned = turns.get(i);
    for (const place of turned ?? []) hasSeat[place]! ^= 1;
    if (turned !== undefined) seats = Uint8Array.from(head.order.keys()).filter((place) => hasSeat[place]);
    next = readRow(body, next, seats, codes, i * places, body[i]! * places, current, 1 << (i & 31));
    if ((i & 31) !== 31 && i + 1 < rollCalls) continue;
    for (let set = 0; set < current.length; set++) bits[set * words + (i >> 5)] = current[set]!;
    current.fill(0);
  }
  return bits;
}

/** Reads one roll call's codes from seat `next` on; answers the next roll call's first. */
function readRow(
  body: Uint8Array,
  next: number,
  seats: Uint8Array,
  codes: Uint8Array,
  row: number,
  back: number,
  current: Uint32Array,
  bit: number,
): number {
  for (let k = 0; k < seats.length; k++, next++) {
    const place = seats[k]!;
    const told = (body[next >> 2]! >> ((next & 3) * 2)) & 3;
    // where nothing is told from, this is the cell itself, still 0
    const code = told ^ codes[row + place - back]!;
    codes[row + place] = code;
    current[place * 4 + code]! |= bit;
  }
  return next;
}

/** The positions of `packed/votes.bin` as bit sets in the order of `world.countries`. */
export function unpackBallots(
  bytes: Uint8Array,
  world: Pick<World, "countries" | "memberships" | "rollCalls">,
): Ballots {
  const [head, body] = parted(bytes);
  const words = (world.rollCalls.length + 31) >> 5;
  const bits = bitsOf(body, head, world);
  const places = new Map(head.order.map((country, place) => [country, place]));
  const sets = (letter: string): Uint32Array[] =>
    world.countries.map(({ code }) => {
      const place = places.get(code);
      if (place === undefined) return new Uint32Array(words);
      const from = (place * 4 + codeOf(letter)) * words;
      return bits.subarray(from, from + words);
    });
  return { yes: sets("Y"), no: sets("N"), abstain: sets("A"), absent: sets("X") };
}
