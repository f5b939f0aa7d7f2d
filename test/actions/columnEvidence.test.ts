import { columnEvidence } from "../../src/actions/explanation/columnEvidence";
import { dataOf } from "../../src/core/answer";
import { edition } from "../../src/edition";
import type { ReportRequest } from "../../src/reports/catalogue";

const moves: ReportRequest = {
  report: "moves",
  countries: ["BRA"],
  compare: "2021-12-31",
  day: "2025-12-31",
};
const question: ReportRequest = { report: "question", resolution: "A/RES/ES-11/1" };
const answers = { "Resolution then": "ES-11/1", "Resolution now": "ES-11/7" };
const sides = { "Resolution before": "ES-11/6", "Resolution since": "ES-11/7" };

/** The roll calls behind a figure, each with who voted first among those named. */
function rollCalls(
  key: string,
  row: Readonly<Record<string, unknown>>,
  request: ReportRequest,
  country?: string,
) {
  return dataOf(columnEvidence(edition, { key, row, request, country })).flatMap((datum) =>
    datum.kind === "vote" ? [`${datum.rollCall.id} ${datum.positions[0]!.voter}`] : [],
  );
}

test.each([
  ["then.BRA", answers, moves, undefined, ["A/RES/ES-11/1 BRA"]],
  ["now.BRA", answers, moves, undefined, ["A/RES/ES-11/7 BRA"]],
  ["points.BRA", answers, moves, undefined, ["A/RES/ES-11/1 BRA", "A/RES/ES-11/7 BRA"]],
  ["answer.BRA", { Resolution: "ES-11/4" }, moves, undefined, ["A/RES/ES-11/4 BRA"]],
  ["position.RUS", { Resolution: "ES-11/6" }, question, undefined, ["A/RES/ES-11/6 RUS"]],
  ["position.before", sides, question, "USA", ["A/RES/ES-11/6 USA"]],
  ["position.now", sides, question, "USA", ["A/RES/ES-11/7 USA"]],
] as const)(
  "a figure in column %s rests on the roll call that its row names",
  (key, row, request, country, wanted) => {
    expect(rollCalls(key, row, request, country)).toEqual(wanted);
  },
);

test.each([
  ["step.BRA", undefined],
  ["interval", "BRA"],
  ["agenda", "BRA"],
  ["turnover", "BRA"],
  ["answers.minus", "BRA"],
])("a figure in column %s rests on both days", (key, country) => {
  const texts = columnEvidence(edition, { key, row: {}, request: moves, country }).map(({ text }) => text);
  for (const day of ["2021-12-31", "2025-12-31"])
    expect(texts.some((text) => text.startsWith(`${day}, votes: `))).toBe(true);
});
