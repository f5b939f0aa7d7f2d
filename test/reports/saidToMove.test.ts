import { usualRequest } from "../../src/actions/usualReports";
import { countryName } from "../../src/core/countries/countries";
import { change } from "../../src/core/score/change";
import { axisOf, defaultAxis } from "../../src/core/votes/axis";
import { edition } from "../../src/edition";
import { planOf, reports, type ReportRequest } from "../../src/reports/catalogue";
import { nearAbroadRequest } from "../../src/reports/nearAbroad";
import { settled } from "../../src/workbook/cellValue";
import type { Sheet } from "../../src/workbook/plan";

// whoever a report says has moved has a change whose interval encloses no 0

const neighbours = "ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB".split(" ");
const far = "BRA IND HUN ZAF MNG CUB ISR VNM".split(" ");
const stretches = [
  ["2021-12-31", "2023-11-03"],
  ["2013-12-31", "2017-12-31"],
] as const;

/** The reports of two days; that on the Assembly compares two maps of periods. */
function requestsOf(countries: readonly string[], from: string, to: string): readonly ReportRequest[] {
  const usual = reports.map(({ name }) => usualRequest(edition, name, countries));
  return [...usual, nearAbroadRequest(edition)].flatMap((request): readonly ReportRequest[] => {
    if (request.report === "assembly" || !("day" in request)) return [];
    if (!("compare" in request) && request.report !== "watchlist") return [];
    return [
      { ...request, ...("countries" in request && { countries }), day: to, compare: from } as ReportRequest,
    ];
  });
}

/** Of years, each with its end. */
const overYears = (countries: readonly string[], from: string, to: string): ReportRequest => ({
  ...{ report: "watchlist", countries, indicators: ["score"], from, day: to, years: "long" },
});

const requests = stretches.flatMap(([from, to]) =>
  [neighbours, far].flatMap((countries) =>
    [...requestsOf(countries, from, to), overYears(countries, from, to)].map(
      (request) => [`${request.report} of ${countries.length}`, from, to, request] as const,
    ),
  ),
);

/** Sentences of a sheet, each with its full stop; a decimal point ends none. */
function sentencesOf({ blocks }: Sheet): readonly string[] {
  const texts = blocks
    .flatMap((block) => (block.kind === "rows" ? block.rows : []))
    .map((row) =>
      row
        .map(settled)
        .flatMap((cell) => (cell.kind === "text" && cell.style === "lead" ? cell.text : []))
        .join(" "),
    );
  return texts.join(" ").split(/(?<=\.)\s+(?=[A-Z])/);
}

const isSaid = /\bmoved (nearer|farthest|towards)|farthest .* \([+−]/i;

/** Countries that a sentence names. */
function namedIn(sentence: string): readonly string[] {
  return [...neighbours, ...far].filter((code) =>
    new RegExp(`(?<![a-z] )\\b${countryName(edition, code)}\\b(?!'s)`).test(
      sentence.replace(/“[^”]*”/g, "").replace(/(nearer to|towards) (Russia|China)/g, ""),
    ),
  );
}

test("reports of two days there are, and among them some that say who moved", () => {
  expect(new Set(requests.map(([, , , { report }]) => report)).size).toBeGreaterThan(3);
  const said = requests
    .slice(0, 8)
    .flatMap(([, , , request]) => planOf(edition, request).sheets.flatMap(sentencesOf))
    .filter((sentence) => isSaid.test(sentence));
  expect(said.flatMap(namedIn).length).toBeGreaterThan(10);
});

test.each(requests)(
  "%s, %s to %s: who is said to have moved has an interval without 0",
  (_, from, to, request) => {
    const wrong = planOf(edition, request).sheets.flatMap((sheet) => {
      const axis = /China/.test(sheet.name) ? axisOf(edition, "CHN-WEST") : defaultAxis;
      return sentencesOf(sheet)
        .filter((sentence) => isSaid.test(sentence))
        .flatMap((sentence) =>
          namedIn(sentence)
            .filter((country) => {
              const { value } = change(edition, country, from, to, axis);
              return !value || Math.abs(value.change) <= value.halfWidth;
            })
            .map((country) => `${country}: ${sentence}`),
        );
    });
    expect(wrong).toEqual([]);
  },
);
