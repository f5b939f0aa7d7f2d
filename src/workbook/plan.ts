/**
 * A workbook as data. A report makes a `Workbook`, a writer puts it into a file or into Excel; the plan knows neither.
 * Cells, blocks and conditional formats are unions: a new kind does not compile until every writer handles it.
 */
import type { Day, Position } from "../core/world";

export interface Workbook {
  readonly properties: Properties;
  /** At least one; names are unique and at most 31 characters. */
  readonly sheets: readonly Sheet[];
}

export interface Properties {
  readonly title: string;
  /** The day on which the shipped facts are complete. */
  readonly edition: Day;
  /** Which build made it, in words; an edge that knows fills it in. */
  readonly build?: string;
}

export interface Sheet {
  readonly name: string;
  /** Widths in characters, by column; a table's columns state their own, the wider counts. */
  readonly widths: readonly number[];
  /** Stacked from the top, without gaps of their own. */
  readonly blocks: readonly Block[];
  /** What stays in view: all down to the head of the first table, and so many columns; undefined: nothing. */
  readonly freeze: { readonly columns: number } | undefined;
  readonly print: Print;
}

/** Always fitted to one page's width; the head of the first table is repeated on each page if asked for. */
export interface Print {
  readonly orientation: "portrait" | "landscape";
  readonly repeatHead: boolean;
}

export type Block =
  /** Free cells, from the first column on. */
  { readonly kind: "rows"; readonly rows: readonly (readonly Cell[])[] } | Table;

/** An Excel table: one head row, then `rows`, each as long as `columns`. */
export interface Table {
  readonly kind: "table";
  /** Unique in the workbook, letters, digits and underscores. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly formats: readonly ConditionalFormat[];
}

export interface Column {
  readonly key: string;
  /** Unique in its table, with the unit, one line. */
  readonly head: string;
  /** In characters. */
  readonly width: number;
  /** What the column holds and where it comes from, shown on its head. */
  readonly note?: string;
  /** Of its cells. */
  readonly align?: "left" | "center" | "right";
}

export type TextStyle = "title" | "lead" | "head" | "label" | "plain" | "wrapped" | "note" | "warning";

export type Cell = Content & {
  /** Hover text. */
  readonly note?: string;
  /** A defined name of the workbook for this cell. */
  readonly name?: string;
};

export type Content =
  /** Always text: what begins with = + - @ never becomes a formula. */
  | { readonly kind: "text"; readonly text: string; readonly style: TextStyle }
  /** Unrounded; `format` is an Excel number format. */
  | { readonly kind: "number"; readonly value: number; readonly format: string }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "date"; readonly day: Day }
  /** Shown as word, symbol and colour; the value is the word. */
  | { readonly kind: "position"; readonly position: Position }
  /** Empty, in the style for missing; the reason is its note. */
  | { readonly kind: "missing"; readonly reason: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  | { readonly kind: "blank" };

export type ConditionalFormat =
  /** A colour scale from -limit by 0 to +limit. */
  | { readonly kind: "diverging"; readonly column: string; readonly limit: number }
  /** A bar from `low` to `high`. */
  | { readonly kind: "bar"; readonly column: string; readonly low: number; readonly high: number };

export const blank: Cell = { kind: "blank" };

export function text(words: string, style: TextStyle = "plain"): Cell {
  return { kind: "text", text: words, style };
}

/** The word for a position, as sheets, files and answers print it. */
export const positionWords: Readonly<Record<Position, string>> = {
  Y: "Yes",
  N: "No",
  A: "Abstain",
  X: "Absent",
};

/** Gets here only if a kind of the union was forgotten, which does not compile. */
export function unhandled(kind: never): never {
  throw new Error(`unhandled kind: ${JSON.stringify(kind)}`);
}
