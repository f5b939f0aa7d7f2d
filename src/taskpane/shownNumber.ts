import { format as formatted } from "numfmt";
import { ofFifteenDigits } from "../core/signed";

/** A number as Excel shows it. @param format an Excel number format */
export function shownNumber(value: number, format: string): string {
  return formatted(format, ofFifteenDigits(value));
}
