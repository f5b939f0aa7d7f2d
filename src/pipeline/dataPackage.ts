import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** A column, as Table Schema (Data Package v2) describes it. */
export interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "date";
  readonly description?: string;
  /** Ours: a day that may be known by month or year alone. */
  readonly precision?: "day, month or year";
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

export interface TableSchema {
  readonly fields: readonly Field[];
  /** `subset`: a file has more columns than these. */
  readonly fieldsMatch?: "subset";
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

/** A table, or several of one kind. */
export interface Resource {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly title: string;
  readonly description?: string;
  /** Ours: the importers that write it; `hand` where there is none. */
  readonly madeBy: readonly string[];
  readonly sources?: readonly { readonly title: string; readonly path?: string }[];
  readonly licenses?: readonly { readonly name: string }[];
  readonly schema: TableSchema;
}

export interface DataPackage {
  readonly title: string;
  readonly description: string;
  readonly resources: readonly Resource[];
}

const folder = resolve(__dirname, "../../data");

function json(file: string): unknown {
  return JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
}

/** `data/datapackage.json` as it is written. */
export const descriptor = json("datapackage.json");

function withSchema(resource: Resource & { readonly schema: TableSchema | string }): Resource {
  const { schema } = resource;
  return typeof schema === "string" ? { ...resource, schema: json(schema) as TableSchema } : resource;
}

/** The description of all tables of `data/`; a schema that stands in a file of its own is put in its place. */
export const dataPackage: DataPackage = {
  ...(descriptor as DataPackage),
  resources: (descriptor as DataPackage).resources.map(withSchema),
};

/** The files of a resource, below `data/`. */
export function filesOf({ path }: Resource): readonly string[] {
  return typeof path === "string" ? [path] : path;
}

const byFile = new Map(
  dataPackage.resources.flatMap((resource) => filesOf(resource).map((file) => [file, resource] as const)),
);

/** The resource of a file below `data/`; undefined for one that is not described. */
export function resourceOf(file: string): Resource | undefined {
  return byFile.get(file);
}
