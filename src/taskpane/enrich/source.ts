/** The list that Enrich was shown: its names, and what stands beside them. */
import type { Running } from "../../actions/action";
import { type NamesFound, type Recognised, recognised } from "../../actions/names";
import { resolved } from "../../core/countries/countries";
import type { World } from "../../core/world";
import type { ColumnPlace } from "../../excel/columns";
import { inWorkbook } from "../../excel/inWorkbook";
import {
  type ListPlace,
  type Selected,
  columnAround,
  headsAround,
  selectedList,
  tableColumn,
} from "../../excel/selection";
import type { ListedName } from "../../reports/enrich";

/** A column of cells with names, whom they name by themselves, and where its new columns go. */
export interface Source {
  readonly selected: Selected;
  readonly values: readonly unknown[];
  readonly known: Recognised;
  /** The heads of all columns of the list. */
  readonly heads: readonly string[];
}

/** Another column of the list. */
interface Beside {
  readonly head: string;
  readonly values: readonly unknown[];
}

/** Columns with a day, and with a second country, for each row. */
export interface Besides {
  readonly year?: Beside | undefined;
  readonly other?: (Beside & { readonly known: Recognised }) | undefined;
}

function listPlace({ sheet, row, column }: Selected, rows: number): ListPlace {
  return { sheet, row, column, rows };
}

/** The cells of another column of the list, as many as it has names. */
export async function besideIn(source: Source, head: string): Promise<Beside> {
  const { selected, heads } = source;
  const values = await inWorkbook((context) =>
    selected.table
      ? tableColumn(context, selected.table.name, head)
      : columnAround(context, listPlace(selected, source.values.length), heads.indexOf(head)),
  );
  return { head, values };
}

/** What a cell says as a day: a year, a number of a date, or words. */
export function cellText(value: unknown): string {
  return typeof value === "string" ? value.trim() : String(value ?? "");
}

export function placeOf({ selected }: Source, { hasHead, cells }: NamesFound): ColumnPlace {
  if (selected.table) return { kind: "table", table: selected.table.name };
  const { sheet, row, column } = selected;
  return {
    ...{ kind: "range", sheet, column, rows: cells.length },
    row: hasHead ? row + 1 : row,
    headRow: hasHead ? row : undefined,
  };
}

/** The head of the names; undefined where they have none. */
export function namesHead({ selected, values, heads }: Source, { hasHead }: NamesFound): string | undefined {
  if (selected.table) return heads[selected.table.place];
  return hasHead ? cellText(values[0]) : undefined;
}

/** Of several columns the one in which most cells name a country, by its first hundred rows. */
function bestPlace(world: World, { values }: Selected): number {
  const share = (place: number) =>
    values
      .slice(0, 100)
      .filter((row) => typeof row[place] === "string" && resolved(world, row[place]) !== undefined).length;
  return values[0]!
    .map((_, place) => place)
    .reduce((best, place) => (share(place) > share(best) ? place : best), 0);
}

export async function tableSource(
  world: World,
  selected: Selected,
  head: string,
  running: Running,
): Promise<Source> {
  const table = selected.table!;
  const values = await inWorkbook((context) => tableColumn(context, table.name, head));
  return {
    values,
    known: await recognised(world, values, running),
    heads: table.heads,
    selected: { ...selected, row: table.row, table: { ...table, place: table.heads.indexOf(head) } },
  };
}

export async function sourceSelected(world: World, running: Running): Promise<Source> {
  const selected = await inWorkbook(selectedList);
  if (selected.table) {
    const { heads, place } = selected.table;
    return tableSource(world, selected, heads[Math.max(0, Math.min(place, heads.length - 1))]!, running);
  }
  const place = bestPlace(world, selected);
  const values = selected.values.map((row) => row[place]);
  const own = { ...selected, column: selected.column + place };
  return {
    values,
    known: await recognised(world, values, running),
    heads: await inWorkbook((context) => headsAround(context, listPlace(own, values.length))),
    selected: own,
  };
}

/** The cells of another column that stand in the rows of the names. */
export function belowHead({ values }: Beside, found: NamesFound | undefined): readonly unknown[] {
  return found?.hasHead ? values.slice(1) : values;
}

/** Each row of the list, with the day and the second country beside it. */
export function listedNames(
  found: NamesFound,
  others: NamesFound | undefined,
  { year }: Besides,
): readonly ListedName[] {
  const nameOf = (of: NamesFound) => {
    const names = new Map(of.names.map((name) => [name.text, name]));
    return (row: number): ListedName => {
      const text = of.cells[row]!;
      return names.get(text) ?? { text, code: undefined };
    };
  };
  const [named, second] = [nameOf(found), others && nameOf(others)];
  const whens = year && belowHead(year, found).map(cellText);
  return found.cells.map((_, row) => ({
    ...named(row),
    ...(whens && { when: whens[row]! }),
    ...(second && { other: second(row) }),
  }));
}
