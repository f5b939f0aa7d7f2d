import { leftOutInWords } from "../core/leftOut";
import { Mistake } from "../core/mistake";
import type { PackedLeftOut } from "../edition/facts";
import { readCsv, type Row } from "./csv";

/** Tables of facts whose rows a build may do without; `values` go with their indicator's source. */
const dispensable: ReadonlySet<string> = new Set([
  "aliases.csv",
  "notVoters.csv",
  "tallyNotes.csv",
  "groups.csv",
  "idealPoints.csv",
  "memberships.csv",
  "wholeLists.csv",
  "opinion.csv",
  "events.csv",
]);

/** Tables that no build does without: what countries and blocs there are, and the method. */
const needed = ["countries.csv", "blocs.csv", "components.csv"];

/** The source of the votes. That a state is a member of the UN, and since when, is no work of its library's. */
const votesSource = "undl";

/** The names by which a source is quoted: its id, and its title and producer up to the first comma, of more than three letters. */
function namesOf(source: Row): readonly string[] {
  const { id = "", title = "", producer = "" } = source;
  return [id, title.split(",")[0]!, producer.split(",")[0]!].filter((name) => name.length > 3);
}

/** Whether an event quotes a source: by name, or a vote where the votes are left out. */
function quotes(row: Row, sources: readonly Row[]): boolean {
  const text = [row["text"], row["document"], row["indicator"]?.replaceAll("_", " ")].join(" ").toLowerCase();
  return sources.some((source) => {
    if (source["id"] === votesSource && /\bun vote|general assembly|resolution/.test(text)) return true;
    return namesOf(source).some((name) => text.includes(name.toLowerCase()));
  });
}

/**
 * A table as it ships when sources are left out of a build (their terms do not suit it): the rows of others.
 * @param known the rows of sources.csv, by which an event that quotes one is known
 */
export function withoutSources(
  file: string,
  rows: readonly Row[],
  sources: ReadonlySet<string>,
  known: readonly Row[] = [],
): Row[] {
  if (sources.size === 0) return [...rows];
  const isOut = (row: Row): boolean => sources.has(row["source"] ?? "");
  if (file === "tallyNotes.csv" && sources.has(votesSource)) return [];
  if (file === "sources.csv")
    return rows.map((row) =>
      sources.has(row["id"] ?? "")
        ? {
            ...row,
            url: "",
            accessed: "",
            terms: "left out of this build",
            citation: "left out of this build",
          }
        : row,
    );
  if (file === "indicators.csv")
    return rows.map((row) => (isOut(row) ? { ...row, missing: leftOutInWords(row["source"]!) } : row));
  if (file === "edition.csv")
    return rows.map((row) => {
      const isVotes = row["part"] === "votes" && sources.has(votesSource);
      return isVotes ? { ...row, note: leftOutInWords(votesSource) } : row;
    });
  if (file === "memberships.csv")
    return rows.filter((row) => !isOut(row) || (row["bloc"] === "UN" && row["source"] === votesSource));
  if (file === "events.csv") {
    const gone = known.filter((row) => sources.has(row["id"] ?? ""));
    return rows.filter((row) => !isOut(row) && !quotes(row, gone));
  }
  return dispensable.has(file) ? rows.filter((row) => !isOut(row)) : [...rows];
}

/** What a build without some sources says of itself; undefined where nothing is left out. @param rows a table's rows, whole */
export function packedLeftOut(
  rows: (file: string) => readonly Row[],
  sources: ReadonlySet<string>,
): PackedLeftOut | undefined {
  if (sources.size === 0) return undefined;
  const isOut = (row: Row): boolean => sources.has(row["source"] ?? "");
  const opinion = rows("opinion.csv");
  const kept = new Set(opinion.filter((row) => !isOut(row)).map((row) => row["pollster"]));
  const counted = new Set(rows("pollSeries.csv").map((row) => row["series"]));
  const gone = opinion.filter(isOut);
  const first = gone.find((row) => counted.has(row["series"]))?.["source"];
  const pairs = (from: readonly Row[], column: string): [string, string][] => [
    ...new Map(from.map((row) => [row[column] ?? "", row["source"] ?? ""])),
  ];
  const memberships = rows("memberships.csv");
  return {
    sources: [...sources].sort(),
    ...(sources.has(votesSource) ? { votes: votesSource } : {}),
    ...(first === undefined ? {} : { opinion: first }),
    pollsters: pairs(
      gone.filter((row) => !kept.has(row["pollster"])),
      "pollster",
    ).map(([pollster, source]) => [pollster.toLowerCase(), source]),
    blocs: pairs(
      memberships.filter((row) => isOut(row) && row["source"] !== votesSource),
      "bloc",
    ),
  };
}

/** The roll calls as they ship: none without the UN Digital Library, as the few that Voeten has beside it would answer for all. */
export function withoutVotes(rollCalls: readonly Row[], sources: ReadonlySet<string>): readonly Row[] {
  return sources.has(votesSource) ? [] : rollCalls;
}

/** Sources whose terms forbid commercial use. */
export function nonCommercial(dataFolder: string): readonly string[] {
  return readCsv(`${dataFolder}/sources.csv`)
    .filter(({ terms = "" }) => /non-commercial/i.test(terms))
    .map(({ id = "" }) => id);
}

/**
 * The sources that a build leaves out, from ids parted by commas or blanks. Throws `Mistake` for an unknown one and for one
 * that countries, blocs or the method rest on.
 */
export function sourcesToLeaveOut(dataFolder: string, ids: string): ReadonlySet<string> {
  const asked = ids.split(/[\s,]+/).filter(Boolean);
  const uses = (file: string, column: string, id: string): boolean =>
    readCsv(`${dataFolder}/${file}`).some((row) => row[column] === id);
  for (const id of asked) {
    if (!uses("sources.csv", "id", id))
      throw new Mistake(`unknown source: ${id}; data/sources.csv lists them`);
    const file = id === votesSource ? undefined : needed.find((table) => uses(table, "source", id));
    if (file) throw new Mistake(`needed source: ${id}; data/${file} rests on it and cannot do without`);
  }
  return new Set(asked);
}
