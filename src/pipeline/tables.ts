import type { Row } from "./csv";
import { dataPackage, filesOf, resourceOf, type Resource } from "./dataPackage";

/** What a table of `data/` must look like, by `data/datapackage.json`. */
export interface TableShape {
  /** Path below `data/`. */
  readonly file: string;
  readonly columns: readonly string[];
  /** The order of the lines; no two lines agree in all of these. */
  readonly key: readonly string[];
  /** Columns that may not be empty. */
  readonly filled: readonly string[];
}

function shape(file: string, { schema: { fields, primaryKey } }: Resource): TableShape {
  const isFilled = fields.filter(({ constraints }) => constraints?.required);
  const names = (some: typeof fields) => some.map(({ name }) => name);
  return { file, columns: names(fields), key: primaryKey, filled: names(isFilled) };
}

/** Every table but the years of votes, which have a column a country beside. */
export const tableShapes: readonly TableShape[] = dataPackage.resources
  .filter(({ schema }) => schema.fieldsMatch === undefined)
  .flatMap((resource) => filesOf(resource).map((file) => shape(file, resource)));

/** The shape of a file below `data/`; undefined for one that the package does not describe. */
export function shapeOf(file: string): TableShape | undefined {
  const resource = resourceOf(file);
  return resource && shape(file, resource);
}

/** The words of a line's key, as `overrides.csv` writes them: `CSTO|ARM|1994-04-20|member`. */
export function keyOf(row: Row, key: readonly string[]): string {
  return key.map((column) => row[column] ?? "").join("|");
}
