import { axisOf, defaultAxis, type Axis } from "../core/votes/axis";
import { countryOf } from "../core/countries/countries";
import { answeredDay, askedDay, spanAsked, firstDay } from "../core/days";
import { Mistake } from "../core/mistake";
import type { Code, Day } from "../core/world";
import { edition } from "../edition";
import { given, NotAvailable } from "./answer";

/** The one cell of an argument that takes no range; undefined: left out. Throws `Mistake` for a range. */
export function single(argument: unknown, name: string): unknown {
  const cells = given(argument);
  if (!cells) return undefined;
  if (cells.length > 1 || cells[0]!.length > 1) {
    throw new Mistake(`invalid ${name}: a range of ${cells.length}×${cells[0]!.length}; give one cell`);
  }
  return cells[0]![0];
}

/** The cells of an argument row by row, blank ones left out. */
export function listed(argument: unknown): readonly unknown[] {
  return (given(argument) ?? []).flat().filter((cell) => cell !== undefined);
}

/** A required text; numbers are taken as text. */
export function text(cell: unknown, name: string): string {
  if (cell === undefined) throw new Mistake(`missing ${name}: nothing given; fill in this argument`);
  return String(cell).trim();
}

/** An option in lower case, one of those known; the first one where it is left out. */
export function option<T extends string>(
  cell: unknown,
  name: string,
  known: readonly [T, ...(readonly T[])],
): T {
  if (cell === undefined) return known[0];
  const wanted = text(cell, name).toLowerCase();
  const found = known.find((choice) => choice === wanted);
  if (!found) throw new Mistake(`unknown ${name}: ${text(cell, name)}; known are ${known.join(", ")}`);
  return found;
}

export function flag(cell: unknown, name: string): boolean {
  if (cell === undefined) return false;
  if (typeof cell === "boolean") return cell;
  const wanted = text(cell, name).toLowerCase();
  if (["true", "yes", "1"].includes(wanted)) return true;
  if (["false", "no", "0"].includes(wanted)) return false;
  throw new Mistake(`invalid ${name}: ${text(cell, name)}; give TRUE or FALSE`);
}

export function country(cell: unknown): Code {
  return countryOf(edition, text(cell, "country"));
}

function dateCell(cell: unknown): number | string | undefined {
  if (cell === undefined || typeof cell === "number" || typeof cell === "string") return cell;
  throw new Mistake(
    `invalid day: ${String(cell)}; use a year (2023), an Excel date or ISO text (2023-11-03)`,
  );
}

/** The day asked for: the last one of a year or month; left out: the edition date. #N/A before the data begin. */
export function dayAsked(cell: unknown): Day {
  const day = askedDay(edition, dateCell(cell));
  if (day < firstDay) throw new NotAvailable(`no data before ${firstDay}: asked for ${day}`);
  return day;
}

/** The day that is answered for: a day after the edition date is answered as of the edition date. */
export function asOf(cell: unknown): Day {
  return answeredDay(edition, dayAsked(cell));
}

/** The first day of a period; left out: `otherwise`. */
export function fromDay(cell: unknown, otherwise: Day = firstDay): Day {
  const date = dateCell(cell);
  return date === undefined ? otherwise : spanAsked(date)[0];
}

/** The last day of a period; left out: the edition date. #N/A before the data begin. */
export const toDay = asOf;

/** Throws `Mistake` for a period that ends before it begins. @param lastOf reads its last day */
export function period(from: unknown, to: unknown, lastOf = toDay): readonly [Day, Day] {
  const [first, last] = [fromDay(from), lastOf(to)];
  if (first > last && first <= edition.editionDate) {
    throw new Mistake(`invalid period: ${first} to ${last}; the first day must not be after the last`);
  }
  return [first, last];
}

export function axis(cell: unknown): Axis {
  return cell === undefined ? defaultAxis : axisOf(edition, text(cell, "axis"));
}
