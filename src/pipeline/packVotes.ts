import { readdirSync } from "node:fs";
import { lastDayOf } from "../core/days";
import type { Term } from "../edition/votes";
import { codeOf, headBytes, seatedOn } from "../edition/votes";
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
      start: lastDayOf(row["start"] ?? ""),
      end: row["end"] ? lastDayOf(row["end"]) : undefined,
    }));
}

/** No position. Its low bits are 0, which is what a cell without one counts as for later roll calls. */
const none = 0x80;

/** Share of every third roll call on which two columns are alike; little common ground counts for little. */
function likeness(one: Uint8Array, other: Uint8Array): number {
  let [alike, both] = [0, 0];
  for (let i = 0; i < one.length; i += 3) {
    if (one[i] === none || other[i] === none) continue;
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

/** Every cell's code, `none` where there is no position. */
function columnsOf(rows: readonly Row[]): Map<string, Uint8Array> {
  const columns = new Map<string, Uint8Array>();
  rows.forEach((row, i) => {
    for (const [column, letter] of Object.entries(row)) {
      if (!/^[A-Z]{3}$/.test(column) || letter === "") continue;
      if (!columns.has(column)) columns.set(column, new Uint8Array(rows.length).fill(none));
      columns.get(column)![i] = codeOf(letter);
    }
  });
  return columns;
}

/** How far back a roll call may be told from: what fits a byte. */
const furthest = 255;

/** How many rows back the row stands that differs from row `i` in the fewest seats, the nearest of these; 0 for the first. */
function likestBack(rows: readonly Uint8Array[], i: number): number {
  const row = rows[i]!;
  let [best, fewest] = [0, Infinity];
  for (let back = 1; back <= Math.min(i, furthest); back++) {
    const other = rows[i - back]!;
    let unlike = 0;
    for (let place = 0; place < row.length && unlike < fewest; place++)
      if (row[place] !== none && (row[place]! ^ other[place]!) & 3) unlike++;
    if (unlike < fewest) [best, fewest] = [back, unlike];
  }
  return best;
}

/** What follows the head: the byte a roll call, then the code a seat. */
function body(rows: readonly Uint8Array[]): Uint8Array {
  const backs = rows.map((_, i) => likestBack(rows, i));
  const told = rows.flatMap((row, i) => {
    const earlier = backs[i] === 0 ? undefined : rows[i - backs[i]!];
    return [...row].flatMap((code, place) => (code === none ? [] : [(code ^ (earlier?.[place] ?? 0)) & 3]));
  });
  const bytes = new Uint8Array(backs.length + Math.ceil(told.length / 4));
  bytes.set(backs);
  told.forEach((code, seat) => (bytes[backs.length + (seat >> 2)]! |= code << ((seat & 3) * 2)));
  return bytes;
}

/**
 * The positions of a data folder as `packed/votes.bin` holds them (format: edition/votes.ts). Who is a member when comes
 * from the UN memberships; the cells that differ are listed.
 * @param calls the roll calls, where they are not all of the folder's
 */
export function packVotes(dataFolder: string, calls: readonly Row[] = rollCallRows(dataFolder)): Uint8Array {
  const columns = columnsOf(calls);
  const order = byLikeness(columns);
  const rows = calls.map((_, i) => Uint8Array.from(order, (country) => columns.get(country)![i]!));
  const seated = seatedOn(unTerms(readCsv(`${dataFolder}/memberships.csv`)));
  const exceptions = calls.flatMap((call, i) =>
    order.flatMap((country, place): number[] =>
      (rows[i]![place] !== none) === seated(country, call["date"] ?? "") ? [] : [i, place],
    ),
  );
  return Buffer.concat([headBytes({ order, exceptions }), body(rows)]);
}
