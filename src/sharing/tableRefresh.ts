/** A table that Align wrote beside the same table asked for again: which cells are to change. Pure. */
import { zeroAsShown } from "../core/signed";
import type { Area } from "../formulas/addresses";
import type { Scalar } from "../formulas/scalar";
import { settled } from "../workbook/cellValue";
import { constantOf } from "../workbook/constant";
import type { Cell, Table } from "../workbook/plan";
import { valueKey } from "./audit";
import { mostCellsRead } from "./cellBudget";
import { type BookPicture, sheetNamed, valuesIn } from "./picture";

/** A table of a workbook as it was read. */
export interface OpenTable {
  readonly name: string;
  readonly sheet: string;
  /** Its rows of data. */
  readonly body: Area;
  readonly heads: readonly string[];
  /** Read as they are first asked for: a workbook may claim more of them than anybody reads. */
  readonly rows: () => readonly (readonly Scalar[])[];
  /** Days by which its dates are lower: 1462 in a workbook of the 1904 system. */
  readonly dateShift: number;
  /** Whether a cell holds a formula; places count within the body. */
  readonly isFormula: (row: number, column: number) => boolean;
}

interface TableReading {
  /** Whether a cell with a formula is none of theirs; every one by default. */
  readonly isLive?: (sheet: string, row: number, column: number) => boolean;
  /** Whether heads are taken as the sheet shows them, and not as the table has them: other programs change the one alone. */
  readonly headsAsShown?: boolean;
}

/** The tables that have heads and rows, on sheets that were read. */
export function openTables(
  book: BookPicture,
  { isLive = () => true, headsAsShown = false }: TableReading = {},
): readonly OpenTable[] {
  return book.tables.flatMap(({ name, body, heads }): readonly OpenTable[] => {
    const sheet = sheetNamed(book, body.sheet);
    if (!sheet || body.rows < 1 || heads.length === 0) return [];
    const isFormula = (row: number, column: number) =>
      sheet.formulaAt(body.row + row, body.column + column) !== undefined &&
      isLive(sheet.name, body.row + row, body.column + column);
    const { dateShift } = book;
    const rows = once(() => valuesIn(sheet, body));
    const shown = headsAsShown
      ? heads.map((_, i) => String(sheet.valueAt(body.row - 1, body.column + i)))
      : heads;
    return [{ name, sheet: sheet.name, body, heads: shown, rows, dateShift, isFormula }];
  });
}

/** What is read when it is first asked for. */
export function once<T>(read: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: read() }).value;
}

/** Reports, and lists with columns of Enrich, that are asked for again at once: a stamp may claim any number. */
export const mostReports = 100;

/** Why a table is left as it is. */
export type TableLeft = "gone" | "other" | "several" | "unkeyed" | "refused" | "large" | "many";

export const tableLeftTexts: Readonly<Record<TableLeft, string>> = {
  gone: "is not there any more",
  other: "has other columns than its report has by now; write the report again",
  several: "may be one of several tables with the same heads; rename the one you mean as it was",
  unkeyed: "has another head over a column that tells its rows apart; name it as it was",
  refused: "cannot be asked for again; write the report again",
  large: `has more cells than the ${mostCellsRead.toLocaleString("en")} that are read at once`,
  many: `stays as it is: no more than ${mostReports} reports are asked for again at once`,
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

/** The cell of a sheet that is to be another. */
export function cellArea({ body }: Pick<OpenTable, "body">, { row, column }: FreshCell): Area {
  return { row: body.row + row, column: body.column + column, rows: 1, columns: 1 };
}

export interface FreshTable {
  readonly cells: readonly FreshCell[];
  /** Rows that the report has by now and the table has not. */
  readonly newRows: number;
  /** What the first of these begin with, where that is asked. */
  readonly missing?: readonly string[];
  /** Rows of the table that are none of the report's, where that is asked. */
  readonly otherRows: number;
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

/** Which row of the report each row of the table is, told by what tells rows apart. */
interface KeyedRows {
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
function keyedRows(
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

/** The cells of a row that are to be others; formulas are none of its business. */
function freshInRow(
  planned: Table,
  open: OpenTable,
  [down, i]: readonly [number, number],
): readonly FreshCell[] {
  return planned.rows[i]!.flatMap((cell, one): readonly FreshCell[] => {
    const column = open.heads.indexOf(planned.columns[one]!.head);
    if (column < 0 || open.isFormula(down, column)) return [];
    const [old, value] = [open.rows()[down]![column] ?? "", constantOf(cell, open.dateShift)];
    if (isAsPlanned(old, value, cell)) return [];
    const byMethod = planned.columns[one]!.byMethod === true;
    return [{ row: down, column, old, new: value, cell, byMethod }];
  });
}

/**
 * Cells are matched by the head of their column and by what tells rows apart, never by their place: sorted, moved and added rows and
 * columns stay as they are. Undefined where a column that tells rows apart has another head.
 */
export function freshCells(planned: Table, open: OpenTable): FreshTable | undefined {
  const keyed = keyedRows(planned, open);
  if (!keyed) return undefined;
  const cells = keyed.pairs.flatMap((pair) => freshInRow(planned, open, pair));
  return { cells, newRows: keyed.awaited.length, otherRows: 0, lostHeads: lostHeads(planned, open) };
}

/** Rows that are named of those that a table lacks. */
const mostNamed = 5;

/** So many pairs of rows are held against each other: more are rows of two tables. */
const mostHeld = 1_000_000;

/** Rows that are the same in some columns of the report, in their order. */
function equalRows(planned: Table, open: OpenTable, compared: readonly number[]): KeyedRows {
  const places = compared.map((i) => open.heads.indexOf(planned.columns[i]!.head));
  const alike = new Map<string, number[]>();
  planned.rows.forEach((row, i) => {
    const key = keyOf(
      row.map((cell) => constantOf(cell, open.dateShift)),
      compared,
    );
    alike.set(key, [...(alike.get(key) ?? []), i]);
  });
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

/** Whether a cell holds what is planned; a frozen one holds what shows nothing but zeros as it was answered. */
export function isAsPlanned(old: Scalar, planned: Scalar, cell: Cell): boolean {
  const value = settled(cell);
  const shown = typeof old === "number" && value.kind === "number" ? zeroAsShown(old, value.format) : old;
  return valueKey(shown) === valueKey(planned);
}
