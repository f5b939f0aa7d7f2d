import {
  type Area,
  columnIndex,
  columnName,
  maxColumns,
  maxRows,
  quotedSheet,
  unquotedSheet,
} from "../../workbook/area";

/** One end of a reference as it is written: its row and column, where it has them, and whether they are absolute ($). */
export interface End {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly isRowAbsolute: boolean;
  readonly isColumnAbsolute: boolean;
}

/** A reference as it is written. */
export interface WrittenReference {
  /** With its `!`, as typed; "": none. */
  readonly sheet: string;
  readonly ends: readonly [End] | readonly [End, End];
}

/** @returns `undefined` for a lost reference (`Sheet1!#REF!`) */
export function writtenReference(text: string): WrittenReference | undefined {
  if (text.endsWith("#REF!")) return undefined;
  const bang = text.lastIndexOf("!") + 1;
  const ends = text.slice(bang).split(":").map(endOf);
  return { sheet: text.slice(0, bang), ends: ends as [End] | [End, End] };
}

function endOf(text: string): End {
  const [, columnFast, column, rowFast, row] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text)!;
  // of whole rows the first $ is the row's
  const ofRow = column === "";
  return {
    row: row === "" ? undefined : Number(row) - 1,
    column: ofRow ? undefined : columnIndex(column!),
    isRowAbsolute: rowFast === "$" || (ofRow && columnFast === "$"),
    isColumnAbsolute: !ofRow && columnFast === "$",
  };
}

/** The sheet that a reference names; `undefined`: the one that it is on. */
export function sheetOf({ sheet }: WrittenReference): string | undefined {
  return sheet === "" ? undefined : unquotedSheet(sheet.slice(0, -1));
}

export function sheetPrefix(name: string): string {
  return `${quotedSheet(name)}!`;
}

/** The cells it covers, its ends in order. */
export function areaOfReference({ ends }: WrittenReference): Area {
  const [first, last] = [ends[0], ends[1] ?? ends[0]];
  const rows = sorted(first.row, last.row, maxRows);
  const columns = sorted(first.column, last.column, maxColumns);
  return {
    row: rows[0],
    column: columns[0],
    rows: rows[1] - rows[0] + 1,
    columns: columns[1] - columns[0] + 1,
  };
}

function sorted(
  one: number | undefined,
  other: number | undefined,
  limit: number,
): readonly [number, number] {
  if (one === undefined || other === undefined) return [0, limit - 1];
  return one < other ? [one, other] : [other, one];
}

export function referenceText({ sheet, ends }: WrittenReference): string {
  return sheet + ends.map(endText).join(":");
}

function endText({ row, column, isRowAbsolute, isColumnAbsolute }: End): string {
  const right = column === undefined ? "" : (isColumnAbsolute ? "$" : "") + columnName(column);
  return right + (row === undefined ? "" : (isRowAbsolute ? "$" : "") + (row + 1));
}

/** The reference with its ends at the corners of an area, each as absolute as it was. */
export function movedTo(reference: WrittenReference, area: Area): WrittenReference {
  const [first, last] = [reference.ends[0], reference.ends[1]];
  const from = at(first, area.row, area.column);
  if (last === undefined) return { ...reference, ends: [from] };
  return { ...reference, ends: [from, at(last, area.row + area.rows - 1, area.column + area.columns - 1)] };
}

function at(end: End, row: number, column: number): End {
  return {
    ...end,
    row: end.row === undefined ? undefined : row,
    column: end.column === undefined ? undefined : column,
  };
}
