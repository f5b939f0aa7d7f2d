/** Addresses of cells as formulas and files write them; rows and columns count from 0. Pure. */

/** A block of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
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

/** Row and column of an address such as `C5` or `$C$5`. */
export function placeOf(address: string): readonly [row: number, column: number] {
  const [, letters = "A", digits = "1"] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(address) ?? [];
  return [Number(digits) - 1, columnNumber(letters)];
}

/** `B2`, or `B2:C5` of a block. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = `${columnName(column)}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** The block of an address such as `B2` or `$B$2:$C$5`; undefined for anything else. */
export function areaOf(address: string): Area | undefined {
  if (!/^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(address)) return undefined;
  const [from = "", to = from] = address.split(":");
  const [[top, left], [bottom, right]] = [placeOf(from), placeOf(to)];
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
