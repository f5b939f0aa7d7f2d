import type { Camp, Camps } from "./camps";
import type { Code } from "../../world";

/** A country that votes with others than it did. */
export interface CampChange {
  readonly country: Code;
  readonly then: Camp;
  readonly now: Camp;
}

/** What became of a camp. */
export interface CampCourse {
  readonly then: Camp;
  /** The camp as which it goes on, or into which it merged; undefined where none of its members is placed. */
  readonly now: Camp | undefined;
  /** Whether it merged into `now` and does not go on by itself. */
  readonly isMerged: boolean;
  /** New camps, most of whose members come from it. */
  readonly splitOff: readonly Camp[];
}

/** Two sets of camps side by side. */
export interface CampChanges {
  /** Of each camp then, in their order. */
  readonly courses: readonly CampCourse[];
  /** Who is placed both times, and where its camp neither goes on, nor merged, nor split off; in the order of camps then. */
  readonly changed: readonly CampChange[];
}

function campsByCountry({ camps }: Camps): ReadonlyMap<Code, Camp> {
  return new Map(camps.flatMap((camp) => camp.members.map(({ country }) => [country, camp] as const)));
}

/** More than any two sets of camps have members in common. */
const moreThanAll = 1000;

/** How much two camps are one: the permanent members that name both, then the members of both. */
function likeness(then: Camp, now: Camp): number {
  const before = new Set(then.members.map(({ country }) => country));
  const shared = now.members.filter(({ country }) => before.has(country)).length;
  const named = now.namedBy.filter((code) => then.namedBy.includes(code)).length;
  return moreThanAll * named + shared;
}

/** Columns of the rows from one on, and the sum that they make. */
interface Assignment {
  readonly sum: number;
  readonly columns: readonly (number | undefined)[];
}

/**
 * The columns of rows, each used once at most, by which the sum is greatest (the assignment problem); undefined where a row has none.
 * Tries all sets of columns, row by row: for tables of at most some ten columns.
 */
function assigned(table: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const known = new Map<string, Assignment>();
  const from = (row: number, used: number): Assignment => {
    if (row === table.length) return { sum: 0, columns: [] };
    const key = `${row} ${used}`;
    const before = known.get(key);
    if (before) return before;
    const without = from(row + 1, used);
    let best: Assignment = { sum: without.sum, columns: [undefined, ...without.columns] };
    table[row]!.forEach((value, column) => {
      if (value === 0 || used & (1 << column)) return;
      const rest = from(row + 1, used | (1 << column));
      if (value + rest.sum > best.sum) best = { sum: value + rest.sum, columns: [column, ...rest.columns] };
    });
    known.set(key, best);
    return best;
  };
  return from(0, 0).columns;
}

/** Place of the greatest number above 0, the first of equals; undefined where there is none. */
function greatest(values: readonly number[]): number | undefined {
  const most = Math.max(...values);
  return most > 0 ? values.indexOf(most) : undefined;
}

/** Those numbers of a table that may make two camps one: of the same names, or the greatest both of their row and of their column. */
function mutual(alike: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const origins = alike[0]?.map((_, to) => greatest(alike.map((row) => row[to]!))) ?? [];
  return alike.map((row, from) => {
    const most = greatest(row);
    return row.map((value, to) =>
      value >= moreThanAll || (most === to && origins[to] === from) ? value : 0,
    );
  });
}

/**
 * Who changed camp between two periods. A camp goes on as the one that is named by the same permanent members, else as the one where most
 * of its members are and most of whose members come from it; each as one at most, so that the sum over all camps of common names, then of
 * common members, is greatest. A camp then that is left over merged into the camp where most of its members are; a camp now that is left
 * over split off from that from which most of its members come (of both, the one of the same names first).
 */
export function campChanges(then: Camps, now: Camps): CampChanges {
  const alike = then.camps.map((before) => now.camps.map((after) => likeness(before, after)));
  const partners = assigned(mutual(alike));
  const origins = now.camps.map((_, to) =>
    partners.includes(to) ? undefined : greatest(alike.map((row) => row[to]!)),
  );
  const courses = then.camps.map((camp, from): CampCourse => {
    const to = partners[from] ?? greatest(alike[from]!);
    return {
      then: camp,
      now: to === undefined ? undefined : now.camps[to],
      isMerged: partners[from] === undefined && to !== undefined,
      splitOff: now.camps.filter((_, place) => origins[place] === from),
    };
  });
  const after = campsByCountry(now);
  const changed = courses.flatMap(({ then: camp, now: goesOn, splitOff }) =>
    camp.members.flatMap(({ country }): readonly CampChange[] => {
      const to = after.get(country);
      if (to === undefined || to === goesOn || splitOff.includes(to)) return [];
      return [{ country, then: camp, now: to }];
    }),
  );
  return { courses, changed };
}
