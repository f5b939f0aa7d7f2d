/**
 * A workbook as data. A report makes a `Workbook`, a writer puts it into a file or into Excel; the plan knows neither.
 * Cells, blocks and conditional formats are unions: a new kind does not compile until every writer handles it.
 */
import type { Day, Position } from "../core/world";

export interface Workbook {
  readonly properties: Properties;
  /** What each table is made of, for whoever refreshes it. */
  readonly stamps: readonly Stamp[];
  /** At least one; names are unique and at most 31 characters. */
  readonly sheets: readonly Sheet[];
}

export interface Properties {
  readonly title: string;
  /** Name of the edition of the facts. */
  readonly edition: string;
  /** Number of the method that made its scores; undefined: none. */
  readonly method?: number;
  /** Which build made it, in words; an edge that knows fills it in. */
  readonly build?: string;
  /** When, as ISO time; an edge fills it in, and files made without it are the same byte by byte. */
  readonly made?: string;
}

/** How a table came about: give the command again and it is the same, or newer. */
export interface Stamp {
  readonly table: string;
  /** E.g. `align watchlist --countries ARM,MDA --indicators score --as-of 2023-11-03`; the reports write and read it. */
  readonly command: string;
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
  /** One a workbook: what a second report has to say goes into the table of the sheet that is there. */
  readonly shared?: "sources" | "method";
}

/**
 * Fitted to as few pages beside each other as can be read, of which those after the first hold tables alone; the head of the last table is repeated on the
 * pages that it goes on over, if asked for.
 */
export interface Print {
  readonly orientation: "portrait" | "landscape";
  readonly repeatHead: boolean;
  /** Whether its figures are seen as one picture, half as large where it takes that: a matrix of many countries. */
  readonly isDense?: boolean;
  /** How many of the first blocks are printed; what follows is what charts show. Left out, all. */
  readonly blocks?: number;
  /** How many of the first columns each page beside the first repeats; left out, none. */
  readonly names?: number;
}

export type Block =
  /** Free cells, from the first column on. */
  { readonly kind: "rows"; readonly rows: readonly (readonly Cell[])[] } | Table | Spill | Chart;

/** One call that answers a block, in the first column: live it spills, otherwise its values stand there. */
export interface Spill {
  readonly kind: "spill";
  /** In English, e.g. `=ALIGN.AGREE(A2:A16,A2:A16)`. */
  readonly formula: string;
  /** At least one row, all of the same length. */
  readonly values: readonly (readonly Value[])[];
}

/**
 * A chart of what tables of the same sheet hold. It covers rows of its own, from the first column on, or stands beside the block above it.
 * Of a trend, `x` holds numbers, and each line that is not muted has its name at its end, or near it; of intervals, each point has its half width. Of a
 * map, series are dots, the muted ones paths from row to row, broken where a row has no place, and the labelled ones names without a dot.
 */
export interface Chart {
  readonly kind: "chart";
  readonly chart: "line" | "bar" | "scatter" | "map" | "trend" | "intervals";
  /** What it shows and on what scale; a trend says which components it holds. */
  readonly title: string;
  /** What it says to who cannot see it. */
  readonly description: string;
  readonly series: readonly Series[];
  readonly xTitle?: string;
  readonly yTitle?: string;
  /** Ends of the value axis; left out, they follow the values. */
  readonly yLow?: number;
  readonly yHigh?: number;
  /** First and last `x`: of a trend the years that it has, of a scatter the ends of its axis; left out, they follow the values. */
  readonly xLow?: number;
  readonly xHigh?: number;
  /** What stands at the ends of an axis: the minus pole and the plus pole. */
  readonly xPoles?: readonly [minus: string, plus: string];
  readonly yPoles?: readonly [minus: string, plus: string];
  /** How the numbers of an axis are written, as an Excel number format; left out, as short as its cells' and its steps allow. */
  readonly xFormat?: string;
  readonly yFormat?: string;
  /** Points left of the axes, so that charts above each other begin at the same place; left out, as many as numbers and title take. */
  readonly inset?: number;
  /** The value axis is logarithmic: of values above 0 alone. */
  readonly yLog?: true;
  /** Rows and columns that it covers. */
  readonly rows: number;
  readonly columns: number;
  /** The column in which it begins, beside the block before it; undefined: it stands below that block. */
  readonly beside?: number;
}

/** Columns of a table by their keys. Of a line or bar, `x` holds the categories; of a `row`, `x` and `y` are its first and last column, whose heads are the categories. */
export interface Series {
  readonly name: string;
  readonly table: string;
  readonly x: string;
  readonly y: string;
  /** Place of a row of the table, from 0, that is shown across. */
  readonly row?: number;
  /** Of a scatter or a map: the column whose words stand beside the points. */
  readonly label?: string;
  /** Names that have room beside their points before the others. */
  readonly namedFirst?: readonly string[];
  /** Of intervals: the columns of their half widths, lower and upper ends. */
  readonly interval?: { readonly halfWidth: string; readonly low: string; readonly high: string };
  /** Of a trend: the row, from 0, of the table whose columns `x` and `y` say where its name stands; left out, at the end of the line. */
  readonly nameAt?: {
    readonly table: string;
    readonly x: string;
    readonly y: string;
    readonly row: number;
  };
  /** Of a chart of intervals: drawn as a dash, the end of what others show the middle of. */
  readonly isEnd?: true;
  /** Grey behind the others, without a name. */
  readonly muted?: boolean;
  /** What its colour means, so that it is that of the cells that mean the same; left out, one of those that are told apart. */
  readonly colour?: SeriesColour;
  /** So many of the table's first rows alone; left out, all. */
  readonly first?: number;
}

/** `interval`: that of the bars around a point. */
export type SeriesColour = Direction | Position | "interval";

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
  /** As in the head, e.g. `%`. */
  readonly unit?: string;
  /** Whether its figures are made by the method, so that another method makes others of the same facts. */
  readonly byMethod?: boolean;
  /** Ids of the sources of its figures. */
  readonly sources?: readonly string[];
  /** Of its cells. */
  readonly align?: "left" | "center" | "right";
  /** Whether its head is written upwards, so that the column is no wider than its figures. */
  readonly isTurned?: boolean;
  /**
   * How a row of a shared sheet joins one that is there: rows are the same where all their keys are; of days the newest counts, lines are put
   * together, anything else stays.
   */
  readonly merge?: "key" | "newest" | "lines";
}

/** `continued`: a title once more, over the columns of a table that stand on a page of their own. */
export type TextStyle =
  | "title"
  | "lead"
  | "head"
  | "continued"
  | "label"
  | "plain"
  | "wrapped"
  | "note"
  | "warning"
  | "strip"
  | Direction;

/** A move towards the plus or the minus pole, as colour beside the words that say so. */
export type Direction = "towards plus" | "towards minus";

export type Cell = Content & {
  /** Hover text. */
  readonly note?: string;
  /** A defined name of the workbook for this cell. */
  readonly name?: string;
};

export type Content =
  | Value
  /**
   * A call of Align with its present value; the value stands there unless live cells are asked for. English, e.g.
   * `=ALIGN([@Country],$B$2)`; `[@…]` names a column of the table around it.
   */
  | { readonly kind: "live"; readonly formula: string; readonly value: Value };

/** What stands in a cell. */
export type Value =
  /** Always text: what begins with = + - @ never becomes a formula. */
  | { readonly kind: "text"; readonly text: string; readonly style: TextStyle }
  /** Unrounded, under an Excel number format. */
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
  /** A colour scale of the axis from -limit by 0 to +limit; `plus` says which pole what is above 0 is nearer to. */
  | {
      readonly kind: "diverging";
      readonly column: string;
      readonly limit: number;
      readonly plus: Direction;
    }
  /** A bar from `low` to `high`. */
  | { readonly kind: "bar"; readonly column: string; readonly low: number; readonly high: number }
  /** The colours of positions, by their words: for cells whose value may change. */
  | { readonly kind: "positions"; readonly column: string }
  /** One colour scale over several columns, from `low` (pale) to `high`. */
  | {
      readonly kind: "heat";
      readonly columns: readonly string[];
      readonly low: number;
      readonly high: number;
    };

export const blank: Value = { kind: "blank" };

/** A number under an Excel number format. */
export function numberCell(value: number, format: string): Value {
  return { kind: "number", value, format };
}

export function text(words: string, style: TextStyle = "plain"): Value {
  return { kind: "text", text: words, style };
}

/** Gets here only if a kind of the union was forgotten, which does not compile. */
export function unhandled(kind: never): never {
  throw new Error(`unhandled kind: ${JSON.stringify(kind)}`);
}
