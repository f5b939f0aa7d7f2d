import { isDay } from "../../../core/days";
import type { Row } from "../../csv";
import { withoutDoubledWords } from "../un/doubledWords";
import { topicsOf } from "../un/topics";
import type { Ballot } from "../un/votes";
import { nameOf, type VoteRecord } from "./records";
import { sessionOf } from "./session";

/** What a record is read against. */
export interface Readers {
  readonly countries: ReadonlySet<string>;
  readonly holder: (code: string, day: string) => string;
}

/** A roll call as the file has it and where it begins. */
export interface Incoming {
  readonly place: string;
  readonly ballot: Ballot;
}

const totals = [
  ["Y", "total_yes", "yes"],
  ["N", "total_no", "no"],
  ["A", "total_abstentions", "abstentions"],
  ["X", "total_non_voting", "non-voting"],
] as const;

/** The file leaves a total of none empty and writes some with a decimal point. */
function count(text: string): number | undefined {
  return /^(\d+(\.0*)?)?$/.test(text) ? Number(text) : undefined;
}

function totalFaults({ place, cells, votes }: VoteRecord): string[] {
  const counted = (letter: string): number => votes.filter((vote) => vote.letter === letter).length;
  const pairs = [
    ...totals.map(([letter, column, word]) => [column, word, counted(letter)] as const),
    ["total_ms", "members", votes.length] as const,
  ];
  return pairs
    .filter(([column, , found]) => count(cells[column] ?? "") !== found)
    .map(([column, word, found]) => {
      const message = cells[column] || "none";
      return `${place}: wrong total: ${message} ${word} in ${nameOf(cells)}; its lines make ${found}`;
    });
}

function factFaults({ place, cells }: VoteRecord): string[] {
  const [date = "", session = ""] = [cells["date"], cells["session"]];
  const name = nameOf(cells);
  return [
    ...(cells["resolution"] || cells["draft"]
      ? []
      : [`${place}: missing symbol: ${name}; it has neither resolution nor draft`]),
    ...(isDay(date) ? [] : [`${place}: wrong date: ${date || "none"} in ${name}; write a day as 2026-02-24`]),
    ...(sessionOf(session) === undefined
      ? [`${place}: unknown session: ${session || "none"} in ${name}; write 80, S-14 or ES-11`]
      : []),
  ];
}

function lineFaults(record: VoteRecord, readers: Readers): string[] {
  const [file, name, day] = [
    record.place.replace(/:\d+$/, ""),
    nameOf(record.cells),
    record.cells["date"] ?? "",
  ];
  const seen = new Map<string, number>();
  return record.votes.flatMap(({ line, code, letter }) => {
    const at = `${file}:${line}`;
    const country = readers.holder(code, day);
    const first = seen.get(country);
    seen.set(country, first ?? line);
    return [
      ...(readers.countries.has(country)
        ? []
        : [`${at}: unknown country: ${code || "no code"} in ${name}; add it to data/countries.csv`]),
      ...(first === undefined ? [] : [`${at}: country twice: ${code} in ${name}; first in line ${first}`]),
      ...(/^[YNAX]$/.test(letter)
        ? []
        : [`${at}: unknown vote: ${letter} of ${code} in ${name}; one of Y, N, A, X`]),
    ];
  });
}

/** All that is wrong with a record, a line each: `votes.csv:17: what`. */
export function faultsOf(record: VoteRecord, readers: Readers): string[] {
  return [...factFaults(record), ...totalFaults(record), ...lineFaults(record, readers)];
}

/** A title without what the library adds to say that the text was adopted, and without words that it prints twice. */
export function bareTitle(title: string): string {
  return withoutDoubledWords(
    title.replace(
      /\s*[:;]?\s*\b(resolutions?|decisions?)\s*\/?\s*(adopted )?by the General Assembly\.?$/i,
      "",
    ),
  );
}

function kindOf(id: string): string {
  if (/\[PARA/i.test(id)) return "paragraph";
  if (id.startsWith("A/RES/")) return "resolution";
  return /\/DEC\//.test(id) ? "decision" : "other";
}

/** The library's subjects are in capitals: as titles spell them, so that both are searched alike. */
function asTitle(subjects: string): string {
  return subjects
    .toLowerCase()
    .replace(/(^|[^a-z'])([a-z])/g, (both) => both.toUpperCase())
    .replace(/\b(Of|The|And|In|For|On|To)\b/g, (word) => word.toLowerCase());
}

function factsOf(cells: Row): Row {
  const id = (cells["resolution"] || cells["draft"] || "").replace(/\s/g, "");
  const title = bareTitle(cells["title"] || cells["agenda_title"] || "");
  return {
    id,
    date: cells["date"] ?? "",
    session: sessionOf(cells["session"] ?? "") ?? "",
    kind: kindOf(id),
    title,
    topics: topicsOf(id, `${title} ; ${asTitle(cells["subjects"] ?? "")}`).join(" "),
    undl: cells["undl_id"] ?? "",
    source: "undl",
  };
}

/** A record without faults as `data/votes` keeps it. */
export function ballotOf({ place, cells, votes }: VoteRecord, readers: Readers): Incoming {
  const day = cells["date"] ?? "";
  const positions = votes.map(({ code, letter }): [string, string] => [readers.holder(code, day), letter]);
  return { place, ballot: { facts: factsOf(cells), positions: new Map(positions) } };
}
