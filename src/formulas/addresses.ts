/** Addresses of cells as formulas and files write them; rows and columns count from 0. Pure. */

/** A block of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block of cells of a sheet. */
export interface Cells extends Area {
  readonly sheet: string;
}

/** A cell of a sheet. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `C` for 2. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** The inverse, in any case. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The last of a sheet's columns and rows, from 0. */
export const lastColumn = columnNumber("XFD");
export const lastRow = 1_048_575;

const corner = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,6})?$/i;

/** Whether a text such as `B2`, `B2:C9`, `B:C` or `2:3`, with or without dollars, names cells that a sheet has. */
export function areCells(text: string): boolean {
  return text.split(":").every((end) => {
    const [, letters = "A", digits = "1"] = corner.exec(end) ?? [undefined, "ZZZ"];
    return columnNumber(letters) <= lastColumn && Number(digits) <= lastRow + 1;
  });
}

/** Row and column of an address such as `C5` or `$C$5`. */
export function placeOf(address: string): readonly [row: number, column: number] {
  const [, letters = "A", digits = "1"] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(address) ?? [];
  return [Number(digits) - 1, columnNumber(letters)];
}

/** `C5`, of a row and column from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `B2`, or `B2:C5` of a block. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows * columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** The block of an address such as `B2` or `$B$2:$C$5`; undefined for anything else, and for cells that no sheet has. */
export function areaOf(address: string): Area | undefined {
  if (!/^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(address)) return undefined;
  const [from = "", to = from] = address.split(":");
  const [[top, left], [bottom, right]] = [placeOf(from), placeOf(to)];
  if (Math.min(top, bottom) < 0 || Math.max(top, bottom) > lastRow || Math.max(left, right) > lastColumn)
    return undefined;
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

/** `'Near abroad'!` before an address. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** `$C$5`, of a row and column from 0. */
export function absolute(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** `'Align Data'!$A$9:$A$40`, of one cell too with both its corners. */
export function absoluteCells({ sheet, row, column, rows, columns }: Cells): string {
  return `${sheetPrefix(sheet)}${absolute(row, column)}:${absolute(row + rows - 1, column + columns - 1)}`;
}

/** The sheet that a prefix names, as in `Sheet1!` or `'Near abroad'!`. */
export function sheetOfPrefix(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Whether two blocks of a sheet have a cell in common. */
export function intersects(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
