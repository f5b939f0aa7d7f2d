import { resolve } from "node:path";
import { countriesOf, countryOf, resolved } from "../core/countries";
import { answeredDay, askedDay, firstDay } from "../core/days";
import { indicatorOf } from "../core/indicators";
import { Mistake } from "../core/mistake";
import type { Code, Day } from "../core/world";
import { edition } from "../edition";
import { csvOf } from "../workbook/csv";
import type { Workbook } from "../workbook/plan";
import { nearAbroad } from "../workbook/reports/nearAbroad";
import { watchlist } from "../workbook/reports/watchlist";
import { xlsxOf } from "../workbook/xlsx";
import { writeWhole } from "./output";

/** A day as typed: a year, a month or a day in ISO text. */
function dayOf(text: string | undefined): Day {
  const asked = askedDay(edition, text);
  if (asked < firstDay) throw new Mistake(`invalid day: ${asked}; the data begin on ${firstDay}`);
  return answeredDay(edition, asked);
}

function parts(list: string): readonly string[] {
  return list
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Countries and groups, comma-separated, each country once. */
function countriesNamed(list: string, day: Day): readonly Code[] {
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

async function write(plan: Workbook, file: string): Promise<string> {
  if (/\.csv$/i.test(file)) writeWhole(file, csvOf(plan.sheets[0]!));
  else if (/\.xlsx$/i.test(file)) writeWhole(file, await xlsxOf(plan));
  else throw new Mistake(`unknown kind of file: ${file}; name it .xlsx or .csv`);
  return resolve(file);
}

export interface WatchlistOptions {
  readonly countries: string;
  readonly indicators: string;
  readonly asOf?: string;
  readonly compare?: string;
  readonly title?: string;
  readonly output: string;
}

/** Writes the watchlist and says what it did. */
export async function writeWatchlist(options: WatchlistOptions): Promise<string> {
  const day = dayOf(options.asOf);
  const countries = countriesNamed(options.countries, day);
  const indicators = parts(options.indicators).map((code) => indicatorOf(edition, code).code);
  if (indicators.length === 0)
    throw new Mistake(`missing indicators: ${options.indicators}; name some, such as score`);
  const plan = watchlist(edition, {
    countries,
    indicators,
    day,
    ...(options.compare === undefined ? {} : { compare: dayOf(options.compare) }),
    ...(options.title === undefined ? {} : { title: options.title }),
  });
  const place = await write(plan, options.output);
  return `${countries.length} countries × ${indicators.length} indicators as of ${day}: ${place}`;
}

/** Writes the founding article's picture and says what it did. */
export async function writeNearAbroad(asOf: string, compare: string, file: string): Promise<string> {
  const place = await write(nearAbroad(edition, dayOf(asOf), dayOf(compare)), file);
  return `the states around Russia as of ${dayOf(asOf)}: ${place}`;
}
