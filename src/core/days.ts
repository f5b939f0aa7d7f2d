import { Mistake } from "./mistake";
import type { Day } from "./world";

/** The first day that can be asked for: the General Assembly's first year. */
export const firstDay: Day = "1946-01-01";

const forms = "use a year (2023), an Excel date or ISO text (2023, 2023-11, 2023-11-03)";
const msPerDay = 86_400_000;
/** Excel's day 0 in its 1900 system, for dates after February 1900. */
const excelEpoch = Date.UTC(1899, 11, 30);
/** By how much the numbers of days are lower in a workbook of Excel's 1904 date system. */
export const shiftOf1904 = 1462;
const firstExcelDay = 16_803;
const lastExcelDay = 2_958_465;

/** Days in a month, 1 to 12. */
function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the text is an ISO day that the calendar has. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year) return false;
  const m = Number(month);
  return m >= 1 && m <= 12 && Number(day) >= 1 && Number(day) <= monthLength(Number(year), m);
}

/** The first and last day of a year, month or day in ISO text; undefined for any other text. */
export function spanOf(text: string): readonly [Day, Day] | undefined {
  if (/^\d{4}$/.test(text)) return [`${text}-01-01`, `${text}-12-31`];
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  if (year && month && Number(month) >= 1 && Number(month) <= 12) {
    return [`${text}-01`, `${text}-${monthLength(Number(year), Number(month))}`];
  }
  return isDay(text) ? [text, text] : undefined;
}

/** The last day of a year, month or day in ISO text, from which a figure of that date counts. */
export function lastDayOf(date: string): Day {
  // thousands are read at once: a day is its own last
  return date.length === 10 ? date : (spanOf(date)?.[1] ?? date);
}

/** The number by which Excel knows a day. @param dateShift 0, or `shiftOf1904` */
export function serialOf(day: Day, dateShift: number): number {
  return Math.round((Date.parse(day) - excelEpoch) / msPerDay) - dateShift;
}

function spanOfNumber(value: number, dateShift: number): readonly [Day, Day] | undefined {
  // a year before the first day is told from no day at all: no date of Excel's can be meant
  if (Number.isInteger(value) && value >= 1000 && value <= 2100) return spanOf(String(value));
  const days = Math.floor(value) + dateShift;
  if (!(days >= firstExcelDay && days <= lastExcelDay)) return undefined;
  const day = new Date(excelEpoch + days * msPerDay).toISOString().slice(0, 10);
  return [day, day];
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The ISO text of a day in words or with points (`3 Nov 2023`, `November 3, 2023`, `3.11.2023`); undefined for any other text. */
function isoOf(text: string): Day | undefined {
  const [, day, inWords, year] =
    /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+([a-z]{3,9}|\d{1,2})[ .,-]+(\d{4})$/i.exec(text) ?? [];
  const [, word, dayAfter, yearAfter] =
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ?? [];
  const month = inWords ?? word;
  if (month === undefined || (/\d/.test(month) && !text.includes("."))) return undefined;
  const number = Number(month) || months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const two = (value: string | number): string => String(value).padStart(2, "0");
  const iso = `${year ?? yearAfter}-${two(number)}-${two((day ?? dayAfter)!)}`;
  return isDay(iso) ? iso : undefined;
}

/** What to write instead of a text that is no date. */
function dateRemedy(asked: number | string): string {
  const iso = typeof asked === "string" ? isoOf(asked.trim()) : undefined;
  return iso === undefined ? forms : `write ${iso}`;
}

/**
 * The first and last day that a user's date stands for: a year up to 2100, an Excel date (16803 and above, its time cut off),
 * or ISO text. Throws `Mistake` naming the forms for anything else.
 * @param dateShift of the workbook that a number is from: 0, or `shiftOf1904`, by which its dates are lower
 */
export function spanAsked(asked: number | string, dateShift = 0): readonly [Day, Day] {
  const span = typeof asked === "number" ? spanOfNumber(asked, dateShift) : spanOf(asked.trim());
  if (!span) throw new Mistake(`invalid day: ${asked}; ${dateRemedy(asked)}`);
  return span;
}

/** The day that a user's as-of date stands for, its last one. @param dateShift as of `spanAsked` */
export function dayAsked(asked: number | string, dateShift = 0): Day {
  return spanAsked(asked, dateShift)[1];
}

/** The same day of the month so many months before; compares rightly even where that month is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const year = String(Math.floor(count / 12)).padStart(4, "0");
  return `${year}-${String((count % 12) + 1).padStart(2, "0")}${day.slice(7)}`;
}

/** The same day of another year; 28 February for 29 February where that year has none. */
export function sameDayOf(day: Day, year: number): Day {
  const same = `${year}${day.slice(4)}`;
  return isDay(same) ? same : `${year}-02-28`;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The years from the first to the last; none where the last comes before. */
export function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

export function endOfYear(year: number): Day {
  return `${year}-12-31`;
}

/** The last day of a year, or the last day that is asked for where that comes first. */
export function endOfYearBy(year: number, last: Day): Day {
  const end = endOfYear(year);
  return end < last ? end : last;
}

/** The newest year whose last day is not after the day: yearly figures and polls of later years are not known yet. */
export function lastFullYear(day: Day): number {
  return day.slice(5) === "12-31" ? yearOf(day) : yearOf(day) - 1;
}
