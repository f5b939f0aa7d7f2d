import { existsSync, readdirSync, readFileSync } from "node:fs";
import { countryOf } from "../core/countries/countries";
import type { World } from "../core/world";
import { unpack } from "../edition/unpack";
import { addressFaults } from "./check/addresses";
import { agreementFaults } from "./check/agreement";
import { cellRuleFaults } from "./check/cells";
import { packageFaults } from "./check/packageFaults";
import { referenceFaults } from "./check/references";
import { stateOutletFaults } from "./check/stateOutlets";
import { fault, readTable, type ReadTable } from "./check/tableText";
import { checkVotes } from "./checkVotes";
import type { Row } from "./csv";
import { dataPackage, filesOf } from "./dataPackage";
import { allUnlistedFaults } from "./imported";
import { packedFacts } from "./pack";
import { rollCallRows } from "./packVotes";
import { linkFaults } from "./questions/linkFaults";
import { shapeOf, tableShapes } from "./tables";

/** Tables that no resource describes, and years of votes that are described and not there. */
function strays(folder: string): string[] {
  const there = ["", "values/", "votes/"].flatMap((below) =>
    readdirSync(`${folder}/${below}`)
      .filter((name) => name.endsWith(".csv"))
      .sort()
      .map((name) => `${below}${name}`),
  );
  const lacking = dataPackage.resources
    .flatMap(filesOf)
    .filter((file) => file.startsWith("votes/") && !there.includes(file));
  return [
    ...there
      .filter((file) => shapeOf(file) === undefined)
      .map((file) => `data/${file}:1: unknown table: describe it in data/datapackage.json`),
    ...lacking.map((file) => `data/${file}:1: missing file`),
  ];
}

function saying(text: string, world: World): string {
  try {
    return countryOf(world, text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Spellings that find another country than their own, or none: aliases, names and codes. */
function spellingFaults(world: World, tables: ReadonlyMap<string, ReadTable>): string[] {
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

function voteSourceFaults(tables: ReadonlyMap<string, ReadTable>, rows: readonly Row[]): string[] {
  const known = new Set((tables.get("sources.csv")?.rows ?? []).map(({ id }) => id));
  const unknown = new Set(rows.map(({ source }) => source).filter((source) => !known.has(source)));
  return [...unknown].map((source) => `data/votes:1: unknown source: ${source}`);
}

/** All that is wrong with a data folder, a line each: `data/<file>:<line>: what`. */
export function faultsIn(folder: string): string[] {
  const tables = new Map<string, ReadTable>();
  const faults = [...packageFaults(), ...strays(folder)];
  for (const shape of tableShapes) {
    const path = `${folder}/${shape.file}`;
    if (!existsSync(path)) {
      faults.push(`data/${shape.file}:1: missing file`);
      continue;
    }
    const { table, faults: own } = readTable(shape, readFileSync(path));
    tables.set(shape.file, table);
    faults.push(...own);
  }
  faults.push(
    ...referenceFaults(tables),
    ...cellRuleFaults(tables),
    ...addressFaults(tables),
    ...stateOutletFaults(tables),
  );
  faults.push(...checkVotes(folder), ...voteSourceFaults(tables, rollCallRows(folder)));
  faults.push(...linkFaults(tables.get("questionLinks.csv")?.rows ?? [], rollCallRows(folder)));
  // what is broken this far cannot be unpacked to ask it more
  if (faults.length > 0) return faults;
  return [
    ...agreementFaults(tables),
    ...allUnlistedFaults((file) => tables.get(file)?.rows ?? []),
    ...spellingFaults(unpacked(folder), tables),
  ];
}
