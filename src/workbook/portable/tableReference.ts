import type { Cells } from "./cells";
import type { Place, Surroundings, TableArea } from "./surroundings";

/** What a structured reference points at; `thisRow`: it moves along with the row of its formula. */
export interface TableCells {
  readonly area: Cells;
  readonly thisRow: boolean;
}

const form =
  /^([^[\]]*)\[(?:(@)?((?:'.|[^[\]@#'])+)|(@)\[((?:'.|[^[\]'])+)\]|\[#This Row\],\s*\[((?:'.|[^[\]'])+)\])\]$/iu;

/**
 * The cells of `[@Country]`, `List[@[Home country]]`, `List[[#This Row],[Country]]` and `List[Country]`; undefined for any other form,
 * for an unknown table or column, and for this row outside of the table's.
 */
export function tableCells(text: string, place: Place, { tables }: Surroundings): TableCells | undefined {
  const [, name = "", at, plain, atBracket, bracketed, ofThisRow] = form.exec(text) ?? [];
  const head = (plain ?? bracketed ?? ofThisRow)?.replaceAll(/'(.)/g, "$1").trim();
  const table = head === undefined ? undefined : tableOf(tables, name, place);
  const column = table?.heads.findIndex((known) => sameText(known, head!)) ?? -1;
  if (!table || column < 0) return undefined;
  const { body } = table;
  const area = { ...body, column: body.column + column, columns: 1 };
  const thisRow = (at ?? atBracket ?? ofThisRow) !== undefined;
  if (!thisRow) return { area, thisRow };
  const inside = place.row >= body.row && place.row < body.row + body.rows;
  return inside ? { area: { ...area, row: place.row, rows: 1 }, thisRow } : undefined;
}

function tableOf(tables: readonly TableArea[], name: string, place: Place): TableArea | undefined {
  if (name !== "") return tables.find((table) => sameText(table.name, name));
  return tables.find(
    ({ body: { sheet, row, column, rows, columns } }) =>
      sheet === place.sheet &&
      place.row >= row &&
      place.row < row + rows &&
      place.column >= column &&
      place.column < column + columns,
  );
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
