/** The options that several reports have. Each report says by itself which of them it needs and what it takes by default. */
import { countryOf } from "../core/countries/countries";
import { countriesNamed, listed } from "../core/countries/countryList";
import { firstDay, sameDayOf, yearOf } from "../core/days";
import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import { spanTold } from "../core/relativeDay";
import { axisOf, defaultAxis, type Axis } from "../core/votes/axis";
import { firstAfter, foundRollCalls } from "../core/votes/rollCalls";
import { placeOf } from "../core/votes/symbols";
import type { Code, Day, World } from "../core/world";
import type { Option } from "./option";
import { symbolOf } from "./positions";
import { firstReportDay, reportDay } from "./requestLimits";
import type { YearsLayout } from "./yearsTables";

function joined(values: readonly string[]): string {
  return values.join(",");
}

export const countriesOption = {
  name: "countries",
  value: "list",
  help: "comma-separated countries and groups, such as post-soviet,TUR",
  proposal: "post-soviet",
  field: { kind: "countries", label: "Countries" },
  read: (text, { world, day }) => countriesNamed(world, text, day),
  write: joined,
} satisfies Option<readonly Code[]>;

export const countryOption = {
  name: "country",
  value: "country",
  help: "a country, by name or code",
  proposal: "MDA",
  field: { kind: "country", label: "Country" },
  read: (text, { world }) => countryOf(world, text),
  write: (code) => code,
} satisfies Option<Code>;

export const indicatorsOption = {
  name: "indicators",
  value: "list",
  help: "comma-separated codes of indicators, such as score,gallup.rus.disapprove",
  proposal: "score,blocs,gallup.rus.disapprove",
  field: { kind: "indicators", label: "Indicators" },
  read: (text, { world }) => {
    const codes = listed(text).map((code) => indicatorOf(world, code).code);
    if (codes.length === 0) throw new Mistake("missing indicators: none; name some, such as score");
    return codes;
  },
  write: joined,
} satisfies Option<readonly string[]>;

/** The roll call of a symbol, or of words that no other has in its title. */
function rollCallNamed(world: World, text: string): string {
  try {
    return world.rollCalls[placeOf(world, text)]!.id;
  } catch (problem) {
    const found = foundRollCalls(world, text, 0, firstAfter(world, world.editionDate));
    if (problem instanceof Mistake && found.length === 1) return world.rollCalls[found[0]!]!.id;
    throw problem;
  }
}

export const resolutionOption = {
  name: "resolution",
  value: "resolution",
  help: "a symbol such as ES-11/1, or words that only its title has",
  proposal: "ES-11/1",
  field: {
    kind: "text",
    label: "Resolution",
    hint: "A symbol such as ES-11/1, or words of its title",
  },
  read: (text, { world }) => rollCallNamed(world, text),
  write: symbolOf,
} satisfies Option<string>;

/** The day as it is asked for; a report answers for the last that the votes know at the latest, and says so. */
function lastDay(text: string, world: World): Day {
  const day = spanTold(world, text)[1];
  reportDay(world, day);
  return day;
}

/** The day that a report is of. */
export const dayOption = {
  name: "as-of",
  value: "day",
  help: "2023, 2023-11 or 2023-11-03",
  default: { words: "the newest day of the data", textIn: (world: World) => world.editionDate },
  field: { kind: "last day", label: "Day" },
  read: (text, { world }) => lastDay(text, world),
  write: (day) => day,
} satisfies Option<Day>;

/** The day that reports are compared with, where nobody names another: the last before the year of Russia's full invasion of Ukraine. */
const usualComparison = "2021-12-31";

/** Years back where the usual day is not earlier. */
const usualYears = 4;

/** The day that a day is compared with where nobody names one. */
export function comparisonBefore(day: Day): Day {
  if (usualComparison < day) return usualComparison;
  const earlier = sameDayOf(day, yearOf(day) - usualYears);
  return earlier < firstDay ? firstDay : earlier;
}

export const compareOption = {
  name: "compare",
  value: "day",
  help: "an earlier day to show the change since",
  proposal: usualComparison,
  field: { kind: "last day", label: "Compare with", hint: "An earlier day" },
  read: (text, { world }) => lastDay(text, world),
  write: (day) => day,
} satisfies Option<Day>;

/** What reports that always compare are compared with where nobody names a day: one before theirs. */
export const usualCompareOption = {
  ...compareOption,
  default: {
    words: `${usualComparison}, or ${usualYears} years before a day that is not later`,
    textIn: (_: World, day: Day) => comparisonBefore(day),
  },
} satisfies Option<Day>;

/** The day on which a stretch of time begins. */
export const fromOption = {
  name: "from",
  value: "day",
  help: "first year, month or day",
  proposal: "2019-01-01",
  field: { kind: "first day", label: "From" },
  read: (text, { world }) => firstReportDay(world, spanTold(world, text)[0]),
  write: (day) => day,
} satisfies Option<Day>;

export const axisOption = {
  name: "axis",
  value: "axis",
  help: "minus pole and plus pole, such as CHN-WEST or RUS-IND (default: RUS-WEST)",
  proposal: defaultAxis.code,
  field: { kind: "axis", label: "Axis" },
  read: (text, { world }) => axisOf(world, text),
  write: ({ code }) => code,
} satisfies Option<Axis>;

export type Order = "score" | "names";

function orderOf(text: string): Order {
  const order = text.trim().toLowerCase();
  if (order !== "score" && order !== "names")
    throw new Mistake(`unknown order: ${text}; give score or names`);
  return order;
}

/** In which order countries stand on the first sheet. */
export const orderOption = {
  name: "order",
  value: "order",
  help: "of the countries on the first sheet: score, or names",
  field: {
    kind: "choice",
    label: "Order",
    choices: [
      { value: "score", label: "By score" },
      { value: "names", label: "By name" },
    ],
  },
  read: orderOf,
  write: (order) => order,
} satisfies Option<Order>;

function yearsLayoutOf(text: string): YearsLayout {
  const layout = text.trim().toLowerCase();
  if (layout !== "down" && layout !== "across" && layout !== "long")
    throw new Mistake(`unknown layout of years: ${text}; give down, across or long`);
  return layout;
}

/** How years stand in a time series. */
export const yearsOption = {
  name: "years",
  value: "layout",
  help: "down: a row a year; across: a column a year; long: a row a country and year (default: long)",
  proposal: "down",
  field: {
    kind: "choice",
    label: "Years",
    choices: [
      { value: "long", label: "A row a country and year" },
      { value: "down", label: "Down, a column a country" },
      { value: "across", label: "Across, a row a country" },
    ],
  },
  read: yearsLayoutOf,
  write: (layout) => layout,
} satisfies Option<YearsLayout>;

export const titleOption = {
  name: "title",
  value: "text",
  help: "title of the first sheet",
  read: (text) => text,
  write: (title) => title,
} satisfies Option<string>;
