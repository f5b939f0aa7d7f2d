import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { resolved, suggestions } from "../core/countries/countries";
import { indicatorAnswer } from "../core/indicators/indicatorAnswer";
import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import { edition } from "../edition";
import { worldNow } from "../edition/own";
import { enrichedFile } from "../xlsx/edit/enrichedFile";
import { dayOf, parts } from "./parseOptions";
import { writeWhole } from "./output";

export interface EnrichOptions {
  readonly column: string;
  readonly indicators: string;
  readonly asOf?: string;
  /** Of an .xlsx file; the first that has the column otherwise. */
  readonly sheet?: string;
  readonly output: string;
}

/** What was written, and the names that no country answers to. */
export interface Enriched {
  readonly message: string;
  readonly unresolved: readonly string[];
}

function rowsOf(file: string): string[][] {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    throw new Mistake(`unreadable file: ${file}; give a .csv file`);
  }
  try {
    return parse(content, { bom: true, relaxColumnCount: true }) as string[][];
  } catch (problem) {
    throw new Mistake(
      `unreadable file: ${file}; ${problem instanceof Error ? problem.message : String(problem)}`,
    );
  }
}

function placeOf(head: readonly string[], column: string): number {
  const place = head.findIndex((name) => name.trim().toLowerCase() === column.trim().toLowerCase());
  if (place < 0) throw new Mistake(`unknown column: ${column}; the file has ${head.join(", ")}`);
  return place;
}

/** Heads that are not taken yet: a number behind those that are. */
function freeHeads(wanted: readonly string[], head: readonly string[]): readonly string[] {
  const taken = new Set(head);
  return wanted.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
    taken.add(free);
    return free;
  });
}

/** What stands beside each name: the code that it was taken for, a column an indicator, and what is missing and why. */
interface Beside {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly unresolved: ReadonlyMap<string, string>;
  readonly found: number;
}

function beside(names: readonly string[], { indicators: asked, asOf }: EnrichOptions): Beside {
  const day = dayOf(asOf);
  const indicators = parts(asked).map((code) => indicatorOf(worldNow(), code));
  if (indicators.length === 0) throw new Mistake(`missing indicators: ${asked}; name some, such as score`);
  const unresolved = new Map<string, string>();
  const rowOf = (name: string): readonly (string | number)[] => {
    const code = name.trim() === "" ? undefined : resolved(edition, name);
    if (code === undefined && name.trim() !== "" && !unresolved.has(name)) {
      const near = suggestions(edition, name).join(", ");
      unresolved.set(name, near === "" ? `${name}: no country` : `${name}: did you mean ${near}?`);
    }
    if (code === undefined) return ["", ...indicators.map(() => ""), unresolved.get(name) ?? ""];
    const found = indicators.map((indicator) => indicatorAnswer(worldNow(), indicator, code, day));
    const missing = found.filter(({ value }) => value === undefined).map((answer) => answer.missing());
    return [code, ...found.map(({ value }) => value ?? ""), missing.join("; ")];
  };
  // a list names the same countries again and again
  const byName = new Map([...new Set(names)].map((name) => [name, rowOf(name)]));
  const rows = names.map((name) => byName.get(name)!);
  const heads = ["align code", ...indicators.map(({ code }) => code), "align note"];
  return { heads, rows, unresolved, found: rows.filter(([code]) => code !== "").length };
}

function csvEnriched(file: string, options: EnrichOptions): Enriched {
  const [head = [], ...rows] = rowsOf(file);
  const place = placeOf(head, options.column);
  const added = beside(
    rows.map((row) => row[place] ?? ""),
    options,
  );
  const lines = rows.map((row, i) => [...row, ...added.rows[i]!]);
  const heads = freeHeads(added.heads, head);
  writeWhole(options.output, stringify([[...head, ...heads], ...lines], { record_delimiter: "windows" }));
  return describeEnriched(added, options);
}

function xlsxEnriched(file: string, options: EnrichOptions): Enriched {
  let content: Uint8Array;
  try {
    content = readFileSync(file);
  } catch {
    throw new Mistake(`unreadable file: ${file}; give a .csv or .xlsx file`);
  }
  let added: Beside | undefined;
  const where = { column: options.column, ...(options.sheet === undefined ? {} : { sheet: options.sheet }) };
  const { bytes } = enrichedFile(content, file, where, (names) => {
    const own = (added = beside(names, options));
    return own.heads.map((head, i) => ({ head, cells: own.rows.map((row) => row[i]!) }));
  });
  writeWhole(options.output, bytes);
  return describeEnriched(added!, options);
}

function describeEnriched(
  { rows, heads, found, unresolved }: Beside,
  { asOf, output }: EnrichOptions,
): Enriched {
  return {
    message: `${found} of ${rows.length} rows × ${heads.length - 2} indicators as of ${dayOf(asOf)}: ${resolve(output)}`,
    unresolved: [...unresolved.values()],
  };
}

/**
 * Adds columns to a CSV or .xlsx file. A name that is no country's keeps its row, with the nearest names in place of the reason; of an
 * .xlsx file every part but the sheet's and its table's stays as it is.
 */
export function enriched(file: string, options: EnrichOptions): Enriched {
  const kind = /\.(csv|xlsx)$/i.exec(file)?.[1]?.toLowerCase();
  if (kind === undefined || !options.output.toLowerCase().endsWith(`.${kind}`))
    throw new Mistake(
      `unknown kind of file: ${kind === undefined ? file : options.output}; enrich takes .csv and writes .csv, or takes .xlsx and writes .xlsx`,
    );
  return kind === "csv" ? csvEnriched(file, options) : xlsxEnriched(file, options);
}
