import { errors, number } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, lifted, native } from "../../evaluate/native";
import { type Day, checked, dayOf, daysInMonth, monthsOn, serial } from "./calendar";

function difference(given: Arguments): number {
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

const isLastOfFebruary = ({ year, month, day }: Day) => month === 2 && day === daysInMonth(year, 2);

/** Days between two days in years of twelve months of 30 days: the last of a month in Europe counts as the 30th. */
function europeanDays(one: Day, other: Day): number {
  return daysBetween(one, Math.min(one.day, 30), other, Math.min(other.day, 30));
}

/** The same as in the US: the first is a 30th if it ends its month, then a 31st is the 30th, too. */
function americanDays(one: Day, other: Day): number {
  const from = isLastOfFebruary(one) ? 30 : Math.min(one.day, 30);
  return daysBetween(one, from, other, from === 30 ? Math.min(other.day, 30) : other.day);
}

/** As YEARFRAC counts in the US: two ends of February are two 30ths, and after one a 31st stays (D. Wheeler, YEARFRAC, 2010). */
function americanYearDays(one: Day, other: Day): number {
  if (!isLastOfFebruary(one)) return americanDays(one, other);
  return daysBetween(one, 30, other, isLastOfFebruary(other) ? 30 : other.day);
}

function daysBetween(one: Day, from: number, other: Day, to: number): number {
  return (other.year - one.year) * 360 + (other.month - one.month) * 30 + to - from;
}

/** The average length of a year between two days: within a year, that of the 29 February between them (365 or 366). */
function yearLength(one: Day, other: Day, from: number, to: number): number {
  const isWithinYear =
    one.year === other.year ||
    (other.year === one.year + 1 &&
      (other.month < one.month || (other.month === one.month && other.day <= one.day)));
  if (!isWithinYear) {
    const years = other.year - one.year + 1;
    return (serial(other.year + 1, 1, 1) - serial(one.year, 1, 1)) / years;
  }
  if (one.year === other.year) return serial(one.year + 1, 1, 1) - serial(one.year, 1, 1);
  const isLeap = [one.year, other.year].some((year) => {
    const lastOfFebruary = serial(year, 3, 0);
    return daysInMonth(year, 2) === 29 && lastOfFebruary >= from && lastOfFebruary <= to;
  });
  return isLeap ? 366 : 365;
}

/** The part of a year between two days, by the ways of counting 0 to 4. */
function yearShare(given: Arguments): number {
  const [from, to] = [given.whole(0), given.whole(1)].sort((a, b) => a - b) as [number, number];
  const basis = given.whole(2);
  const [one, other] = [dayOf(from), dayOf(to)];
  switch (basis) {
    case 0:
      return americanYearDays(one, other) / 360;
    case 1:
      return (to - from) / yearLength(one, other, from, to);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return europeanDays(one, other) / 360;
    default:
      throw errors.number;
  }
}

export const dayCountFunctions: NativeFunctions = {
  DAYS: lifted(2, 2, (to, from) => checked(Math.floor(number(to))) - checked(Math.floor(number(from)))),
  DAYS360: native("ss[s]", (given) => {
    const count = given.truth(2) ? europeanDays : americanDays;
    return count(dayOf(given.number(0)), dayOf(given.number(1)));
  }),
  DATEDIF: native("sss", difference),
  YEARFRAC: native("aa[a]", yearShare),
};
