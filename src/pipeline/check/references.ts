import type { Row } from "../csv";
import { dataPackage, filesOf, resourceOf } from "../dataPackage";
import { fault, type ReadTable } from "./tableText";

type Tables = ReadonlyMap<string, ReadTable>;

/** What no foreign key can say: that a cell names a row of one of several tables, a list among the blocs, a file. */
type Kind = "place" | "list" | "table";

const references: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  "opinion.csv": { country: "place", target: "place" },
  "events.csv": { country: "place", partner: "place" },
  "policyValues.csv": { list: "list" },
  "changes.csv": { table: "table" },
  "handMade.csv": { table: "table" },
  "overrides.csv": { table: "table" },
};

function cellsOf(tables: Tables, file: string, name: string, where: (row: Row) => boolean = () => true) {
  return (tables.get(file)?.rows ?? []).filter(where).map((row) => row[name] ?? "");
}

function known(tables: Tables): Readonly<Record<Kind, ReadonlySet<string>>> {
  return {
    place: new Set([...cellsOf(tables, "countries.csv", "code"), ...cellsOf(tables, "areas.csv", "code")]),
    list: new Set(cellsOf(tables, "blocs.csv", "bloc", (row) => row["kind"] === "list")),
    table: new Set(tables.keys()),
  };
}

/** The cells that each foreign key of a table may hold, by column. */
function foreignKeys(tables: Tables, file: string): readonly (readonly [string, ReadonlySet<string>])[] {
  return (resourceOf(file)?.schema.foreignKeys ?? []).map(({ fields, reference }) => {
    const referred = dataPackage.resources.find(({ name }) => name === reference.resource)!;
    const cells = filesOf(referred).flatMap((path) => cellsOf(tables, path, reference.fields[0]!));
    return [fields[0]!, new Set(cells)];
  });
}

/** Cells that name a country, bloc, source, status or table which no table holds. */
export function referenceFaults(tables: Tables): string[] {
  const all = known(tables);
  return [...tables.values()].flatMap(({ shape: { file }, rows }) => {
    const own = Object.entries(references[file] ?? {}).map(
      ([column, kind]) => [column, kind, all[kind]] as const,
    );
    const keys = foreignKeys(tables, file)
      .filter(([column]) => references[file]?.[column] === undefined)
      .map(([column, cells]) => [column, column, cells] as const);
    return rows.flatMap((row, place) =>
      [...keys, ...own]
        .filter(([column, , cells]) => row[column] !== "" && !cells.has(row[column] ?? ""))
        .map(([column, kind]) => fault(file, place, `unknown ${kind}: ${row[column]}`)),
    );
  });
}
