import { format as formatted } from "numfmt";
import { ofFifteenDigits } from "../core/signed";
import { textWidth } from "./textSize";

/** A number as Excel shows it. @param format an Excel number format */
export function shownNumber(value: number, format: string): string {
  return formatted(format, ofFifteenDigits(value));
}

/** The same for reading outside of cells: with a true minus. */
export function readNumber(value: number, format: string): string {
  return shownNumber(value, format).replace(/^-/, "−");
}

/** Characters of a column that a cell keeps free of its figures, beside them and for the line between cells. */
const beside = 1.2;

/** Characters of a column that shows a number whole, up to the next half; in a narrower one it would be ###. @param format an Excel number format */
export function figureWidth(value: number, format: string): number {
  // General rounds to the room that it has
  if (format === "General") return 0;
  return Math.ceil(2 * (textWidth(shownNumber(value, format)) + beside)) / 2;
}
