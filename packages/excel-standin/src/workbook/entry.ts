import { typedNumber } from "./typedNumber";
import { type Cell, CellError, type CellValue, isErrorCode } from "./cell";

/** What a cell takes on when something is entered. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  /** A number format that the way of writing implies, taken by a cell that has none. */
  readonly numberFormat?: string;
}

const asText = "@";

/** How Excel reads what is entered into a cell with a number format. */
export function entryOf(input: unknown, numberFormat: string | undefined): Entry {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  const text = String(input);
  if (numberFormat === asText) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: "", formula: text };
  if (isErrorCode(text)) return { value: new CellError(text) };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  return typedNumber(text) ?? { value: text };
}

/** Puts an entry into a cell; what was there goes, but for its format, to which a way of writing may add. */
export function enter(cell: Cell, entry: Entry): void {
  cell.value = entry.value;
  cell.formula = entry.formula;
  cell.spilledFrom = undefined;
  cell.rich = undefined;
  if (entry.numberFormat !== undefined && (cell.format?.["numberFormat"] ?? "General") === "General")
    cell.format = { ...cell.format, numberFormat: entry.numberFormat };
}

/** Enters what is typed or written, read by the cell's number format. */
export function enterInput(cell: Cell, input: unknown): void {
  enter(cell, entryOf(input, cell.format?.["numberFormat"] as string | undefined));
}
