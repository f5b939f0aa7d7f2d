import { edition } from "../../src/edition";
import { type ReportRequest, planOf } from "../../src/reports/catalogue";

const years: ReportRequest = {
  report: "watchlist",
  ...{ countries: ["MDA"], indicators: ["score"] },
  ...{ from: "2019-12-31", day: "2023-11-03" },
};

test("a title of one's own heads a watchlist year by year, too", () => {
  const { sheets, stamps } = planOf(edition, { ...years, title: "Who moved" });
  expect(JSON.stringify(sheets[0])).toContain("Who moved");
  expect(JSON.stringify(stamps)).toContain("Who moved");
});

test("years and a comparison are not asked for at once", () => {
  expect(() => planOf(edition, { ...years, compare: "2021-12-31" })).toThrow(
    "two first days: from 2019-12-31 and compared with 2021-12-31; give one of them",
  );
});
