import { answeredDay, firstDay, isDay } from "../core/days";
import { Mistake } from "../core/mistake";
import type { Day, World } from "../core/world";
import type { Sheet, Stamp, Workbook } from "../workbook/plan";
import { methodSheet } from "./method";
import type { Report } from "./sheet";
import { sourcesSheet } from "./sources";

/** The day to answer for: the edition date at the latest. Throws `Mistake` for what is no day and for one before the data begin. */
export function reportDay(world: World, day: Day): Day {
  if (!isDay(day)) throw new Mistake(`invalid day: ${day}; write it as 2023-11-03`);
  if (day < firstDay) throw new Mistake(`invalid day: ${day}; the data begin on ${firstDay}`);
  return answeredDay(world, day);
}

/** Throws `Mistake` where a report was asked for without a country. */
export function someCountries<T>(countries: readonly T[]): readonly T[] {
  if (countries.length === 0)
    throw new Mistake("missing countries: none; name countries or a group such as post-soviet");
  return [...new Set(countries)];
}

/** What was asked for, as a stamp for each table. */
export function stampsOf(
  reports: readonly Report[],
  report: string,
  options: Stamp["options"],
): readonly Stamp[] {
  return reports.filter(({ figures }) => figures.length > 0).map(({ table }) => ({ table, report, options }));
}

/** A workbook of a report: its sheets, then where the numbers come from and how they are made. */
export function workbookOf(
  world: World,
  title: string,
  sheets: readonly Sheet[],
  reports: readonly Report[],
  stamps: readonly Stamp[],
): Workbook {
  return {
    properties: { title, edition: world.editionDate },
    stamps,
    sheets: [...sheets, sourcesSheet(world, reports), methodSheet(world, reports)],
  };
}
