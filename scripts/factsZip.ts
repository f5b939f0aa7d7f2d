import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { dataPackage, descriptor, filesOf } from "../src/pipeline/dataPackage";
import { editionOf } from "../src/edition/unpack/editionParts";
import { packed } from "../src/pipeline/pack";
import { zipped, type Files } from "./archives";
import { positions, withPositions } from "./longVotes";
import { projectVersion } from "./projectVersion";

/** The facts as a Data Package in one file, for others to use: every file that `data/datapackage.json` names, and the votes in long form. */

/** `data/datapackage.json` as others get it: with the version of the release that they get it with, and the table of positions. */
function published(): string {
  const written = descriptor as { readonly resources: readonly unknown[] };
  return `${JSON.stringify({ ...withPositions(written), version: projectVersion() }, null, 2)}\n`;
}

/** What the package of a data folder holds. */
export function factsOf(folder: string): Files {
  const names = ["valuesSchema.json", "README.md", ...dataPackage.resources.flatMap(filesOf)];
  const [table, rows] = positions(folder);
  const encoder = new TextEncoder();
  return new Map([
    ...names.map((name) => [name, readFileSync(`${folder}/${name}`)] as const),
    ["datapackage.json", encoder.encode(published())],
    [table, encoder.encode(rows)],
  ]);
}

/** The name of a data folder's edition. @param leftOut sources that it does without */
export function editionName(folder: string, leftOut?: ReadonlySet<string>): string {
  return editionOf(packed(folder, leftOut).facts).name;
}

/** What the zip of an edition is called. */
export function factsName(edition: string): string {
  return `align-data-${edition}.zip`;
}

function main(): void {
  const root = resolve(__dirname, "..");
  mkdirSync(`${root}/dist`, { recursive: true });
  const name = factsName(editionName(`${root}/data`));
  const zip = zipped(factsOf(`${root}/data`));
  writeFileSync(`${root}/dist/${name}`, zip);
  console.log(`dist/${name}: ${(zip.length / 1024).toFixed(0)} KB`);
}

if (process.argv[1]?.endsWith("factsZip.ts")) main();
