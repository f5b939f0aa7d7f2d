/** A table that Align wrote beside the same table asked for again: which cells differ, whatever heads and rows it has by now. Pure. */
import { grouped } from "../../core/grouped";
import { constantOf } from "../../workbook/constant";
import type { Table } from "../../workbook/plan";
import { type KeyedRows, keyOf, keyedRows } from "./keyedRows";
import type { OpenTable } from "./openTables";
import { type FreshTable, freshInRow, isAsPlanned, lostHeads } from "./tableRefresh";

/** Rows that are named of those that a table lacks. */
const mostNamed = 5;

/** So many pairs of rows are held against each other: more are rows of two tables. */
const mostHeld = 1_000_000;

/** Rows that are the same in some columns of the report, in their order. */
function equalRows(planned: Table, open: OpenTable, compared: readonly number[]): KeyedRows {
  const places = compared.map((i) => open.heads.indexOf(planned.columns[i]!.head));
  const alike = grouped([...planned.rows.keys()], (i) =>
    keyOf(
      planned.rows[i]!.map((cell) => constantOf(cell, open.dateShift)),
      compared,
    ),
  );
  const found = open.rows().map((row) => alike.get(keyOf(row, places))?.shift());
  return {
    pairs: found.flatMap((i, down) => (i === undefined ? [] : [[down, i] as const])),
    others: found.flatMap((i, down) => (i === undefined ? [down] : [])),
    awaited: [...alike.values()].flat(),
  };
}

/** Each row with the one that it is most like in some columns; a row of somebody's own is as none. */
function mostAlike(
  planned: Table,
  open: OpenTable,
  compared: readonly number[],
  { others, awaited }: Pick<KeyedRows, "others" | "awaited">,
): KeyedRows["pairs"] {
  if (others.length * awaited.length > mostHeld) return [];
  const left = new Set(awaited);
  const places = planned.columns.map(({ head }) => open.heads.indexOf(head));
  return others.flatMap((down) => {
    let [likely, fewest]: readonly [number | undefined, number] = [undefined, compared.length];
    for (const i of left) {
      const cells = planned.rows[i]!;
      const differing = compared.filter((one) => {
        const old = open.rows()[down]![places[one]!] ?? "";
        return !isAsPlanned(old, constantOf(cells[one]!, open.dateShift), cells[one]!);
      });
      if (differing.length < fewest) [likely, fewest] = [i, differing.length];
    }
    if (likely === undefined) return [];
    left.delete(likely);
    return [[down, likely] as const];
  });
}

/**
 * As `freshCells`, for all rows and whatever heads: those that are as the report has them, then those that are told by what tells rows apart,
 * then each with the one left that it is most like, which is enough to say that it differs, and not to change it.
 */
export function comparedCells(planned: Table, open: OpenTable): FreshTable {
  const compared = planned.columns.flatMap(({ head }, i) => {
    const place = open.heads.indexOf(head);
    return place >= 0 && !open.rows().some((_, down) => open.isFormula(down, place)) ? [i] : [];
  });
  const equal = equalRows(planned, open, compared);
  const keyed = keyedRows(planned, open, equal.others, equal.awaited) ?? { ...equal, pairs: [] };
  const likely = mostAlike(planned, open, compared, keyed);
  const pairs = [...equal.pairs, ...keyed.pairs, ...likely].sort(([one], [other]) => one - other);
  const found = new Set(likely.map(([, i]) => i));
  const missing = keyed.awaited.filter((i) => !found.has(i));
  return {
    cells: pairs.flatMap((pair) => freshInRow(planned, open, pair)),
    newRows: missing.length,
    missing: missing.slice(0, mostNamed).map((i) => String(constantOf(planned.rows[i]![0]!, open.dateShift))),
    otherRows: keyed.others.length - likely.length,
    lostHeads: lostHeads(planned, open),
  };
}
