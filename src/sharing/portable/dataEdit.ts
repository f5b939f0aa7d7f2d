/** How the sheet Align Data is known, and what becomes of it. Pure. */
import { Mistake } from "../../core/mistake";
import { cellsNamed } from "../../formulas/references";
import type { ColumnSheet } from "../../workbook/columnSheet";
import { freeName, lowerNames } from "../../workbook/freeName";
import type { CellEdit } from "../edit";
import type { BookOutline, BookPicture } from "../picture";
import type { SheetEdit } from "../sheetEdit";
import { dataNames, isDataName, isPortable } from "./lookup";

const dataSheetName = "Align Data";

type Names = Pick<BookOutline, "names" | "sheetNames">;

/** The sheets that hold cells of Align Data's names: a sheet of the same name without them is somebody's own. */
export function dataSheets({ names, sheetNames }: Names): readonly string[] {
  const named = names.filter(({ name, isGlobal }) => isGlobal && name === dataNames.edition);
  const sheets = named.flatMap(({ formula }) => cellsNamed(formula)?.sheet ?? []);
  return sheetNames.filter((sheet) => sheets.includes(sheet));
}

/** What the sheet is to be called. */
export function dataSheetNameIn(book: Names): string {
  const [known] = dataSheets(book);
  return known ?? freeName(dataSheetName, lowerNames(book.sheetNames), "sheet");
}

/** Whether formulas look Align Data up, other than those that an edit writes over. */
function isLookedUp({ sheets }: BookPicture, cells: readonly CellEdit[]): boolean {
  const edited = new Set(
    cells.flatMap(({ sheet, area: { row, column, rows, columns } }) =>
      Array.from(
        { length: rows * columns },
        (_, i) => `${sheet}!${row + Math.floor(i / columns)},${column + (i % columns)}`,
      ),
    ),
  );
  return [...sheets.values()].some(({ name, formulas, formulaAt }) =>
    formulas.some(
      ([row, column]) => isPortable(formulaAt(row, column)!) && !edited.has(`${name}!${row},${column}`),
    ),
  );
}

function replacing(book: BookPicture, sheet: ColumnSheet | undefined): SheetEdit {
  const replaced = dataSheets(book);
  // those of a sheet that was deleted are nobody's
  const own = book.names.filter(
    ({ name, formula, isGlobal }) =>
      isGlobal &&
      isDataName(name) &&
      (formula.includes("#REF!") || replaced.includes(cellsNamed(formula)?.sheet ?? "")),
  );
  return { replaced, names: own.map(({ name }) => name), sheet };
}

/**
 * Puts a data sheet into a workbook of which all sheets were read. One that no formula looks up any more goes. Throws `Mistake` where
 * formulas look one up already, and where somebody has names of his own like those of its columns.
 */
export function dataEdit(book: BookPicture, sheet: ColumnSheet): SheetEdit {
  const [known] = dataSheets(book);
  if (known !== undefined && isLookedUp(book, []))
    throw new Mistake(`taken sheet: ${known}; formulas look it up: thaw them first`);
  const edit = replacing(book, sheet);
  const others = lowerNames(book.names.map(({ name }) => name).filter((name) => !edit.names.includes(name)));
  const taken = [...sheet.names.keys()].find((name) => others.has(name.toLowerCase()));
  if (taken !== undefined)
    throw new Mistake(`taken name: ${taken}; formulas are to find data under it: give yours another name`);
  return edit;
}

/** Takes the data sheet out of a workbook of which all sheets were read, unless formulas still look it up. @param cells that are edited */
export function dataSheetsGone(book: BookPicture, cells: readonly CellEdit[]): readonly SheetEdit[] {
  return dataSheets(book).length === 0 || isLookedUp(book, cells) ? [] : [replacing(book, undefined)];
}
