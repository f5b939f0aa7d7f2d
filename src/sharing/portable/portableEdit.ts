import type { CellContent } from "../cellContent";
import { type CellEdit, type Edit, editOf } from "../edit";
import { type Freezing, emptiedFills, frozenRow, liveContent, toValues } from "../freezing";
import { type BookPicture, valuesIn } from "../picture";
import { isAnswered } from "../shareSummary";
import { dataEdit } from "./dataEdit";
import type { PortableCell, PortablePlan } from "./portable";

/**
 * Lets native formulas, or values, take the place of Align's, with the sheet Align Data that they look up; Align Audit remembers Align's.
 * Throws `Mistake` where Align Data is in use already.
 */
export function portableEdit(book: BookPicture, { cells, sheet }: PortablePlan, freezing: Freezing): Edit {
  const touched = cells.filter(({ kind }) => kind !== "left");
  const edit = editOf(
    book,
    touched.map((made) => ({ ...cellEdit(book, made), remembered: frozenRow(book, made.cell, freezing) })),
    emptiedFills(
      book,
      touched.map(({ cell }) => cell),
      freezing,
    ),
  );
  return { ...edit, sheets: [dataEdit(book, sheet), ...edit.sheets], isProven: true, isStale: true };
}

function cellEdit(book: BookPicture, made: PortableCell): CellEdit {
  const formulas =
    made.kind === "formulas" ? made.formulas : made.kind === "values" ? made.guarded : undefined;
  if (!formulas) return toValues(book, made.cell);
  const { sheet, area } = made.cell;
  const values = valuesIn(book.sheets.get(sheet)!, area);
  // what has no answer yet is to have one
  const isShown = isAnswered(made.cell);
  const rows = formulas.map((line, down) =>
    line.map((formula, right): CellContent => {
      const shows = values[down]![right]!;
      return formula === undefined ? shows : { formula, ...(isShown && { shows }) };
    }),
  );
  return { sheet, area, before: liveContent(book, made.cell), after: { kind: "cells", rows } };
}
