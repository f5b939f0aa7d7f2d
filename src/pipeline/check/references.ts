import type { Row } from "../csv";
import { fault, type ReadTable } from "./tableText";

/** What a cell may name: the codes of one of several tables. */
type Kind = "country" | "place" | "bloc" | "source" | "list" | "status" | "table" | "series";

/** Which column of which table names what; `source` is checked in every table that has it. */
const references: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  "aliases.csv": { country: "country" },
  "groups.csv": { country: "country" },
  "memberships.csv": { bloc: "bloc", country: "country", status: "status" },
  "seatExceptions.csv": { country: "country" },
  "opinion.csv": { country: "place", target: "place" },
  "events.csv": { country: "place", partner: "place" },
  "idealPoints.csv": { country: "country" },
  "blocWeights.csv": { bloc: "bloc" },
  "policyValues.csv": { list: "list", status: "status" },
  "pollSeries.csv": { series: "series" },
  "handMade.csv": { table: "table" },
  "overrides.csv": { table: "table" },
};

type Known = Readonly<Record<Kind, ReadonlySet<string>>>;

function known(tables: ReadonlyMap<string, ReadTable>): Known {
  const column = (file: string, name: string, where: (row: Row) => boolean = () => true): string[] =>
    (tables.get(file)?.rows ?? []).filter(where).map((row) => row[name] ?? "");
  const countries = column("countries.csv", "code");
  return {
    country: new Set(countries),
    place: new Set([...countries, ...column("areas.csv", "code")]),
    bloc: new Set(column("blocs.csv", "bloc")),
    list: new Set(column("blocs.csv", "bloc", (row) => row["kind"] === "list")),
    source: new Set(column("sources.csv", "id")),
    status: new Set(column("statusValues.csv", "status")),
    series: new Set(column("opinion.csv", "series")),
    table: new Set(tables.keys()),
  };
}

/** Cells that name a country, bloc, source, status or table which no table holds. */
export function referenceFaults(tables: ReadonlyMap<string, ReadTable>): string[] {
  const all = known(tables);
  return [...tables.values()].flatMap(({ shape, rows }) => {
    const { file, columns } = shape;
    const own: Readonly<Record<string, Kind>> = {
      ...(file.startsWith("values/") ? { country: "country" as const } : references[file]),
      ...(columns.includes("source") ? { source: "source" as const } : {}),
    };
    return rows.flatMap((row, place) =>
      Object.entries(own)
        .filter(([column, kind]) => row[column] !== "" && !all[kind].has(row[column] ?? ""))
        .map(([column, kind]) => fault(file, place, `unknown ${kind}: ${row[column]}`)),
    );
  });
}
