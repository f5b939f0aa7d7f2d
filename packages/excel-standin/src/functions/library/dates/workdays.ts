import { errors, number } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, filledIn, native } from "../../evaluate/native";
import { checked, weekday } from "./calendar";

type IsWorkday = (day: number) => boolean;

/**
 * The days off in a week from Monday on, as 1s among seven signs: a text of them, or the number of a pair of days (1 to 7, from
 * Saturday and Sunday on) or of one day (11 to 17, from Sunday on).
 */
function weekendOf(given: Arguments, place: number): string {
  const value = given.has(place) ? given.scalar(place) : 1;
  if (typeof value === "string") {
    if (!/^[01]{7}$/.test(value)) throw errors.value;
    return value;
  }
  const kind = Math.trunc(number(value));
  const pair = kind >= 1 && kind <= 7;
  if (!pair && !(kind >= 11 && kind <= 17)) throw errors.number;
  const first = pair ? (kind + 4) % 7 : (kind - 11 + 6) % 7;
  return Array.from({ length: 7 }, (_, day) => {
    const after = (day - first + 7) % 7;
    return after === 0 || (pair && after === 1) ? "1" : "0";
  }).join("");
}

/** @param place that of the holidays among the arguments */
function workdays(given: Arguments, weekend: string, place: number): IsWorkday {
  const free = new Set<number>();
  for (const value of filledIn(given.values[place], given.at)) {
    if (typeof value === "boolean") throw errors.value;
    free.add(Math.floor(number(value)));
  }
  return (day) => weekend[weekday(day, 3)] === "0" && !free.has(day);
}

function count(given: Arguments, isWorkday: IsWorkday): number {
  const [from, to] = [checked(given.whole(0)), checked(given.whole(1))];
  let days = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day++) if (isWorkday(day)) days++;
  return from <= to ? days : -days;
}

function after(given: Arguments, isWorkday: IsWorkday): number {
  let [day, left] = [checked(given.whole(0)), given.whole(1)];
  const step = Math.sign(left);
  while (left !== 0) {
    day = checked(day + step);
    if (isWorkday(day)) left -= step;
  }
  return day;
}

const usual = "0000011";

export const workdayFunctions: NativeFunctions = {
  NETWORKDAYS: native("aa[v]", (given) => count(given, workdays(given, usual, 2))),
  "NETWORKDAYS.INTL": native("aa[av]", (given) => count(given, workdays(given, weekendOf(given, 2), 3))),
  WORKDAY: native("aa[v]", (given) => after(given, workdays(given, usual, 2))),
  "WORKDAY.INTL": native("aa[av]", (given) => {
    const weekend = weekendOf(given, 2);
    if (weekend === "1111111") throw errors.value;
    return after(given, workdays(given, weekend, 3));
  }),
};
