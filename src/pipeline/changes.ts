import { grouped } from "../core/grouped";
import type { Row, Table } from "./csv";
import { isListed, isNamed } from "./handMade";
import { keyOf } from "./tables";

/** A fact that is another than before; of rows that came, of one kind, one line or one each. A row of `data/changes.csv`. */
export interface FactChange {
  readonly table: string;
  /** The cells that sort the table, parted by `|`; `*` for any. */
  readonly key: string;
  /** Which column changed; `row` where rows came or went. */
  readonly column: string;
  /** As they were: a cell, or the fact of a row; of rows that came none. */
  readonly old: string;
  /** As they are: a cell, or how many rows came; of a row that went none. */
  readonly new: string;
  readonly why: string;
}

/** What tells the facts of a table apart, and what they say. */
export interface FactTable {
  /** Columns that name a fact. Of rows whose key is gone, one that agrees in these is the same fact. */
  readonly same: readonly string[];
  /** Columns that are the fact, others only say where it is from. */
  readonly says: readonly string[];
  /** The column by which rows that came are counted together; undefined: each is told by itself. */
  readonly group?: string;
}

/** Two states of a table, read with the columns that both have. */
export interface TwoStates {
  readonly file: string;
  readonly key: readonly string[];
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

/** Why a fact changed, where its own row does not say: by overrides, hand-made rows and reasons that were written down before. */
export interface Reasons {
  /** Rows of `overrides.csv` and `handMade.csv`. */
  readonly byHand: readonly Row[];
  /** Rows of `changes.csv` as it is. */
  readonly written: readonly Row[];
}

function factOf(row: Row, { says }: FactTable): string {
  return says.map((column) => `${column} ${row[column] || "–"}`).join(", ");
}

/** Rows of both states that are one fact: by key, then those left over by what names the fact, in order. */
function pairs({ key, before, after }: TwoStates, { same }: FactTable) {
  const byKey = new Map(before.map((row) => [keyOf(row, key), row]));
  const paired = new Map<Row, Row>();
  for (const row of after) {
    const old = byKey.get(keyOf(row, key));
    if (old) paired.set(row, old);
  }
  const taken = new Set(paired.values());
  const left = before.filter((row) => !taken.has(row));
  for (const row of after) {
    if (paired.has(row)) continue;
    const place = left.findIndex((old) => same.every((column) => old[column] === row[column]));
    if (place >= 0) paired.set(row, left.splice(place, 1)[0]!);
  }
  return { paired, gone: left, came: after.filter((row) => !paired.has(row)) };
}

/** Whether a change or a written line counts rows that came. */
function countsArrivals({ column, old }: { readonly column?: string; readonly old?: string }): boolean {
  return column === "row" && old === "";
}

/** Whether a written line is of a change; one that counts rows which came says nothing of a row that went. */
function covers(line: Row, { table, key, column }: Omit<FactChange, "why">): boolean {
  return (
    line["table"] === table &&
    line["column"] === column &&
    isNamed(key, line["key"]!) &&
    !countsArrivals(line)
  );
}

function reasonFor(change: Omit<FactChange, "why">, row: Row, { byHand, written }: Reasons): string {
  const { table, key, column } = change;
  const hand = byHand.find(
    (one) => one["table"] === table && isNamed(key, one["key"]!) && (one["column"] ?? column) === column,
  );
  const before = written.find((line) => covers(line, change));
  return hand?.["reason"] || row["note"] || before?.["why"] || "";
}

/** Rows that came and hands made, one line for each of `handMade.csv`: how many it names, and its reason. */
function handMadeArrivals({ file, key }: TwoStates, came: readonly Row[], { byHand }: Reasons): FactChange[] {
  return byHand
    .filter((line) => line["table"] === file && line["column"] === undefined)
    .flatMap(({ key: named = "", reason = "" }) => {
      const { length } = came.filter((row) => isNamed(keyOf(row, key), named));
      const change = { table: file, key: named, column: "row", old: "", new: String(length), why: reason };
      return length === 0 ? [] : [change];
    });
}

/** Rows that came by an importer, one line for each group, or each: how many, and the documents of the first of them. */
function arrivals(states: TwoStates, { group }: FactTable, came: readonly Row[]): FactChange[] {
  const nameOf = (row: Row) => (group === undefined ? keyOf(row, states.key) : row[group]!);
  return [...grouped(came, nameOf)].map(([name, rows]) => {
    const sources = [...new Set(rows.map((row) => row["source"] || row["note"] || ""))].filter(Boolean);
    const shown = sources.slice(0, 3).join(", ");
    const why = sources.length === 0 ? "" : `new: ${shown}${sources.length > 3 ? " and others" : ""}`;
    const inKey = () => states.key.map((column) => (column === group ? name : "*")).join("|");
    const key = group === undefined ? name : states.key.includes(group) ? inKey() : `${group} ${name}`;
    return { table: states.file, key, column: "row", old: "", new: String(rows.length), why };
  });
}

/** What changed in a table between two states, each change with its reason; "" where nothing says why. */
export function changesOf(states: TwoStates, facts: FactTable, reasons: Reasons): readonly FactChange[] {
  const { paired, gone, came } = pairs(states, facts);
  const withReason = (change: Omit<FactChange, "why">, row: Row): FactChange => ({
    ...change,
    why: reasonFor(change, row, reasons),
  });
  const table = states.file;
  const changed = [...paired].flatMap(([now, old]) =>
    facts.says
      .filter((column) => old[column] !== undefined && old[column] !== now[column])
      .map((column) =>
        withReason(
          { table, key: keyOf(now, states.key), column, old: old[column]!, new: now[column] ?? "" },
          now,
        ),
      ),
  );
  const went = gone.map((row) =>
    // its own note said something else while it was there
    withReason({ table, key: keyOf(row, states.key), column: "row", old: factOf(row, facts), new: "" }, {}),
  );
  const byHand = handMadeArrivals(states, came, reasons);
  const imported = came.filter((row) => !isListed(row, states.key, byHand));
  const all = [...byHand, ...arrivals(states, facts, imported)];
  return [...changed, ...went, ...all.map((one) => explained(one, reasons))];
}

function explained(change: FactChange, { written }: Reasons): FactChange {
  const { table, key, column } = change;
  const before = written.find(
    (one) => one["table"] === table && one["key"] === key && one["column"] === column,
  );
  return { ...change, why: before?.["why"] || change.why };
}

/** Changes that a written line with a `*` covers as one, with their number in place of what was and is. */
export function gathered(changes: readonly FactChange[], written: readonly Row[]): readonly FactChange[] {
  const stars = written.filter((line) => line["key"]!.includes("*"));
  const coverOf = (change: FactChange) =>
    countsArrivals(change) ? undefined : stars.find((line) => covers(line, change));
  const counts = new Map<Row, number>();
  const single = changes.filter((change) => {
    const cover = coverOf(change);
    if (cover) counts.set(cover, (counts.get(cover) ?? 0) + 1);
    return !cover;
  });
  const together = [...counts].map(([{ table, key, column, why }, count]): FactChange => ({
    ...{ table: table!, key: key!, column: column!, why: why! },
    ...{ old: `${count} facts`, new: column === "row" ? "" : `${count} facts` },
  }));
  return [...single, ...together];
}

/** `changes.csv` of some changes. */
export function changesTable(changes: readonly FactChange[]): Table {
  const columns = ["table", "key", "column", "old", "new", "why"];
  return { file: "changes.csv", columns, rows: changes.map((change) => ({ ...change })) };
}
