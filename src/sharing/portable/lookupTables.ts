import { countryName, resolved } from "../../core/countries/countries";
import type { Code, World } from "../../core/world";
import type { TableColumn } from "./dataSheet";
import { dataNames, keyOfCountry, keyOfSeries } from "./lookup";

/** Spellings of countries with their keys, codes and names. @param typed spellings that the workbook has */
export function countryTable(
  world: World,
  codes: readonly Code[],
  typed: ReadonlyMap<Code, ReadonlySet<string>>,
): readonly TableColumn[] {
  const rows = codes.flatMap((code, place) =>
    spellingsOf(world, code, typed.get(code) ?? new Set()).map((spelling) => ({ spelling, code, place })),
  );
  // codes first: most lookups are for them
  const ranked = [
    ...rows.filter((row) => row.spelling === row.code),
    ...rows.filter((row) => row.spelling !== row.code),
  ];
  return [
    column(
      "Country",
      26,
      dataNames.spelling,
      ranked.map(({ spelling }) => spelling),
    ),
    {
      ...column(
        "Key",
        14,
        dataNames.countryKey,
        ranked.map(({ place }) => (place + 1) * keyOfCountry),
      ),
      style: "key",
    },
    column(
      "Code",
      8,
      dataNames.countryCode,
      ranked.map(({ code }) => code),
    ),
    column(
      "Name",
      24,
      dataNames.countryName,
      ranked.map(({ code }) => countryName(world, code)),
    ),
  ];
}

/** Each once whatever its case; none that means another country or holds what lookups take for a wildcard. */
function spellingsOf(world: World, code: Code, typed: ReadonlySet<string>): readonly string[] {
  const { alpha2, name } = world.countries[world.seat.get(code)!]!;
  const distinct = new Map<string, string>();
  for (const text of [code, alpha2, name, ...typed, ...(world.aliases.get(code) ?? [])]) {
    const key = text?.toLowerCase();
    if (text === undefined || distinct.has(key!) || /[*?~]/.test(text)) continue;
    if (resolved(world, text) === code) distinct.set(key!, text);
  }
  return [...distinct.values()];
}

/** Spellings of what has a key of its own: axes, questions. */
export function keyTable(
  head: string,
  names: { readonly spelling: string; readonly key: string },
  spellings: Iterable<ReadonlySet<string>>,
): readonly TableColumn[] {
  const rows = [...spellings].flatMap((own, series) =>
    [...own].map((spelling) => ({ spelling, key: series * keyOfSeries })),
  );
  return [
    column(
      head,
      30,
      names.spelling,
      rows.map(({ spelling }) => spelling),
    ),
    {
      ...column(
        "Key",
        16,
        names.key,
        rows.map(({ key }) => key),
      ),
      style: "key",
    },
  ];
}

/** How a day in ISO text ends behind its year, and the month and day that it means; day 0 of a month is the last of the one before. */
export function endingTable(): readonly TableColumn[] {
  const two = (number: number) => String(number).padStart(2, "0");
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const daysOf = (month: number) =>
    Array.from({ length: new Date(Date.UTC(2024, month, 0)).getUTCDate() }, (_, i) => i + 1);
  const rows: readonly (readonly [string, number, number])[] = [
    ["/", 12, 31],
    ...months.map((month) => [`-${two(month)}/`, month + 1, 0] as const),
    ...months.flatMap((month) =>
      daysOf(month).map((day) => [`-${two(month)}-${two(day)}/`, month, day] as const),
    ),
  ];
  return [
    column(
      "Day ends in",
      13,
      dataNames.ending,
      rows.map(([ending]) => ending),
    ),
    column(
      "Month",
      8,
      dataNames.endingMonth,
      rows.map(([, month]) => month),
    ),
    column(
      "Day",
      8,
      dataNames.endingDay,
      rows.map(([, , day]) => day),
    ),
  ];
}

/** A formula that became a value, and why. */
export interface Kept {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly reason: string;
}

export function keptTable(kept: readonly Kept[]): readonly TableColumn[] {
  return [
    column(
      "Became a value on",
      22,
      undefined,
      kept.map(({ sheet }) => sheet),
    ),
    column(
      "Cell",
      9,
      undefined,
      kept.map(({ address }) => address),
    ),
    column(
      "Was",
      44,
      undefined,
      kept.map(({ formula }) => formula),
    ),
    column(
      "Because",
      60,
      undefined,
      kept.map(({ reason }) => reason),
    ),
  ];
}

function column(
  head: string,
  width: number,
  name: string | undefined,
  cells: readonly (string | number)[],
): TableColumn {
  return { head, width, style: "plain", cells, ...(name !== undefined && { name }) };
}
