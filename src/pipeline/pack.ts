import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import type { Facts } from "../edition/facts";
import { withCitations } from "./citations";
import { newsIn } from "./news";
import { documentsOf } from "../core/documents";
import { sourceOfDocument } from "./import/citation";
import { readCsv, sortedBy, type Row } from "./csv";
import { packedLeftOut, withoutSources, withoutVotes } from "./leftOut";
import { packTable, type NumberColumn } from "./packColumns";
import { packQuestions } from "./questions/packQuestions";
import { readableTitle } from "./readableTitle";
import { questionKeys } from "./questions/questionKeys";
import { questionLinks } from "./questions/questionLinks";
import { packVotes, rollCallRows } from "./packVotes";

type Read = (file: string) => Row[];

/** How the tables of a folder are read: whole, or without the rows of sources that are left out. */
function reader(folder: string, leftOut: ReadonlySet<string>): Read {
  const sources = leftOut.size === 0 ? [] : readCsv(`${folder}/sources.csv`);
  return (file) =>
    existsSync(`${folder}/${file}`)
      ? withoutSources(file, readCsv(`${folder}/${file}`), leftOut, sources)
      : [];
}

function names(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort();
}

const year: NumberColumn = { column: "year" };

/**
 * How far the interval reaches below the value, and how much farther above it: smaller numbers than its ends. Five decimals of seven
 * ship: the interval is tens of thousands of times wider than what is dropped.
 */
function idealPoints(rows: Read): Row[] {
  const round = (text: string | undefined): number => Math.round(Number(text) * 1e5);
  return rows("idealPoints.csv").map((row) => {
    const [low, value, high] = [round(row["low"]), round(row["value"]), round(row["high"])];
    const below = value - low;
    const farther = high - value - below;
    return { ...row, value: String(value / 1e5), below: String(below / 1e5), farther: String(farther / 1e5) };
  });
}

/** Spellings by script, then country: alphabets apart, gzip takes a sixth less. */
function aliases(rows: Read): Row[] {
  const script = (row: Row): number =>
    Math.max(...[...(row["name"] ?? "").slice(0, 2)].map((c) => c.charCodeAt(0) >> 7));
  return rows("aliases.csv")
    .map((row) => ({ row, script: script(row) }))
    .sort((a, b) => a.script - b.script)
    .map(({ row }) => row);
}

/** When a poll's field work ended, as far as it is known: at the latest with its year, and before it was published. */
function wave({ year, field_end, published }: Row): string {
  if (field_end) return field_end;
  const end = `${year}-12-31`;
  return published && published < end ? published : end;
}

/**
 * Polls of areas (`WLD`, `_NATO`) stay behind: no function and no report asks for one. So do the notes on what is
 * computed from respondents (sample size, strong opinions): a line each, 20 KB as gzip, and the series says as much.
 */
function opinion(rows: Read): Row[] {
  const codes = new Set(rows("countries.csv").map((row) => row["code"]));
  const own = rows("opinion.csv")
    .filter((row) => codes.has(row["country"]))
    .map((row) => {
      const isComputed = row["source_type"] === "microdata";
      const confirmed = row["source_type"] === "unconfirmed" ? "no" : "";
      return { ...row, confirmed, wave: wave(row), ...(isComputed && { note: "", field_dates: "" }) };
    });
  return sortedBy(own, "series", "country", "year", "wave", "published");
}

function words(rows: Read, file: string, columns: string, ...numbers: readonly string[]) {
  return packTable(
    rows(file),
    columns.split(" "),
    numbers.map((column) => ({ column })),
  );
}

function methodTables(rows: Read) {
  return {
    components: words(
      rows,
      "components.csv",
      "component axes applies_from known_from",
      "weight",
      "window",
      "least",
    ),
    blocWeights: words(rows, "blocWeights.csv", "pole part bloc unless", "weight"),
    statusValues: words(rows, "statusValues.csv", "status", "value"),
    policyValues: words(rows, "policyValues.csv", "list status not_before", "value"),
    poles: words(rows, "poles.csv", "pole role of"),
    pollSeries: words(rows, "pollSeries.csv", "series", "rank"),
  };
}

/** The blocs, each with the document that has all who have ever belonged to it, if there is one. */
function withWholeLists(rows: Read): readonly Row[] {
  const lists = new Map(rows("wholeLists.csv").map((row) => [row["bloc"], row]));
  return rows("blocs.csv").map((bloc) => {
    const { reason = "", source = "" } = lists.get(bloc["bloc"]) ?? {};
    return { ...bloc, whole: reason, whole_source: source };
  });
}

/** The memberships, each with the sources of the documents that its evidence names behind the first; `-`: none is known. */
function withFurtherSources(rows: Read): readonly Row[] {
  const sources = rows("sources.csv");
  const known = new Map<string, string>();
  const sourceOf = (document: string): string => {
    const found = known.get(document) ?? sourceOfDocument(document, sources) ?? "-";
    known.set(document, found);
    return found;
  };
  return rows("memberships.csv").map((row) => {
    const [, ...others] = documentsOf(row["evidence"] ?? "");
    return { ...row, further: others.map(sourceOf).join(" ") };
  });
}

/** What a packing may do otherwise than pack a whole folder. */
export interface Packing {
  /** Roll calls instead of the folder's own. */
  readonly rollCalls?: readonly Row[];
  /** Ids of sources whose facts stay behind. */
  readonly leftOut?: ReadonlySet<string>;
}

/** Yearly values by indicator, without those whose indicator's source is left out. */
function valueTables(folder: string, rows: Read, leftOut: ReadonlySet<string>): Facts["values"] {
  const sources = new Map(rows("indicators.csv").map((row) => [row["code"], row["source"] ?? ""]));
  const codes = names(`${folder}/values`).map((name) => name.replace(/\.csv$/, ""));
  return Object.fromEntries(
    codes
      .filter((code) => !leftOut.has(sources.get(code) ?? ""))
      .map((code) => [
        code,
        packTable(rows(`values/${code}.csv`), ["country", "note"], [year, { column: "value" }]),
      ]),
  );
}

/** The facts of a data folder as they ship, without the positions. */
export function packedFacts(folder: string, packing: Packing = {}): Facts {
  const { leftOut = new Set<string>() } = packing;
  const recorded = withoutVotes(packing.rollCalls ?? rollCallRows(folder), leftOut);
  const rollCalls = recorded.map((row) => ({ ...row, title: readableTitle(row["title"]!, row["kind"]!) }));
  const rows = reader(folder, leftOut);
  const links = questionLinks(rows("questionLinks.csv"));
  const without = packedLeftOut(reader(folder, new Set()), leftOut);
  return {
    ...(without === undefined ? {} : { leftOut: without }),
    edition: words(rows, "edition.csv", "part date note"),
    countries: words(rows, "countries.csv", "code alpha2 name region until"),
    aliases: packTable(aliases(rows), ["country", "name"]),
    notVoters: words(rows, "notVoters.csv", "name what"),
    groups: words(rows, "groups.csv", "group name country"),
    rollCalls: packTable(
      rollCalls,
      "id date kind title topics same_vote_as source".split(" "),
      // mostly one after the other: as differences a third of the bytes
      [{ column: "undl" }],
    ),
    tallyNotes: words(rows, "tallyNotes.csv", "roll_call note"),
    topics: words(rows, "topics.csv", "topic pattern"),
    questions: packQuestions(rollCalls, questionKeys(recorded, links).keys, links),
    idealPoints: packTable(
      idealPoints(rows),
      ["country", "low_n"],
      [year, ...["value", "below", "farther"].map((column) => ({ column, decimals: 5 }))],
    ),
    blocs: packTable(withWholeLists(rows), "bloc name full_name kind founded whole whole_source".split(" ")),
    memberships: packTable(
      withFurtherSources(rows),
      "bloc country status start end source evidence further note".split(" "),
    ),
    opinion: packTable(
      opinion(rows),
      "series pollster question asks country target field_dates confirmed source title url published read_in read_url note".split(
        " ",
      ),
      ["year", "approve", "disapprove", "unsure", "net"].map((column) => ({ column })),
    ),
    events: words(rows, "events.csv", "id country date indicator value kind speaker text source document"),
    indicators: words(
      rows,
      "indicators.csv",
      "code name theme kind argument unit format direction definition missing source",
      "max_age",
    ),
    values: valueTables(folder, rows, leftOut),
    sources: packTable(
      rows("sources.csv").map(withCitations),
      "id title producer url terms citation apa bibtex".split(" "),
    ),
    ...methodTables(rows),
  };
}

/** What ships: the facts with the digest of all of them, and the positions. */
export interface Packed {
  readonly facts: Facts & { readonly digest: string };
  readonly votes: Uint8Array;
}

/** The facts of a data folder as they ship; facts that differ in anything differ in their digest. */
export function packed(dataFolder: string, leftOut: ReadonlySet<string> = new Set()): Packed {
  const rollCalls = withoutVotes(rollCallRows(dataFolder), leftOut);
  const facts = packedFacts(dataFolder, { leftOut, rollCalls });
  const votes = packVotes(dataFolder, rollCalls);
  const digest = createHash("sha256").update(JSON.stringify(facts)).update(votes).digest("hex");
  return { facts: { ...facts, digest: digest.slice(0, 8) }, votes };
}

/** Writes `facts.json`, `votes.bin` and `news.json`, made from a data folder, into a folder of packed assets. */
export function pack(dataFolder: string, packedFolder: string, leftOut?: ReadonlySet<string>): void {
  mkdirSync(packedFolder, { recursive: true });
  const { facts, votes } = packed(dataFolder, leftOut);
  writeFileSync(`${packedFolder}/facts.json`, JSON.stringify(facts));
  writeFileSync(`${packedFolder}/votes.bin`, votes);
  writeFileSync(`${packedFolder}/news.json`, JSON.stringify(newsIn(dataFolder)));
}
