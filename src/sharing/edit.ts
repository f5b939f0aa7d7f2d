/**
 * A change to a workbook as data: planned without knowing where it will be applied, tested once, and applied by either host, all of it or
 * nothing. What stood there before is part of it, so that taking it back is an edit, too.
 */
import type { Area } from "../formulas/addresses";
import type { CellLook } from "../workbook/look";
import type { Stamped } from "../workbook/stamp";
import { type AuditRow, valueKey } from "./audit";
import { auditEdit } from "./auditSheet";
import type { Content } from "./cellContent";
import { type BookPicture, type SheetPicture, rowsOf } from "./picture";
import type { SheetEdit } from "./sheetEdit";

/** A block of cells and what comes into it; its formats stay. */
export interface CellEdit {
  readonly sheet: string;
  readonly area: Area;
  readonly before: Content;
  readonly after: Content;
  /** What of its look changes all the same. */
  readonly look?: CellLook;
  /** The row of Align Audit that comes with it. */
  readonly remembered?: AuditRow;
  /** The row of Align Audit that goes with it. */
  readonly forgotten?: AuditRow;
}

/** What a table fills into new rows of a column, as the file spells it; "" for nothing. */
export interface FillEdit {
  readonly table: string;
  /** Its place among the columns, from 0. */
  readonly column: number;
  readonly before: string;
  readonly after: string;
  readonly remembered?: AuditRow;
  readonly forgotten?: AuditRow;
}

export interface Edit {
  readonly cells: readonly CellEdit[];
  readonly fills: readonly FillEdit[];
  readonly sheets: readonly SheetEdit[];
  /** What the workbook says of itself, where that changes. */
  readonly stamps?: { readonly before: readonly Stamped[]; readonly after: readonly Stamped[] };
  /** What formulas are to show is known from elsewhere: who can calculate holds them to it. */
  readonly isProven?: boolean;
  /** Formulas may show something else once they are calculated: whoever opens a file calculates. */
  readonly isStale?: boolean;
}

/** Whether an edit leaves everything as it is. */
export function isEmpty({ cells, fills, sheets, stamps }: Edit): boolean {
  return cells.length + fills.length + sheets.length === 0 && stamps === undefined;
}

function holdsFormula(content: Content): boolean {
  return content.kind !== "cells" || content.rows.some((row) => row.some((one) => typeof one === "object"));
}

/** Whether an edit enters formulas, or takes some away. */
export function changesFormulas({ cells, fills, sheets }: Edit): boolean {
  return (
    fills.length + sheets.length > 0 ||
    cells.some(({ before, after }) => holdsFormula(before) || holdsFormula(after))
  );
}

/** An edit with what its cells and columns tell the sheet Align Audit. @param forgotten rows that go without either */
export function editOf(
  book: BookPicture,
  cells: readonly CellEdit[],
  fills: readonly FillEdit[] = [],
  forgotten: readonly AuditRow[] = [],
): Edit {
  const told = [...cells, ...fills];
  const audit = auditEdit(
    book,
    told.flatMap(({ remembered }) => (remembered ? [remembered] : [])),
    [...told.flatMap((one) => (one.forgotten ? [one.forgotten] : [])), ...forgotten],
  );
  return { cells, fills, sheets: audit ? [audit] : [] };
}

/** What is entered, whatever it shows. */
function entriesOf(content: Content): string {
  return JSON.stringify(content, (key, value: unknown) => (key === "shows" ? undefined : value));
}

/** Turns an edit of cells or of a column round. */
function turned<T extends CellEdit | FillEdit>({ before, after, remembered, forgotten, ...rest }: T): T {
  return {
    ...rest,
    ...{ before: after, after: before },
    ...(remembered && { forgotten: remembered }),
    ...(forgotten && { remembered: forgotten }),
  } as unknown as T;
}

/** What takes an edit back where its cells still hold what it put there, and the cells that hold something else by now. */
export function undone(
  edit: Edit,
  book: BookPicture,
): { readonly edit: Edit; readonly changed: readonly CellEdit[] } {
  const all = edit.cells.filter(({ before, after }) => entriesOf(before) !== entriesOf(after));
  const own = new Set(all.filter((one) => holds(book.sheets.get(one.sheet), one)));
  const { stamps } = edit;
  return {
    edit: {
      ...editOf(
        book,
        [...own].map(({ look: _, ...cell }) => turned<CellEdit>(cell)),
        edit.fills.map(turned),
      ),
      ...(stamps && { stamps: { before: stamps.after, after: stamps.before } }),
    },
    changed: all.filter((one) => !own.has(one)),
  };
}

function holds(sheet: SheetPicture | undefined, { area, after }: CellEdit): boolean {
  if (!sheet) return false;
  if (after.kind !== "cells") return sheet.formulaAt(area.row, area.column) === after.formula;
  return rowsOf(area, (row, column) => {
    const content = after.rows[row - area.row]![column - area.column]!;
    const formula = sheet.formulaAt(row, column);
    if (typeof content === "object") return formula === content.formula;
    return formula === undefined && valueKey(sheet.valueAt(row, column)) === valueKey(content);
  }).every((line) => line.every(Boolean));
}
