import { atLowEnd, movesToLowEnd, popcount } from "./bits";
import { memoizeRecent } from "../memoize";
import { dividedBetween } from "./rollCalls";
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

/** First and last day, both included, and the topic where roll calls on one count alone. */
export type Period = readonly [first: Day, last: Day, topic?: string];

/** Whose votes are counted with whose, and in which period. */
type Counted = readonly [world: World, rows: readonly Voter[], columns: readonly Voter[], ...period: Period];

/** A voter's positions on some roll calls. */
interface Ballot {
  /** Two words for every 32 roll calls: who voted Y or A, who voted N or A. A multiple of four such pairs. */
  readonly words: Int32Array;
  /** Place of the first eight words that are not all empty, a multiple of 8: most countries joined late. */
  readonly start: number;
}

/** Those of some divided roll calls that lie in one word of a set. */
interface WordOfGround {
  /** Place of the word. */
  readonly place: number;
  readonly mask: number;
  /** How many they are. */
  readonly size: number;
  readonly moves: Int32Array;
}

/** Some divided roll calls. */
interface CommonGround {
  /** The words that have any. */
  readonly words: readonly WordOfGround[];
  /** How many roll calls they are. */
  readonly size: number;
}

function groundBetween(world: World, ...[first, last, topic]: Period): CommonGround {
  return memoizeRecent(world, `common ground|${first}|${last}|${topic ?? ""}`, () => {
    const words: WordOfGround[] = [];
    let size = 0;
    for (const [place, mask] of dividedBetween(world, first, last, topic).entries()) {
      if (mask === 0) continue;
      const word = { place, mask, size: popcount(mask), moves: movesToLowEnd(mask) };
      words.push(word);
      size += word.size;
    }
    return { words, size };
  });
}

/** The positions side by side, those on other roll calls left out. */
function ballotOf(voter: Voter, ground: CommonGround): Ballot {
  const words = new Int32Array(Math.ceil(ground.size / 128) * 8 + 2);
  let filled = 0;
  for (const { place, mask, size, moves } of ground.words) {
    const abstained = voter.abstain[place]!;
    const y = atLowEnd((voter.yes[place]! | abstained) & mask, moves);
    const n = atLowEnd((voter.no[place]! | abstained) & mask, moves);
    const at = (filled >> 5) * 2;
    const bit = filled & 31;
    words[at]! |= y << bit;
    words[at + 1]! |= n << bit;
    if (bit > 0) {
      words[at + 2]! |= y >>> (32 - bit);
      words[at + 3]! |= n >>> (32 - bit);
    }
    filled += size;
  }
  const start = words.findIndex((word) => word !== 0);
  return {
    words: words.subarray(0, words.length - 2),
    start: start < 0 ? words.length : start - (start % 8),
  };
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
  for (let at = Math.max(one.start, other.start); at < mine.length; at += 2) {
    const a = mine[at]! & mine[at + 1]!;
    const y = mine[at]! ^ a;
    const n = mine[at + 1]! ^ a;
    const otherA = theirs[at]! & theirs[at + 1]!;
    const otherY = theirs[at]! ^ otherA;
    const otherN = theirs[at + 1]! ^ otherA;
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

/**
 * Three counts instead of nine, for the measures that need no more. Of each four words, what they and the bits left over carry twice is
 * counted as four, and a bit of one and a bit of two are left over (carry-save adders: Warren, Hacker's Delight, 5-1): a quarter of the
 * words to count.
 */
function commonBetween(one: Ballot, other: Ballot): Common {
  let n = 0;
  let different = 0;
  let opposed = 0;
  // left over, by ones and by twos
  let votes = 0;
  let votePairs = 0;
  let differences = 0;
  let differencePairs = 0;
  let oppositions = 0;
  let oppositionPairs = 0;
  const mine = one.words;
  const theirs = other.words;
  for (let at = Math.max(one.start, other.start); at < mine.length; at += 8) {
    // yes and no differ in both words, an abstention and either of them in one; each word has a name, as reading it twice takes a third
    // longer, and the four stand one by one, as a loop over them takes a tenth longer
    const yes1 = mine[at]!;
    const no1 = mine[at + 1]!;
    const theirYes1 = theirs[at]!;
    const theirNo1 = theirs[at + 1]!;
    const voted1 = (yes1 | no1) & (theirYes1 | theirNo1);
    const differ1 = voted1 & ((yes1 ^ theirYes1) | (no1 ^ theirNo1));
    const oppose1 = voted1 & (yes1 ^ theirYes1) & (no1 ^ theirNo1);
    const yes2 = mine[at + 2]!;
    const no2 = mine[at + 3]!;
    const theirYes2 = theirs[at + 2]!;
    const theirNo2 = theirs[at + 3]!;
    const voted2 = (yes2 | no2) & (theirYes2 | theirNo2);
    const differ2 = voted2 & ((yes2 ^ theirYes2) | (no2 ^ theirNo2));
    const oppose2 = voted2 & (yes2 ^ theirYes2) & (no2 ^ theirNo2);
    const yes3 = mine[at + 4]!;
    const no3 = mine[at + 5]!;
    const theirYes3 = theirs[at + 4]!;
    const theirNo3 = theirs[at + 5]!;
    const voted3 = (yes3 | no3) & (theirYes3 | theirNo3);
    const differ3 = voted3 & ((yes3 ^ theirYes3) | (no3 ^ theirNo3));
    const oppose3 = voted3 & (yes3 ^ theirYes3) & (no3 ^ theirNo3);
    const yes4 = mine[at + 6]!;
    const no4 = mine[at + 7]!;
    const theirYes4 = theirs[at + 6]!;
    const theirNo4 = theirs[at + 7]!;
    const voted4 = (yes4 | no4) & (theirYes4 | theirNo4);
    const differ4 = voted4 & ((yes4 ^ theirYes4) | (no4 ^ theirNo4));
    const oppose4 = voted4 & (yes4 ^ theirYes4) & (no4 ^ theirNo4);
    const twiceVoted = carried(votes, voted1, voted2);
    votes ^= voted1 ^ voted2;
    const twiceVotedToo = carried(votes, voted3, voted4);
    votes ^= voted3 ^ voted4;
    n += popcount(carried(votePairs, twiceVoted, twiceVotedToo));
    votePairs ^= twiceVoted ^ twiceVotedToo;
    const twiceDiffer = carried(differences, differ1, differ2);
    differences ^= differ1 ^ differ2;
    const twiceDifferToo = carried(differences, differ3, differ4);
    differences ^= differ3 ^ differ4;
    different += popcount(carried(differencePairs, twiceDiffer, twiceDifferToo));
    differencePairs ^= twiceDiffer ^ twiceDifferToo;
    const twiceOppose = carried(oppositions, oppose1, oppose2);
    oppositions ^= oppose1 ^ oppose2;
    const twiceOpposeToo = carried(oppositions, oppose3, oppose4);
    oppositions ^= oppose3 ^ oppose4;
    opposed += popcount(carried(oppositionPairs, twiceOppose, twiceOpposeToo));
    oppositionPairs ^= twiceOppose ^ twiceOpposeToo;
  }
  n = 4 * n + 2 * popcount(votePairs) + popcount(votes);
  different = 4 * different + 2 * popcount(differencePairs) + popcount(differences);
  opposed = 4 * opposed + 2 * popcount(oppositionPairs) + popcount(oppositions);
  return { n, identical: n - different, opposed };
}

/** The bits that are set in at least two of three words. */
function carried(a: number, b: number, c: number): number {
  return (a & b) | ((a ^ b) & c);
}

function same<T>(value: T): T {
  return value;
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
 * Something of how every row voter and every column voter voted together, over the used roll calls from the first to the last day, both
 * included, on which at least one member voted N or A (method, 4). Rows down, columns across; row by row, each counted when it is asked for.
 * @param of must answer the same where the two change places
 */
export function pairRows<T>(
  of: (pairs: Pairs) => T,
  ...[world, rows, columns, ...period]: Counted
): Iterable<readonly T[]> {
  const count = (one: Ballot, other: Ballot) => of(pairsOf(one, other));
  return rowsOf(groundBetween(world, ...period), rows, columns, count, same);
}

/** As `pairRows`, of what is the same both ways round and takes a third of the time. */
export function commonRows<T>(
  of: (common: Common) => T,
  ...[world, rows, columns, ...period]: Counted
): Iterable<readonly T[]> {
  const count = (one: Ballot, other: Ballot) => of(commonBetween(one, other));
  return rowsOf(groundBetween(world, ...period), rows, columns, count, same);
}

/** The counts themselves of all pairs, as `pairRows` has what is asked of them. */
export function pairTable(...[world, rows, columns, ...period]: Counted): readonly (readonly Pairs[])[] {
  return [...rowsOf(groundBetween(world, ...period), rows, columns, pairsOf, turned)];
}

/** As `pairTable`, of each pair when it is asked for, by the places of row and column; nothing is kept. */
export function pairCounter(
  ...[world, rows, columns, ...period]: Counted
): (row: number, column: number) => Pairs {
  const ground = groundBetween(world, ...period);
  const [down, across] = [rows, columns].map((voters) => voters.map((voter) => ballotOf(voter, ground)));
  return (row, column) => pairsOf(down![row]!, across![column]!);
}
