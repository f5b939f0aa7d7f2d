import { spanAsked, endOfYear } from "../../days";
import { Mistake } from "../../mistake";

const forms = "write a year (2023), a month (2023-11), a day (2023-11-03) or an Excel date";

/** `3.11.2023` and a timestamp as ISO text; other texts as they are. */
function isoText(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (year) return `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  return text.replace(/^(\d{4}-\d{2}-\d{2})T[\d:.]+Z?$/, "$1");
}

/**
 * A cell's date as ISO text, as precise as it is: a year, a month or a day. Throws `Mistake` for anything else.
 * @param dateShift by which the numbers of days are lower than in Excel's 1900 system
 */
export function dateOf(cell: unknown, dateShift = 0): string {
  // a number of four digits is a year: as a day of Excel's it would lie before 1928
  const isDayNumber = typeof cell === "number" && !(Number.isInteger(cell) && cell >= 1000 && cell <= 9999);
  const asked = isDayNumber ? cell : isoText(String(cell).trim());
  const wrong = new Mistake(`bad date: ${String(cell).trim().slice(0, 40) || "none"}; ${forms}`);
  if (asked === "") throw wrong;
  let span: readonly [string, string];
  try {
    span = spanAsked(asked, dateShift);
  } catch (problem) {
    if (problem instanceof Mistake) throw wrong;
    throw problem;
  }
  const [first, last] = span;
  const year = first.slice(0, 4);
  if (year < "1946" || year > "2100")
    throw new Mistake(`date out of range: ${first}; Align's years run from 1946 to 2100`);
  if (first === last) return first;
  return last === endOfYear(Number(year)) && first.endsWith("-01-01") ? year : first.slice(0, 7);
}
