import fc from "fast-check";
import { axisOf } from "../../src/core/votes/axis";
import { measures } from "../../src/core/votes/similarity";
import { edition } from "../../src/edition";
import { type AnyReport, type ReportRequest } from "../../src/reports/catalogue";
import { isOptional } from "../../src/reports/option";

const code = fc.constantFrom(...edition.countries.map((country) => country.code));
const poles = ["RUS", "CHN", "USA", "IND", "WEST", "NATO"];
const day = fc
  .date({ min: new Date("1946-01-01"), max: new Date(edition.editionDate), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Any value of each key that a request may have. */
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  countries: fc.uniqueArray(code, { minLength: 1, maxLength: 60 }),
  country: code,
  indicators: fc.uniqueArray(fc.constantFrom(...edition.indicators.keys()), { minLength: 1, maxLength: 12 }),
  resolution: fc.constantFrom(...edition.rollCalls.map(({ id }) => id)),
  day,
  compare: day,
  from: day,
  first: day,
  named: fc.uniqueArray(code, { minLength: 1, maxLength: 12 }),
  camps: fc.integer({ min: 2, max: 8 }),
  positions: fc.record({
    known: fc.uniqueArray(
      fc.record({ country: code, value: fc.double({ min: 0.01, max: 1e9, noNaN: true }) }),
      {
        minLength: 1,
        maxLength: 20,
        selector: ({ country }) => country,
      },
    ),
    unclear: fc.constantFrom([], [{ name: "Nar;nia=1 % –", value: 3 }]),
  }),
  axis: fc
    .shuffledSubarray(poles, { minLength: 2, maxLength: 2 })
    .map((two) => axisOf(edition, two.join("-"))),
  measure: fc.constantFrom(...Object.keys(measures)),
  order: fc.constantFrom("score", "names"),
  years: fc.constantFrom("long", "down", "across"),
  title: fc.oneof(
    fc.string({ unit: "binary" }),
    // what a command line, XML and a line that is broken take for theirs
    fc.string({ unit: fc.constantFrom(" --", ",--", ...`a,- "\\'$\n=<&`), maxLength: 150 }),
  ),
};

/** Any request for a report, whether it can be answered or not. */
export function requestsFor({ name, options }: AnyReport): fc.Arbitrary<ReportRequest> {
  const keys = Object.keys(options);
  const unknown = keys.filter((key) => !(key in values));
  if (unknown.length > 0) throw new Error(`test/support/requests.ts has no values for ${unknown.join(", ")}`);
  return fc
    .record(Object.fromEntries(keys.map((key) => [key, values[key]!])), {
      requiredKeys: keys.filter((key) => !isOptional(options[key]!)),
    })
    .map((request) => ({ report: name, ...request }) as ReportRequest);
}
