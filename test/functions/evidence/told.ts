// What evidence tells of an answer, and what the rows it names come to.
import { dayAsked } from "./dataFolder";
import { componentsFrom, type Components, type Standpoint } from "./method";
import { ofKind, type Named, type NamedOf } from "./named";
import { positionOf } from "./voters";

/** A part of what an answer rests on. */
export interface Told {
  readonly text: string;
  readonly rows: readonly Named[];
}

/** A call with what it answered and what it is said to rest on. */
export interface Answered {
  /** The part of the facts that it is answered from. */
  readonly part: string;
  /** By role, as it was given. */
  readonly given: Readonly<Record<string, string | number | boolean | null>>;
  /** Code of the country. */
  readonly country: string;
  readonly cells: readonly (readonly unknown[])[];
  readonly told: readonly Told[];
}

export function rowsTold(told: readonly Told[]): readonly Named[] {
  return told.flatMap(({ rows }) => rows);
}

/** The one row of a kind that is named; fails where there is none or another. */
export function onlyOf<K extends Named["kind"]>(all: readonly Named[], kind: K): NamedOf<K> {
  const found = ofKind(all, kind);
  expect(found.length).toBe(1);
  return found[0]!;
}

/** Symbols of the roll calls that are named; fails where a position is not the one of the file of votes. */
export function symbolsIn(all: readonly Named[]): readonly string[] {
  const rows = ofKind(all, "vote");
  const wrong = rows.flatMap(({ symbol, positions }) =>
    positions
      .filter(([voter, position]) => position !== positionOf(symbol, voter))
      .map(([voter, position]) => `${voter} ${position || "nothing"} on ${symbol}`),
  );
  expect(wrong).toEqual([]);
  return rows.map(({ symbol }) => symbol);
}

export function polesOf(axis: unknown): { readonly minus: string; readonly plus: string } {
  const [minus, plus] = String(axis ?? "RUS-WEST").split("-") as [string, string];
  return { minus, plus };
}

export function standpoint(
  { part, given, country }: Answered,
  day = dayAsked((given["day"] ?? null) as string | null, part),
): Standpoint {
  return { country, day, ...polesOf(given["axis"]) };
}

/** The components that are told of as known, from the named rows alone. */
export function componentsTold(told: readonly Told[], at: Standpoint): Components {
  const names = told.flatMap(({ text }) =>
    [...text.matchAll(/(?:^|[ ;])(votes|blocs|opinion|policy): /g)].map(([, name]) => name!),
  );
  const all = rowsTold(told);
  symbolsIn(all);
  const made = Object.entries(componentsFrom(all, at)).filter(([name]) => names.includes(name));
  return Object.fromEntries(made);
}
