import { parseDate, parseTime } from "numfmt";
import { errors, number, text, whole } from "../evaluate/coerce";
import { type Arguments, type NativeFunctions, lifted, native } from "../evaluate/native";
import type { Scalar } from "../evaluate/value";

const dayLength = 86_400_000;
// 1900-02-29, which never was, has number 60: days before it count from one day later
const epoch = Date.UTC(1899, 11, 30);

/** The number of a day; months and days may lie beyond their year and month. */
export function serial(year: number, month: number, day: number): number {
  const days = Math.round((Date.UTC(year, month - 1, day) - epoch) / dayLength);
  return days < 61 ? days - 1 : days;
}

interface Day {
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

function checked(days: number): number {
  if (!(days >= 0 && days < 2_958_466)) throw errors.number;
  return days;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day some months on, or the last of a shorter month. */
function monthsOn(value: number, months: number): number {
  const { year, month, day } = dayOf(value);
  const [toYear, toMonth] = [
    year + Math.floor((month - 1 + months) / 12),
    ((((month - 1 + months) % 12) + 12) % 12) + 1,
  ];
  return checked(serial(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))));
}

function weekday(value: number, kind: number): number {
  // Sunday is 0; 1900 has its wrong leap day here, too
  const day = (((Math.floor(value) - 1) % 7) + 7) % 7;
  if (kind === 1 || kind === 17) return day + 1;
  if (kind === 2 || kind === 11) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  if (kind >= 12 && kind <= 16) return ((day - (kind - 10) + 7) % 7) + 1;
  throw errors.number;
}

/** The seconds of a day, and from them hours, minutes and seconds. */
function secondsOf(value: Scalar): number {
  const moment = number(value);
  if (moment < 0) throw errors.number;
  return Math.round((moment - Math.floor(moment)) * 86_400) % 86_400;
}

function dateDifference(given: Arguments): number {
  const [from, to] = [Math.floor(given.number(0)), Math.floor(given.number(1))];
  if (from > to) throw errors.number;
  const [one, other] = [dayOf(from), dayOf(to)];
  const months = (other.year - one.year) * 12 + other.month - one.month - (other.day < one.day ? 1 : 0);
  switch (given.text(2).toUpperCase()) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return to - from;
    case "YM":
      return months % 12;
    case "YD":
      return to - monthsOn(from, 12 * Math.floor(months / 12));
    case "MD":
      return to - monthsOn(from, months);
    default:
      throw errors.number;
  }
}

function isoWeek(value: number): number {
  const thursday = Math.floor(value) - weekday(value, 3) + 3;
  return Math.floor((thursday - serial(dayOf(thursday).year, 1, 1)) / 7) + 1;
}

function weekNumber(value: number, kind: number): number {
  if (kind === 21) return isoWeek(value);
  const first = serial(dayOf(value).year, 1, 1);
  return Math.floor((Math.floor(value) - first + weekday(first, kind) - 1) / 7) + 1;
}

/** Holidays as numbers of days. */
function holidays(given: Arguments, place: number): ReadonlySet<number> {
  return new Set(given.has(place) ? given.numbers(place).map(Math.floor) : []);
}

const isWorkday = (day: number, free: ReadonlySet<number>) => weekday(day, 2) < 6 && !free.has(day);

function workdays(given: Arguments): number {
  const [from, to] = [given.whole(0), given.whole(1)];
  const free = holidays(given, 2);
  let count = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day++) if (isWorkday(day, free)) count++;
  return from <= to ? count : -count;
}

function workday(given: Arguments): number {
  const free = holidays(given, 2);
  let [day, left] = [given.whole(0), given.whole(1)];
  const step = Math.sign(left);
  while (left !== 0) {
    day = checked(day + step);
    if (isWorkday(day, free)) left -= step;
  }
  return day;
}

/** The part of a year between two days, by ways of counting 0 (30/360 as in the US), 1, 2, 3 and 4. */
function yearShare(given: Arguments): number {
  const [from, to] = [given.whole(0), given.whole(1)].sort((a, b) => a - b) as [number, number];
  const kind = given.whole(2);
  const [one, other] = [dayOf(from), dayOf(to)];
  if (kind === 2) return (to - from) / 360;
  if (kind === 3) return (to - from) / 365;
  if (kind === 1) {
    const years = other.year - one.year + 1;
    const average = (serial(other.year + 1, 1, 1) - serial(one.year, 1, 1)) / years;
    return (to - from) / average;
  }
  if (kind !== 0 && kind !== 4) throw errors.number;
  const start = Math.min(one.day, 30);
  const end = other.day === 31 && (kind === 4 || start === 30) ? 30 : other.day;
  return ((other.year - one.year) * 360 + (other.month - one.month) * 30 + end - start) / 360;
}

function dateIn(value: Scalar): number {
  const found: unknown = parseDate(text(value).trim())?.v;
  if (typeof found !== "number") throw errors.value;
  return Math.floor(found);
}

export const dateFunctions: NativeFunctions = {
  DATE: lifted(3, 3, (year, month, day) => {
    const given = whole(year);
    return checked(serial(given < 1900 ? given + 1900 : given, whole(month), whole(day)));
  }),
  YEAR: lifted(1, 1, (value) => dayOf(number(value)).year),
  MONTH: lifted(1, 1, (value) => dayOf(number(value)).month),
  DAY: lifted(1, 1, (value) => dayOf(number(value)).day),
  HOUR: lifted(1, 1, (value) => Math.floor(secondsOf(value) / 3600)),
  MINUTE: lifted(1, 1, (value) => Math.floor(secondsOf(value) / 60) % 60),
  SECOND: lifted(1, 1, (value) => secondsOf(value) % 60),
  TIME: lifted(3, 3, (hour, minute, second) => {
    const seconds = whole(hour) * 3600 + whole(minute) * 60 + whole(second);
    if (seconds < 0) throw errors.number;
    return (seconds % 86_400) / 86_400;
  }),
  TODAY: native("", ({ at }) => Math.floor(at.now())),
  NOW: native("", ({ at }) => at.now()),
  DATEVALUE: lifted(1, 1, dateIn),
  TIMEVALUE: lifted(1, 1, (value) => {
    const found: unknown = parseTime(text(value).trim())?.v;
    if (typeof found !== "number") throw errors.value;
    return found % 1;
  }),
  EDATE: lifted(2, 2, (value, months) => monthsOn(number(value), whole(months))),
  EOMONTH: lifted(2, 2, (value, months) => {
    const { year, month } = dayOf(number(value));
    return checked(serial(year, month + whole(months) + 1, 0));
  }),
  WEEKDAY: lifted(1, 2, (value, kind = 1) => weekday(checked(number(value)), whole(kind))),
  WEEKNUM: lifted(1, 2, (value, kind = 1) => weekNumber(checked(number(value)), whole(kind))),
  ISOWEEKNUM: lifted(1, 1, (value) => isoWeek(checked(number(value)))),
  DAYS: lifted(2, 2, (to, from) => Math.floor(number(to)) - Math.floor(number(from))),
  DATEDIF: native("sss", dateDifference),
  YEARFRAC: native("ss[s]", yearShare),
  NETWORKDAYS: native("ss[v]", workdays),
  WORKDAY: native("ss[v]", workday),
};
