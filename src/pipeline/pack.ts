import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import type { Facts } from "../edition/facts";
import { readCsv, type Row } from "./csv";
import { packTable, type NumberColumn } from "./packColumns";
import { packVotes, rollCallRows } from "./packVotes";

function rows(folder: string, file: string): Row[] {
  return existsSync(`${folder}/${file}`) ? readCsv(`${folder}/${file}`) : [];
}

function names(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort();
}

const year: NumberColumn = { column: "year" };

/**
 * How far the interval reaches below and above the value: smaller numbers than its ends. Five decimals of seven ship:
 * the interval is tens of thousands of times wider than what is dropped.
 */
function idealPoints(folder: string): Row[] {
  const round = (text: string | undefined): number => Math.round(Number(text) * 1e5);
  return rows(folder, "idealPoints.csv").map((row) => ({
    ...row,
    value: String(round(row["value"]) / 1e5),
    below: String((round(row["value"]) - round(row["low"])) / 1e5),
    above: String((round(row["high"]) - round(row["value"])) / 1e5),
  }));
}

/** Spellings by script, then country: alphabets apart, gzip takes a sixth less. */
function aliases(folder: string): Row[] {
  const script = (row: Row): number =>
    Math.max(...[...(row["name"] ?? "").slice(0, 2)].map((c) => c.charCodeAt(0) >> 7));
  return rows(folder, "aliases.csv")
    .map((row) => ({ row, script: script(row) }))
    .sort((a, b) => a.script - b.script)
    .map(({ row }) => row);
}

/**
 * Polls of areas (`WLD`, `_NATO`) stay behind: no function and no report asks for one. So do the notes on what is
 * computed from respondents (sample size, strong opinions): a line each, 20 KB as gzip, and the series says as much.
 */
function opinion(folder: string): Row[] {
  const codes = new Set(rows(folder, "countries.csv").map((row) => row["code"]));
  return rows(folder, "opinion.csv")
    .filter((row) => codes.has(row["country"]))
    .map((row) => (row["source_type"] === "microdata" ? { ...row, note: "" } : row));
}

function words(folder: string, file: string, columns: string, ...numbers: readonly string[]) {
  return packTable(
    rows(folder, file),
    columns.split(" "),
    numbers.map((column) => ({ column })),
  );
}

function methodTables(folder: string) {
  return {
    components: words(
      folder,
      "components.csv",
      "component axes applies_from known_from",
      "weight",
      "window",
      "least",
    ),
    blocWeights: words(folder, "blocWeights.csv", "pole part bloc", "weight"),
    statusValues: words(folder, "statusValues.csv", "status", "value"),
    policyValues: words(folder, "policyValues.csv", "list status", "value"),
    poles: words(folder, "poles.csv", "pole role of"),
    pollSeries: words(folder, "pollSeries.csv", "series", "rank"),
  };
}

/** The facts of a data folder as they ship, without the positions; with other roll calls where some are handed. */
export function packedFacts(folder: string, rollCalls: readonly Row[] = rollCallRows(folder)): Facts {
  const values = names(`${folder}/values`).map((name): [string, Facts["countries"]] => [
    name.replace(/\.csv$/, ""),
    packTable(rows(folder, `values/${name}`), ["country", "note"], [year, { column: "value" }]),
  ]);
  return {
    editionDate: rows(folder, "edition.csv")[0]?.["date"] ?? "",
    countries: words(folder, "countries.csv", "code alpha2 name region subregion until note"),
    aliases: packTable(aliases(folder), ["country", "name"]),
    groups: words(folder, "groups.csv", "group name country"),
    rollCalls: packTable(
      rollCalls,
      "id date session kind title issues topics same_vote_as undl source".split(" "),
    ),
    idealPoints: packTable(
      idealPoints(folder),
      ["country", "low_n"],
      [year, ...["value", "below", "above"].map((column) => ({ column, decimals: 5 }))],
    ),
    blocs: words(folder, "blocs.csv", "bloc name full_name kind description url"),
    memberships: words(folder, "memberships.csv", "bloc country status start end source evidence note"),
    opinion: packTable(
      opinion(folder),
      "series pollster question country target source title url published note".split(" "),
      ["year", "approve", "disapprove", "unsure", "net"].map((column) => ({ column })),
    ),
    events: words(
      folder,
      "events.csv",
      "id country date indicator value unit partner kind speaker text source",
    ),
    indicators: words(
      folder,
      "indicators.csv",
      "code name theme kind argument unit format direction definition missing source",
      "max_age",
    ),
    values: Object.fromEntries(values),
    sources: words(folder, "sources.csv", "id title producer url accessed terms citation"),
    ...methodTables(folder),
  };
}

/** Writes `facts.json` and `votes.bin`, made from a data folder, into a folder of packed assets. */
export function pack(dataFolder: string, packedFolder: string): void {
  mkdirSync(packedFolder, { recursive: true });
  writeFileSync(`${packedFolder}/facts.json`, JSON.stringify(packedFacts(dataFolder)));
  writeFileSync(`${packedFolder}/votes.bin`, packVotes(dataFolder));
}
