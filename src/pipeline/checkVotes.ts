import { readdirSync } from "node:fs";
import { seatedOn } from "../edition/votes";
import { schemaFaults } from "./check/cells";
import { emptyFaults } from "./check/tableText";
import { readCsv, type Row } from "./csv";
import { dataPackage, filesOf } from "./dataPackage";
import { unTerms } from "./packVotes";
import { shapeOf } from "./tables";

/** What rows of votes may name, and what they may not. */
interface Names {
  /** Codes of countries. */
  readonly countries: ReadonlySet<string>;
  /** Topics whose roll calls a rule of `topics.csv` tells. */
  readonly ruled: ReadonlySet<string>;
}

/** What is wrong with one roll call by itself; `columns`: those of countries in its table. */
function rowFaults(row: Row, year: string, columns: readonly string[], names: Names): string[] {
  const filled = columns.filter((column) => row[column] !== "");
  const letters = filled.filter((country) => !/^[YNAX]$/.test(row[country] ?? ""));
  const strangers = filled.filter((country) => !names.countries.has(country));
  const ruled = (row["topics"] ?? "").split(" ").filter((topic) => names.ruled.has(topic));
  return [
    ...letters.map((country) => `unknown position: ${row[country]} of ${country}`),
    ...strangers.map((country) => `unknown country: ${country}`),
    ...ruled.map((topic) => `topic with a rule: ${topic}; topics.csv alone says what is on it`),
    ...(row["date"]?.startsWith(`${year}-`) ? [] : [`wrong year: ${row["date"]}`]),
  ];
}

/** Positions outside the UN membership dates, and seats without one, that are not listed as exceptions, and the reverse. */
function seatFaults(dataFolder: string, rows: readonly Row[], at: (id: string) => string): string[] {
  const seated = seatedOn(unTerms(readCsv(`${dataFolder}/memberships.csv`)));
  const exceptions = readCsv(`${dataFolder}/seatExceptions.csv`);
  const listed = new Set(exceptions.map((row) => `${row["roll_call"]}|${row["country"]}|${row["position"]}`));
  const members = readCsv(`${dataFolder}/countries.csv`).map((row) => row["code"] ?? "");
  const found = new Set<string>();
  const faults: string[] = [];
  for (const row of rows) {
    for (const country of members) {
      const letter = row[country] ?? "";
      if ((letter !== "") === seated(country, row["date"] ?? "")) continue;
      const key = `${row["id"]}|${country}|${letter || "-"}`;
      found.add(key);
      if (!listed.has(key))
        faults.push(
          `${at(row["id"] ?? "")}: unlisted seat exception: ${country} ${letter || "has no position"}`,
        );
    }
  }
  const needless = [...listed].filter((key) => !found.has(key));
  return [
    ...faults,
    ...needless.map((key) => `data/seatExceptions.csv:1: needless exception: ${key.replaceAll("|", " ")}`),
  ];
}

const votes = dataPackage.resources.find(({ name }) => name === "votes")!;

/** Columns of the package that a year lacks, and cells of them that may not be empty. */
function columnFaults(file: string, rows: readonly Row[]): string[] {
  const [first] = rows;
  const lacking = votes.schema.fields.filter(({ name }) => first && first[name] === undefined);
  if (lacking.length > 0)
    return [`data/votes/${file}:1: missing columns: ${lacking.map(({ name }) => name).join(", ")}`];
  return emptyFaults({ ...shapeOf(filesOf(votes)[0]!)!, file: `votes/${file}` }, rows);
}

/** All that is wrong with the roll calls of a data folder, a line each: `data/votes/2022.csv:17: what`. */
export function checkVotes(dataFolder: string): string[] {
  const named = (table: string, column: string) =>
    new Set(readCsv(`${dataFolder}/${table}`).map((row) => row[column] ?? ""));
  const names = { countries: named("countries.csv", "code"), ruled: named("topics.csv", "topic") };
  const places = new Map<string, string>();
  const faults: string[] = [];
  const rows: Row[] = [];
  for (const file of readdirSync(`${dataFolder}/votes`).sort()) {
    let before = "";
    const inFile = readCsv(`${dataFolder}/votes/${file}`);
    const columns = Object.keys(inFile[0] ?? {}).filter((column) => /^[A-Z]{3}$/.test(column));
    rows.push(...inFile);
    faults.push(...schemaFaults(votes.schema, `votes/${file}`, inFile), ...columnFaults(file, inFile));
    inFile.forEach((row, i) => {
      const place = `data/votes/${file}:${i + 2}`;
      const id = row["id"] ?? "";
      if (places.has(id)) faults.push(`${place}: roll call twice: ${id}; first at ${places.get(id)}`);
      places.set(id, place);
      const key = `${row["date"]} ${id}`;
      if (key < before) faults.push(`${place}: not sorted: ${key} after ${before}`);
      before = key;
      faults.push(
        ...rowFaults(row, file.replace(".csv", ""), columns, names).map((fault) => `${place}: ${fault}`),
      );
    });
  }
  for (const row of rows) {
    const twin = row["same_vote_as"] ?? "";
    if (twin !== "" && !places.has(twin))
      faults.push(`${places.get(row["id"] ?? "")}: unknown roll call: ${twin}`);
  }
  return [...faults, ...seatFaults(dataFolder, rows, (id) => places.get(id) ?? "data/votes")];
}
