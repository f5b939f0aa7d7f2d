// The facts as data/*.csv has them, read without anything of src: what judges shares no code with what it judges.
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";

export type Row = Readonly<Record<string, string>>;

const folder = resolve(__dirname, "../../../data");
const tables = new Map<string, readonly Row[]>();

/** The rows of a table: `memberships`, `values/gdp`. */
export function rowsOf(table: string): readonly Row[] {
  const known =
    tables.get(table) ??
    (parse(readFileSync(`${folder}/${table}.csv`, "utf8"), { columns: true, bom: true }) as Row[]);
  tables.set(table, known);
  return known;
}

let rollCalls: readonly Row[] | undefined;

/** All roll calls with a column a country, by date, then symbol. */
export function votes(): readonly Row[] {
  return (rollCalls ??= readdirSync(`${folder}/votes`)
    .sort()
    .flatMap((file) => rowsOf(`votes/${file.replace(".csv", "")}`)));
}

let bySymbol: ReadonlyMap<string, Row> | undefined;

export function rollCall(symbol: string): Row {
  bySymbol ??= new Map(votes().map((row) => [row["id"]!, row]));
  const row = bySymbol.get(symbol);
  if (!row) throw new Error(`no row of votes has the symbol ${symbol}`);
  return row;
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** What a shown title may say beside words of the record. */
const added =
  /, voted on separately$|\b(an amendment|a part)\b|\b(of|to) a draft resolution\b|\b(of|to)(?= draft resolution)/gi;

/** A shown title where each part of it stands in the record, without what says that the text was adopted; else the record's own. */
export function titleShown(symbol: string, shown: unknown): string {
  const record = rollCall(symbol)["title"]!;
  const bare = record.replace(/\W*\breso\w+ ?(\/.*|\W*adopted\b.*)$/i, "");
  const isSpeech = /^The (Acting )?President\b/.test(record);
  const words = String(shown).replace(added, "~").split(/[:~]/).map(letters);
  const fits = isSpeech
    ? words.every((word) => letters(record).includes(word))
    : letters(String(shown)) === letters(bare);
  return fits ? String(shown) : record;
}

/** The one row of a table in which each of some columns has its text. */
export function rowWith(table: string, cells: Readonly<Record<string, string>>): Row {
  const found = rowsOf(table).filter((row) =>
    Object.entries(cells).every(([column, text]) => row[column] === text),
  );
  if (found.length !== 1) throw new Error(`${found.length} rows of ${table} have ${JSON.stringify(cells)}`);
  return found[0]!;
}

/** The first day that `2014` or `2014-03` can mean. */
export function firstDay(known: string): string {
  return known.length === 4 ? `${known}-01-01` : known.length === 7 ? `${known}-01` : known;
}

/** The last day that it can mean, from which a start or an end counts (data/README.md). */
export function lastDay(known: string): string {
  if (known.length === 4) return `${known}-12-31`;
  if (known.length !== 7) return known;
  const [year, month] = known.split("-").map(Number) as [number, number];
  return `${known}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

let memberships: Map<string, Row[]> | undefined;

/** Rows of memberships.csv by bloc and country, the earliest first. */
function membershipIndex(): ReadonlyMap<string, readonly Row[]> {
  if (memberships) return memberships;
  memberships = new Map();
  for (const row of rowsOf("memberships").toSorted((a, b) =>
    lastDay(a["start"]!) < lastDay(b["start"]!) ? -1 : 1,
  )) {
    const key = `${row["bloc"]} ${row["country"]}`;
    memberships.set(key, [...(memberships.get(key) ?? []), row]);
  }
  return memberships;
}

/** The rows of a country in a bloc, the earliest first. */
export function membershipRows(bloc: string, country: string): readonly Row[] {
  return membershipIndex().get(`${bloc} ${country}`) ?? [];
}

/** The row in force of a country in a bloc on a day: of several the one that started last (docs/method.md, 1 and 3). */
export function inForce(bloc: string, country: string, day: string): Row | undefined {
  return membershipRows(bloc, country).findLast(
    ({ start, end }) => lastDay(start!) <= day && (end === "" || day < lastDay(end!)),
  );
}

/** A country's row in a bloc that ended last by a day; undefined where none has. */
export function endedBy(bloc: string, country: string, day: string): Row | undefined {
  return membershipRows(bloc, country)
    .filter(({ end }) => end !== "" && lastDay(end!) <= day)
    .toSorted((a, b) => (lastDay(a["end"]!) < lastDay(b["end"]!) ? -1 : 1))
    .at(-1);
}

/** Whether a row begins in a month or year that a day falls in, on a day that is not known. */
export function mayHaveBegun({ start }: Row, day: string): boolean {
  return start!.length < 10 && firstDay(start!) <= day && day < lastDay(start!);
}

const parts = new Map(rowsOf("edition").map(({ part, date }) => [part!, date!]));
const newest = [...parts.values()].sort().at(-1)!;

/** The parts of the facts that functions answer from, of all others the votes (docs/method.md, 1). */
const partOfFunction: Readonly<Record<string, string>> = {
  ...{ "ALIGN.MEMBER": "memberships", "ALIGN.STATUS": "memberships", "ALIGN.BLOCS": "memberships" },
  ...{ "ALIGN.MEMBERS": "memberships", "ALIGN.COUNTRIES": "memberships", "ALIGN.EVENTS": "events" },
  ...{ "ALIGN.OPINION": "opinion", "ALIGN.PEOPLE": "opinion" },
};

/** The part that a call is answered from. @param indicator that it asks for, if any */
export function partAsked(name: string, indicator: unknown): string {
  if (typeof indicator !== "string") return partOfFunction[name] ?? "votes";
  const { kind, argument } = rowWith("indicators", { code: indicator });
  if (kind === "value") return indicator;
  if (kind === "poll") return "opinion";
  if (argument!.startsWith("ideal_point")) return "ideal_point";
  return kind === "status" || argument === "blocs" ? "memberships" : "votes";
}

/**
 * The day that a call answers for: the last that its argument means; its part's where that is later or left out. Measured figures
 * stand longer than their part, up to the newest day of all.
 */
export function dayAsked(asked: number | string | null, part: string): string {
  const last = parts.get(part)!;
  if (asked === null) return last;
  const isMeasured = rowsOf("indicators").some(({ code, kind }) => code === part && kind === "value");
  const [day, limit] = [lastDay(String(asked)), isMeasured ? newest : last];
  return day > limit ? limit : day;
}

/** What a text ends with that is asked for a later day than its part knows (docs/functions.md); "" for one that it knows. */
export function reachSaid(asked: number | string | null | undefined, part: string): string {
  const last = parts.get(part)!;
  return asked !== null && asked !== undefined && lastDay(String(asked)) > last
    ? ` (${part} known to ${last})`
    : "";
}
