/** A block of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `rows`: along which rows are counted, downwards. */
export type Axis = "rows" | "columns";

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

/** The first row (or column) of an area, and how many there are. */
export function stretchOf(area: Area, axis: Axis): readonly [first: number, count: number] {
  return axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
}

export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** The inverse of `columnName`, in any case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A1`, `A1:B2`, `A:C` for whole columns, `1:3` for whole rows. */
export function areaText({ row, column, rows, columns }: Area): string {
  if (rows === maxRows && columns === maxColumns) return `1:${maxRows}`;
  if (rows === maxRows) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === maxColumns) return `${row + 1}:${row + rows}`;
  const first = columnName(column) + (row + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** A sheet's name as formulas write it: in quotes if it needs them. */
export function quotedSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && areaOf(name) === undefined && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The name of a sheet that a formula writes, in quotes or without. */
export function unquotedSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** Whether names of sheets, tables, columns or defined names are the same: case does not count. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** `Sheet1!A1:B2`. */
export function addressText(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${areaText(area)}`;
}

/** `Sheet1!$A$1:$B$2`, as references that stay when they are copied. */
export function absoluteAddress(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${areaText(area).replace(/[A-Z]+|\d+/g, "$$$&")}`;
}

function between(row: number, column: number, lastRow: number, lastColumn: number): Area | undefined {
  const area = {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
  return isOnSheet(area) ? area : undefined;
}

/** @returns `undefined` if the text is no address, or is outside the sheet */
export function areaOf(text: string): Area | undefined {
  const plain = text.replaceAll("$", "").trim();
  const cells = /^([a-z]{1,3})(\d+)(?::([a-z]{1,3})(\d+))?$/i.exec(plain);
  if (cells) {
    const [row, column] = [Number(cells[2]) - 1, columnIndex(cells[1]!)];
    return between(row, column, Number(cells[4] ?? cells[2]) - 1, columnIndex(cells[3] ?? cells[1]!));
  }
  const columns = /^([a-z]{1,3}):([a-z]{1,3})$/i.exec(plain);
  if (columns) return between(0, columnIndex(columns[1]!), maxRows - 1, columnIndex(columns[2]!));
  const rows = /^(\d+):(\d+)$/.exec(plain);
  return rows ? between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1) : undefined;
}

/** An address that may name its sheet: `'My sheet'!A1`. */
export function addressOf(text: string): { readonly sheet?: string; readonly area: Area } | undefined {
  const [, sheet, address = text] = /^('(?:[^']|'')+'|[^'!]+)!(.+)$/.exec(text.trim()) ?? [];
  const area = areaOf(address);
  if (area === undefined) return undefined;
  return sheet === undefined ? { area } : { sheet: unquotedSheet(sheet), area };
}

export function isOnSheet({ row, column, rows, columns }: Area): boolean {
  const positive = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  return positive && row + rows <= maxRows && column + columns <= maxColumns;
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

/** What two areas have in common. */
export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. */
export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== undefined && sameArea(common, inner);
}

export function hasCell(area: Area, row: number, column: number): boolean {
  const [down, right] = [row - area.row, column - area.column];
  return down >= 0 && right >= 0 && down < area.rows && right < area.columns;
}
