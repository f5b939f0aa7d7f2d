import { existsSync } from "node:fs";
import { readCsv, type Row } from "./csv";

/** A change of the facts since the edition before, for the pane. */
export interface News {
  /** Whose fact it is; "" for one of several countries. */
  readonly country: string;
  readonly text: string;
  readonly why: string;
}

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
  if (table === "events.csv")
    return /^country (\w+)$/.exec(key)?.[1] ?? rows(table).find(({ id }) => id === key)?.["country"] ?? "";
  return found === "*" ? "" : found;
}

/** What the fact is called: a bloc, a series of polls on a power, an indicator and its year. */
function subjectOf({ table = "", key = "" }: Row, rows: Reading): string {
  const [first = "", second = "", third = "", fourth = ""] = key.split("|");
  const bloc = (code: string) => rows("blocs.csv").find((row) => row["bloc"] === code)?.["name"] ?? code;
  const indicator = /^values\/(.*)\.csv$/.exec(table)?.[1];
  if (indicator !== undefined) {
    const name = rows("indicators.csv").find(({ code }) => code === indicator)?.["name"] ?? indicator;
    return `${name}, ${second}`;
  }
  switch (table) {
    case "memberships.csv":
      return [bloc(first), fourth === "*" ? "" : fourth].filter(Boolean).join(", ");
    case "opinion.csv":
      return [first, third === "*" ? "" : `on ${third}`].filter(Boolean).join(" ");
    case "blocs.csv":
      return bloc(first);
    case "events.csv":
      return "Events";
    default:
      return table.replace(/\.csv$/, "");
  }
}

function textOf(row: Row, rows: Reading): string {
  const { column = "", old = "", new: now = "" } = row;
  const subject = subjectOf(row, rows);
  if (column !== "row") return `${subject}: ${column} ${old || "–"} → ${now || "–"}`;
  return old === "" ? `${subject}: ${now} new` : `${subject}: no longer there (${old})`;
}

/** The lines of `changes.csv` as the pane tells them, each country's own facts apart. */
export function newsIn(folder: string): readonly News[] {
  const tables = new Map<string, readonly Row[]>();
  const rows: Reading = (file) => {
    const found = tables.get(file) ?? (existsSync(`${folder}/${file}`) ? readCsv(`${folder}/${file}`) : []);
    tables.set(file, found);
    return found;
  };
  return rows("changes.csv").map((row) => ({
    country: countryOf(row, rows),
    text: textOf(row, rows),
    why: row["why"] ?? "",
  }));
}
