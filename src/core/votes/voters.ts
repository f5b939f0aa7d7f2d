import { add, combined, countIn, has, type Bits, wordMask } from "./bits";
import { blocNamed, inForceAmong } from "../blocs/blocs";
import { memoize } from "../memoize";
import { Mistake } from "../mistake";
import type { Code, Position, World } from "../world";
import { firstAfter } from "./rollCalls";

/** Who stands as one voter: a country, a bloc or a pole of several countries; each set a bit a roll call of `World.rollCalls`. */
export interface Voter {
  readonly code: string;
  readonly yes: Bits;
  readonly no: Bits;
  readonly abstain: Bits;
  /** Members that did not vote; for a bloc: no position, though members voted. */
  readonly absent: Bits;
}

/** The state that a seat continues: RUS continues SUN wherever votes before 1991-12-24 are read (method, 1). */
const predecessors: ReadonlyMap<Code, Code> = new Map([["RUS", "SUN"]]);

/** The code under which votes of a state's seat go on: RUS of SUN; its own where nobody continues its seat. */
export function seatCode(code: string): string {
  for (const [successor, predecessor] of predecessors) if (predecessor === code) return successor;
  return code;
}

/** Every country that holds or held a seat, in the order of `World.countries`; a seat that went over to a successor stands under its code. */
export function seatHolders(world: World): readonly Code[] {
  const succeeded = [...predecessors.values()];
  return world.countries.map(({ code }) => code).filter((code) => !succeeded.includes(code));
}

function seatsOf(world: World, country: Code): readonly number[] {
  const codes = [country, predecessors.get(country)];
  return codes.flatMap((code) => (code === undefined ? [] : (world.seat.get(code) ?? [])));
}

/** The place in `World.ballots` under which a country voted on a roll call; undefined: it was no member. */
export function seatAt(world: World, country: Code, place: number): number | undefined {
  const { yes, no, abstain, absent } = world.ballots;
  return seatsOf(world, country).find((seat) =>
    [yes, no, abstain, absent].some((sets) => has(sets[seat]!, place)),
  );
}

/** A country as a voter, its predecessor's seat included. */
export function countryVoter(world: World, country: Code): Voter {
  return memoize(world, `voter|${country}`, () => {
    const seats = seatsOf(world, country);
    const size = world.rollCalls.length;
    const union = (sets: readonly Bits[]) =>
      seats.length === 1
        ? sets[seats[0]!]!
        : combined(size, (w) => seats.reduce((bits, seat) => bits | sets[seat]![w]!, 0));
    const { yes, no, abstain, absent } = world.ballots;
    return { code: country, yes: union(yes), no: union(no), abstain: union(abstain), absent: union(absent) };
  });
}

/** A country and the roll calls, first to before last, in which it votes for a bloc or pole. */
interface Term {
  readonly country: Code;
  readonly from: number;
  readonly to: number;
}

/** When a country was a full member of a bloc, as places in `World.rollCalls`. */
function termsIn(world: World, bloc: string, country: Code): readonly Term[] {
  const rows = (world.memberships.get(country) ?? []).filter((row) => row.bloc === bloc);
  const days = [
    ...new Set(rows.flatMap((row) => (row.end === undefined ? [row.start] : [row.start, row.end]))),
  ].sort();
  return days.flatMap((day, i) => {
    if (inForceAmong(rows, day).get(bloc)?.status !== "member") return [];
    const next = days[i + 1];
    const to = next === undefined ? world.rollCalls.length : firstAfter(world, next, false);
    return [{ country, from: firstAfter(world, day, false), to }];
  });
}

function termsOf(world: World, blocs: readonly string[], always: readonly Code[]): readonly Term[] {
  const countries = world.countries.map((country) => country.code).filter((code) => !always.includes(code));
  return [
    ...always.map((country) => ({ country, from: 0, to: world.rollCalls.length })),
    ...blocs.flatMap((bloc) => countries.flatMap((country) => termsIn(world, bloc, country))),
  ];
}

function addVotes(counts: Uint8Array, bits: Bits, { from, to }: Term): void {
  for (let w = from >> 5; w << 5 < to; w++) {
    // the lowest bit that is left, until none is
    for (let left = bits[w]! & wordMask(w, from, to); left !== 0; left &= left - 1) {
      counts[(w << 5) + 31 - Math.clz32(left & -left)]!++;
    }
  }
}

/**
 * Several countries as one voter: the position of at least half of those that voted Y, N or A; none if no position
 * reaches half, or two do (method, 2).
 */
function jointVoter(world: World, code: string, terms: readonly Term[]): Voter {
  const size = world.rollCalls.length;
  const [yes, no, abstain] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  for (const term of terms) {
    const voter = countryVoter(world, term.country);
    addVotes(yes, voter.yes, term);
    addVotes(no, voter.no, term);
    addVotes(abstain, voter.abstain, term);
  }
  const sets = [0, 1, 2, 3].map(() => combined(size, () => 0)) as [Bits, Bits, Bits, Bits];
  for (let i = 0; i < size; i++) {
    const voted = yes[i]! + no[i]! + abstain[i]!;
    if (voted === 0) continue;
    const [isYes, isNo, isAbstain] = [yes[i]! * 2 >= voted, no[i]! * 2 >= voted, abstain[i]! * 2 >= voted];
    const isOne = Number(isYes) + Number(isNo) + Number(isAbstain) === 1;
    add(sets[!isOne ? 3 : isYes ? 0 : isNo ? 1 : 2], i);
  }
  return { code, yes: sets[0], no: sets[1], abstain: sets[2], absent: sets[3] };
}

/**
 * The voter of a code: a country, a pole such as `WEST`, or a bloc by its members of the day.
 * Throws `Mistake` for anything else.
 */
export function voterOf(world: World, code: string): Voter {
  if (world.seat.has(code)) return countryVoter(world, code);
  return memoize(world, `voter|${code}`, () => {
    const pole = world.method.poles.get(code);
    if (pole) return jointVoter(world, code, termsOf(world, pole.voterBlocs, pole.voters));
    const bloc = blocNamed(world, code);
    if (!bloc) throw new Mistake(`unknown voter: ${code}; use a country, a bloc or WEST`);
    return jointVoter(world, bloc.code, termsOf(world, [bloc.code], []));
  });
}

/** A voter's position on the i-th roll call; undefined: not a member then (or, for a bloc, nobody of it voted). */
export function positionAt(voter: Voter, i: number): Position | undefined {
  if (has(voter.yes, i)) return "Y";
  if (has(voter.no, i)) return "N";
  if (has(voter.abstain, i)) return "A";
  return has(voter.absent, i) ? "X" : undefined;
}

/** Number of roll calls in [from, to) on which a voter voted Y, N or A. */
export function castIn(voter: Voter, from: number, to: number): number {
  return countIn(voter.yes, from, to) + countIn(voter.no, from, to) + countIn(voter.abstain, from, to);
}
