import { edition } from "../../src/edition";
import { planOf, type ReportRequest } from "../../src/reports/catalogue";

const later = `${Number(edition.editionDate.slice(0, 4)) + 1}-01-01`;
const countries = ["FRA", "DEU", "KAZ"];
const last = "2090-12-31";

test.each<[string, ReportRequest]>([
  ["assembly", { report: "assembly", first: later, day: last }],
  ["matrix", { report: "matrix", countries, from: later, day: last }],
  ["moves", { report: "moves", countries, compare: later, day: last }],
  ["choices", { report: "choices", countries, compare: later, day: last }],
])("a period of %s after all votes is told with the first and the last year that are known", (_, request) => {
  expect(() => planOf(edition, request)).toThrow(
    /^no data of \d{4}-01-01: votes are known from 1946 to \d{4}; begin with an earlier day$/,
  );
});

test("a period that only ends after all votes is answered to their last day", () => {
  const request = {
    report: "matrix",
    countries,
    from: `${edition.editionDate.slice(0, 4)}-01-01`,
    day: last,
  } as const;
  expect(planOf(edition, request).sheets.length).toBeGreaterThan(0);
});
