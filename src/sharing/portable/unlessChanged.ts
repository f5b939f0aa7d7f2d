/** What has no native counterpart shows what was frozen as long as the cells that it was asked of hold what they held. */
import type { Place } from "../../formulas/addresses";
import { quoted } from "../../formulas/calls";
import { type Scalar, isError } from "../../formulas/scalar";
import { tokensOf } from "../../formulas/tokens";
import { rowsOf } from "../picture";
import { dataNames } from "./lookup";
import { type CellsOperand, operandOf } from "./operand";
import type { Surroundings } from "./surroundings";

/** Cells that are compared one by one, cells of a block that is compared as a whole, and letters of a text in a formula, at most. */
const [mostCells, mostOfBlock, mostLetters] = [40, 2000, 255];

/** A value as a formula writes it; undefined for what it cannot. */
function literal(value: Scalar): string | undefined {
  if (isError(value)) return value === "#N/A" ? "NA()" : undefined;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
  return value.length > mostLetters ? piecewise(value) : quoted(value);
}

/** A text that is too long for one constant. */
function piecewise(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${mostLetters - 1}}`, "gu")) ?? [];
  return pieces.map(quoted).join("&");
}

/** Whether a cell that holds a value can be compared with it. */
function isComparable(value: Scalar): boolean {
  return !isError(value) && !(typeof value === "string" && value.length > mostLetters);
}

/** Whether a cell holds what it held. */
function isSame(cell: string, value: Scalar): string | undefined {
  if (!isComparable(value)) return undefined;
  // an empty cell equals 0
  return value === 0 ? `IF(ISNUMBER(${cell}),${cell}=0,FALSE)` : `${cell}=${literal(value)!}`;
}

/**
 * Whether a block of typed cells holds what it held; undefined where a cell is calculated, may be taken for an empty one, or holds what a
 * list of constants cannot.
 */
function isSameBlock({ area, write }: CellsOperand, book: Surroundings): string | undefined {
  const { sheet, row, column, rows, columns } = area;
  if (rows * columns > mostOfBlock) return undefined;
  const constants = rowsOf(area, (r, c) => {
    const cell = { sheet, row: r, column: c };
    const value = book.valueAt(cell);
    return book.isTyped(cell) && value !== 0 && isComparable(value) ? literal(value) : undefined;
  });
  if (constants.flat().includes(undefined)) return undefined;
  const last = write({ sheet, row: row + rows - 1, column: column + columns - 1 });
  const block = `${write({ sheet, row, column })}:${last.slice(last.lastIndexOf("!") + 1)}`;
  return `SUMPRODUCT(--(${block}<>{${constants.map((line) => line.join(",")).join(";")}}))=0`;
}

/**
 * Whether all typed cells that a formula refers to hold what they hold now, as a native formula; undefined where it refers to none, or to
 * more than can be compared.
 */
export function inputsSame(formula: string, place: Place, book: Surroundings): string | undefined {
  const same = new Set<string>();
  for (const token of tokensOf(formula.replace(/^=/, ""))) {
    if (!["reference", "name", "table"].includes(token.kind)) continue;
    const operand = operandOf([token], place, book);
    if (operand.kind !== "cells") continue;
    const { area, write } = operand;
    if (area.rows * area.columns > mostCells) {
      const block = isSameBlock(operand, book);
      if (block === undefined) return undefined;
      same.add(block);
      continue;
    }
    rowsOf(area, (row, column) => {
      const cell = { sheet: area.sheet, row, column };
      // what is calculated may come out otherwise in the last digit elsewhere
      const text = book.isTyped(cell) ? isSame(write(cell), book.valueAt(cell)) : undefined;
      if (text !== undefined) same.add(text);
    });
  }
  if (same.size === 0 || same.size > mostCells) return undefined;
  return [...same].reduceRight((rest, one) => `IF(${one},${rest},FALSE)`);
}

/** The value while that holds, else the text of Align Data that says why there is none; undefined where a formula cannot write it. */
export function unlessChanged(same: string, value: Scalar): string | undefined {
  const written = literal(value);
  return written === undefined ? undefined : `=IF(${same},${written},${dataNames.changed})`;
}
