import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { resolved, suggestions } from "../core/countries";
import { datum, indicatorOf, whyMissing } from "../core/indicators";
import { Mistake } from "../core/mistake";
import type { Code, Day, Indicator } from "../core/world";
import { edition } from "../edition";
import { dayOf, parts } from "./asked";
import { writeWhole } from "./output";

export interface EnrichOptions {
  readonly column: string;
  readonly indicators: string;
  readonly asOf?: string;
  readonly output: string;
}

/** What was written, and the names that no country answers to. */
export interface Enriched {
  readonly said: string;
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

function cellOf(indicator: Indicator, code: Code | undefined, day: Day): string {
  if (code === undefined) return "";
  const figure = datum(edition, indicator, code, day);
  return figure === undefined ? "" : String(figure.value);
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

/**
 * Adds columns to a CSV file: the code that each name was taken for, a column an indicator, and what is missing and why.
 * A name that is no country's keeps its row, with the nearest names in place of the reason.
 */
export function enriched(file: string, options: EnrichOptions): Enriched {
  if (!/\.csv$/i.test(file) || !/\.csv$/i.test(options.output))
    throw new Mistake(
      `unknown kind of file: ${/\.csv$/i.test(file) ? options.output : file}; enrich takes and writes .csv`,
    );
  const [head = [], ...rows] = rowsOf(file);
  const place = placeOf(head, options.column);
  const day = dayOf(options.asOf);
  const indicators = parts(options.indicators).map((code) => indicatorOf(edition, code));
  if (indicators.length === 0)
    throw new Mistake(`missing indicators: ${options.indicators}; name some, such as score`);
  const unresolved = new Map<string, string>();
  const added = rows.map((row) => {
    const name = row[place] ?? "";
    const code = name.trim() === "" ? undefined : resolved(edition, name);
    if (code === undefined && name.trim() !== "" && !unresolved.has(name)) {
      const near = suggestions(edition, name).join(", ");
      unresolved.set(name, near === "" ? `${name}: no country` : `${name}: did you mean ${near}?`);
    }
    const missing = indicators
      .filter((indicator) => code !== undefined && datum(edition, indicator, code, day) === undefined)
      .map((indicator) => whyMissing(edition, indicator, code!, day));
    const note = code === undefined ? (unresolved.get(name) ?? "") : missing.join("; ");
    return [...row, code ?? "", ...indicators.map((indicator) => cellOf(indicator, code, day)), note];
  });
  const heads = freeHeads(["align code", ...indicators.map(({ code }) => code), "align note"], head);
  writeWhole(options.output, stringify([[...head, ...heads], ...added], { record_delimiter: "windows" }));
  const found = rows.length - added.filter((row) => row[head.length] === "").length;
  return {
    said: `${found} of ${rows.length} rows × ${indicators.length} indicators as of ${day}: ${resolve(options.output)}`,
    unresolved: [...unresolved.values()],
  };
}
