/** Align's formulas entered again, whatever a file or a program made of them. Pure. */
import { spellingsIn } from "../formulas/calls";
import { mendedFormula, shownFormula } from "../formulas/fileSpelling";
import type { Content } from "./cellContent";
import { type CellEdit, type Edit, editOf } from "./edit";
import { liveContent } from "./freezing";
import { type Finding, issueKinds } from "./health";
import type { AlignCell, BookPicture } from "./picture";

/** A formula as Excel shows it. */
export function repairedFormula(formula: string): string {
  const isShown = [...spellingsIn(formula)].every((spelling) => spelling === "shown");
  return isShown ? formula : shownFormula(formula.slice(1));
}

/** A cell whose formula is entered again, to be calculated anew. */
export function reentered(book: BookPicture, cell: AlignCell): CellEdit {
  const { sheet, area, kind, stored, marks } = cell;
  const formula = {
    formula: repairedFormula(cell.formula),
    ...(stored !== undefined && { stored: mendedFormula(stored) }),
    ...(marks && { marks }),
  };
  const after: Content = kind === "cell" ? { kind: "cells", rows: [[formula]] } : { kind, ...formula };
  return { sheet, area, before: liveContent(book, cell), after };
}

/** Enters formulas again. */
export function reenterEdit(book: BookPicture, cells: readonly AlignCell[]): Edit {
  return {
    ...editOf(
      book,
      cells.map((cell) => reentered(book, cell)),
    ),
    isStale: true,
  };
}

/** Mends what entering formulas again mends. */
export function repairEdit(book: BookPicture, findings: readonly Finding[]): Edit {
  return reenterEdit(
    book,
    findings.flatMap(({ issue, cell }) => (cell && issueKinds[issue].mends ? [cell] : [])),
  );
}
