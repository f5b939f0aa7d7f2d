/** Sets of roll calls as bits: bit i is word i >> 5, bit i & 31. */
export type Bits = Uint32Array;

/** Number of set bits in a word, by adding neighbours (Warren, Hacker's Delight, 5-1). */
export function popcount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Number of members that a set has in [from, to). */
export function countIn(bits: Bits, from: number, to: number): number {
  let count = 0;
  for (let w = from >> 5; w << 5 < to; w++) count += popcount(bits[w]! & wordMask(w, from, to));
  return count;
}

/** The bits of word w that lie in [from, to). */
export function wordMask(w: number, from: number, to: number): number {
  const low = Math.max(from - (w << 5), 0);
  const high = Math.min(to - (w << 5), 32);
  if (high <= low) return 0;
  const upTo = high === 32 ? -1 : (1 << high) - 1;
  return upTo & (-1 << low);
}

/**
 * How the bits of a mask come to the low end of a word, in their order: those that move by 1, 2, 4, 8 and 16 places (parallel suffix:
 * Warren, Hacker's Delight, 7-4).
 */
export function movesToLowEnd(mask: number): Int32Array {
  let kept = mask;
  let gaps = ~mask << 1;
  return Int32Array.from([1, 2, 4, 8, 16], (by) => {
    let odd = gaps;
    for (const shift of [1, 2, 4, 8, 16]) odd ^= odd << shift;
    const moved = odd & kept;
    kept = (kept ^ moved) | (moved >>> by);
    gaps &= ~odd;
    return moved;
  });
}

/** The bits of a word that a mask has, at its low end; of the mask, what `movesToLowEnd` says. */
export function atLowEnd(word: number, moves: Int32Array): number {
  let bits = word;
  for (let i = 0; i < 5; i++) {
    const moved = bits & moves[i]!;
    bits = (bits ^ moved) | (moved >>> (1 << i));
  }
  return bits;
}

export function emptyBits(size: number): Bits {
  return new Uint32Array((size + 31) >> 5);
}

export function has(bits: Bits, i: number): boolean {
  return ((bits[i >> 5]! >>> (i & 31)) & 1) === 1;
}

export function add(bits: Bits, i: number): void {
  bits[i >> 5]! |= 1 << (i & 31);
}

/** A new set, word by word from others of one size. */
export function combined(size: number, word: (w: number) => number): Bits {
  const bits = emptyBits(size);
  for (let w = 0; w < bits.length; w++) bits[w] = word(w);
  return bits;
}
