/** A sheet of a report with its tables, and the usual sheet of one table. */
import type { Sheet } from "../workbook/plan";
import { type Report, missingRows, sheetOf, tableOf, titleBlock } from "./sheet";

/** A sheet, and the tables on it that a reader may ask the sources of. */
export interface Part {
  readonly sheet: Sheet;
  readonly reports: readonly Report[];
}

/** A text as a sheet may be called: at most 31 characters, none that Excel forbids. */
export function sheetName(name: string): string {
  return name
    .replace(/[[\]:*?/\\]/g, "-")
    .slice(0, 31)
    .trim();
}

/** A sheet of one table. */
export function tablePart(
  report: Report,
  title: string,
  lead: string,
  formats: Parameters<typeof tableOf>[1] = [],
): Part {
  const sheet = sheetOf(report.sheet, [
    titleBlock(title, [lead], []),
    tableOf(report, formats),
    { kind: "rows", rows: missingRows([report]) },
  ]);
  return { sheet, reports: [report] };
}
