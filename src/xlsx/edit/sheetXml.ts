/** What a sheet's part is made of, by its places in the part's text. Positions count UTF-16 units; rows and columns count from 0. */
import type { Area } from "../../formulas/addresses";
import type { FormulaMark } from "../../sharing/cellContent";
import type { RuleXml } from "./sheetRules";

/** An element in the text: its start tag is [start, open), its end tag [close, end). Closed in itself, it has open = close = end. */
export interface ElementSpan {
  readonly start: number;
  readonly open: number;
  readonly close: number;
  readonly end: number;
}

export interface CellXml extends ElementSpan {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** Of its elements' names: `x:` or "". */
  readonly prefix: string;
  /** Whether its `r` says where it is; otherwise it follows the cell before. */
  readonly isPlaced: boolean;
  /** Its `t`, `n` where it has none. */
  readonly type: string;
  /** Its `s`. */
  readonly style: string | undefined;
  /** Whether its `cm` is set: its formula spills. */
  readonly spills: boolean;
  readonly formula: FormulaXml | undefined;
  /** Its `v`, and the text in it. */
  readonly value: TextXml | undefined;
  /** Its `is`, and the text in it without the readings of East Asian letters. */
  readonly inline: TextXml | undefined;
}

export interface TextXml extends ElementSpan {
  readonly text: string;
}

export interface FormulaXml extends ElementSpan {
  /** Without `=`; "" of a cell that shares another's. */
  readonly text: string;
  /** Its `t`, `normal` where it has none. */
  readonly type: string;
  /** The number of the formula that it shares with others. */
  readonly group: string | undefined;
  /** The block of an array. */
  readonly block: string | undefined;
  readonly marks: readonly FormulaMark[];
}

export interface RowXml extends ElementSpan {
  /** From 0. */
  readonly row: number;
  readonly prefix: string;
  /** Whether its `r` says which it is; otherwise it follows the row before. */
  readonly isPlaced: boolean;
  /** Whether it says which columns it spans. */
  readonly hasSpans: boolean;
  /** The style that its empty cells have. */
  readonly style: string | undefined;
  /** In points, where it says so. */
  readonly height: number | undefined;
  /** By column. */
  readonly cells: readonly CellXml[];
}

/** An element that says how columns look; first and last count from 0. */
export interface ColumnsXml extends ElementSpan {
  readonly first: number;
  readonly last: number;
  /** The style that their empty cells have. */
  readonly style: string | undefined;
  /** In characters. */
  readonly width: number | undefined;
  readonly isCustom: boolean;
  readonly isHidden: boolean;
}

export interface SheetXml {
  readonly text: string;
  /** The element of all rows, with its prefix. */
  readonly data: ElementSpan & { readonly prefix: string };
  /** By number. */
  readonly rows: readonly RowXml[];
  /** In order. */
  readonly columns: readonly ColumnsXml[];
  /** The element of all of them. */
  readonly columnsElement: ElementSpan | undefined;
  readonly merges: readonly Area[];
  /** Where the sheet says which cells are in use. */
  readonly dimension: (ElementSpan & { readonly area: Area | undefined }) | undefined;
  readonly isProtected: boolean;
  /** Conditional formats and validations that have a formula. */
  readonly rules: readonly RuleXml[];
}
