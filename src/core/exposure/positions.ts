/** What somebody has in countries (exports, holdings, staff), read from a list of names and values. */
import { resolved } from "../countries/countries";
import { Mistake } from "../mistake";
import { numberReader, type NumberReader } from "../own/table/numbers";
import { isBlank } from "../own/table/table";
import type { Code, World } from "../world";

/** Names of rows that sum others, in the languages of many lists. */
const totals =
  /^(?:(?:grand|sub)[ -]?)?totals?:?$|^(?:sum|world|overall|all(?: countries)?|gesamt|insgesamt|summe|ensemble|totaux|итого|всего|合计|总计)$/i;

/** Whether a name is that of a row which sums others, and of no country. */
export function isTotal(name: string): boolean {
  return totals.test(name.trim());
}

/** What stands in place of a name where there is none. */
export const noName = "(no name)";

/** What stands in a country. */
export interface Position {
  readonly country: Code;
  /** In the list's own unit, 0 or more. */
  readonly value: number;
}

/** A name that is no country's, with its value: told, never left out in silence. */
export interface UnclearPosition {
  readonly name: string;
  readonly value: number;
}

export interface Positions {
  /** Each country once, its rows put together. */
  readonly known: readonly Position[];
  /** Each name once. */
  readonly unclear: readonly UnclearPosition[];
}

/** A row of a list, and where its value stands: `C5`, `row 5`. */
export interface ListedPosition {
  readonly name: unknown;
  readonly value: unknown;
  readonly place: string;
}

function summed(rows: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [name, value] of rows) sums.set(name, (sums.get(name) ?? 0) + value);
  return sums;
}

/** Throws `Mistake` where some values are per cent and others are not: nobody can tell what their sum would be. */
function checkUnits(rows: readonly ListedPosition[], { isPerCent }: Pick<NumberReader, "isPerCent">): void {
  const given = rows.filter(({ value }) => !isBlank(value));
  const share = given.find(({ value }) => isPerCent(value));
  const other = given.find(({ value }) => !isPerCent(value));
  if (share && other)
    throw new Mistake(
      `mixed units: ${String(share.value)} in ${share.place}, and ${String(other.value)} in ${other.place}; give all values in one unit`,
    );
}

/**
 * The positions of a list; rows without name and value are passed over, a blank value is none. Throws `Mistake` for a value that is
 * negative or no number, with its place, for per cent beside other values, for more than a number holds, and where no name with a value is
 * left. @param separator of the file's cells, which tells decimal commas
 */
export function positionsIn(
  world: World,
  rows: readonly ListedPosition[],
  separator: string | undefined,
): Positions {
  const reader = numberReader(
    rows.map(({ value }) => value),
    separator,
  );
  checkUnits(rows, reader);
  const read = rows.flatMap(({ name, value, place }): readonly (readonly [string, number])[] => {
    if (isBlank(value)) return [];
    const number = typeof value === "boolean" ? undefined : reader.read(value);
    if (number === undefined)
      throw new Mistake(`invalid value: ${String(value)} in ${place}; give a number of 0 or more`);
    if (number < 0) throw new Mistake(`negative value: ${String(value)} in ${place}; give 0 or more`);
    return [[isBlank(name) ? noName : String(name).trim(), number]];
  });
  const known: [string, number][] = [];
  const unclear: [string, number][] = [];
  for (const [name, value] of read) {
    const code = resolved(world, name);
    if (code === undefined) unclear.push([name, value]);
    else known.push([code, value]);
  }
  if (![...known, ...unclear].some(([, value]) => value > 0))
    throw new Mistake("missing positions: no value above 0; give countries with their values");
  if (!Number.isFinite([...known, ...unclear].reduce((sum, [, value]) => sum + value, 0)))
    throw new Mistake(
      "large values: their sum is more than a number holds; give them in a larger unit, such as millions",
    );
  return {
    known: [...summed(known)].map(([country, value]) => ({ country, value })),
    unclear: [...summed(unclear)].map(([name, value]) => ({ name, value })),
  };
}
