import { errors } from "../../evaluate/coerce";

const dayLength = 86_400_000;
// in Excel there was a 29 February 1900, which never was: it has number 60, and days before it count from one day later
const epoch = Date.UTC(1899, 11, 30);

/** The number of a day; months and days may lie beyond their year and month. */
export function serial(year: number, month: number, day: number): number {
  const first = Math.round((Date.UTC(year, month - 1, 1) - epoch) / dayLength);
  return (first < 61 ? first - 1 : first) + day - 1;
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a number. @throws CellError #NUM! below 0 and from the year 10000 on */
export function dayOf(value: number): Day {
  const days = Math.floor(value);
  if (days < 0 || days >= 2_958_466) throw errors.number;
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(epoch + (days < 60 ? days + 1 : days) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number of this moment, in local time. */
export function nowSerial(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000 - epoch) / dayLength;
}

/** A number of a day. @throws CellError #NUM! below 0 and from the year 10000 on */
export function checked(days: number): number {
  if (!(days >= 0 && days < 2_958_466)) throw errors.number;
  return days;
}

export function daysInMonth(year: number, month: number): number {
  return serial(year, month + 1, 1) - serial(year, month, 1);
}

/** The same day some months on, or the last of a shorter month. */
export function monthsOn(value: number, months: number): number {
  const { year, month, day } = dayOf(value);
  const [toYear, toMonth] = [
    year + Math.floor((month - 1 + months) / 12),
    ((((month - 1 + months) % 12) + 12) % 12) + 1,
  ];
  return checked(serial(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))));
}

/** The day of the week by the kinds of WEEKDAY. @throws CellError #NUM! for a kind that is none */
export function weekday(value: number, kind: number): number {
  // Sunday is 0; 1900 has its wrong leap day here, too
  const day = (((Math.floor(value) - 1) % 7) + 7) % 7;
  if (kind === 1 || kind === 17) return day + 1;
  if (kind === 2 || kind === 11) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  if (kind >= 12 && kind <= 16) return ((day - (kind - 10) + 7) % 7) + 1;
  throw errors.number;
}
