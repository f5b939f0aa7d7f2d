/** A table that Align wrote beside the same table asked for again: which cells are to change. Pure. */
import { zeroAsShown } from "../core/signed";
import type { Area } from "../formulas/addresses";
import type { Scalar } from "../formulas/scalar";
import { settled } from "../workbook/cellValue";
import { constantOf } from "../workbook/constant";
import type { Cell, Table } from "../workbook/plan";
import { valueKey } from "./audit";
import { type BookPicture, sheetNamed, valuesIn } from "./picture";

/** A table of a workbook as it was read. */
export interface OpenTable {
  readonly name: string;
  readonly sheet: string;
  /** Its rows of data. */
  readonly body: Area;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  /** Days by which its dates are lower: 1462 in a workbook of the 1904 system. */
  readonly dateShift: number;
  /** Whether a cell holds a formula; places count within the body. */
  readonly isFormula: (row: number, column: number) => boolean;
}

/** The tables that have heads and rows, on sheets that were read. */
export function openTables(book: BookPicture): readonly OpenTable[] {
  return book.tables.flatMap(({ name, body, heads }): readonly OpenTable[] => {
    const sheet = sheetNamed(book, body.sheet);
    if (!sheet || body.rows < 1 || heads.length === 0) return [];
    const isFormula = (row: number, column: number) =>
      sheet.formulaAt(body.row + row, body.column + column) !== undefined;
    const { dateShift } = book;
    return [{ name, sheet: sheet.name, body, heads, rows: valuesIn(sheet, body), dateShift, isFormula }];
  });
}

/** Why a table is left as it is. */
export type TableLeft = "gone" | "other" | "several" | "unkeyed" | "refused";

export const tableLeftTexts: Readonly<Record<TableLeft, string>> = {
  gone: "is not there any more",
  other: "has other columns than its report has by now; write the report again",
  several: "may be one of several tables with the same heads; rename the one you mean as it was",
  unkeyed: "has another head over a column that tells its rows apart; name it as it was",
  refused: "cannot be asked for again; write the report again",
};

/** So much of a report's heads makes a table that one. */
const enough = 0.6;

function shareOfHeads({ columns }: Table, { heads }: OpenTable): number {
  const own = new Set(heads);
  return columns.filter(({ head }) => own.has(head)).length / columns.length;
}

/**
 * The table of the workbook that a report wrote: under the name that it was given, or under another if the heads are its own.
 * @param taken names of tables that are known to be others
 */
export function tableOf(
  planned: Table,
  given: string,
  tables: readonly OpenTable[],
  taken: ReadonlySet<string>,
): OpenTable | "gone" | "several" | "other" {
  const named = tables.find(({ name }) => name === given);
  if (named && shareOfHeads(planned, named) >= enough) return named;
  const alike = tables
    .filter(({ name }) => !taken.has(name))
    .filter((one) => shareOfHeads(planned, one) >= enough);
  if (alike.length === 1) return alike[0]!;
  if (alike.length > 1) return "several";
  return named ? "other" : "gone";
}

/** A cell of the workbook's table that is to hold something else. */
export interface FreshCell {
  /** Within the table's body, from 0. */
  readonly row: number;
  readonly column: number;
  readonly old: Scalar;
  readonly new: Scalar;
  readonly cell: Cell;
  /** Whether the method makes it. */
  readonly byMethod: boolean;
}

export interface FreshTable {
  readonly cells: readonly FreshCell[];
  /** Rows that the report has by now and the table has not. */
  readonly newRows: number;
  /** Heads of the report's columns that the table has not, where it has others in their place. */
  readonly lostHeads: readonly string[];
}

/** Heads that somebody typed over: as many as the table has that are none of the report's. */
function lostHeads({ columns }: Table, { heads }: OpenTable): readonly string[] {
  const planned = columns.map(({ head }) => head);
  const hasOthers = heads.some((head) => !planned.includes(head));
  return hasOthers ? planned.filter((head) => !heads.includes(head)) : [];
}

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

function keyOf(row: readonly Scalar[], places: readonly number[]): string {
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

/**
 * Cells are matched by the head of their column and by what tells rows apart, never by their place: sorted, moved and added rows and
 * columns stay as they are. Formulas are none of its business. Undefined where a column that tells rows apart has another head.
 */
export function freshCells(planned: Table, open: OpenTable): FreshTable | undefined {
  const constant = (cell: Cell) => constantOf(cell, open.dateShift);
  const keys = keysOf(planned, constant);
  const places = planned.columns.map(({ head }) => open.heads.indexOf(head));
  if (keys.some((key) => places[key]! < 0)) return undefined;
  const plannedKeys = numberedKeys(
    planned.rows.map((row) => row.map(constant)),
    keys,
  );
  const byKey = new Map(planned.rows.map((row, i) => [plannedKeys[i]!, row]));
  const openKeys = numberedKeys(
    open.rows,
    keys.map((key) => places[key]!),
  );
  const seen = new Set<string>();
  const cells = open.rows.flatMap((row, down) => {
    const key = openKeys[down]!;
    const fresh = byKey.get(key);
    if (!fresh) return [];
    seen.add(key);
    return fresh.flatMap((cell, i): readonly FreshCell[] => {
      const column = places[i]!;
      if (column < 0 || open.isFormula(down, column)) return [];
      const [old, value] = [row[column] ?? "", constant(cell)];
      if (isSame(old, value, cell)) return [];
      const byMethod = planned.columns[i]!.byMethod === true;
      return [{ row: down, column, old, new: value, cell, byMethod }];
    });
  });
  return { cells, newRows: planned.rows.length - seen.size, lostHeads: lostHeads(planned, open) };
}

/**
 * As `freshCells`, without the columns that tell rows apart: each row is to be as one of those planned, in any order. One that is as none is held
 * against the one left that it is most like, which is enough to say that it differs, and not to change it.
 */
export function wholeRows(planned: Table, open: OpenTable): FreshTable {
  const places = planned.columns.map(({ head }) => open.heads.indexOf(head));
  const compared = places.flatMap((place, i) =>
    place >= 0 && !open.rows.some((_, down) => open.isFormula(down, place)) ? [i] : [],
  );
  const valueIn = (row: readonly Scalar[], i: number) => row[places[i]!] ?? "";
  const constants = planned.rows.map((row) => row.map((cell) => constantOf(cell, open.dateShift)));
  const differing = (row: readonly Scalar[], place: number) =>
    compared.filter((i) => !isSame(valueIn(row, i), constants[place]![i]!, planned.rows[place]![i]!));
  const awaited = new Set(constants.keys());
  const alike = new Map<string, number[]>();
  for (const place of awaited) {
    const key = keyOf(constants[place]!, compared);
    alike.set(key, [...(alike.get(key) ?? []), place]);
  }
  const left = open.rows.flatMap((row, down) => {
    const inOrder = planned.columns.map((_, i) => valueIn(row, i));
    const same = alike.get(keyOf(inOrder, compared))?.pop();
    if (same === undefined) return [{ row, down }];
    awaited.delete(same);
    return [];
  });
  const cells = left.flatMap(({ row, down }) => {
    let [likely, fewest]: readonly [number | undefined, readonly number[]] = [undefined, compared];
    for (const place of awaited) {
      const others = differing(row, place);
      if (others.length < fewest.length) [likely, fewest] = [place, others];
    }
    // a row of somebody's own is as none of them
    if (likely === undefined) return [];
    awaited.delete(likely);
    const [values, cells] = [constants[likely]!, planned.rows[likely]!];
    return fewest.map((i): FreshCell => ({
      ...{ row: down, column: places[i]!, old: valueIn(row, i), new: values[i]! },
      ...{ cell: cells[i]!, byMethod: planned.columns[i]!.byMethod === true },
    }));
  });
  return { cells, newRows: awaited.size, lostHeads: lostHeads(planned, open) };
}

/** Whether a cell holds what is planned; a frozen one holds what shows nothing but zeros as it was answered. */
function isSame(old: Scalar, planned: Scalar, cell: Cell): boolean {
  const value = settled(cell);
  const shown = typeof old === "number" && value.kind === "number" ? zeroAsShown(old, value.format) : old;
  return valueKey(shown) === valueKey(planned);
}
