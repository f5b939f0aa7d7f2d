/** A table that Align wrote beside the same table asked for again: which cells are to change. Pure. */
import { numberInCell } from "../../core/signed";
import type { Area } from "../../formulas/addresses";
import type { Scalar } from "../../formulas/scalar";
import { settled } from "../../workbook/cellValue";
import { constantOf } from "../../workbook/constant";
import type { Cell, Table } from "../../workbook/plan";
import { valueKey } from "../audit";
import { keyedRows } from "./keyedRows";
import type { OpenTable } from "./openTables";

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
export function lostHeads({ columns }: Table, { heads }: OpenTable): readonly string[] {
  const planned = columns.map(({ head }) => head);
  const hasOthers = heads.some((head) => !planned.includes(head));
  return hasOthers ? planned.filter((head) => !heads.includes(head)) : [];
}

/** The cells of a row that are to be others; formulas are none of its business. */
export function freshInRow(
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

/** Whether a cell holds what is planned; a frozen one holds what shows nothing but zeros as it was answered. */
export function isAsPlanned(old: Scalar, planned: Scalar, cell: Cell): boolean {
  // nearly all are, and spelling numbers takes longest
  if (old === planned) return true;
  const value = settled(cell);
  const shown = typeof old === "number" && value.kind === "number" ? numberInCell(old, value.format) : old;
  return valueKey(shown) === valueKey(planned);
}
