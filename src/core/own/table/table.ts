import { counted } from "../../counted";
import type { OwnData } from "../ownData";

/** A table as it stands in a file or on a sheet, head row and all. */
export interface RawTable {
  /** Texts, numbers and truths; "" or null for a blank cell. */
  readonly rows: readonly (readonly unknown[])[];
  /** The number of the first row where the user sees it. */
  readonly firstRow: number;
  /** What parts the cells of a file; undefined on a sheet, and where each line of a file is one cell. */
  readonly separator: string | undefined;
  /** By how much the numbers of days are lower than in Excel's 1900 system; undefined: by nothing. */
  readonly dateShift?: number;
  /** `gallup.csv` or `Sheet1!A1:E20`, where no source is given. */
  readonly origin: string;
  /** What a file was taken for, where not every program would write it so: `Windows-1252, cells parted by semicolons`. */
  readonly takenFor?: string;
}

/** Something that is wrong in a table. */
export interface Problem {
  /** As the user counts rows; undefined: the table as a whole. */
  readonly row: number | undefined;
  /** Lower case, with a remedy, as a `Mistake` says it. */
  readonly message: string;
}

/** What a table was read as. */
export interface Reading {
  /** What is right in it. */
  readonly data: OwnData;
  /** Rows that `data` rests on. */
  readonly good: number;
  /** All that is wrong, by row. */
  readonly problems: readonly Problem[];
  /** What was left out on purpose, in sentences. */
  readonly notes: readonly string[];
}

export function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** A cell's text on one line, at most 500 letters. */
export function textOf(cell: unknown): string {
  return isBlank(cell) ? "" : String(cell).trim().replace(/\s+/g, " ").slice(0, 500);
}

/** Why a row cannot be told apart into columns; undefined where it can. Blank cells beyond the heads say nothing. */
export function excessIn(row: readonly unknown[], heads: number): string | undefined {
  if (row.slice(heads).every(isBlank)) return undefined;
  return `${row.length} cells under ${counted(heads, "head")}: put a cell that holds the sign that parts them into quotes`;
}
