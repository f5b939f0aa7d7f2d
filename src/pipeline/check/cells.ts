import { unitRange } from "../../core/indicators/units";
import type { Row } from "../csv";
import { fault, type ReadTable } from "./tableText";

/** Says what a cell should be where it is not that. */
type Rule = (cell: string) => string | undefined;

/** Whether a text is a day, month or year of the calendar. */
export function isPartlyKnownDay(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const whole = `${text}-01-01`.slice(0, 10);
  const time = Date.parse(whole);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === whole;
}

const day: Rule = (cell) => (isPartlyKnownDay(cell) ? undefined : "a day, month or year");

const wholeDay: Rule = (cell) => (cell.length === 10 && isPartlyKnownDay(cell) ? undefined : "an ISO day");

/** A number from least to most, both included. */
function within(least: number, most: number): Rule {
  return (cell) => {
    const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : NaN;
    return number >= least && number <= most ? undefined : `a number from ${least} to ${most}`;
  };
}

function oneOf(...words: readonly string[]): Rule {
  return (cell) => (words.includes(cell) ? undefined : `one of ${words.join(", ")}`);
}

function like(pattern: RegExp, what: string): Rule {
  return (cell) => (pattern.test(cell) ? undefined : what);
}

const perCent = within(0, 100);
const year = within(1900, 2100);
const address = like(/^https?:\/\/\S+$/, "an address");
const addresses = like(/^https?:\/\/\S+( \| https?:\/\/\S+)*$/, "addresses, parted by a bar");

/** The rules of filled cells; whether a cell may be empty is the shape's affair. */
const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  "sources.csv": { id: like(/^[a-z0-9-]+$/, "lower-case words and hyphens"), url: address, accessed: day },
  "countries.csv": {
    code: like(/^[A-Z]{3}$/, "three capitals"),
    alpha2: like(/^[A-Z]{2}$/, "two capitals"),
    numeric: like(/^\d{3}$/, "three digits"),
    until: wholeDay,
  },
  "blocs.csv": { kind: oneOf("bloc", "list", "universal"), founded: day, url: address },
  "memberships.csv": { start: day, end: day },
  "opinion.csv": {
    ...{ year, approve: perCent, disapprove: perCent, unsure: perCent, net: within(-100, 100) },
    asks: oneOf("view", "choice"),
    published: day,
    field_end: day,
    source_type: oneOf("microdata", "release", "report of it", "unconfirmed"),
    url: addresses,
    read_url: addresses,
  },
  "opinionConflicts.csv": { year, preferred: oneOf("value", "other_value", "neither") },
  "events.csv": { date: day },
  "idealPoints.csv": {
    year,
    value: within(-6, 6),
    low: within(-6, 6),
    high: within(-6, 6),
    low_n: oneOf("0", "1"),
  },
  "indicators.csv": {
    code: like(/^[a-z0-9_]+(\.[a-z0-9_]+)*$/, "dotted lower-case words"),
    kind: oneOf("measure", "poll", "status", "value"),
    direction: oneOf("plus", "minus", "none"),
    definition: like(/^[A-Z0-9(].*\.$/, "a sentence with a full stop"),
    max_age: within(1, 50),
  },
  "components.csv": {
    component: oneOf("votes", "blocs", "opinion", "policy"),
    weight: within(0, 1),
    applies_from: wholeDay,
    known_from: wholeDay,
    window: within(1, 1200),
    least: within(1, 1000),
  },
  "blocWeights.csv": { part: oneOf("security", "economy"), weight: within(0, 1) },
  "statusValues.csv": { value: within(0, 1) },
  "policyValues.csv": { value: within(-1, 1), not_before: wholeDay },
  "poles.csv": { role: oneOf("voter bloc", "voter", "poll target") },
  "pollSeries.csv": { rank: within(1, 100) },
  "questionLinks.csv": { kind: oneOf("word", "series", "apart") },
  "edition.csv": { date: wholeDay },
};

/** Ranges of yearly values, by the unit that `indicators.csv` gives them. */
function rangeOf(unit: string): Rule {
  // Freedom House subtracts up to 4 points for forced demographic change: Syria stood at -1
  if (unit === "points") return within(-4, 100);
  return within(...(unitRange(unit) ?? [0, 1e15]));
}

function cellFaults(file: string, rows: readonly Row[], own: Readonly<Record<string, Rule>>): string[] {
  return rows.flatMap((row, place) =>
    Object.entries(own).flatMap(([column, rule]) => {
      const cell = row[column] ?? "";
      const should = cell === "" ? undefined : rule(cell);
      return should === undefined
        ? []
        : [fault(file, place, `invalid ${column}: ${cell}; should be ${should}`)];
    }),
  );
}

/** Cells that are no day, number, address or word of the kind that their column holds. */
export function cellRuleFaults(tables: ReadonlyMap<string, ReadTable>): string[] {
  const units = new Map(
    (tables.get("indicators.csv")?.rows ?? []).map((row) => [`values/${row["code"]}.csv`, row["unit"] ?? ""]),
  );
  return [...tables.values()].flatMap(({ shape, rows }) => {
    const own = units.has(shape.file) ? { year, value: rangeOf(units.get(shape.file)!) } : rules[shape.file];
    return own === undefined ? [] : cellFaults(shape.file, rows, own);
  });
}
