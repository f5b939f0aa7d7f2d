import { errors, number, text, whole } from "../../evaluate/coerce";
import { type NativeFunction, type NativeFunctions, lifted, native, scalarOf } from "../../evaluate/native";
import type { Scalar } from "../../evaluate/value";
import { typedNumber } from "../../../workbook/typedNumber";
import { checked, dayOf, monthsOn, serial, weekday } from "./calendar";

/** The seconds of a day, and from them hours, minutes and seconds. */
function secondsOf(value: Scalar): number {
  const moment = number(value);
  if (moment < 0) throw errors.number;
  return Math.round((moment - Math.floor(moment)) * 86_400) % 86_400;
}

function isoWeek(value: number): number {
  const thursday = Math.floor(value) - weekday(value, 3) + 3;
  // the first week of 1900 as Excel counts it belongs to the year before
  if (thursday < 1) return 52;
  return Math.floor((thursday - serial(dayOf(thursday).year, 1, 1)) / 7) + 1;
}

function weekNumber(value: number, kind: number): number {
  if (kind === 21) return isoWeek(value);
  if (kind === 3) throw errors.number;
  const first = serial(dayOf(value).year, 1, 1);
  return Math.floor((Math.floor(value) - first + weekday(first, kind) - 1) / 7) + 1;
}

/** The moment that a text writes. @throws CellError #VALUE! for another text, and for a number */
function moment(value: Scalar): number {
  const typed = typedNumber(text(value));
  if (!/[dmyh]/.test(typed?.numberFormat ?? "")) throw errors.value;
  return typed!.value;
}

/** A part of a time. @throws CellError #NUM! above what Excel takes */
function timePart(value: Scalar): number {
  const part = whole(value);
  if (part > 32_767) throw errors.number;
  return part;
}

/** A function that takes a day first, or answers one, in the workbook's own numbers. */
function ofDays(which: "takes" | "gives" | "both", one: NativeFunction): NativeFunction {
  return {
    ...one,
    run: (given) => {
      const shift = given.at.dateShift;
      if (shift === 0) return one.run(given);
      const [first, ...others] = given.values;
      const day = which === "gives" ? first : scalarOf(first, given.at);
      const shifted = typeof day === "number" && which !== "gives" ? day + shift : day;
      const result = one.run(given.count === 0 ? given : given.with([shifted, ...others]));
      return which === "takes" || typeof result !== "number" ? result : checked(result - shift);
    },
  };
}

const takesDay = (one: NativeFunction) => ofDays("takes", one);
const givesDay = (one: NativeFunction) => ofDays("gives", one);

export const dateFunctions: NativeFunctions = {
  DATE: givesDay(
    lifted(3, 3, (year, month, day) => {
      const given = whole(year);
      if (given < 0) throw errors.number;
      return checked(serial(given < 1900 ? given + 1900 : given, whole(month), whole(day)));
    }),
  ),
  YEAR: takesDay(lifted(1, 1, (value) => dayOf(number(value)).year)),
  MONTH: takesDay(lifted(1, 1, (value) => dayOf(number(value)).month)),
  DAY: takesDay(lifted(1, 1, (value) => dayOf(number(value)).day)),
  HOUR: lifted(1, 1, (value) => Math.floor(secondsOf(value) / 3600)),
  MINUTE: lifted(1, 1, (value) => Math.floor(secondsOf(value) / 60) % 60),
  SECOND: lifted(1, 1, (value) => secondsOf(value) % 60),
  TIME: lifted(3, 3, (hour, minute, second) => {
    const seconds = timePart(hour) * 3600 + timePart(minute) * 60 + timePart(second);
    if (seconds < 0) throw errors.number;
    return (seconds % 86_400) / 86_400;
  }),
  TODAY: givesDay(native("", ({ at }) => Math.floor(at.now()))),
  NOW: givesDay(native("", ({ at }) => at.now())),
  DATEVALUE: givesDay(lifted(1, 1, (value) => Math.floor(moment(value)))),
  TIMEVALUE: lifted(1, 1, (value) => moment(value) % 1),
  EDATE: ofDays(
    "both",
    native("aa", (given) => monthsOn(given.number(0), given.whole(1))),
  ),
  EOMONTH: ofDays(
    "both",
    native("aa", (given) => {
      const { year, month } = dayOf(given.number(0));
      return checked(serial(year, month + given.whole(1) + 1, 0));
    }),
  ),
  WEEKDAY: takesDay(lifted(1, 2, (value, kind) => weekday(checked(number(value)), whole(kind)), 1)),
  WEEKNUM: takesDay(native("a[a]", (given) => weekNumber(checked(given.number(0)), given.whole(1, 1)))),
  ISOWEEKNUM: takesDay(lifted(1, 1, (value) => isoWeek(checked(number(value))))),
};
