/** References to cells within formulas, found and put in other words. Pure. */
import {
  type Cells,
  areaOf,
  columnName,
  columnNumber,
  lastColumn,
  lastRow,
  sheetOfPrefix,
} from "./addresses";
import { tokensOf } from "./tokens";

/** A reference as it stands in a formula. */
export interface Reference {
  /** Where it begins and ends among the formula's letters. */
  readonly start: number;
  readonly end: number;
  /** `'Near abroad'!` as written; "" where it names no sheet. */
  readonly prefix: string;
  /** `$B$2`, `A1:B3`, `A:A` or `1:3`, as written. */
  readonly cells: string;
}

/** A token of the kind `reference` taken apart. */
export function partsOf(text: string): Pick<Reference, "prefix" | "cells"> {
  const end = text.lastIndexOf("!") + 1;
  return { prefix: text.slice(0, end), cells: text.slice(end) };
}

/** All references to cells, in other workbooks and across several sheets too. */
function everyReference(formula: string): readonly Reference[] {
  let end = 0;
  return tokensOf(formula).flatMap(({ kind, text }) => {
    const start = end;
    end += text.length;
    return kind === "reference" ? [{ start, end, ...partsOf(text) }] : [];
  });
}

/** Whether cells are of one sheet of this workbook. @param prefix what stands before them */
export function isHere({ prefix }: Pick<Reference, "prefix">): boolean {
  return prefix !== "!" && !/[[\]:]/.test(prefix);
}

/** All references to cells of this workbook; what stands in texts, in brackets of tables and in other workbooks is none. */
export function referencesIn(formula: string): readonly Reference[] {
  return everyReference(formula).filter(isHere);
}

/** The block that `='List'!$N$1` names, with or without its `=`; undefined for any other formula. */
export function cellsNamed(formula: string): Cells | undefined {
  const [only, ...others] = referencesIn(formula);
  const whole = formula.replace(/^=/, "").trim();
  if (!only || others.length > 0 || only.prefix === "" || only.prefix + only.cells !== whole)
    return undefined;
  const area = areaOf(only.cells);
  return area && { sheet: sheetOfPrefix(only.prefix), ...area };
}

/** The formula with each reference to cells of this workbook as `other` says. */
export function withReferences(
  formula: string,
  other: (reference: Reference, place: number) => string,
): string {
  return replaced(formula, referencesIn(formula), other);
}

function replaced(
  formula: string,
  references: readonly Reference[],
  other: (reference: Reference, place: number) => string,
): string {
  let [text, end] = ["", 0];
  references.forEach((reference, place) => {
    text += formula.slice(end, reference.start) + other(reference, place);
    end = reference.end;
  });
  return text + formula.slice(end);
}

/** The ends of a reference's cells: `$B$2` is one, `A:A` two. */
function eachEnd(
  cells: string,
  change: (dollars: readonly [string, string], column: string, row: string) => string,
) {
  return cells.replace(
    /(\$?)([A-Z]{0,3})(\$?)(\d*)/gi,
    (whole, first: string, letters: string, second: string, digits: string) => {
      if (whole === "") return "";
      // of a row alone, `$1`, the only dollar is the row's
      return letters === ""
        ? change(["", first || second], "", digits)
        : change([first, second], letters, digits);
    },
  );
}

/** References as fast ones: `A$1:B2` is `$A$1:$B$2`. */
export function fast(cells: string): string {
  return eachEnd(cells, (_, letters, digits) => (letters && `$${letters}`) + (digits && `$${digits}`));
}

/** The dollars of one reference on the cells of another of the same form. */
export function asFastAs(model: string, cells: string): string {
  const dollars: (readonly [string, string])[] = [];
  eachEnd(model, (own) => (dollars.push(own), ""));
  let place = 0;
  return eachEnd(cells, (_, letters, digits) => {
    const [first, second] = dollars[Math.min(place++, dollars.length - 1)] ?? ["", ""];
    return (letters && first + letters) + (digits && second + digits);
  });
}

/** A formula as it is when filled down and to the right; what leaves the sheet is #REF!. */
export function filled(formula: string, down: number, right: number): string {
  return replaced(formula, everyReference(formula), ({ prefix, cells }) => {
    let lost = false;
    const moved = eachEnd(cells, ([first, second], letters, digits) => {
      const at = letters && columnNumber(letters) + (first ? 0 : right);
      const line = digits && Number(digits) + (second ? 0 : down);
      lost ||=
        (at !== "" && (at < 0 || at > lastColumn)) || (line !== "" && (line < 1 || line > lastRow + 1));
      return (
        (at === "" ? "" : first + columnName(Math.max(0, at))) + (line === "" ? "" : second + String(line))
      );
    });
    return lost ? `${prefix}#REF!` : prefix + moved;
  });
}

/** Equal for two formulas in two cells if one is the other, filled. */
export function relativeTo(formula: string, row: number, column: number): string {
  return replaced(
    formula,
    everyReference(formula),
    ({ prefix, cells }) =>
      prefix +
      eachEnd(cells, ([first, second], letters, digits) => {
        const at = letters && columnNumber(letters) - (first ? 0 : column);
        const line = digits && Number(digits) - (second ? 0 : row);
        return `${second}R${line}${first}C${at}`;
      }),
  );
}
