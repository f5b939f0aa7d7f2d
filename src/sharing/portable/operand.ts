import {
  type Cells,
  type Place,
  absolute,
  areaOf,
  columnName,
  sheetOfPrefix,
  sheetPrefix,
} from "../../formulas/addresses";
import { type Call, constantOf, outermostCalls } from "../../formulas/calls";
import type { Scalar } from "../../formulas/scalar";
import { catalogue } from "../../formulas/catalogue";
import { isHere, partsOf } from "../../formulas/references";
import { tableCells } from "../../formulas/tableReference";
import { type Token, textOf } from "../../formulas/tokens";
import { mostCellsRead } from "../cellBudget";
import { valuesIn, type Surroundings } from "./surroundings";

/** Cells; `write` says how a formula names one of them. */
export interface CellsOperand {
  readonly kind: "cells";
  readonly area: Cells;
  readonly write: (cell: Place) => string;
}

/** An argument of a call, read. */
export type Operand =
  | { readonly kind: "none" }
  /** Typed into the formula. */
  | { readonly kind: "constant"; readonly value: Scalar; readonly text: string }
  | CellsOperand
  /** A call of Align. */
  | { readonly kind: "call"; readonly call: Call; readonly tokens: readonly Token[] }
  /** Any other calculation. */
  | { readonly kind: "calculation"; readonly tokens: readonly Token[] };

/** Reads an argument of a formula that stands at a place; one of more cells than are read is a calculation. */
export function operandOf(tokens: readonly Token[], place: Place, book: Surroundings): Operand {
  if (tokens.length === 0) return { kind: "none" };
  const value = constantOf(tokens);
  if (value !== undefined) return { kind: "constant", value, text: textOf(tokens) };
  const cells = cellsOf(tokens, place, book);
  if (cells) {
    const area = book.inUse(cells.area);
    if (area.rows * area.columns <= mostCellsRead) return { ...cells, area };
  }
  const [call] = outermostCalls(tokens);
  if (call?.from === 0 && call.to === tokens.length) return { kind: "call", call, tokens };
  return { kind: "calculation", tokens };
}

function cellsOf(tokens: readonly Token[], place: Place, book: Surroundings): CellsOperand | undefined {
  const [token, sign, ...more] = tokens;
  const isSpill = sign?.text === "#";
  if (!token || more.length > 0 || (sign && !isSpill)) return undefined;
  const { kind, text } = token;
  switch (kind) {
    case "reference":
      return referredCells(text, isSpill, place, book);
    case "name": {
      const area = isSpill ? undefined : book.named(text);
      const write = (cell: Place) =>
        isOne(area!) ? text : sheetPrefix(cell.sheet) + absolute(cell.row, cell.column);
      return area && { kind: "cells", area, write };
    }
    case "table": {
      const found = isSpill ? undefined : tableCells(text, place, book.tables);
      return found && { kind: "cells", area: found.area, write: (cell) => besideText(cell, place) };
    }
    default:
      return undefined;
  }
}

/** Cells as typed, or all that a cell spills into. */
function referredCells(
  text: string,
  isSpill: boolean,
  place: Place,
  book: Surroundings,
): CellsOperand | undefined {
  const { prefix, cells } = partsOf(text);
  const block = isHere({ prefix }) ? areaOf(cells) : undefined;
  if (!block) return undefined;
  const typed = { sheet: prefix === "" ? place.sheet : sheetOfPrefix(prefix), ...block };
  const area = isSpill ? book.spillAt(typed) : typed;
  // its first corner says what stands fast
  const fast = { rowFast: /^\$?[A-Z]+\$/i.test(cells), columnFast: cells.startsWith("$") };
  return area && { kind: "cells", area, write: (cell) => cellText(cell, place, fast) };
}

/** How a formula at a place names a cell. */
function cellText(
  { sheet, row, column }: Place,
  place: Place,
  { rowFast, columnFast }: { readonly rowFast: boolean; readonly columnFast: boolean },
): string {
  const prefix = sheet === place.sheet ? "" : sheetPrefix(sheet);
  return `${prefix}${columnFast ? "$" : ""}${columnName(column)}${rowFast ? "$" : ""}${row + 1}`;
}

/** How a formula names a cell of its own row, or of a column that stands fast. */
export function besideText(cell: Place, place: Place): string {
  return cellText(cell, place, { rowFast: false, columnFast: true });
}

function isOne({ rows, columns }: Cells): boolean {
  return rows === 1 && columns === 1;
}

/** What an argument may be: one value, the values of its cells; undefined where only calculating would tell. */
export function valuesOf(operand: Operand, place: Place, book: Surroundings): readonly Scalar[] | undefined {
  switch (operand.kind) {
    case "none":
      return [];
    case "constant":
      return [operand.value];
    case "cells":
      return valuesIn(book, operand.area);
    case "call": {
      const { name, arguments: given } = operand.call;
      const [country = []] = given;
      return catalogue.get(name)?.spells ? valuesOf(operandOf(country, place, book), place, book) : undefined;
    }
    case "calculation":
      return undefined;
  }
}
