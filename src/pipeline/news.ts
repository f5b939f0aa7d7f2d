import { existsSync } from "node:fs";
import { counted } from "../core/counted";
import type { News, NewPoll } from "../core/news";
import { readCsv, type Row } from "./csv";

/** Where a table's key names a country: the place among its parts. */
const countryAt: Readonly<Record<string, number>> = {
  "memberships.csv": 1,
  "opinion.csv": 1,
  "idealPoints.csv": 0,
};

type Reading = (file: string) => readonly Row[];

function countryOf({ table = "", key = "" }: Row, rows: Reading): string {
  const parts = key.split("|");
  const place = table.startsWith("values/") ? 0 : countryAt[table];
  const found = place === undefined ? "" : (parts[place] ?? "");
  if (table === "events.csv") return rows(table).find(({ id }) => id === key)?.["country"] ?? "";
  return found === "*" ? "" : found;
}

/** A state or bloc by its name. */
function nameOf(code: string, rows: Reading): string {
  const country = rows("countries.csv").find((row) => row["code"] === code);
  return country?.["name"] ?? rows("blocs.csv").find((row) => row["bloc"] === code)?.["name"] ?? code;
}

/** What the fact is called: a bloc, a series of polls on a power, an indicator and its year. */
function subjectOf({ table = "", key = "" }: Row, rows: Reading): string {
  const [first = "", second = "", third = "", fourth = ""] = key.split("|");
  const bloc = (code: string) => rows("blocs.csv").find((row) => row["bloc"] === code)?.["name"] ?? code;
  const indicator = /^values\/(.*)\.csv$/.exec(table)?.[1];
  if (indicator !== undefined) {
    const name = rows("indicators.csv").find(({ code }) => code === indicator)?.["name"] ?? indicator;
    return second === "*" ? name : `${name}, ${second}`;
  }
  switch (table) {
    case "memberships.csv":
      return [bloc(first), fourth === "*" ? "" : fourth].filter(Boolean).join(", ");
    case "opinion.csv":
      return [
        first === "*" ? "Polls" : first,
        third === "*" ? "" : `on ${nameOf(third, rows)}`,
        fourth === "*" ? "" : `in ${fourth}`,
      ]
        .filter(Boolean)
        .join(" ");
    case "blocs.csv":
      return bloc(first);
    case "events.csv":
      return "Events";
    default:
      return table.replace(/\.csv$/, "");
  }
}

/** What columns say of a fact, before their value. */
const saying: Readonly<Record<string, string>> = {
  start: "since",
  end: "ended",
  founded: "founded",
  value: "",
  source_type: "known by",
};

/** `since 2011-01-01, not 2010`; `ended 2024-12-08`; `no longer 0`. */
function cellText({ column = "", old = "", new: now = "" }: Row): string {
  const what = saying[column] ?? column;
  const said = (value: string) => [what, value].filter(Boolean).join(" ");
  if (now === "") return `no longer ${said(old)}`;
  return old === "" ? said(now) : `${said(now)}, not ${old}`;
}

/** The filled cells of a row that went, as `changes.csv` has them: `approve 30` of `approve 30, disapprove –`. */
function filled(fact: string): string {
  return fact
    .split(", ")
    .filter((cell) => !cell.endsWith(" –") && !cell.startsWith("source_type "))
    .join(", ");
}

/** What a row of a table is, where its subject does not say so. */
const nouns: Readonly<Record<string, string>> = { "memberships.csv": "membership", "opinion.csv": "poll" };

function textOf(row: Row, rows: Reading): string {
  const { table = "", key = "", column = "", old = "", new: now = "" } = row;
  const subject = subjectOf(row, rows);
  // a written line with a star, which stands for many
  if (/^\d+ facts$/.test(old)) return `${subject}: ${old.replace(" facts", " other figures")}`;
  if (column !== "row") return `${subject}: ${cellText(row)}`;
  if (old !== "") return `${subject}: taken out (${filled(old)})`;
  const [, , start = "*"] = key.split("|");
  if (table === "memberships.csv" && start !== "*") return `${subject}: since ${start}`;
  if (table === "blocs.csv") return `${subject}: new`;
  const noun = nouns[table] ?? (table.startsWith("values/") ? "figure" : undefined);
  return `${subject}: ${noun === undefined ? `${now} new` : counted(Number(now), `new ${noun}`)}`;
}

/** A reason in words: of rows that came, by whom their sources are. */
function reasonOf({ why = "" }: Row, rows: Reading): string {
  const ids = /^new: (.*?)( and others)?$/.exec(why);
  if (!ids) return why;
  const producers = ids[1]!
    .split(", ")
    .map((id) => rows("sources.csv").find((source) => source["id"] === id)?.["producer"] ?? id);
  return `${[...new Set(producers)].join(", ")}${ids[2] ?? ""}`;
}

/** Whether a change is one of how a number is written alone. */
function isSameNumber({ old = "", new: now = "" }: Row): boolean {
  return old !== "" && now !== "" && Number(old) === Number(now);
}

/** Whether a change is a row that came and is told by itself. */
function isArrival({ key = "", column, old }: Row): boolean {
  return column === "row" && old === "" && !key.includes("*");
}

/** The poll that a key of `opinion.csv` names. */
function pollOf({ key = "" }: Row): NewPoll {
  const [series = "", country = "", target = "", year, , question = ""] = key.split("|");
  return { series, country, target, year: Number(year), question };
}

/** The lines of `changes.csv` as the pane tells them, each country's own facts apart. */
export function newsIn(folder: string): News {
  const tables = new Map<string, readonly Row[]>();
  const rows: Reading = (file) => {
    const found = tables.get(file) ?? (existsSync(`${folder}/${file}`) ? readCsv(`${folder}/${file}`) : []);
    tables.set(file, found);
    return found;
  };
  const all = rows("changes.csv").filter((row) => !isSameNumber(row));
  const cameTo = (file: string) => all.filter((row) => row["table"] === file && isArrival(row));
  const [events, polls] = [cameTo("events.csv"), cameTo("opinion.csv")];
  const told = new Set([...events, ...polls]);
  return {
    changes: all
      .filter((row) => !told.has(row))
      .map((row) => ({
        country: countryOf(row, rows),
        text: textOf(row, rows),
        why: reasonOf(row, rows),
      })),
    events: events.map(({ key = "" }) => key),
    polls: polls.map(pollOf),
  };
}
