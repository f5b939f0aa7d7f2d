import { readdirSync } from "node:fs";
import type { Term } from "../edition/votes";
import { bytesFor, codeOf, seatedOn } from "../edition/votes";
import { firstDay, lastDay } from "../edition/partlyKnown";
import { readCsv, type Row } from "./csv";

/** Roll calls of a data folder by date, then id: the order in which every part of an edition keeps them. */
export function rollCallRows(dataFolder: string): Row[] {
  return readdirSync(`${dataFolder}/votes`)
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .flatMap((name) => readCsv(`${dataFolder}/votes/${name}`));
}

/** The spells of membership in the UN, from the rows of memberships.csv. */
export function unTerms(memberships: readonly Row[]): Term[] {
  return memberships
    .filter((row) => row["bloc"] === "UN")
    .map((row) => ({
      country: row["country"] ?? "",
      start: firstDay(row["start"] ?? ""),
      end: lastDay(row["end"] ?? ""),
    }));
}

/** Share of every third roll call on which two columns are alike; little common ground counts for little. */
function likeness(one: Uint8Array, other: Uint8Array): number {
  let [alike, both] = [0, 0];
  for (let i = 0; i < one.length; i += 3) {
    if (one[i] === 255 || other[i] === 255) continue;
    both++;
    if (one[i] === other[i]) alike++;
  }
  return both > 60 ? alike / both : alike / 120;
}

/** Countries in an order in which each stands beside one that votes like it: gzip then finds the rows alike. */
function byLikeness(columns: ReadonlyMap<string, Uint8Array>): string[] {
  const left = new Set([...columns.keys()].sort());
  const order: string[] = [];
  let current = left.has("USA") ? "USA" : [...left][0]!;
  while (left.size > 0) {
    order.push(current);
    left.delete(current);
    const here = columns.get(current)!;
    let best = -1;
    for (const code of left) {
      const value = likeness(here, columns.get(code)!);
      if (value > best) [best, current] = [value, code];
    }
  }
  return order;
}

/** Every cell's code, 255 where there is no position. */
function columnsOf(rows: readonly Row[]): Map<string, Uint8Array> {
  const columns = new Map<string, Uint8Array>();
  rows.forEach((row, i) => {
    for (const [column, letter] of Object.entries(row)) {
      if (!/^[A-Z]{3}$/.test(column) || letter === "") continue;
      if (!columns.has(column)) columns.set(column, new Uint8Array(rows.length).fill(255));
      columns.get(column)![i] = codeOf(letter);
    }
  });
  return columns;
}

/**
 * The positions of a data folder as `packed/votes.bin` holds them (format: edition/votes.ts). Who is a member when comes from the UN
 * memberships; the cells that differ are listed.
 */
export function packVotes(dataFolder: string): Uint8Array {
  const rows = rollCallRows(dataFolder);
  const columns = columnsOf(rows);
  const order = byLikeness(columns);
  const seated = seatedOn(unTerms(readCsv(`${dataFolder}/memberships.csv`)));
  const exceptions = rows.flatMap((row, i) =>
    order.flatMap((country, place): number[] => {
      const has = columns.get(country)![i] !== 255;
      return has === seated(country, row["date"] ?? "") ? [] : [i, place];
    }),
  );
  return bytesFor(order, exceptions, rows.length, (i, place) => columns.get(order[place]!)![i]!);
}
