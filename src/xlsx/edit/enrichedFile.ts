import { Mistake } from "../../core/mistake";
import { FilePackage } from "./package";
import { SheetPart, sheetsOf } from "./sheetPart";

/** A column to add: its head, and what stands beside each name. */
export interface FileColumn {
  readonly head: string;
  readonly cells: readonly (string | number)[];
}

export interface EnrichedFile {
  readonly bytes: Uint8Array;
  /** E.g. `Sheet1!D1:F16`. */
  readonly place: string;
}

/** Head of the column, with its place and the rows below it. */
interface Found {
  readonly sheet: SheetPart;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly last: number;
}

function found(file: FilePackage, column: string, wanted: string | undefined): Found {
  const sheets = sheetsOf(file);
  if (wanted !== undefined && !sheets.has(wanted))
    throw new Mistake(`unknown sheet: ${wanted}; the file has ${[...sheets.keys()].join(", ")}`);
  const sought = column.trim().toLowerCase();
  for (const [name, path] of sheets) {
    if (wanted !== undefined && name !== wanted) continue;
    const sheet = new SheetPart(file, path);
    const [bottom, right] = sheet.extent;
    for (let row = 0; row <= Math.min(bottom, 50); row++)
      for (let at = 0; at <= right; at++) {
        if (sheet.text(row, at).trim().toLowerCase() !== sought) continue;
        const table = sheet.tables.find(
          ({ top, left, right: far }) => row === top && at >= left && at <= far,
        );
        return { sheet, name, row, column: at, last: table?.bottom ?? bottom };
      }
  }
  throw new Mistake(`unknown column: ${column}; no sheet has it as a head in its first 50 rows`);
}

/**
 * Adds columns to the list of an .xlsx file: to the table around it, or to the right of all that is filled. Only the sheet's part and
 * its table's are written anew. Throws `Mistake` where the column is missing or cells in the way are filled.
 * @param columnsFor is told the names below the head, "" for an empty cell
 */
export function enrichedFile(
  bytes: Uint8Array,
  fileName: string,
  { column, sheet: wanted }: { readonly column: string; readonly sheet?: string },
  columnsFor: (names: readonly string[]) => readonly FileColumn[],
): EnrichedFile {
  const file = new FilePackage(bytes, fileName);
  const { sheet, name, row, column: at, last } = found(file, column, wanted);
  const table = sheet.tables.find(({ top, left, right }) => row === top && at >= left && at <= right);
  const names = Array.from({ length: last - row }, (_, i) => sheet.text(row + 1 + i, at));
  const columns = columnsFor(names);
  const first = (table?.right ?? sheet.extent[1]) + 1;
  for (let down = row; down <= last; down++)
    columns.forEach((_, i) => {
      if (sheet.isFilled(down, first + i))
        throw new Mistake(
          `no room: a cell right of the list in row ${down + 1} of ${name} is filled; empty it`,
        );
    });
  const heads = freeHeads(columns, table ? headsOf(sheet, table) : []);
  columns.forEach(({ cells }, i) => {
    sheet.put(row, first + i, heads[i]!, [row, at]);
    cells.forEach((cell, down) => sheet.put(row + 1 + down, first + i, cell));
  });
  if (table) sheet.widen(table, heads);
  sheet.close();
  return { bytes: file.bytes(), place: `${name}, ${columns.length} columns from row ${row + 1}` };
}

function headsOf(
  sheet: SheetPart,
  { top, left, right }: { top: number; left: number; right: number },
): readonly string[] {
  return Array.from({ length: right - left + 1 }, (_, i) => sheet.text(top, left + i));
}

function freeHeads(columns: readonly FileColumn[], taken: readonly string[]): readonly string[] {
  const lower = new Set(taken.map((head) => head.toLowerCase()));
  return columns.map(({ head }) => {
    let free = head;
    for (let number = 2; lower.has(free.toLowerCase()); number++) free = `${head} ${number}`;
    lower.add(free.toLowerCase());
    return free;
  });
}
