/** New sheets of Align: what they hold right after they were written, and how they go again. */
import { cellAddress } from "../formulas/addresses";
import type { Scalar } from "../formulas/scalar";
import { removeStamp } from "./stampPart";

/** A sheet as Align left it. */
export interface SheetMark {
  readonly name: string;
  /** Of the first cell in use, from 0. */
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly Scalar[])[];
}

/** What became of sheets that were to be deleted. */
export interface SheetsTakenBack {
  readonly removed: readonly string[];
  /** No longer there under their name. */
  readonly missing: readonly string[];
  /** Left as they are because somebody changed cells: `Watchlist!C5`. */
  readonly changed: readonly string[];
}

/** The cells in use of a sheet, with what `markOf` reads loaded. */
export function usedOf(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true).load("formulas,rowIndex,columnIndex");
}

/** What a sheet holds. @param used loaded by `usedOf` */
export function markOf(name: string, used: Excel.Range): SheetMark {
  if (used.isNullObject) return { name, row: 0, column: 0, formulas: [] };
  return {
    name,
    row: used.rowIndex,
    column: used.columnIndex,
    formulas: used.formulas as Scalar[][],
  };
}

/** Cells in which two states of a sheet differ, as `Watchlist!C5`. */
function changedCells(before: SheetMark, now: SheetMark): readonly string[] {
  const at = ({ row, column, formulas }: SheetMark, r: number, c: number) =>
    formulas[r - row]?.[c - column] ?? "";
  const ends = [before, now].map(({ row, column, formulas }) => [
    row + formulas.length,
    column + (formulas[0]?.length ?? 0),
  ]);
  const [rows, columns] = [0, 1].map((i) => Math.max(...ends.map((end) => end[i]!)));
  const found: string[] = [];
  for (let row = 0; row < rows!; row++)
    for (let column = 0; column < columns!; column++)
      if (at(before, row, column) !== at(now, row, column))
        found.push(`${before.name}!${cellAddress(row, column)}`);
  return found;
}

/** Deletes sheets that still hold what Align wrote, and with the last of them their stamp. */
export async function removedSheets(
  context: Excel.RequestContext,
  marks: readonly SheetMark[],
  stamp: string,
): Promise<SheetsTakenBack> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const there = marks.filter(({ name }) => sheets.items.some((sheet) => sheet.name === name));
  const used = there.map(({ name }) => usedOf(context.workbook.worksheets.getItem(name)));
  await context.sync();
  const changes = there.map((mark, i) => changedCells(mark, markOf(mark.name, used[i]!)));
  const own = there.filter((_, i) => changes[i]!.length === 0).map(({ name }) => name);
  const others = sheets.items.some(({ name, visibility }) => visibility === "Visible" && !own.includes(name));
  // Excel keeps at least one sheet that can be seen
  if (!others && own.length > 0) context.workbook.worksheets.add().activate();
  for (const sheet of sheets.items) if (own.includes(sheet.name)) sheet.delete();
  if (own.length === there.length) await removeStamp(context, stamp);
  await context.sync();
  return {
    removed: own,
    missing: marks.filter((mark) => !there.includes(mark)).map(({ name }) => name),
    changed: changes.flat(),
  };
}
