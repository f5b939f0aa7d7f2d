/** Cells of a sheet: rows and columns count from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `C` for 2. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `Sheet1!` or `'Near abroad'!`, as a reference begins. */
export function sheetPrefix(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$|^R\d*C\d*$/i.test(sheet)
    ? `${sheet}!`
    : `'${sheet.replaceAll("'", "''")}'!`;
}

/** `$C$5`, of a row and column from 0. */
export function fixed(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** `'Align Data'!$A$9:$A$40`. */
export function fixedArea({ sheet, row, column, rows, columns }: Area): string {
  return `${sheetPrefix(sheet)}${fixed(row, column)}:${fixed(row + rows - 1, column + columns - 1)}`;
}

/** A reference as typed: where it points, and which parts of its first corner stand fast. */
export interface Reference {
  readonly area: Area;
  readonly rowFast: boolean;
  readonly columnFast: boolean;
  /** `A2#`: all that the cell spills into; its area is the cell. */
  readonly spill: boolean;
}

const form = /^(?:(.+)!)?(\$?)([A-Z]+)(\$?)(\d+)(?::\$?([A-Z]+)\$?(\d+))?(#?)$/i;

/** @param on the sheet on which the formula stands */
export function referenceOf(text: string, on: string): Reference | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [, sheet, columnFast, column, rowFast, row, lastColumn = column, lastRow = row, spill] = match;
  const [top, bottom] = [Number(row) - 1, Number(lastRow) - 1];
  const [left, right] = [columnOf(column!), columnOf(lastColumn!)];
  const area = {
    sheet: sheet === undefined ? on : unquoted(sheet),
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  return { area, rowFast: rowFast === "$", columnFast: columnFast === "$", spill: spill === "#" };
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
