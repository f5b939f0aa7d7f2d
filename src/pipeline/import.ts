import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Mistake } from "../core/mistake";
import { readCsv, writeTable, type Table } from "./csv";
import { withHandMade } from "./handMade";
import { markImported } from "./imported";
import { overridden } from "./overrides";
import type { Importer } from "./importer";
import { blocs } from "./import/blocs";
import { countries } from "./import/countries";
import { events } from "./import/events";
import { groups } from "./import/groups";
import { names } from "./import/names";
import { opinion } from "./import/opinion";
import { un } from "./import/un";
import { undl } from "./import/undl";
import { values } from "./import/values";

/** Every importer, by the word that calls it. */
export const importers: readonly Importer[] = [
  un,
  undl,
  countries,
  names,
  groups,
  blocs,
  opinion,
  events,
  values,
];

function list(): string {
  const lines = importers.map(({ name, reads }) => `  ${name.padEnd(12)}${reads}`);
  return ["usage: npm run import -- <source> <files…>", ...lines].join("\n");
}

/** The tables that an importer makes of raw files, with the overrides of the data folder. */
function madeTables(name: string, files: readonly string[], dataFolder: string): readonly Table[] {
  const importer = importers.find((known) => known.name === name);
  if (importer === undefined)
    throw new Mistake(`unknown source: ${name}; one of ${importers.map((known) => known.name).join(", ")}`);
  const absent = files.find((file) => !existsSync(file));
  if (absent !== undefined) throw new Mistake(`missing file: ${absent}; ${name} reads ${importer.reads}`);
  const overridesFile = `${dataFolder}/overrides.csv`;
  const overrides = existsSync(overridesFile) ? readCsv(overridesFile) : [];
  return importer.tables(files, dataFolder).map((table) => overridden(table, overrides));
}

/** The tables that an importer makes of raw files, with the overrides and hand-made rows of the data folder; nothing is written. */
export function importedTables(name: string, files: readonly string[], dataFolder: string): readonly Table[] {
  return madeTables(name, files, dataFolder).map((table) => withHandMade(table, dataFolder));
}

/** Makes the tables of one source from raw files and writes them, all or none; a line a table for the terminal. */
export function importFiles(name: string, files: readonly string[], dataFolder: string): readonly string[] {
  const made = madeTables(name, files, dataFolder);
  const tables = made.map((table) => withHandMade(table, dataFolder));
  for (const table of tables) writeTable(dataFolder, table);
  markImported(made, dataFolder);
  return tables.map(({ file, rows }) => `data/${file}: ${rows.length} lines`);
}

function main(): void {
  const [name, ...files] = process.argv.slice(2);
  if (name === undefined) return console.log(list());
  try {
    for (const line of importFiles(name, files, resolve(__dirname, "../../data"))) console.log(line);
  } catch (fault) {
    console.error(fault instanceof Mistake ? fault.message : fault);
    process.exitCode = fault instanceof Mistake ? 1 : 2;
  }
}

if (process.argv[1]?.endsWith("import.ts")) main();
