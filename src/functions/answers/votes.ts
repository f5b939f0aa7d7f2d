import { contestOn } from "../../core/votes/axis";
import { blocNamed } from "../../core/blocs/blocs";
import { has } from "../../core/votes/bits";
import { resolved } from "../../core/countries/countries";
import { Mistake } from "../../core/mistake";
import { foundRollCalls, placeOf, placesBetween } from "../../core/votes/rollCalls";
import {
  commonVotes,
  measures,
  pairTable,
  similarities,
  type MeasureName,
  type Pairs,
  type Similarity,
} from "../../core/votes/similarity";
import { countryVoter, positionAt, voterOf, type Voter } from "../../core/votes/voters";
import type { Position } from "../../core/world";
import { edition } from "../../edition";
import { attempt, cellwise, given, NotAvailable, shown, table, type Cell } from "../answer";
import * as read from "../arguments";

/** Positions as a cell shows them. */
export const positionWords: Readonly<Record<Position, string>> = {
  Y: "Yes",
  N: "No",
  A: "Abstain",
  X: "Absent",
};

export function vote(country: unknown, resolution: unknown): Cell[][] {
  return cellwise([country, resolution], (who, what) => {
    const voter = countryVoter(edition, read.country(who));
    const place = placeOf(edition, read.text(what, "resolution"));
    const position = positionAt(voter, place);
    if (!position)
      throw new NotAvailable(`not a member then: ${voter.code} on ${edition.rollCalls[place]!.date}`);
    return positionWords[position];
  });
}

/** A position as a word: "" for a country that was no member; a bloc without a position is divided. */
function word(voter: Voter, place: number): string {
  const position = positionAt(voter, place);
  if (position === undefined) return "";
  return position === "X" && !edition.seat.has(voter.code) ? "Divided" : positionWords[position];
}

function foundIn(
  search: unknown,
  from: unknown,
  to: unknown,
): { readonly places: readonly number[]; readonly message: string } {
  const wanted = read.single(search, "search");
  const [first, last] = read.period(read.single(from, "from"), read.single(to, "to"));
  const query = wanted === undefined ? "" : read.text(wanted, "search");
  const places = foundRollCalls(edition, query, ...placesBetween(edition, first, last));
  return { places, message: `no roll call${query === "" ? "" : ` on "${query}"`} from ${first} to ${last}` };
}

export function votes(country: unknown, search: unknown, from: unknown, to: unknown): Cell[][] {
  return shown(() => {
    const voter = countryVoter(edition, read.country(read.single(country, "country")));
    const { places, message } = foundIn(search, from, to);
    const others = ["RUS", "WEST", "CHN"].map((code) => voterOf(edition, code));
    const rows = places
      .filter((place) => positionAt(voter, place) !== undefined)
      .map((place): Cell[] => {
        const { date, id, title } = edition.rollCalls[place]!;
        return [date, id, title, word(voter, place), ...others.map((other) => word(other, place))];
      });
    return table(
      ["date", "resolution", "title", "position", "Russia", "West", "China"],
      rows,
      `${message} with ${voter.code} a member`,
    );
  });
}

function counted(place: number, position: "yes" | "no" | "abstain" | "absent"): number {
  return edition.ballots[position].reduce((sum, bits) => sum + (has(bits, place) ? 1 : 0), 0);
}

export function tally(resolution: unknown): Cell[][] {
  return shown(() => {
    const symbols = read.listed(resolution);
    if (symbols.length === 0) throw new Mistake("missing resolution: nothing given; fill in this argument");
    const rows = symbols.map((symbol): Cell[] => {
      const place = placeOf(edition, read.text(symbol, "resolution"));
      const { title, date } = edition.rollCalls[place]!;
      return [
        counted(place, "yes"),
        counted(place, "no"),
        counted(place, "abstain"),
        counted(place, "absent"),
        title,
        date,
      ];
    });
    return table(["yes", "no", "abstain", "absent", "title", "date"], rows, "no roll call");
  });
}

/** Which roll calls count as contested: undefined where all are wanted. */
function contestWanted(contested: unknown): ReturnType<typeof contestOn> | undefined {
  const cell = read.single(contested, "contested");
  if (typeof cell === "string" && /[-–]/.test(cell)) return contestOn(edition, read.axis(cell));
  return read.flag(cell, "contested") ? contestOn(edition, read.axis(undefined)) : undefined;
}

export function rollCalls(search: unknown, from: unknown, to: unknown, contested: unknown): Cell[][] {
  return shown(() => {
    const { places, message } = foundIn(search, from, to);
    const contest = contestWanted(contested);
    const rows = places
      .filter((place) => !contest || has(contest.plusYes, place) || has(contest.plusNo, place))
      .map((place): Cell[] => {
        const { date, id, title } = edition.rollCalls[place]!;
        return [date, id, title, counted(place, "yes"), counted(place, "no"), counted(place, "abstain")];
      });
    return table(["date", "resolution", "title", "yes", "no", "abstain"], rows, message);
  });
}

/** The voter that a text names: a country, a bloc or a pole. */
function voter(cell: unknown): Voter {
  const name = read.text(cell, "voter");
  const pole = edition.method.poles.get(name.toUpperCase());
  if (pole) return voterOf(edition, pole.code);
  const country = resolved(edition, name);
  if (country !== undefined) return voterOf(edition, country);
  return voterOf(edition, blocNamed(edition, name)?.code ?? read.country(cell));
}

function isError(value: unknown): value is CustomFunctions.Error {
  return value instanceof CustomFunctions.Error;
}

const pairHead = [
  "yy",
  "ya",
  "yn",
  "ay",
  "aa",
  "an",
  "ny",
  "na",
  "nn",
] as const satisfies readonly (keyof Pairs)[];

function similarityCell({ value, n }: Similarity, method: MeasureName): Cell {
  if (value !== undefined) return value;
  const why =
    n === 0 ? "no common vote in this period" : `no value of ${method}: its formula divides by zero`;
  return attempt<Cell>(() => {
    throw new NotAvailable(why);
  });
}

/** The voters that an argument names. */
interface VoterCells {
  /** Row by row; blank cells undefined, unknown voters errors in their own places. */
  readonly cells: readonly (Voter | CustomFunctions.Error | undefined)[];
  readonly voters: readonly Voter[];
  /** Of each cell, where its voter stands among `voters`. */
  readonly places: readonly number[];
}

type Period = ReturnType<typeof read.period>;

function votersOf(argument: unknown, name: string): VoterCells {
  const range = given(argument);
  if (!range) throw new Mistake(`missing ${name}: nothing given; fill in this argument`);
  const cells = range
    .flat()
    .map((cell) => (cell === undefined ? undefined : isError(cell) ? cell : attempt(() => voter(cell))));
  const voters: Voter[] = [];
  const places = cells.map((cell) => (cell === undefined || isError(cell) ? -1 : voters.push(cell) - 1));
  return { cells, voters, places };
}

/** A list of similarities laid out as the one range that was given. */
function laidOut(cells: readonly Cell[], range: unknown): Cell[][] {
  const width = given(range)![0]!.length;
  return Array.from({ length: cells.length / width }, (_, r) => cells.slice(r * width, (r + 1) * width));
}

/** Row by row a line for each pair of voters: the measure, common votes, and how often they cast each pair of positions. */
function countLines(rows: VoterCells, columns: VoterCells, period: Period, measure: MeasureName): Cell[][] {
  const pairTableOf = pairTable(edition, rows.voters, columns.voters, ...period);
  const lines = rows.cells.flatMap((row, r) =>
    columns.cells.flatMap((column, c): Cell[][] => {
      if (isError(row)) throw row;
      if (isError(column)) throw column;
      if (!row || !column) return [];
      const pairs = pairTableOf[rows.places[r]!]![columns.places[c]!]!;
      const n = commonVotes(pairs);
      const cell = similarityCell({ value: measures[measure](pairs), n }, measure);
      return [[row.code, column.code, cell, n, ...pairHead.map((pair) => pairs[pair])]];
    }),
  );
  return table(["country", "other", measure, "n", ...pairHead], lines, "no voters");
}

export function agree(
  country: unknown,
  other: unknown,
  from: unknown,
  to: unknown,
  method: unknown,
  counts: unknown,
): Cell[][] {
  return shown(() => {
    const names = Object.keys(measures) as [MeasureName, ...MeasureName[]];
    const measure = read.option(read.single(method, "method"), "method", names);
    const period = read.period(read.single(from, "from"), read.single(to, "to"));
    const [rows, columns] = [votersOf(country, "country"), votersOf(other, "other")];
    if (read.flag(read.single(counts, "counts"), "counts")) return countLines(rows, columns, period, measure);
    const found = similarities(edition, rows.voters, columns.voters, ...period, measure);
    const cells = rows.cells.map((row, r) =>
      columns.cells.map((column, c): Cell => {
        if (isError(row)) return row;
        if (isError(column)) return column;
        if (!row || !column) return "";
        return similarityCell(found[rows.places[r]!]![columns.places[c]!]!, measure);
      }),
    );
    if (cells.length === 1 && cells[0]!.length > 1) return laidOut(cells[0]!, other);
    if (cells.length > 1 && cells[0]!.length === 1) return laidOut(cells.flat(), country);
    return cells;
  });
}
