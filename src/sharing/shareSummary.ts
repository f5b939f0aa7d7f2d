/** Cells with Align's formulas, wherever they were found, and what is said of them before anything is done to them. Pure. */
import { counted } from "../core/counted";
import { grouped } from "../core/grouped";
import { firstOf } from "../core/sentence";
import { addressOf } from "../formulas/addresses";
import { type Scalar, isError } from "../formulas/scalar";
import type { AlignCell } from "./picture";

/** Where to look. */
export type Scope = "workbook" | "sheet" | "selection";

/** `Sheet1!B2`. */
export function formatPlace({ sheet, area }: Pick<AlignCell, "sheet" | "area">): string {
  return `${sheet}!${addressOf(area)}`;
}

/** Values that are no answer: of a function that Excel does not know, that is being calculated, or that finds no room. */
const unanswered: ReadonlySet<Scalar | undefined> = new Set(
  "#NAME? #BUSY! #GETTING_DATA #SPILL! #CALC! #CONNECT! #BLOCKED! #UNKNOWN!".split(" "),
);

/** Whether a cell shows an answer, an error such as #N/A among them; what does not must not become a value. */
export function isAnswered({ value }: Pick<AlignCell, "value">): boolean {
  return !unanswered.has(value);
}

/** Cells of one function on one sheet. */
export interface SummaryRow {
  readonly sheet: string;
  readonly function: string;
  readonly count: number;
  /** Addresses of the first of them. */
  readonly first: readonly string[];
}

export interface ShareSummary {
  readonly rows: readonly SummaryRow[];
  /** How many cells with formulas, in all. */
  readonly formulas: number;
  /** Answers that cover several cells, each as a whole. */
  readonly blocks: readonly AlignCell[];
  /** Answers that are errors, such as #N/A: they stay as such. */
  readonly errors: readonly AlignCell[];
  /** Cells without an answer: they are left as they are. */
  readonly waiting: readonly AlignCell[];
}

/** Addresses that are named of each row. */
const mostNamed = 3;

/** What an act on these cells will touch. */
export function summaryOf(cells: readonly AlignCell[]): ShareSummary {
  const answered = cells.filter(isAnswered);
  const rows = grouped(answered, (cell) => `${cell.sheet}\n${cell.function}`);
  return {
    rows: [...rows.values()].map((own) => ({
      sheet: own[0]!.sheet,
      function: own[0]!.function,
      count: own.length,
      first: own.slice(0, mostNamed).map(({ area }) => addressOf(area)),
    })),
    formulas: answered.length,
    blocks: answered.filter(({ area }) => area.rows * area.columns > 1),
    errors: answered.filter(({ value }) => isError(value)),
    waiting: cells.filter((cell) => !isAnswered(cell)),
  };
}

/** `12 formulas on 2 sheets`. */
export function formatFormulas(cells: readonly Pick<AlignCell, "sheet">[]): string {
  const sheets = new Set(cells.map(({ sheet }) => sheet)).size;
  return `${counted(cells.length, "formula")} on ${counted(sheets, "sheet")}`;
}

/** Places, the first few by name: `Sheet1!B2, Sheet1!B3 and 7 more`. */
export function formatPlaces(cells: readonly Pick<AlignCell, "sheet" | "area">[], most = 5): string {
  return firstOf(cells.map(formatPlace), most);
}

/** What is said where cells hold no formula that anything can be done to. */
export function nothingAnswered(cells: readonly AlignCell[]): string {
  return cells.length === 0 ? "No Align formulas found." : "No Align formula has an answer.";
}

/** `2 without an answer stay as they are`. */
export function describeWaiting(count: number): string {
  return counted(count, "without an answer stays as it is", "without an answer stay as they are");
}

/** What will be touched, as lines. */
export function summaryLines({ rows, formulas, blocks, errors, waiting }: ShareSummary): readonly string[] {
  return [
    ...(formulas === 0 ? [nothingAnswered(waiting)] : []),
    ...rows.map(
      ({ sheet, function: name, count, first }) =>
        `${sheet}: ${count} × ${name}, ${first.join(", ")}${count > first.length ? ", …" : ""}`,
    ),
    ...(blocks.length > 0
      ? [`${counted(blocks.length, "answer covers", "answers cover")} several cells: ${formatPlaces(blocks)}`]
      : []),
    ...(errors.length > 0
      ? [`${counted(errors.length, "shows", "show")} an error, which stays: ${formatPlaces(errors)}`]
      : []),
    ...(waiting.length > 0 ? [`${describeWaiting(waiting.length)}: ${formatUnanswered(waiting)}`] : []),
  ];
}

/** `Sheet1!B2 (#NAME?)`. */
export function formatUnanswered(cells: readonly AlignCell[], most = 5): string {
  return firstOf(
    cells.map((cell) => `${formatPlace(cell)} (${String(cell.value)})`),
    most,
  );
}
