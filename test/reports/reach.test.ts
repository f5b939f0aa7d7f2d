import { edition } from "../../src/edition";
import { type ReportRequest, planOf, subjectOf } from "../../src/reports/catalogue";

const beyond = "2099-12-31";

/** What the first sheet says below its title. */
function underTitle(request: ReportRequest): string {
  const [head] = planOf(edition, request).sheets[0]!.blocks;
  const cell = head?.kind === "rows" ? head.rows[1]?.[0] : undefined;
  return cell?.kind === "text" ? cell.text : "";
}

const request = (day: string): ReportRequest => ({
  report: "profile",
  country: "KAZ",
  day,
});

test("a report that is asked for a day beyond the votes says so below its title and is of the day that they know", () => {
  const words = `Asked for ${beyond}; votes known to ${edition.editionDate}.`;
  expect(underTitle(request(beyond))).toBe(words);
  expect(subjectOf(edition, request(beyond))).toBe(subjectOf(edition, request(edition.editionDate)));
  expect(underTitle(request(edition.editionDate))).not.toContain("known to");
});
