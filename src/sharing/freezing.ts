/** Align's formulas become the values that they show; frozen, Align Audit remembers them. Pure. */
import { alignFunction } from "../formulas/calls";
import { shownFormula } from "../formulas/fileSpelling";
import { type AuditRow, auditRow, printOf } from "./audit";
import type { Content } from "./cellContent";
import { type CellEdit, type Edit, type FillEdit, editOf } from "./edit";
import { type AlignCell, type BookPicture, type TablePicture, valuesIn } from "./picture";

/** What is remembered of a freezing. */
export interface Freezing {
  readonly edition: string;
  /** UTC, `2026-01-01 10:00:00`. */
  readonly time: string;
}

/** What is remembered of a freezing at a moment. */
export function freezingAt(edition: string, moment: Date): Freezing {
  return { edition, time: moment.toISOString().slice(0, 19).replace("T", " ") };
}

/** What a cell holds as long as it is live. */
export function liveContent(
  book: BookPicture,
  { sheet, area, kind, formula, stored, marks }: AlignCell,
): Content {
  const shows = valuesIn(book.sheets.get(sheet)!, area);
  const own = { formula, ...(stored !== undefined && { stored }), ...(marks && { marks }) };
  return kind === "cell"
    ? { kind: "cells", rows: [[{ ...own, shows: shows[0]![0]! }]] }
    : { kind, ...own, shows };
}

/** A cell that gives way to what it shows. */
export function toValues(book: BookPicture, cell: AlignCell): CellEdit {
  const { sheet, area } = cell;
  const rows = valuesIn(book.sheets.get(sheet)!, area);
  return { sheet, area, before: liveContent(book, cell), after: { kind: "cells", rows } };
}

/** The row of Align Audit for a cell. */
export function frozenRow(book: BookPicture, cell: AlignCell, freezing: Freezing): AuditRow {
  const print = printOf(valuesIn(book.sheets.get(cell.sheet)!, cell.area));
  return auditRow({ ...cell, ...freezing, stored: cell.stored ?? "", print });
}

/** Columns of tables that would fill Align's formula into new rows while none of their cells holds one any more. */
export function emptiedFills(
  { tables, sheets }: BookPicture,
  cells: readonly AlignCell[],
  freezing?: Freezing,
): readonly FillEdit[] {
  const gone = new Set(cells.map(({ sheet, area }) => `${sheet}!${area.row},${area.column}`));
  const rowsKept = new Map<string, number[]>();
  for (const { name, formulas } of sheets.values())
    for (const [row, column] of formulas) {
      if (gone.has(`${name}!${row},${column}`)) continue;
      const key = `${name}!${column}`;
      rowsKept.set(key, rowsKept.get(key) ?? []);
      rowsKept.get(key)!.push(row);
    }
  return tables.flatMap((table) =>
    (table.fills ?? []).flatMap((fill, column): readonly FillEdit[] => {
      const { body } = table;
      const { sheet } = body;
      if (fill === "" || alignFunction(fill) === undefined) return [];
      const inColumn = rowsKept.get(`${sheet}!${body.column + column}`) ?? [];
      if (inColumn.some((row) => row >= body.row && row < body.row + body.rows)) return [];
      const remembered = freezing && fillRow(table, column, fill, freezing);
      return [{ table: table.name, column, before: fill, after: "", ...(remembered && { remembered }) }];
    }),
  );
}

function fillRow({ name, body }: TablePicture, column: number, fill: string, freezing: Freezing): AuditRow {
  const formula = shownFormula(fill, name);
  return auditRow({
    kind: "column",
    ...{ sheet: body.sheet, ...freezing, formula, stored: fill, value: "", print: "" },
    area: { ...body, column: body.column + column, columns: 1 },
    function: alignFunction(formula) ?? "",
  });
}

/** Cells become values for good; all of them have an answer. */
export function valuesEdit(book: BookPicture, cells: readonly AlignCell[]): Edit {
  return editOf(
    book,
    cells.map((cell) => toValues(book, cell)),
    emptiedFills(book, cells),
  );
}

/** Cells become values, and Align Audit remembers them; all of them have an answer. */
export function freezeEdit(book: BookPicture, cells: readonly AlignCell[], freezing: Freezing): Edit {
  return editOf(
    book,
    cells.map((cell) => ({ ...toValues(book, cell), remembered: frozenRow(book, cell, freezing) })),
    emptiedFills(book, cells, freezing),
  );
}
