/** Structured references, `List[[#This Row],[Country, name]]`: read, spelled, and found in the tables of a workbook. Pure. */
import type { Cells, Place } from "./addresses";

/** What a structured reference says. */
export interface TableReference {
  /** "" for the table around the formula. */
  readonly table: string;
  /** Which of the table's rows, as `#Headers`; none for its data. */
  readonly rows: readonly string[];
  /** The first and the last of its columns, the same for one; undefined for all of them. */
  readonly columns: readonly [first: string, last: string] | undefined;
}

/** A table of a workbook. */
export interface TableArea {
  readonly name: string;
  /** Without its heads and totals. */
  readonly body: Cells;
  readonly heads: readonly string[];
}

const thisRow = "#This Row";
const form = /^([^[]*)\[(.*)\]$/s;
/** `@`, or a column or rows in brackets with the sign before them, or a column without brackets. */
const piece = /\s*(?:(@)|[,:]?\s*\[((?:'.|[^[\]'])*)\]|((?:'.|[^[\]'])+))/suy;

/** Reads a token of the kind `table`; undefined where it is none that Excel takes. */
export function tableReferenceOf(text: string): TableReference | undefined {
  const [, table = "", written] = form.exec(text) ?? [];
  if (written === undefined) return undefined;
  const inside = written.trimEnd();
  const [rows, columns]: [string[], string[]] = [[], []];
  for (let at = 0; at < inside.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const [whole, current, bracketed, bare = ""] = piece.exec(inside) ?? [];
    const name = bracketed ?? bare.trim();
    if (whole === undefined) return undefined;
    if (current !== undefined) rows.push(thisRow);
    else if (name.startsWith("#")) rows.push(name);
    else columns.push(name.replace(/'(.)/gsu, "$1"));
  }
  const [first, last = first, ...more] = columns;
  if (more.length > 0) return undefined;
  return { table, rows, columns: first === undefined ? undefined : [first, last!] };
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether it stands for cells in the row of its formula. */
export function isThisRow({ rows }: TableReference): boolean {
  return rows.some((one) => sameText(one, thisRow));
}

/** `[Country, name]`, or `[First]:[Last]`. */
function bracketed([first, last]: readonly [string, string]): string {
  const one = (head: string) => `[${head.replace(/['[\]#@]/g, "'$&")}]`;
  return first === last ? one(first) : `${one(first)}:${one(last)}`;
}

/** As a file spells it: with its table's name, and `[@Code]` as `List[[#This Row],[Code]]`. @param around the table around the formula */
export function storedReference(text: string, around: string): string {
  const reference = tableReferenceOf(text);
  if (!reference) return text;
  const { table, columns } = reference;
  if (!isThisRow(reference)) return table === "" ? around + text : text;
  return `${table || around}[${columns ? `[${thisRow}],${bracketed(columns)}` : thisRow}]`;
}

/** As Excel shows it: this row with an @, and without the name of the table around the formula. */
export function shownReference(text: string, around: string | undefined): string {
  const reference = tableReferenceOf(text);
  if (!reference || !isThisRow(reference)) return text;
  const { table, columns } = reference;
  const name = around !== undefined && sameText(table, around) ? "" : table;
  const isPlain = columns?.[0] === columns?.[1] && /^[\p{L}\p{N}_]*$/u.test(columns?.[0] ?? "");
  return `${name}[@${isPlain ? (columns?.[0] ?? "") : bracketed(columns!)}]`;
}

/** What a structured reference points at; `thisRow`: it moves along with the row of its formula. */
export interface TableCells {
  readonly area: Cells;
  readonly thisRow: boolean;
}

/** The cells of a reference in a formula at a place; undefined for heads and totals, for an unknown table or column, and outside of a row's table. */
export function tableCells(text: string, place: Place, tables: readonly TableArea[]): TableCells | undefined {
  const reference = tableReferenceOf(text);
  const table = reference && tableOf(tables, reference.table, place);
  if (!table || reference.rows.some((rows) => !sameText(rows, thisRow) && !sameText(rows, "#Data")))
    return undefined;
  const { body } = table;
  const area = columnsIn(table, reference);
  if (!area) return undefined;
  if (!isThisRow(reference)) return { area, thisRow: false };
  const isInside = place.row >= body.row && place.row < body.row + body.rows;
  return isInside ? { area: { ...area, row: place.row, rows: 1 }, thisRow: true } : undefined;
}

/** The columns of a table's data that a reference names; undefined for an unknown one. */
function columnsIn({ body, heads }: TableArea, { columns }: TableReference): Cells | undefined {
  const [first, last] = (columns ?? [heads[0], heads.at(-1)]).map((head) =>
    heads.findIndex((known) => head !== undefined && sameText(known, head)),
  ) as [number, number];
  if (first < 0 || last < first) return undefined;
  return { ...body, column: body.column + first, columns: last - first + 1 };
}

/** The heads that a reference such as `List[[#Headers],[MDA]]` stands for; undefined for one of other rows, and for an unknown table or column. */
export function headCells(text: string, place: Place, tables: readonly TableArea[]): Cells | undefined {
  const reference = tableReferenceOf(text);
  const [rows = "", ...more] = reference?.rows ?? [];
  const table = reference && tableOf(tables, reference.table, place);
  if (!table || more.length > 0 || !sameText(rows, "#Headers")) return undefined;
  const area = columnsIn(table, reference);
  return area && { ...area, row: area.row - 1, rows: 1 };
}

function tableOf(tables: readonly TableArea[], name: string, place: Place): TableArea | undefined {
  if (name !== "") return tables.find((table) => sameText(table.name, name));
  return tables.find(({ body }) => isWithin(body, place));
}

function isWithin({ sheet, row, column, rows, columns }: Cells, place: Place): boolean {
  return (
    place.sheet === sheet &&
    place.row >= row &&
    place.row < row + rows &&
    place.column >= column &&
    place.column < column + columns
  );
}
