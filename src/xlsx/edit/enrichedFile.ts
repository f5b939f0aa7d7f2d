import { shiftOf1904 } from "../../core/days";
import { Mistake } from "../../core/mistake";
import { absoluteCells, type Cells } from "../../formulas/addresses";
import { freeHeads, freeHiddenName } from "../../workbook/freeName";
import { headHeight } from "../../workbook/layout";
import type { Stamped } from "../../workbook/stamp";
import { addLooks, changedLook } from "./addedStyles";
import { addNames, definedNames } from "./definedNames";
import { listInSheet, roomBeside } from "./listInSheet";
import { FilePackage } from "./package";
import type { Limits } from "./package/limits";
import type { WorkbookKind } from "./package/workbookKind";
import { addStamp } from "./stampPart";
import { tablesOf, widen } from "./tablePart";
import { startsIn1904 } from "./workbookParts";

/** A column to add: its head, and what stands beside each name. */
export interface FileColumn {
  readonly head: string;
  readonly cells: readonly (string | number)[];
  /** An Excel number format; left out: as the cells are. */
  readonly format?: string;
  /** In characters; left out: as the column is. */
  readonly width?: number;
  /** Whether its cells take several lines. */
  readonly wrapped?: true;
}

/** Which list of a file is meant. */
export interface ListWanted {
  /** Head of the column of names. */
  readonly column: string;
  /** The only sheet to look at. */
  readonly sheet?: string;
  /** Heads of other columns whose cells are told with the names, `cellsApart` between them. */
  readonly beside?: readonly string[];
}

export interface EnrichedFile {
  readonly bytes: Uint8Array;
  readonly kind: WorkbookKind;
}

/**
 * Adds columns to the list of an .xlsx file: to the table around it, or to the right of all that is filled; columns that were empty get
 * widths, their heads wrap and have room. Only the sheet's part and its table's are written anew, and looks added to the styles; a stamp is a
 * part of its own, and of a list that is no table a hidden name finds the columns again. Throws `Mistake` where the column is missing, and
 * where the columns have no room.
 * @param columnsFor is told the names below the head, "" for an empty cell
 * @param stampFor what the file remembers of the columns, by the name of their table or of their cells; left out: nothing
 */
export function enrichedFile(
  bytes: Uint8Array,
  fileName: string,
  { column, sheet: wanted, beside = [] }: ListWanted,
  columnsFor: (names: readonly string[], dateShift: number) => readonly FileColumn[],
  limits?: Limits,
  stampFor?: (table: string) => Stamped,
): EnrichedFile {
  const file = new FilePackage(bytes, fileName, limits);
  const list = listInSheet(file, column, wanted, beside);
  const { sheet, table, head, names } = list;
  if (sheet.isProtected)
    throw new Mistake(`protected sheet: ${sheet.name}; take its protection off in Excel first`);
  const columns = columnsFor(names, startsIn1904(file) ? shiftOf1904 : 0);
  const first = roomBeside(list, columns.length, tablesOf(file, sheet.path));
  const taken = table ? sheet.valuesOf({ ...table.area, rows: 1 })[0]!.map(String) : [];
  const heads = freeHeads(columns, taken);
  const styles = stylesOf(file, columns);
  const sized = columns.filter((column): column is Sized => column.width !== undefined);
  const headStyle =
    sized.length > 0 ? changedLook(file, head.style, { alignment: { wrapText: true } }) : head.style;
  if (sized.length > 0) sheet.heightenRow(head.row, headHeight(sized));
  const lines = columns.some(({ wrapped }) => wrapped)
    ? changedLook(file, undefined, { alignment: { wrapText: true } })
    : undefined;
  columns.forEach(({ cells, format, width, wrapped }, i) => {
    if (width !== undefined && sheet.isEmptyColumn(first + i)) sheet.widenColumn(first + i, width);
    sheet.put(head.row, first + i, heads[i]!, headStyle);
    cells.forEach((cell, down) => {
      if (cell === "") return;
      sheet.put(head.row + 1 + down, first + i, cell, wrapped ? lines : styles.get(format ?? "General"));
    });
  });
  if (table) widen(file, table, heads);
  sheet.close();
  if (stampFor) {
    const block = { row: head.row, column: first, rows: names.length + 1, columns: columns.length };
    addStamp(file, stampFor(table?.name ?? namedCells(file, { sheet: sheet.name, ...block })));
  }
  return { bytes: file.bytes(), kind: file.kind };
}

/** A column that says how wide it is. */
type Sized = FileColumn & { readonly width: number };

/** A hidden name for a block of cells. */
function namedCells(file: FilePackage, cells: Cells): string {
  const name = freeHiddenName(
    "columns",
    definedNames(file).map((one) => one.name),
  );
  addNames(file, new Map([[name, absoluteCells(cells)]]), "hidden");
  return name;
}

/** The numbers of looks with the columns' number formats, by format; the usual one needs none. */
function stylesOf(file: FilePackage, columns: readonly FileColumn[]): ReadonlyMap<string, string> {
  const formats = [
    ...new Set(columns.flatMap(({ format = "General" }) => (format === "General" ? [] : [format]))),
  ];
  if (formats.length === 0) return new Map();
  const numbers = addLooks(file, Object.fromEntries(formats.map((format) => [format, { format }])));
  return new Map(Object.entries(numbers ?? {}).map(([format, number]) => [format, String(number)]));
}
