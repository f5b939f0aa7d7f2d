import { type Area, maxColumns, maxRows, sameArea, contains, sameName } from "../../workbook/area";
import { type Shift, shifted } from "../../workbook/shift";
import type { RenamedColumn } from "../../workbook/table";
import {
  type End,
  type WrittenReference,
  areaOfReference,
  movedTo,
  referenceText,
  sheetOf,
  sheetPrefix,
  writtenReference,
} from "./referenceText";
import { bracketRenamed } from "./structuredReference";
import { FormulaSyntaxError, type Token, tokensOf } from "./token";

const lost = "#REF!";

/** The formula with some tokens replaced, everything else as typed. Text that is no formula stays as it is. */
export function rewritten(
  formula: string,
  replaced: (token: Token, before: Token | undefined) => string | undefined,
): string {
  let tokens: readonly Token[];
  try {
    tokens = tokensOf(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
  let text = "";
  let end = 0;
  for (const [place, token] of tokens.entries()) {
    const other = replaced(token, tokens[place - 1]);
    if (other === undefined || other === token.text) continue;
    text += formula.slice(end, token.at) + other;
    end = token.at + token.text.length;
  }
  return text + formula.slice(end);
}

/** Replaces references by what `other` says; `undefined` stays. */
function withReferences(formula: string, other: (reference: WrittenReference) => string | undefined): string {
  return rewritten(formula, (token) => {
    const reference = token.kind === "reference" ? writtenReference(token.text) : undefined;
    return reference && other(reference);
  });
}

/** A formula on a sheet after cells of a sheet moved by a shift. References that lost all their cells are #REF!. */
export function followedFormula(formula: string, on: string, moved: string, shift: Shift): string {
  return withReferences(formula, (reference) => {
    if (!sameName(sheetOf(reference) ?? on, moved)) return undefined;
    const area = areaOfReference(reference);
    const to = shifted(area, shift);
    if (to === undefined) return reference.sheet + lost;
    return sameArea(area, to) ? undefined : referenceText(movedTo(reference, to));
  });
}

/** A formula after cells of one sheet were moved (cut and pasted) by an offset, perhaps to another sheet: references to them follow. */
export function movedReferences(
  formula: string,
  on: string,
  from: { readonly sheet: string; readonly area: Area },
  to: { readonly sheet: string; readonly row: number; readonly column: number },
): string {
  return withReferences(formula, (reference) => {
    const area = areaOfReference(reference);
    if (!sameName(sheetOf(reference) ?? on, from.sheet) || !contains(from.area, area)) return undefined;
    const target = {
      ...area,
      row: area.row - from.area.row + to.row,
      column: area.column - from.area.column + to.column,
    };
    const sheet = sameName(from.sheet, to.sheet)
      ? reference.sheet
      : sameName(on, to.sheet)
        ? ""
        : sheetPrefix(to.sheet);
    return referenceText(movedTo({ ...reference, sheet }, target));
  });
}

/** A formula after a sheet got another name; `undefined`: it was deleted, and references to it are lost. */
export function sheetRenamed(formula: string, before: string, after: string | undefined): string {
  return rewritten(formula, (token) => {
    if (token.kind !== "reference" && token.kind !== "name") return undefined;
    const bang = token.text.endsWith(`!${lost}`)
      ? token.text.length - lost.length
      : token.text.lastIndexOf("!") + 1;
    if (bang === 0) return undefined;
    const sheet = sheetOf({ sheet: token.text.slice(0, bang) } as WrittenReference)!;
    if (!sameName(sheet, before)) return undefined;
    return after === undefined ? lost : sheetPrefix(after) + token.text.slice(bang);
  });
}

/** A formula after it was copied this many rows down and columns to the right: relative references move along; off the sheet they are #REF!. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return withEnds(formula, (end) => copiedEnd(end, rows, columns));
}

/**
 * A formula as it is when copied from one cell (row and column) to another with rows and columns exchanged: a cell so far below
 * the first is then so far to the right of the other.
 */
export function transposedFormula(
  formula: string,
  from: readonly [number, number],
  to: readonly [number, number],
): string {
  return withEnds(formula, (end) => {
    const { row, column, isRowAbsolute, isColumnAbsolute } = end;
    if (row === undefined || column === undefined || isRowAbsolute || isColumnAbsolute)
      return copiedEnd(end, to[0] - from[0], to[1] - from[1]);
    return { ...end, row: to[0] + column - from[1], column: to[1] + row - from[0] };
  });
}

/** Replaces the ends of references; a reference off the sheet is #REF!. */
function withEnds(formula: string, other: (end: End) => End): string {
  return withReferences(formula, (reference) => {
    const ends = reference.ends.map(other);
    if (ends.some((end) => !isOnSheet(end))) return reference.sheet + lost;
    return referenceText({ ...reference, ends: ends as [End] | [End, End] });
  });
}

function copiedEnd(end: End, rows: number, columns: number): End {
  return {
    ...end,
    row: end.row === undefined || end.isRowAbsolute ? end.row : end.row + rows,
    column: end.column === undefined || end.isColumnAbsolute ? end.column : end.column + columns,
  };
}

function isOnSheet({ row = 0, column = 0 }: End): boolean {
  return row >= 0 && row < maxRows && column >= 0 && column < maxColumns;
}

/** A formula after a defined name or a table got another name. */
export function nameReplaced(formula: string, before: string, after: string): string {
  return rewritten(formula, (token) =>
    token.kind === "name" && sameName(token.text, before) ? after : undefined,
  );
}

/**
 * A formula after a column of a table got another name.
 * @param isInside whether the formula is in the table: then brackets without a table's name count, too
 */
export function columnRenamed(
  formula: string,
  { table, before, after }: RenamedColumn,
  isInside: boolean,
): string {
  return rewritten(formula, (token, previous) => {
    if (token.kind !== "bracket") return undefined;
    const named = previous?.kind === "name" && !token.spaced ? previous.text : undefined;
    if (named === undefined ? !isInside : !sameName(named, table)) return undefined;
    return bracketRenamed(token.text, before, after);
  });
}
