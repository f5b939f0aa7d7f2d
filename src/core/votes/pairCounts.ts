import { popcount, type Bits } from "./bits";
import { memoizeRecent } from "../memoize";
import { dividedBetween, placesBetween } from "./rollCalls";
import type { Voter } from "./voters";
import type { Day, World } from "../world";

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

/** What the measures without chance in them rest on; d = |x − y| with Y 1, A 2, N 3. */
export interface Common {
  /** Roll calls on which both cast Y, N or A. */
  readonly n: number;
  /** Of these with d = 0. */
  readonly identical: number;
  /** Of these with d = 2: one yes, one no. */
  readonly opposed: number;
}

/** A voter's positions on some roll calls. */
interface Ballot {
  /** Three words for every 32 roll calls: who voted Y, A, N. */
  readonly words: Int32Array;
  /** Place of the first word that is not empty, a multiple of 3: most countries joined late. */
  readonly start: number;
}

/** Some divided roll calls, and the words of a set in which they lie. */
interface CommonGround {
  readonly mask: Bits;
  readonly first: number;
  readonly end: number;
}

function groundBetween(world: World, first: Day, last: Day, topic: string | undefined): CommonGround {
  return memoizeRecent(world, `common ground|${first}|${last}|${topic ?? ""}`, () => {
    const mask = dividedBetween(world, first, last, topic);
    const [from, to] = placesBetween(world, first, last);
    return { mask, first: from >> 5, end: Math.min((to + 31) >> 5, mask.length) };
  });
}

function ballotOf(voter: Voter, { mask, first, end }: CommonGround): Ballot {
  const words = new Int32Array(Math.max(0, end - first) * 3);
  for (let w = first, at = 0; w < end; w++, at += 3) {
    words[at] = voter.yes[w]! & mask[w]!;
    words[at + 1] = voter.abstain[w]! & mask[w]!;
    words[at + 2] = voter.no[w]! & mask[w]!;
  }
  const filled = words.findIndex((word) => word !== 0);
  return { words, start: filled < 0 ? words.length : filled - (filled % 3) };
}

function pairsOf(one: Ballot, other: Ballot): Pairs {
  let yy = 0;
  let ya = 0;
  let yn = 0;
  let ay = 0;
  let aa = 0;
  let an = 0;
  let ny = 0;
  let na = 0;
  let nn = 0;
  const mine = one.words;
  const theirs = other.words;
  for (let at = Math.max(one.start, other.start); at < mine.length; at += 3) {
    const y = mine[at]!;
    const a = mine[at + 1]!;
    const n = mine[at + 2]!;
    const otherY = theirs[at]!;
    const otherA = theirs[at + 1]!;
    const otherN = theirs[at + 2]!;
    yy += popcount(y & otherY);
    ya += popcount(y & otherA);
    yn += popcount(y & otherN);
    ay += popcount(a & otherY);
    aa += popcount(a & otherA);
    an += popcount(a & otherN);
    ny += popcount(n & otherY);
    na += popcount(n & otherA);
    nn += popcount(n & otherN);
  }
  return { yy, ya, yn, ay, aa, an, ny, na, nn };
}

/** Three counts instead of nine, for the measures that need no more. */
function commonBetween(one: Ballot, other: Ballot): Common {
  let n = 0;
  let identical = 0;
  let opposed = 0;
  const mine = one.words;
  const theirs = other.words;
  for (let at = Math.max(one.start, other.start); at < mine.length; at += 3) {
    const y = mine[at]!;
    const a = mine[at + 1]!;
    const no = mine[at + 2]!;
    const otherY = theirs[at]!;
    const otherA = theirs[at + 1]!;
    const otherN = theirs[at + 2]!;
    n += popcount((y | a | no) & (otherY | otherA | otherN));
    identical += popcount((y & otherY) | (a & otherA) | (no & otherN));
    opposed += popcount((y & otherN) | (no & otherY));
  }
  return { n, identical, opposed };
}

/** The same pairs with the other voter first. */
function turned({ yy, ya, yn, ay, aa, an, ny, na, nn }: Pairs): Pairs {
  return { yy, ya: ay, yn: ny, ay: ya, aa, an: na, ny: yn, na: an, nn };
}

/**
 * Something of every pair of row and column, row by row, over some roll calls. Each pair is counted once; `mirrored` gives what it is the other way round.
 */
function* rowsOf<T>(
  ground: CommonGround,
  rows: readonly Voter[],
  columns: readonly Voter[],
  count: (one: Ballot, other: Ballot) => T,
  mirrored: (of: T) => T,
): Generator<readonly T[], void> {
  const number = new Map<string, number>();
  const ballots: Ballot[] = [];
  const numbersOf = (voters: readonly Voter[]) =>
    voters.map((voter) => {
      const known = number.get(voter.code);
      if (known !== undefined) return known;
      number.set(voter.code, ballots.length);
      return ballots.push(ballotOf(voter, ground)) - 1;
    });
  const [down, across] = [numbersOf(rows), numbersOf(columns)];
  const size = ballots.length;
  const known: (T | undefined)[] = new Array<T | undefined>(size * size);
  for (const one of down)
    yield across.map((other) => {
      const counted = known[one * size + other] ?? count(ballots[one]!, ballots[other]!);
      known[one * size + other] = counted;
      known[other * size + one] ??= mirrored(counted);
      return counted;
    });
}

/**
 * How every row voter and every column voter voted together, over the used roll calls from the first to the last day, both
 * included, on which at least one member voted N or A (method, 4). Rows down, columns across; row by row, each counted when it is asked for.
 * @param topic left out: on all topics
 */
export function pairRows(
  world: World,
  rows: readonly Voter[],
  columns: readonly Voter[],
  first: Day,
  last: Day,
  topic?: string,
): Iterable<readonly Pairs[]> {
  return rowsOf(groundBetween(world, first, last, topic), rows, columns, pairsOf, turned);
}

/** As `pairRows`, all rows. */
export function pairTable(...given: Parameters<typeof pairRows>): readonly (readonly Pairs[])[] {
  return [...pairRows(...given)];
}

/** As `pairRows`, of each pair when it is asked for, by the places of row and column; nothing is kept. */
export function pairCounter(
  world: World,
  rows: readonly Voter[],
  columns: readonly Voter[],
  first: Day,
  last: Day,
  topic?: string,
): (row: number, column: number) => Pairs {
  const ground = groundBetween(world, first, last, topic);
  const [down, across] = [rows, columns].map((voters) => voters.map((voter) => ballotOf(voter, ground)));
  return (row, column) => pairsOf(down![row]!, across![column]!);
}

/** As `pairRows`, what is the same both ways round and takes a third of the time. */
export function commonRows(
  world: World,
  rows: readonly Voter[],
  columns: readonly Voter[],
  first: Day,
  last: Day,
  topic?: string,
): Iterable<readonly Common[]> {
  return rowsOf(groundBetween(world, first, last, topic), rows, columns, commonBetween, (common) => common);
}
