/** Days told from the newest day of the votes, so that a saved choice moves on with the data: `a year earlier`, `6 months earlier`. */
import { isDay, lastDayOf, monthsBefore, sameDayOf, spanAsked, yearOf } from "./days";
import type { Day, World } from "./world";

const words = /^(an?|\d{1,3}) (year|month)s? earlier$/i;

/** The day that a text tells from the edition's; undefined for any other text. */
export function relativeDay({ editionDate }: Pick<World, "editionDate">, text: string): Day | undefined {
  const [, number, unit] = words.exec(text.trim()) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  const count = /^a/i.test(number) ? 1 : Number(number);
  if (unit.toLowerCase() === "year") return sameDayOf(editionDate, yearOf(editionDate) - count);
  const same = monthsBefore(editionDate, count);
  return isDay(same) ? same : lastDayOf(same.slice(0, 7));
}

/** As `spanAsked`, or the day that the text tells from the edition's, for both ends. Throws `Mistake` for what is neither. */
export function spanTold(world: Pick<World, "editionDate">, text: string): readonly [Day, Day] {
  const day = relativeDay(world, text);
  return day === undefined ? spanAsked(text) : [day, day];
}
