import { existsSync, readdirSync, readFileSync } from "node:fs";
import { countryOf } from "../core/countries/countries";
import type { World } from "../core/world";
import { unpack } from "../edition/unpack";
import { addressFaults } from "./check/addresses";
import { agreementFaults } from "./check/agreement";
import { cellRuleFaults } from "./check/cells";
import { referenceFaults } from "./check/references";
import { fault, readTable, type ReadTable } from "./check/tableText";
import { checkVotes } from "./checkVotes";
import { packedFacts } from "./pack";
import { rollCallRows } from "./packVotes";
import { linkFaults } from "./questions/linkFaults";
import { shapeOf, tableShapes, type TableShape } from "./tables";

function shapesIn(folder: string): TableShape[] {
  const values = readdirSync(`${folder}/values`)
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .map((name) => shapeOf(`values/${name}`)!);
  return [...tableShapes, ...values];
}

function strays(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".csv") && shapeOf(name) === undefined)
    .map((name) => `data/${name}:1: unknown table: give it a shape in src/pipeline/tables.ts`);
}

function saying(text: string, world: World): string {
  try {
    return countryOf(world, text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Spellings that find another country than their own, or none: aliases, names and codes. */
export function spellingFaults(world: World, tables: ReadonlyMap<string, ReadTable>): string[] {
  const found = (file: string, column: string, own: string) =>
    (tables.get(file)?.rows ?? []).flatMap((row, place) => {
      const [text = "", code] = [row[column], row[own]];
      const answer = text === "" ? code : saying(text, world);
      return answer === code ? [] : [fault(file, place, `wrong country: ${text} of ${code} finds ${answer}`)];
    });
  return [
    ...found("aliases.csv", "name", "country"),
    ...["code", "alpha2", "name"].flatMap((column) => found("countries.csv", column, "code")),
  ];
}

/** The world of a data folder without roll calls: names need none, and their tables are nine tenths of the text. */
function unpacked(folder: string): World {
  return unpack(packedFacts(folder, { rollCalls: [] }), () => ({ yes: [], no: [], abstain: [], absent: [] }));
}

/** All that is wrong with a data folder, a line each: `data/<file>:<line>: what`. */
export function faultsIn(folder: string): string[] {
  const tables = new Map<string, ReadTable>();
  const faults = strays(folder);
  for (const shape of shapesIn(folder)) {
    const path = `${folder}/${shape.file}`;
    if (!existsSync(path)) {
      faults.push(`data/${shape.file}:1: missing file`);
      continue;
    }
    const { table, faults: own } = readTable(shape, readFileSync(path));
    tables.set(shape.file, table);
    faults.push(...own);
  }
  faults.push(...referenceFaults(tables), ...cellRuleFaults(tables), ...addressFaults(tables));
  faults.push(...checkVotes(folder));
  faults.push(...linkFaults(tables.get("questionLinks.csv")?.rows ?? [], rollCallRows(folder)));
  // what is broken this far cannot be unpacked to ask it more
  if (faults.length > 0) return faults;
  return [...agreementFaults(tables), ...spellingFaults(unpacked(folder), tables)];
}
