/** Columns that Enrich added beside a list, found again and asked for again. Pure. */
import { once } from "../../core/once";
import { cellsNamed } from "../../formulas/references";
import type { Scalar } from "../../formulas/scalar";
import { constantOf } from "../../workbook/constant";
import { isNumberedHead } from "../../workbook/freeName";
import { type Cell, type Stamp, text } from "../../workbook/plan";
import { valueKey } from "../audit";
import { type BookPicture, sheetNamed, valuesIn } from "../picture";
import type { CellBudget } from "../cellBudget";
import type { OpenTable } from "./openTables";
import type { TableLeft } from "./tableLeft";
import type { FreshCell, FreshTable } from "./tableRefresh";

/** What a row of the list is answered for: the codes that its names were taken for, and the year or day beside them. */
export interface AnsweredRow {
  readonly code: string;
  readonly other?: string;
  readonly when?: string;
}

/** What Enrich was asked for, asked again. */
export interface Enriched {
  /** Its columns: the codes, those of second countries where there are such, what was asked for, the note. */
  readonly columns: readonly { readonly head: string; readonly byMethod: boolean }[];
  readonly hasOther: boolean;
  /** Heads of the list's columns with the names, and with those of second countries where there are such; undefined where nobody wrote it down. */
  readonly names: readonly (string | undefined)[];
  /** The code of the country that a text of them names; undefined for none, and where it is not clear which. */
  readonly codeOf: (name: string) => string | undefined;
  /** Head of the list's column with each row's year or day. */
  readonly year: string | undefined;
  /** A cell a column; undefined where a code is no country's. */
  readonly cellsOf: (row: AnsweredRow) => readonly Cell[] | undefined;
}

/** A list, and the first of its columns that Enrich may have added. */
interface FoundList {
  readonly open: OpenTable;
  readonly from: number;
}

/** Where each column stands: the codes first, all others as near behind them as can be; −1 for one that is not there. */
function placesOf({ columns }: Enriched, { open: { heads }, from }: FoundList): readonly number[] {
  const candidates = (wanted: string) =>
    heads.flatMap((head, at) => (at >= from && isNumberedHead(head, wanted) ? [at] : []));
  const [codes, ...others] = columns;
  const behind = (code: number): readonly number[] => {
    const taken = new Set([code]);
    return others.map(({ head }) => {
      const free = candidates(head).filter((at) => !taken.has(at));
      const at = free.find((one) => one > code) ?? free[0] ?? -1;
      taken.add(at);
      return at;
    });
  };
  const known = (places: readonly number[]) => places.filter((at) => at >= 0).length;
  const found = candidates(codes!.head).map((code) => [code, ...behind(code)]);
  const best = Math.max(...found.map(known));
  return found.findLast((places) => known(places) === best) ?? columns.map(() => -1);
}

/** The cells right of a list that the hidden name of a block still names, with the list at their left. */
function blockNamed(book: BookPicture, name: string, { columns }: Enriched): FoundList | undefined {
  const formula = book.names.find((one) => one.isGlobal && one.name === name)?.formula;
  const block = formula === undefined ? undefined : cellsNamed(formula);
  const sheet = block && sheetNamed(book, block.sheet);
  if (!block || !sheet?.used) return undefined;
  const column = Math.min(sheet.used.column, block.column);
  const whole = { ...block, column, columns: block.column + block.columns - column };
  const [head = []] = valuesIn(sheet, { ...whole, rows: 1 });
  const from = block.column - column;
  const hasHead = head
    .slice(from)
    .some((cell) => columns.some((one) => isNumberedHead(String(cell), one.head)));
  const body = hasHead ? { ...whole, row: whole.row + 1, rows: whole.rows - 1 } : whole;
  return {
    open: {
      ...{ name, sheet: sheet.name, body, dateShift: book.dateShift },
      heads: hasHead
        ? head.map(String)
        : [...head.slice(0, from).map(() => ""), ...columns.map((one) => one.head)],
      rows: once(() => valuesIn(sheet, body)),
      isFormula: (row, right) => sheet.formulaAt(body.row + row, body.column + right) !== undefined,
    },
    from,
  };
}

/** The list under the name that it had, or the only other one that has all of the columns by now. */
function listOf(
  book: BookPicture,
  tables: readonly OpenTable[],
  { table }: Stamp,
  enriched: Enriched,
): FoundList | undefined {
  const named = tables.find(({ name }) => name === table);
  if (named) return { open: named, from: 0 };
  const block = blockNamed(book, table, enriched);
  if (block) return block;
  const asked = { ...enriched, columns: enriched.columns.slice(0, -1) };
  const alike = tables
    .map((open): FoundList => ({ open, from: 0 }))
    .filter((list) => placesOf(asked, list).every((at) => at >= 0));
  return alike.length === 1 ? alike[0] : undefined;
}

/** What is to change in columns that Enrich added. */
export type FreshColumns =
  | (FreshTable & { readonly open: OpenTable; readonly left: undefined })
  | { readonly open: OpenTable | undefined; readonly left: TableLeft };

/**
 * Rows are answered by the codes beside them, whatever became of the names; a row without one stays, as does a column under another head.
 * Formulas are none of its business.
 */
export function freshColumns(
  book: BookPicture,
  tables: readonly OpenTable[],
  stamp: Stamp,
  enriched: Enriched | undefined,
  budget: CellBudget,
  isVerifying: boolean,
): FreshColumns {
  if (!enriched) return { open: undefined, left: "refused" };
  const list = listOf(book, tables, stamp, enriched);
  if (!list) return { open: undefined, left: "gone" };
  const { open } = list;
  if (!budget.takes(open.body)) return { open, left: "large" };
  const places = placesOf(enriched, list);
  if (places.every((at) => at < 0)) {
    const hasAny = enriched.columns
      .slice(1, -1)
      .some(({ head }) => open.heads.some((one) => isNumberedHead(one, head)));
    return { open, left: hasAny ? "unkeyed" : "gone" };
  }
  const year = enriched.year === undefined ? -1 : headPlace(open, enriched.year);
  if (enriched.year !== undefined && year < 0) return { open, left: "unkeyed" };
  const answers = open.rows().map((row) => {
    const at = (place: number) => String(row[place] ?? "");
    return enriched.cellsOf({
      code: at(places[0]!),
      ...(enriched.hasOther && { other: at(places[1]!) }),
      ...(year >= 0 && { when: at(year) }),
    });
  });
  // beside a name that is no country's stands a note alone
  const otherRows = answers.filter(
    (answered, down) =>
      !answered && places.slice(0, -1).some((at) => at >= 0 && (open.rows()[down]![at] ?? "") !== ""),
  ).length;
  const cells = open.rows().flatMap((row, down): readonly FreshCell[] => {
    const answered = answers[down];
    if (!answered) return [];
    return answered.flatMap((cell, i): readonly FreshCell[] => {
      const column = places[i]!;
      if (column < 0 || open.isFormula(down, column)) return [];
      const [old, value]: readonly [Scalar, Scalar] = [row[column] ?? "", constantOf(cell, open.dateShift)];
      if (valueKey(old) === valueKey(value)) return [];
      return [{ row: down, column, old, new: value, cell, byMethod: enriched.columns[i]!.byMethod }];
    });
  });
  const names = isVerifying ? otherNames(enriched, open, places) : { cells: [], unnamed: 0 };
  // a list of which nothing was missing has no note
  const lostHeads = enriched.columns.slice(0, -1).flatMap(({ head }, i) => (places[i]! < 0 ? [head] : []));
  return {
    cells: [...cells, ...names.cells],
    ...{ newRows: 0, otherRows: isVerifying ? otherRows : 0, lostHeads, open, left: undefined },
    ...(names.unnamed > 0 && { unnamed: names.unnamed }),
  };
}

/**
 * Codes that are not their names' any more, of names that are clear; one that is not was settled by whoever made the list, which nothing
 * remembers.
 * @param places of the enriched columns @returns the cells of the codes, and how many columns of names nobody can find
 */
function otherNames(
  { names, codeOf, columns }: Enriched,
  open: OpenTable,
  places: readonly number[],
): { readonly cells: readonly FreshCell[]; readonly unnamed: number } {
  const found = names.map((head) => (head === undefined ? -1 : headPlace(open, head)));
  const cells = found.flatMap((at, i): readonly FreshCell[] => {
    const column = places[i]!;
    if (at < 0 || column < 0) return [];
    return open.rows().flatMap((row, down): readonly FreshCell[] => {
      const [code, wanted] = [row[column] ?? "", codeOf(String(row[at] ?? ""))];
      if (wanted === undefined || code === "" || code === wanted || open.isFormula(down, column)) return [];
      return [
        { row: down, column, old: code, new: wanted, cell: text(wanted), byMethod: columns[i]!.byMethod },
      ];
    });
  });
  return { cells, unnamed: found.filter((at) => at < 0).length };
}

function headPlace({ heads }: OpenTable, wanted: string): number {
  return heads.findIndex((head) => head.trim().toLowerCase() === wanted.trim().toLowerCase());
}
