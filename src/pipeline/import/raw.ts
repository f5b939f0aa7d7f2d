import { Mistake } from "../../core/mistake";
import { readCsv, type Row } from "../csv";

/** The rows of a raw file that must have these columns; throws `Mistake` naming what it lacks. */
export function rawRows(file: string | undefined, ...columns: readonly string[]): Row[] {
  if (file === undefined) throw new Mistake("missing file: none given; see the list of importers");
  const rows = readCsv(file);
  const lacking = columns.filter((column) => rows[0]?.[column] === undefined);
  if (lacking.length > 0)
    throw new Mistake(`missing column: ${lacking.join(", ")} in ${file}; another file is meant`);
  return rows;
}

/** The text of a cell without blanks at its ends; empty where the column is missing. */
export function text(row: Row, column: string): string {
  return (row[column] ?? "").trim();
}
