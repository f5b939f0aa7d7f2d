import { emptyBits, has, popcount, type Bits } from "./bits";
import { dividedRollCalls, placesBetween } from "./rollCalls";
import type { Voter } from "./voters";
import type { Day, World } from "./world";

/** How often two voters cast each pair of positions: first letter the one, second the other. */
export interface Pairs {
  readonly yy: number;
  readonly ya: number;
  readonly yn: number;
  readonly ay: number;
  readonly aa: number;
  readonly an: number;
  readonly ny: number;
  readonly na: number;
  readonly nn: number;
}

/** A measure of the similarity of two voters; undefined where its formula divides by zero. */
export type Measure = (pairs: Pairs) => number | undefined;

/** The number of roll calls on which both cast Y, N or A. */
export function commonVotes(p: Pairs): number {
  return p.yy + p.ya + p.yn + p.ay + p.aa + p.an + p.ny + p.na + p.nn;
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** Σ d over the common votes, d = |x − y| with Y 1, A 2, N 3. */
function distance(p: Pairs): number {
  return p.ya + p.ay + p.an + p.na + 2 * (p.yn + p.ny);
}

function identicalVotes(p: Pairs): number {
  return p.yy + p.aa + p.nn;
}

/** Mean of 1 − d/2, 0…1: Voeten's agreement score; an abstention is half-way between yes and no. */
function agreement(p: Pairs): number | undefined {
  const n = commonVotes(p);
  return ratio(n - distance(p) / 2, n);
}

/** Share of identical positions, 0…1. */
function identical(p: Pairs): number | undefined {
  return ratio(identicalVotes(p), commonVotes(p));
}

/** Voting coincidence of the US State Department, 0…1: yes and no votes only. */
function coincidence(p: Pairs): number | undefined {
  return ratio(p.yy + p.nn, p.yy + p.nn + p.yn + p.ny);
}

/** S of Signorino & Ritter 1999, absolute distances, unweighted, −1…+1. */
function s(p: Pairs): number | undefined {
  const n = commonVotes(p);
  return ratio(n - distance(p), n);
}

/** Row and column sums of the 3×3 table in the order Y, A, N. */
function margins(p: Pairs): readonly [readonly number[], readonly number[]] {
  return [
    [p.yy + p.ya + p.yn, p.ay + p.aa + p.an, p.ny + p.na + p.nn],
    [p.yy + p.ay + p.ny, p.ya + p.aa + p.na, p.yn + p.an + p.nn],
  ];
}

/**
 * Kappa of Cohen 1968 with squared weights (d/2)²: agreement beyond what the two voters' own habits would bring, at most 1.
 * No value where both always vote one same way.
 */
function kappa(p: Pairs): number | undefined {
  const n = commonVotes(p);
  const [rows, columns] = margins(p);
  const observed = (p.yn + p.ny + (p.ya + p.ay + p.an + p.na) / 4) * n;
  let expected = 0;
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) expected += ((i - j) / 2) ** 2 * rows[i]! * columns[j]!;
  }
  return expected === 0 ? undefined : 1 - observed / expected;
}

/** Pi of Scott 1955, nominal, at most 1: identity beyond what the two voters' pooled habits would bring. */
function pi(p: Pairs): number | undefined {
  const n = commonVotes(p);
  const [rows, columns] = margins(p);
  const pooled = rows.reduce((sum, row, i) => sum + (row + columns[i]!) ** 2, 0);
  const most = 4 * n * n;
  return pooled === most ? undefined : (4 * n * identicalVotes(p) - pooled) / (most - pooled);
}

/** The measures of method 4 by their names. */
export const measures = { agreement, identical, coincidence, s, kappa, pi } as const satisfies Record<
  string,
  Measure
>;

export type MeasureName = keyof typeof measures;

/** A voter's positions on the divided roll calls of a period. */
interface Ballot {
  readonly yes: Bits;
  readonly abstain: Bits;
  readonly no: Bits;
}

/** The members of `bits` that are in `places`, closed up: fewer words to count. */
function packed(bits: Bits, places: readonly number[]): Bits {
  const words = emptyBits(places.length);
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    words[i >> 5]! |= ((bits[place >> 5]! >>> (place & 31)) & 1) << (i & 31);
  }
  return words;
}

/** Places of the divided roll calls of a period. */
function dividedBetween(world: World, first: Day, last: Day): readonly number[] {
  const divided = dividedRollCalls(world);
  const [from, to] = placesBetween(world, first, last);
  const places: number[] = [];
  for (let i = from; i < to; i++) if (has(divided, i)) places.push(i);
  return places;
}

function ballotOf(voter: Voter, places: readonly number[]): Ballot {
  return {
    yes: packed(voter.yes, places),
    abstain: packed(voter.abstain, places),
    no: packed(voter.no, places),
  };
}

/** How often a set of roll calls meets each of three others. Small enough that the count of bits is inlined. */
function meetings(one: Bits, y: Bits, a: Bits, n: Bits): readonly [number, number, number] {
  let withY = 0;
  let withA = 0;
  let withN = 0;
  for (let w = 0; w < one.length; w++) {
    const word = one[w]!;
    if (word === 0) continue;
    withY += popcount(word & y[w]!);
    withA += popcount(word & a[w]!);
    withN += popcount(word & n[w]!);
  }
  return [withY, withA, withN];
}

function pairsOf(one: Ballot, other: Ballot): Pairs {
  const [yy, ya, yn] = meetings(one.yes, other.yes, other.abstain, other.no);
  const [ay, aa, an] = meetings(one.abstain, other.yes, other.abstain, other.no);
  const [ny, na, nn] = meetings(one.no, other.yes, other.abstain, other.no);
  return { yy, ya, yn, ay, aa, an, ny, na, nn };
}

function transposed(p: Pairs): Pairs {
  return { ...p, ya: p.ay, ay: p.ya, yn: p.ny, ny: p.yn, an: p.na, na: p.an };
}

/**
 * How every row voter and every column voter voted together, over the used roll calls from the first to the last day, both
 * included, on which at least one member voted N or A (method, 4). Rows down, columns across.
 */
export function pairTable(
  world: World,
  rows: readonly Voter[],
  columns: readonly Voter[],
  first: Day,
  last: Day,
): readonly (readonly Pairs[])[] {
  const places = dividedBetween(world, first, last);
  const ballots = new Map<string, Ballot>();
  for (const voter of [...rows, ...columns]) {
    if (!ballots.has(voter.code)) ballots.set(voter.code, ballotOf(voter, places));
  }
  const known = new Map<string, Pairs>();
  return rows.map((row) =>
    columns.map((column) => {
      const mirrored = known.get(`${column.code}|${row.code}`);
      if (mirrored) return transposed(mirrored);
      const pairs = pairsOf(ballots.get(row.code)!, ballots.get(column.code)!);
      known.set(`${row.code}|${column.code}`, pairs);
      return pairs;
    }),
  );
}
