import { readdirSync } from "node:fs";
import { seatedOn } from "../edition/votes";
import { readCsv, type Row } from "./csv";
import { rollCallRows, unTerms } from "./packVotes";

const kinds = ["resolution", "decision", "paragraph", "amendment", "other"];

function countriesIn(row: Row): [string, string][] {
  return Object.entries(row).filter(([column]) => /^[A-Z]{3}$/.test(column));
}

/** What is wrong with one roll call by itself. */
function rowFaults(row: Row, year: string, known: ReadonlySet<string>): string[] {
  const letters = countriesIn(row).filter(([, letter]) => letter !== "" && !/^[YNAX]$/.test(letter));
  const strangers = countriesIn(row).filter(([country, letter]) => letter !== "" && !known.has(country));
  return [
    ...letters.map(([country, letter]) => `unknown position: ${letter} of ${country}`),
    ...strangers.map(([country]) => `unknown country: ${country}`),
    ...(row["date"]?.startsWith(`${year}-`) ? [] : [`wrong year: ${row["date"]}`]),
    ...(kinds.includes(row["kind"] ?? "") ? [] : [`unknown kind: ${row["kind"]}`]),
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

/** All that is wrong with the roll calls of a data folder, a line each: `data/votes/2022.csv:17: what`. */
export function checkVotes(dataFolder: string): string[] {
  const known = new Set(readCsv(`${dataFolder}/countries.csv`).map((row) => row["code"] ?? ""));
  const places = new Map<string, string>();
  const faults: string[] = [];
  for (const file of readdirSync(`${dataFolder}/votes`).sort()) {
    let before = "";
    readCsv(`${dataFolder}/votes/${file}`).forEach((row, i) => {
      const place = `data/votes/${file}:${i + 2}`;
      const id = row["id"] ?? "";
      if (places.has(id)) faults.push(`${place}: roll call twice: ${id}; first at ${places.get(id)}`);
      places.set(id, place);
      const key = `${row["date"]} ${id}`;
      if (key < before) faults.push(`${place}: not sorted: ${key} after ${before}`);
      before = key;
      faults.push(...rowFaults(row, file.replace(".csv", ""), known).map((fault) => `${place}: ${fault}`));
    });
  }
  const rows = rollCallRows(dataFolder);
  for (const row of rows) {
    const twin = row["same_vote_as"] ?? "";
    if (twin !== "" && !places.has(twin))
      faults.push(`${places.get(row["id"] ?? "")}: unknown roll call: ${twin}`);
  }
  return [...faults, ...seatFaults(dataFolder, rows, (id) => places.get(id) ?? "data/votes")];
}
