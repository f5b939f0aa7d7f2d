import { Mistake } from "../core/mistake";
import { readCsv, type Row } from "./csv";

/** Tables of facts whose rows a build may do without; `values` go with their indicator's source. */
const dispensable: ReadonlySet<string> = new Set([
  "aliases.csv",
  "notVoters.csv",
  "tallyNotes.csv",
  "groups.csv",
  "idealPoints.csv",
  "opinion.csv",
  "events.csv",
]);

/**
 * Tables that no build does without: countries and method, and the memberships, which would read "none" where they are
 * only left out.
 */
const needed = ["countries.csv", "memberships.csv", "blocs.csv", "components.csv"];

/** A table as it ships when sources are left out of a build (their terms do not suit it): the rows of others. */
export function withoutSources(file: string, rows: readonly Row[], sources: ReadonlySet<string>): Row[] {
  const isOut = (row: Row): boolean => sources.has(row["source"] ?? "");
  if (file === "sources.csv")
    return rows.map((row) =>
      sources.has(row["id"] ?? "") ? { ...row, terms: "left out of this build" } : row,
    );
  if (file === "indicators.csv")
    return rows.map((row) =>
      isOut(row) ? { ...row, missing: `left out of this build: ${row["source"]}` } : row,
    );
  return dispensable.has(file) ? rows.filter((row) => !isOut(row)) : [...rows];
}

/** The roll calls as they ship: Voeten's issue flags are his work, the votes themselves the UN's public record. */
export function withoutFlags(rollCalls: readonly Row[], sources: ReadonlySet<string>): readonly Row[] {
  return sources.has("voeten") ? rollCalls.map((row) => ({ ...row, issues: "" })) : rollCalls;
}

/**
 * The sources that a build leaves out, from ids parted by commas or blanks. Throws `Mistake` for an unknown one and for one
 * that countries, blocs, memberships or the method rest on.
 */
export function sourcesToLeaveOut(dataFolder: string, ids: string): ReadonlySet<string> {
  const asked = ids.split(/[\s,]+/).filter(Boolean);
  const uses = (file: string, column: string, id: string): boolean =>
    readCsv(`${dataFolder}/${file}`).some((row) => row[column] === id);
  for (const id of asked) {
    if (!uses("sources.csv", "id", id))
      throw new Mistake(`unknown source: ${id}; data/sources.csv lists them`);
    const file = needed.find((table) => uses(table, "source", id));
    if (file) throw new Mistake(`needed source: ${id}; data/${file} rests on it and cannot do without`);
  }
  return new Set(asked);
}
