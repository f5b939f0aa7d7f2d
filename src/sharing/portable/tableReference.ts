import type { Cells } from "../picture";
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
  const table = head === undefined ? undefined : tableOf(tables, name, head, place);
  const column = table ? columnOf(table, head!) : -1;
  if (!table || column < 0) return undefined;
  const { body } = table;
  const area = { ...body, column: body.column + column, columns: 1 };
  const thisRow = (at ?? atBracket ?? ofThisRow) !== undefined;
  if (!thisRow) return { area, thisRow };
  const inside = place.row >= body.row && place.row < body.row + body.rows;
  return inside ? { area: { ...area, row: place.row, rows: 1 }, thisRow } : undefined;
}

/** Without a name it is the table around the formula; or, as files leave the name off, the only one of the sheet beside it. */
function tableOf(
  tables: readonly TableArea[],
  name: string,
  head: string,
  place: Place,
): TableArea | undefined {
  if (name !== "") return tables.find((table) => sameText(table.name, name));
  const beside = tables.filter(
    (table) =>
      table.body.sheet === place.sheet &&
      place.row >= table.body.row &&
      place.row < table.body.row + table.body.rows &&
      columnOf(table, head) >= 0,
  );
  const around = beside.find(
    ({ body }) => place.column >= body.column && place.column < body.column + body.columns,
  );
  return around ?? (beside.length === 1 ? beside[0] : undefined);
}

function columnOf({ heads }: TableArea, head: string): number {
  return heads.findIndex((known) => sameText(known, head));
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
