import { monthNames, shortName } from "./calendarNames";
import { sameName } from "./area";
/** A number that was typed, with the number format that Excel gives the cell for the way it is written. */
export interface Typed {
  readonly value: number;
  readonly numberFormat?: string;
}

const monthName = "[a-z]{3,9}";

/** What is typed may be more than text only if it begins like this: most texts are ruled out here. */
const promising = /^\s*[-+(.$\d]|^\s*[a-z]{3,9}[ \-,.]+\d/i;

const asNumber = /^\s*[-+]?(\d+\.?\d*|\.\d+)\s*$/;
const asScientific = /^\s*[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+\s*$/i;
const grouped = String.raw`(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?`;
const asMoney = new RegExp(String.raw`^\s*(-?)\s*(\()?\s*(-?)\s*(\$)?\s*(-?)${grouped}\s*(\))?\s*$`);
const asShare = new RegExp(String.raw`^\s*([-+]?)${grouped}\s*%\s*$`);
const asMixed = /^\s*(-?\d+) (\d{1,3})\/(\d{1,3})\s*$/;
const time = String.raw`(\d{1,2})(?::(\d{2}))?(?::(\d{2}(?:\.\d+)?))?\s*([ap]m)?`;
const asTime = new RegExp(`^\\s*${time}\\s*$`, "i");
const withTime = new RegExp(`^\\s*(.+?)\\s+${time}\\s*$`, "i");

/** The number that Excel in English (US) makes of text typed into a cell; `undefined`: it stays text. */
export function typedNumber(text: string): Typed | undefined {
  if (!promising.test(text)) return undefined;
  if (asNumber.test(text)) return { value: Number(text) };
  if (asScientific.test(text))
    return Number.isFinite(Number(text)) ? { value: Number(text), numberFormat: "0.00E+00" } : undefined;
  return share(text) ?? money(text) ?? mixed(text) ?? moment(text);
}

const plain = (whole: string, decimals = "") => Number(whole.replaceAll(",", "") + decimals);

function share(text: string): Typed | undefined {
  const [, sign, whole, decimals] = asShare.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const value = (plain(whole, decimals) / 100) * (sign === "-" ? -1 : 1);
  return { value, numberFormat: decimals === undefined ? "0%" : "0.00%" };
}

function money(text: string): Typed | undefined {
  const [, before, open, within, dollar, after, whole, decimals, close] = asMoney.exec(text) ?? [];
  if (whole === undefined || (open === undefined) !== (close === undefined)) return undefined;
  const minus = before! + within! + after!;
  if (minus.length > 1) return undefined;
  const negative = minus !== "" || open !== undefined;
  const value = plain(whole, decimals) * (negative ? -1 : 1);
  const digits = decimals === undefined ? "#,##0" : "#,##0.00";
  if (dollar !== undefined) return { value, numberFormat: `$${digits}_);[Red]($${digits})` };
  return whole.includes(",") ? { value, numberFormat: digits } : { value };
}

function mixed(text: string): Typed | undefined {
  const [, whole, over, under] = asMixed.exec(text) ?? [];
  if (whole === undefined || Number(under) === 0) return undefined;
  const sign = whole.startsWith("-") ? -1 : 1;
  const numberFormat = under!.length > 1 ? "# ??/??" : "# ?/?";
  return { value: Number(whole) + (sign * Number(over)) / Number(under), numberFormat };
}

function moment(text: string): Typed | undefined {
  const day = dayOf(text);
  if (day) return day;
  const alone = asTime.exec(text);
  if (alone) return timeOf(alone.slice(1));
  const [, first, ...rest] = withTime.exec(text) ?? [];
  const date = first === undefined ? undefined : dayOf(first);
  const clock = date && timeOf(rest);
  return clock && { value: date.value + clock.value, numberFormat: "m/d/yyyy h:mm" };
}

function timeOf([hours, minutes, seconds, half]: readonly (string | undefined)[]): Typed | undefined {
  if (minutes === undefined && half === undefined) return undefined;
  let hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  if (Number(minutes ?? 0) > 59 || Number(seconds ?? 0) >= 60) return undefined;
  const value = (hour + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600) / 24;
  const numberFormat = `h:mm${seconds === undefined ? "" : ":ss"}${half === undefined ? "" : " AM/PM"}`;
  return { value, numberFormat };
}

/** 1 to 12; 0 for what is no month. */
function monthOf(name: string): number {
  return monthNames.findIndex((month) => sameName(month, name) || sameName(shortName(month), name)) + 1;
}

type Part = string | undefined;

/** Ways to write a day, each with what its parts are. */
const ways: readonly (readonly [RegExp, (parts: readonly Part[]) => Typed | undefined])[] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, ([year, month, day]) => dated(year, month, day, "m/d/yyyy")],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/, ([month, day, year]) => dated(year, month, day, "m/d/yyyy")],
  [/^(\d{1,2})[-/](\d{1,2})$/, ([month, day]) => dated(thisYear(), month, day, "d-mmm")],
  [/^(\d{1,2})[-/](\d{4})$/, ([month, year]) => dated(year, month, "1", "mmm-yy")],
  [
    new RegExp(`^(\\d{1,2})[ -]?(${monthName})(?:[ ,-]+(\\d{2}|\\d{4}))?$`, "i"),
    ([day, name, year]) => named(year, name!, day, year === undefined ? "d-mmm" : "d-mmm-yy"),
  ],
  [
    new RegExp(`^(${monthName})[ -]+(\\d{1,2})(?:[ ,-]+(\\d{4}))?$`, "i"),
    ([name, day, year]) =>
      named(year, name!, day, year === undefined ? "d-mmm" : "d-mmm-yy") ??
      (year === undefined ? named(day, name!, "1", "mmm-yy") : undefined),
  ],
  [new RegExp(`^(${monthName})[ ,-]+(\\d{4})$`, "i"), ([name, year]) => named(year, name!, "1", "mmm-yy")],
];

function dayOf(text: string): Typed | undefined {
  const trimmed = text.trim();
  for (const [pattern, read] of ways) {
    const found = pattern.exec(trimmed);
    const day = found && read(found.slice(1));
    if (day) return day;
  }
  return undefined;
}

const thisYear = () => String(new Date().getFullYear());

function named(year: Part, name: string, day: Part, numberFormat: string): Typed | undefined {
  const month = monthOf(name);
  return month === 0 ? undefined : dated(year ?? thisYear(), String(month), day, numberFormat);
}

function dated(year: Part, month: Part, day: Part, numberFormat: string): Typed | undefined {
  // two digits are years from 1930 to 2029
  const full = year!.length > 2 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
  // Excel counts a 29 February 1900
  if (full === 1900 && Number(month) === 2 && Number(day) === 29) return { value: 60, numberFormat };
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!exists || full < 1900 || full > 9999) return undefined;
  const days = date.getTime() / 86_400_000 + 25_569;
  return { value: days < 61 ? days - 1 : days, numberFormat };
}
