import type { Start } from "../standin/preview/start";

/** What the preview shows first: a few live formulas, then the near-abroad workbook, written by the add-in's own command. */
export const tryIt: Omit<Start, "manifest"> = {
  workbook: "Align preview.xlsx",
  sheet: "Try it",
  entries: [
    ["A1", "Where does a country stand? Type its name or code."],
    ["A3", "MDA"],
    ["B3", "=ALIGN(A3)"],
    ["C3", "=ALIGN.EXPLAIN(A3)"],
    ["A4", "Moldova"],
    ["B4", '=ALIGN("MDA")'],
    ["A6", "Kazakhstan"],
    ["B6", '=ALIGN.VOTE(A6,"ES-11/1")'],
    ["A7", "Armenia"],
    ["B7", '=ALIGN.OPINION(A7,"RUS","disapprove",2023)'],
  ],
  commands: ["fillSample"],
};
