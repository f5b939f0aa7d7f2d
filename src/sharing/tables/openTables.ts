/** The tables of a workbook as they were read, and which of them a report wrote. Pure. */
import { once } from "../../core/once";
import type { Area } from "../../formulas/addresses";
import type { Scalar } from "../../formulas/scalar";
import type { Table } from "../../workbook/plan";
import { type BookPicture, sheetNamed, valuesIn } from "../picture";

/** A table of a workbook as it was read. */
export interface OpenTable {
  readonly name: string;
  readonly sheet: string;
  /** Its rows of data. */
  readonly body: Area;
  readonly heads: readonly string[];
  /** Read as they are first asked for: a workbook may claim more of them than anybody reads. */
  readonly rows: () => readonly (readonly Scalar[])[];
  /** Days by which its dates are lower: 1462 in a workbook of the 1904 system. */
  readonly dateShift: number;
  /** Whether a cell holds a formula; places count within the body. */
  readonly isFormula: (row: number, column: number) => boolean;
}

interface TableReading {
  /** Whether a cell with a formula is none of theirs; every one by default. */
  readonly isLive?: (sheet: string, row: number, column: number) => boolean;
  /** Whether heads are taken as the sheet shows them, and not as the table has them: other programs change the one alone. */
  readonly headsAsShown?: boolean;
}

/** The tables that have heads and rows, on sheets that were read. */
export function openTables(
  book: BookPicture,
  { isLive = () => true, headsAsShown = false }: TableReading = {},
): readonly OpenTable[] {
  return book.tables.flatMap(({ name, body, heads }): readonly OpenTable[] => {
    const sheet = sheetNamed(book, body.sheet);
    if (!sheet || body.rows < 1 || heads.length === 0) return [];
    const isFormula = (row: number, column: number) =>
      sheet.formulaAt(body.row + row, body.column + column) !== undefined &&
      isLive(sheet.name, body.row + row, body.column + column);
    const { dateShift } = book;
    const rows = once(() => valuesIn(sheet, body));
    const shown = headsAsShown
      ? heads.map((_, i) => String(sheet.valueAt(body.row - 1, body.column + i)))
      : heads;
    return [{ name, sheet: sheet.name, body, heads: shown, rows, dateShift, isFormula }];
  });
}

/** So much of a report's heads makes a table that one. */
const enough = 0.6;

function shareOfHeads({ columns }: Table, { heads }: OpenTable): number {
  const own = new Set(heads);
  return columns.filter(({ head }) => own.has(head)).length / columns.length;
}

/**
 * The table of the workbook that a report wrote: under the name that it was given, or under another if the heads are its own.
 * @param taken names of tables that are known to be others
 */
export function tableOf(
  planned: Table,
  given: string,
  tables: readonly OpenTable[],
  taken: ReadonlySet<string>,
): OpenTable | "gone" | "several" | "other" {
  const named = tables.find(({ name }) => name === given);
  if (named && shareOfHeads(planned, named) >= enough) return named;
  const alike = tables
    .filter(({ name }) => !taken.has(name))
    .filter((one) => shareOfHeads(planned, one) >= enough);
  if (alike.length === 1) return alike[0]!;
  if (alike.length > 1) return "several";
  return named ? "other" : "gone";
}
