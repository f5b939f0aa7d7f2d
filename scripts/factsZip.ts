import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { zipSync, type Zippable } from "fflate";
import { dataPackage, filesOf } from "../src/pipeline/dataPackage";
import { readCsv } from "../src/pipeline/csv";

/** The facts as a Data Package in one file, for others to use: every file that `data/datapackage.json` names. */

/** What a zip of a data folder holds; the same facts make the same bytes. */
export function factsZip(folder: string): Uint8Array {
  const files = [
    "datapackage.json",
    "valuesSchema.json",
    "README.md",
    ...dataPackage.resources.flatMap(filesOf),
  ];
  const stamp = { mtime: new Date(1980, 0, 1), level: 6 } as const;
  const zip: Zippable = {};
  for (const file of files) zip[file] = [readFileSync(`${folder}/${file}`), stamp];
  return zipSync(zip);
}

function main(): void {
  const root = resolve(__dirname, "..");
  const edition = readCsv(`${root}/data/edition.csv`).find(({ part }) => part === "votes")!["date"];
  mkdirSync(`${root}/dist`, { recursive: true });
  const zip = factsZip(`${root}/data`);
  writeFileSync(`${root}/dist/align-facts-${edition}.zip`, zip);
  console.log(`dist/align-facts-${edition}.zip: ${(zip.length / 1024).toFixed(0)} KB`);
}

if (process.argv[1]?.endsWith("factsZip.ts")) main();
