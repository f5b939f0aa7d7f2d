import { axisOf, defaultAxis, type Axis } from "../core/votes/axis";
import { countriesOf, countryOf, resolved } from "../core/countries/countries";
import { answeredDay, askedDay, spanAsked, firstDay } from "../core/days";
import { Mistake } from "../core/mistake";
import type { Code, Day } from "../core/world";
import { edition } from "../edition";

/** A day as typed: a year, a month or a day in ISO text; left out: the edition's. */
export function dayOf(text: string | undefined): Day {
  const asked = askedDay(edition, text);
  if (asked < firstDay) throw new Mistake(`invalid day: ${asked}; the data begin on ${firstDay}`);
  return answeredDay(edition, asked);
}

/** The first day of a year or month as typed. */
export function firstDayOf(text: string): Day {
  return spanAsked(text)[0];
}

export function axisNamed(text: string | undefined): Axis {
  return text === undefined ? defaultAxis : axisOf(edition, text);
}

/** What stands between commas. */
export function parts(list: string): readonly string[] {
  return list
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Countries and groups, comma-separated, each country once. */
export function countriesNamed(list: string, day: Day): readonly Code[] {
  const codes = parts(list).flatMap((name) => {
    const code = resolved(edition, name);
    if (code !== undefined) return [code];
    try {
      return countriesOf(edition, name, day);
    } catch (problem) {
      if (problem instanceof Mistake) countryOf(edition, name);
      throw problem;
    }
  });
  if (codes.length === 0)
    throw new Mistake(`missing countries: ${list}; name countries or a group such as post-soviet`);
  return [...new Set(codes)];
}
