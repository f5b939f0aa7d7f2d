/** What the columns of a long table are, for whoever analyses it. */
import { csvText, guarded } from "../workbook/csvText";

/** What a codebook says of a column. */
export interface CodebookLine {
  readonly column: string;
  readonly label: string;
  readonly unit: string;
  readonly definition: string;
  /** What an empty cell means. */
  readonly missing: string;
  /** To cite. */
  readonly source: string;
}

export const countryCode = "ISO 3166 alpha-3 code of a country, or the former code of a dissolved state";

const never = "never";

/** A line of a column that tells the rows apart. */
export function keyLine(column: string, label: string, definition: string): CodebookLine {
  return { column, label, unit: "", definition, missing: never, source: "" };
}

/** Whether a line is of a column that tells the rows apart. */
export function isKeyLine({ missing }: CodebookLine): boolean {
  return missing === never;
}

export const codebookHeads = ["column", "label", "unit", "definition", "missing", "source"] as const;

/** The codebook as CSV. */
export function codebookCsv(lines: readonly CodebookLine[]): string {
  return csvText([
    [...codebookHeads],
    ...lines.map((line) => codebookHeads.map((head) => guarded(line[head]))),
  ]);
}
