import { existsSync, readFileSync } from "node:fs";
import { Mistake } from "../../core/mistake";
import type { Term } from "../../edition/votes";
import { tableText, readCsv, sortedBy, type Table } from "../csv";
import type { Importer } from "../importer";
import { rollCallRows, unTerms } from "../packVotes";
import { ballotsOf, seatExceptions, voteColumns, voteTables, type Ballot } from "./un/votes";
import { ballotOf, faultsOf, type Incoming, type Readers } from "./undl/ballot";
import { merged } from "./undl/merge";
import { recordsIn } from "./undl/records";
import { seatHolder } from "./undl/seats";

/**
 * Adds the UN Digital Library's own file of General Assembly votes to the roll calls that are there. Its tables are the
 * years that the file is about and those that it changes.
 */
export const undl: Importer = {
  name: "undl",
  reads:
    "the UN Digital Library's General Assembly voting file, a line a country and vote; adds to the votes",
  tables: tablesOf,
};

/** Roll calls after some files; `touched` are the symbols that the files name. */
interface State {
  readonly ballots: readonly Ballot[];
  readonly touched: ReadonlySet<string>;
  readonly faults: readonly string[];
}

function incomingFrom(file: string, readers: Readers): { incoming: Incoming[]; faults: string[] } {
  const { records, faults } = recordsIn(file);
  return {
    incoming: records.map((record) => ballotOf(record, readers)),
    faults: [...faults, ...records.flatMap((record) => faultsOf(record, readers))],
  };
}

function withFile(state: State, file: string, readers: Readers): State {
  const { incoming, faults } = incomingFrom(file, readers);
  const after = merged(state.ballots, incoming);
  return {
    ballots: after.ballots,
    touched: new Set([...state.touched, ...after.added.map(({ facts }) => facts["id"] ?? "")]),
    faults: [...state.faults, ...faults, ...after.faults],
  };
}

function tablesOf(files: readonly string[], dataFolder: string): Table[] {
  const terms = unTerms(readCsv(`${dataFolder}/memberships.csv`));
  const countries = new Set(readCsv(`${dataFolder}/countries.csv`).map((row) => row["code"] ?? ""));
  const readers = { countries, holder: seatHolder(terms) };
  const before = ballotsOf(rollCallRows(dataFolder));
  const start: State = { ballots: before, touched: new Set(), faults: [] };
  const state = files.reduce((sofar, file) => withFile(sofar, file, readers), start);
  if (state.faults.length > 0) throw new Mistake(state.faults.join("\n"));
  return [...yearsOf(before, state, dataFolder), exceptionsOf(state, terms, dataFolder)];
}

function isNamed(state: State): (ballot: Ballot) => boolean {
  return ({ facts }) => state.touched.has(facts["id"] ?? "");
}

/** The years that the files are about and those that came out different. */
function yearsOf(before: readonly Ballot[], state: State, dataFolder: string): Table[] {
  const fileOf = ({ facts }: Ballot): string => `votes/${facts["date"]?.slice(0, 4)}.csv`;
  const about = new Set(state.ballots.filter(isNamed(state)).map(fileOf));
  const tables = voteTables(state.ballots);
  const left = [...new Set(before.map(fileOf))].filter(
    (file) => !tables.some((table) => table.file === file),
  );
  const emptied = left.map((file) => ({ file, columns: voteColumns, rows: [] }));
  return [...tables, ...emptied].filter((table) => about.has(table.file) || isNew(table, dataFolder));
}

function isNew({ file, columns, rows }: Table, dataFolder: string): boolean {
  const path = `${dataFolder}/${file}`;
  return !existsSync(path) || readFileSync(path, "utf8") !== tableText(columns, rows);
}

/** Seat exceptions anew for the roll calls that the files name, as they were for the others. */
function exceptionsOf(state: State, terms: readonly Term[], dataFolder: string): Table {
  const symbols = new Set(state.ballots.map(({ facts }) => facts["id"] ?? ""));
  const found = seatExceptions(state.ballots.filter(isNamed(state)), terms);
  const others = readCsv(`${dataFolder}/seatExceptions.csv`).filter(
    ({ roll_call: id = "" }) => symbols.has(id) && !state.touched.has(id),
  );
  return { ...found, rows: sortedBy([...others, ...found.rows], "roll_call", "country") };
}
