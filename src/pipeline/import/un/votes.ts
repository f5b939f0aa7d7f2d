import { sortedBy, type Row, type Table } from "../../csv";
import { seatedOn, type Term } from "../../../edition/votes";

/** What a roll call's line in `votes/<year>.csv` says before the positions. */
export const voteColumns = [
  "id", "date", "session", "kind", "title", "issues", "topics", "same_vote_as", "undl", "source", "note",
] as const; // prettier-ignore

/** A roll call on its way into a table: its facts by column, its positions by country code. */
export interface Ballot {
  readonly facts: Row;
  readonly positions: ReadonlyMap<string, string>;
}

/** `votes/<year>.csv` for every year in which there is a roll call; a column a country that has a position in it. */
export function voteTables(ballots: readonly Ballot[]): Table[] {
  const years = [...new Set(ballots.map(yearOf))].sort();
  return years.map((year) =>
    voteTable(
      year,
      ballots.filter((ballot) => yearOf(ballot) === year),
    ),
  );
}

function yearOf({ facts }: Ballot): string {
  return (facts["date"] ?? "").slice(0, 4);
}

function voteTable(year: string, ballots: readonly Ballot[]): Table {
  const countries = [...new Set(ballots.flatMap(({ positions }) => [...positions.keys()]))].sort();
  // every row with the same cells in the same order: rows of a shape each cost a hundred times as much
  const rows = ballots.map(({ facts, positions }) => {
    const row: Record<string, string> = {};
    for (const column of voteColumns) row[column] = facts[column] ?? "";
    for (const country of countries) row[country] = positions.get(country) ?? "";
    return row;
  });
  return {
    file: `votes/${year}.csv`,
    columns: [...voteColumns, ...countries],
    rows: sortedBy(rows, "date", "id"),
  };
}

/** The ballots of a year's table, as `voteTable` wrote them. */
export function ballotsOf(rows: readonly Row[]): Ballot[] {
  const isFact = (column: string): boolean => (voteColumns as readonly string[]).includes(column);
  return rows.map((row) => {
    const cells = Object.entries(row).filter(([, cell]) => cell !== "");
    return {
      facts: Object.fromEntries(cells.filter(([column]) => isFact(column))),
      positions: new Map(cells.filter(([column]) => !isFact(column))),
    };
  });
}

/** `seatExceptions.csv`: every cell in which the ballots and the UN's membership dates differ, with the reason. */
export function seatExceptions(ballots: readonly Ballot[], terms: readonly Term[]): Table {
  const columns = ["roll_call", "country", "position", "reason"];
  return {
    file: "seatExceptions.csv",
    columns,
    rows: sortedBy(exceptionRows(ballots, terms), "roll_call", "country"),
  };
}

function exceptionRows(ballots: readonly Ballot[], terms: readonly Term[]): Row[] {
  const seated = seatedOn(terms);
  const countries = [...new Set(terms.map(({ country }) => country))];
  return ballots.flatMap(({ facts, positions }) => {
    const day = facts["date"] ?? "";
    const outside = [...positions].filter(([country]) => !seated(country, day));
    const without = countries.filter((country) => seated(country, day) && !positions.has(country));
    return [
      ...outside.map(([country, position]) => exception(facts, country, position, terms)),
      ...without.map((country) => exception(facts, country, "-", terms)),
    ];
  });
}

function exception(facts: Row, country: string, position: string, terms: readonly Term[]): Row {
  const reason = reasonOf(facts, country, position, terms);
  return { roll_call: facts["id"] ?? "", country, position, reason };
}

function reasonOf(facts: Row, country: string, position: string, terms: readonly Term[]): string {
  const day = facts["date"] ?? "";
  const admitted = terms.some((term) => term.country === country && term.start === day);
  if (position === "-" && admitted) return "admitted on this day: not yet called";
  if (facts["source"] !== "voeten")
    return position === "-" ? "not in the UN's record of this vote" : "in the UN's record of this vote";
  return position === "-"
    ? "no position in Voeten's record"
    : "dated before the admission; Voeten's dates are approximate before 1996";
}
