/** Which rows of a table are which of its report. Pure. */
import type { Scalar } from "../../formulas/scalar";
import { constantOf } from "../../workbook/constant";
import type { Cell, Table } from "../../workbook/plan";
import { valueKey } from "../audit";
import type { OpenTable } from "./openTables";

/** How many rows some columns tell apart. */
function countApart(rows: readonly (readonly Scalar[])[], places: readonly number[]): number {
  return new Set(rows.map((row) => keyOf(row, places))).size;
}

/**
 * Columns that tell rows apart: codes of countries, else the first ones that do; else words, those first that tell most apart. Rows that no
 * words tell apart are the first, the second, … of theirs.
 */
function keysOf({ columns, rows: planned }: Table, constant: (cell: Cell) => Scalar): readonly number[] {
  const rows = planned.map((row) => row.map(constant));
  const code = columns.findIndex(({ key }) => key === "code");
  const choices = [...(code < 0 ? [] : [[code]]), [0], [0, 1], [0, 1, 2]].filter((places) =>
    places.every((place) => place < columns.length),
  );
  const enough = choices.find((places) => countApart(rows, places) === rows.length);
  if (enough) return enough;
  const worded = columns.flatMap((_, place) =>
    rows.every((row) => typeof row[place] === "string") ? [place] : [],
  );
  const keys = [...choices.at(-1)!];
  for (let apart = countApart(rows, keys); apart < rows.length;) {
    const counts = worded
      .filter((place) => !keys.includes(place))
      .map((place) => ({ place, count: countApart(rows, [...keys, place]) }));
    const best = counts.reduce((most, one) => (one.count > most.count ? one : most), {
      place: -1,
      count: apart,
    });
    if (best.place < 0) break;
    keys.push(best.place);
    apart = best.count;
  }
  return keys;
}

/** What a row has in some places, as one text. */
export function keyOf(row: readonly Scalar[], places: readonly number[]): string {
  return places.map((place) => valueKey(row[place] ?? "")).join("\n");
}

/** The key of each row; of several with the same one, with their number. */
function numberedKeys(rows: readonly (readonly Scalar[])[], places: readonly number[]): readonly string[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const key = keyOf(row, places);
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return `${key}\n${number}`;
  });
}

/** Which row of the report each row of the table is, told by what tells rows apart. */
export interface KeyedRows {
  /** Places in the table's body, and in the report. */
  readonly pairs: readonly (readonly [down: number, planned: number])[];
  /** Rows of either that are none of the other's. */
  readonly others: readonly number[];
  readonly awaited: readonly number[];
}

/**
 * Undefined where a column that tells rows apart has another head.
 * @param downs rows of the table @param among rows of the report that are held against each other; all by default
 */
export function keyedRows(
  planned: Table,
  open: OpenTable,
  downs: readonly number[] = [...open.rows().keys()],
  among: readonly number[] = [...planned.rows.keys()],
): KeyedRows | undefined {
  const constant = (cell: Cell) => constantOf(cell, open.dateShift);
  const keys = keysOf(planned, constant);
  const places = keys.map((key) => open.heads.indexOf(planned.columns[key]!.head));
  if (places.some((place) => place < 0)) return undefined;
  const plannedKeys = numberedKeys(
    among.map((i) => planned.rows[i]!.map(constant)),
    keys,
  );
  const byKey = new Map(plannedKeys.map((key, at) => [key, among[at]!]));
  const openKeys = numberedKeys(
    downs.map((down) => open.rows()[down]!),
    places,
  );
  const found = openKeys.map((key) => byKey.get(key));
  const seen = new Set(found);
  return {
    pairs: found.flatMap((i, at) => (i === undefined ? [] : [[downs[at]!, i] as const])),
    others: found.flatMap((i, at) => (i === undefined ? [downs[at]!] : [])),
    awaited: among.filter((i) => !seen.has(i)),
  };
}
