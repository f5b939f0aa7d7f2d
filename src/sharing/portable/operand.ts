import { columnName, sheetPrefix } from "../../formulas/addresses";
import type { Cells } from "../picture";
import { fixedCells, referenceOf } from "./cells";
import type { Scalar } from "../../formulas/scalar";
import { valuesIn, type Place, type Surroundings } from "./surroundings";
import { tableCells } from "./tableReference";
import { catalogue } from "../../formulas/catalogue";
import { callsIn, textOf, type AlignCall, type Token } from "../../formulas/tokens";

/** An argument of a call, read. */
export type Operand =
  | { readonly kind: "none" }
  /** Typed into the formula. */
  | { readonly kind: "constant"; readonly value: Scalar; readonly text: string }
  /** Cells; `write` says how a formula names one of them. */
  | { readonly kind: "cells"; readonly area: Cells; readonly write: (cell: Place) => string }
  /** A call of Align. */
  | { readonly kind: "call"; readonly call: AlignCall; readonly tokens: readonly Token[] }
  /** Any other calculation. */
  | { readonly kind: "calculation"; readonly tokens: readonly Token[] };

/** Reads an argument of a formula that stands at a place. */
export function operandOf(tokens: readonly Token[], place: Place, book: Surroundings): Operand {
  if (tokens.length === 0) return { kind: "none" };
  const text = textOf(tokens);
  const value = constantOf(text);
  if (value !== undefined) return { kind: "constant", value, text };
  const cells = tokens.length === 1 ? cellsOf(tokens[0]!, place, book) : undefined;
  if (cells) return cells;
  const [call] = callsIn(tokens);
  if (call?.from === 0 && call.to === tokens.length) return { kind: "call", call, tokens };
  return { kind: "calculation", tokens };
}

function constantOf(text: string): Scalar | undefined {
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(?:true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return /^[-+]?[\d.]+(?:e[-+]?\d+)?$/i.test(text) && !Number.isNaN(Number(text)) ? Number(text) : undefined;
}

function cellsOf({ kind, text }: Token, place: Place, book: Surroundings): Operand | undefined {
  switch (kind) {
    case "reference":
      return referredCells(text, place, book);
    case "name": {
      const area = book.named(text);
      const write = (cell: Place) =>
        isOne(area!) ? text : fixedCells({ ...cell, rows: 1, columns: 1 }).replace(/:.*/, "");
      return area && { kind: "cells", area, write };
    }
    case "table": {
      const found = tableCells(text, place, book);
      if (!found) return undefined;
      return { kind: "cells", area: found.area, write: (cell) => besideText(cell, place) };
    }
    default:
      return undefined;
  }
}

function referredCells(text: string, place: Place, book: Surroundings): Operand | undefined {
  const reference = referenceOf(text, place.sheet);
  if (!reference) return undefined;
  const area = reference.spill ? book.spillAt(reference.cells) : reference.cells;
  return area && { kind: "cells", area, write: (cell) => cellText(cell, place, reference) };
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
