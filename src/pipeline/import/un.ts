import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseCsv, readCsv, sortedBy, type Row, type Table } from "../csv";
import type { Importer } from "../importer";
import { unTerms } from "../packVotes";
import { withoutDoubledWords } from "./un/doubledWords";
import { unMemberships } from "./un/memberships";
import { topicsOf } from "./un/topics";
import { seatExceptions, voteTables, type Ballot } from "./un/votes";

/** The roll calls, positions, UN membership and ideal points of the collection 1946 to 2025. */
export const un: Importer = {
  name: "un",
  reads:
    "a folder with rollcalls.csv, votes.csv.gz, members.csv, ideal_points.csv, ukraine_russia_georgia_rollcalls.csv",
  tables: (files) => files.flatMap(tablesOf),
};

function tablesOf(folder: string): Table[] {
  const themes = readCsv(`${folder}/ukraine_russia_georgia_rollcalls.csv`);
  const ballots = ballotsFrom(
    readCsv(`${folder}/rollcalls.csv`),
    parseCsv(gunzipSync(readFileSync(`${folder}/votes.csv.gz`)).toString("utf8")),
    new Map(themes.map((row) => [row["id"] ?? "", row["theme"] ?? ""])),
  );
  const terms = unTerms(unMemberships(readCsv(`${folder}/members.csv`)));
  return [
    ...voteTables(ballots),
    seatExceptions(ballots, terms),
    idealPoints(readCsv(`${folder}/ideal_points.csv`)),
  ];
}

function ballotsFrom(
  rollCalls: readonly Row[],
  votes: readonly Row[],
  themes: ReadonlyMap<string, string>,
): Ballot[] {
  const positions = new Map(rollCalls.map((row) => [row["id"], new Map<string, string>()]));
  for (const { id, iso3, vote } of votes) positions.get(id)?.set(iso3 ?? "", vote ?? "");
  return rollCalls.map((row) => ({
    facts: factsOf(row, themes.get(row["id"] ?? "")),
    positions: positions.get(row["id"]) ?? new Map(),
  }));
}

function factsOf(row: Row, theme: string | undefined): Row {
  const id = row["id"] ?? "";
  const title = withoutDoubledWords((row["title"] ?? "").replace(/\s+/g, " ").trim());
  return {
    id,
    date: row["date"] ?? "",
    session: row["session"] ?? "",
    kind: row["kind"] ?? "",
    title,
    issues: ["me", "nu", "di", "hr", "co", "ec"].filter((flag) => row[flag] === "1").join(" "),
    topics: topicsOf(id, title, theme).join(" "),
    same_vote_as: row["same_vote_as"] ?? "",
    undl: row["undl_id"] ?? "",
    source: row["source"]?.startsWith("voeten") ? "voeten" : "undl",
    note: row["note"] ?? "",
  };
}

/** Voeten's ideal points as published; low and high bound the 90 % interval. */
function idealPoints(rows: readonly Row[]): Table {
  const columns = ["country", "year", "value", "low", "high", "votes", "low_n", "source"];
  const points = rows.map((row) => ({
    country: row["iso3"] ?? "",
    year: row["year"] ?? "",
    value: row["ideal_point"] ?? "",
    low: row["q05"] ?? "",
    high: row["q95"] ?? "",
    votes: row["n_votes"] ?? "",
    low_n: row["low_n"] ?? "",
    source: "voeten",
  }));
  return { file: "idealPoints.csv", columns, rows: sortedBy(points, "country", "year") };
}
