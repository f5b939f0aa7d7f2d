import type { Start } from "../standin/preview/start";

/** What the preview shows first: a few live formulas, then the near-abroad workbook, written by the add-in's own command. */
export const tryIt: Omit<Start, "manifest"> = {
  workbook: "Align preview.xlsx",
  sheet: "Try it",
  widths: { A: 110, B: 90, C: 330 },
  entries: [
    ["A1", "Where does a country stand? Type another name or code into A3."],
    ["A3", "MDA"],
    ["B3", '=ALIGN("MDA")'],
    ["C3", "Moldova: -100 is Russia, +100 is the West"],
    ["A4", "Kazakhstan"],
    ["B4", "=ALIGN(A4)"],
    ["C4", "whatever stands in A4"],
    ["A5", "Kazakhstan"],
    ["B5", '=ALIGN(A5,"2023-11-03")'],
    ["C5", "on the day of the founding article"],
    ["A6", "Armenia"],
    ["B6", '=ALIGN.VOTE(A6,"ES-11/1")'],
    ["C6", "its position on the resolution of 2 March 2022"],
    ["A7", "Armenia"],
    ["B7", '=ALIGN.OPINION(A7,"RUS","disapprove",2023)'],
    ["C7", "per cent who disapprove of Russia's leadership"],
    ["A9", "How Moldova's score comes about"],
    ["A10", '=ALIGN.EXPLAIN("MDA")'],
  ],
  commands: ["fillSample"],
};
