import type { Ballots, Code, Day, World } from "../core/world";

/** A spell with a seat in the General Assembly; `end` is the day after the last one, undefined: still seated. */
export interface Term {
  readonly country: Code;
  readonly start: Day;
  readonly end: Day | undefined;
}

/** Answers whether a country holds a seat on a day, by the membership dates alone. */
export function seatedOn(terms: readonly Term[]): (country: Code, day: Day) => boolean {
  const spells = new Map<Code, Term[]>();
  for (const term of terms) spells.set(term.country, [...(spells.get(term.country) ?? []), term]);
  return (country, day) =>
    (spells.get(country) ?? []).some(({ start, end }) => start <= day && (end === undefined || day < end));
}

/**
 * `packed/votes.bin`: the length of a head (4 bytes, little-endian), the head as JSON, then a row a roll call, 2 bits a country in the
 * head's order, four positions a byte from the low bits up. A country without a position has the code of its neighbour to the left:
 * runs of alike codes are what gzip takes out. Rows are padded to 12 positions, so that they stay alike in base64, as which a bundle
 * holds them.
 */
interface Head {
  readonly order: readonly Code[];
  /** Pairs of roll call and country: cells in which the UN membership dates are wrong about who had a seat. */
  readonly exceptions: readonly number[];
}

const letters = "YANX";
const positionsPerGroup = 12;

function rowBytes(countries: number): number {
  return (Math.ceil(countries / positionsPerGroup) * positionsPerGroup) / 4;
}

/** The 2-bit code of a position. */
export function codeOf(letter: string): number {
  const code = letters.indexOf(letter);
  if (code < 0 || letter.length !== 1) throw new Error(`unknown position: ${letter}`);
  return code;
}

/** The bytes of the positions that `code` gives by roll call and place in `order`; 255: none. */
export function bytesFor(
  order: readonly Code[],
  exceptions: readonly number[],
  rollCalls: number,
  code: (rollCall: number, place: number) => number,
): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify({ order, exceptions } satisfies Head));
  const padded = Math.ceil((4 + head.length) / 3) * 3;
  const width = rowBytes(order.length);
  const bytes = new Uint8Array(padded + rollCalls * width);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  for (let i = 0; i < rollCalls; i++) {
    let last = 0;
    for (let place = 0; place < order.length; place++) {
      const known = code(i, place);
      if (known !== 255) last = known;
      bytes[padded + i * width + (place >> 2)]! |= last << ((place & 3) * 2);
    }
  }
  return bytes;
}

/** Place of the first roll call on or after a day. */
function firstOn(rollCalls: World["rollCalls"], day: Day): number {
  let low = 0;
  let high = rollCalls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rollCalls[middle]!.date < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fill(bits: Uint32Array, from: number, to: number): void {
  let i = from;
  while (i < to) {
    const whole = (i & 31) === 0 && i + 32 <= to;
    bits[i >> 5]! |= whole ? -1 : 1 << (i & 31);
    i += whole ? 32 : 1;
  }
}

/** Bits of the roll calls on which each country of the head held a seat. */
function seats(head: Head, world: Pick<World, "memberships" | "rollCalls">): readonly Uint32Array[] {
  const { rollCalls } = world;
  const bits = head.order.map((country) => {
    const set = new Uint32Array((rollCalls.length + 31) >> 5);
    for (const { bloc, start, end } of world.memberships.get(country) ?? []) {
      if (bloc !== "UN") continue;
      fill(set, firstOn(rollCalls, start), end === undefined ? rollCalls.length : firstOn(rollCalls, end));
    }
    return set;
  });
  for (let e = 0; e < head.exceptions.length; e += 2) {
    const [i, place] = [head.exceptions[e]!, head.exceptions[e + 1]!];
    bits[place]![i >> 5]! ^= 1 << (i & 31);
  }
  return bits;
}

/** The positions of `packed/votes.bin` as bit sets in the order of `world.countries`. */
export function unpackBallots(
  bytes: Uint8Array,
  world: Pick<World, "countries" | "memberships" | "rollCalls">,
): Ballots {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head;
  const start = Math.ceil((4 + length) / 3) * 3;
  const width = rowBytes(head.order.length);
  const seated = seats(head, world);
  const words = (world.rollCalls.length + 31) >> 5;
  const places = new Map(head.order.map((country, place) => [country, place]));
  const sets = letters.split("").map(() => world.countries.map(() => new Uint32Array(words)));
  world.countries.forEach(({ code }, seat) => {
    const place = places.get(code);
    if (place === undefined) return;
    const own = sets.map((set) => set[seat]!);
    const shift = (place & 3) * 2;
    for (let i = 0; i < world.rollCalls.length; i++) {
      const bit = 1 << (i & 31);
      if ((seated[place]![i >> 5]! & bit) === 0) continue;
      own[(bytes[start + i * width + (place >> 2)]! >> shift) & 3]![i >> 5]! |= bit;
    }
  });
  const [yes, abstain, no, absent] = sets;
  return { yes: yes!, abstain: abstain!, no: no!, absent: absent! };
}
