import type { Start } from "../standin/preview/start";

const points = "+0.0;-0.0;0.0";
const head = { "font.bold": true, "font.color": "#FFFFFF", "fill.color": "#1F3864" };
const quiet = { "font.color": "#595959" };
const entry = { "fill.color": "#FFF2CC" };
const wrapped = { wrapText: true, verticalAlignment: "Top" };

/** What the preview shows first: a few live formulas, then the near-abroad workbook, written by the add-in's own command. */
export const tryIt: Omit<Start, "manifest"> = {
  workbook: "Align preview.xlsx",
  sheet: "Try it",
  widths: { A: 80, B: 62, C: 48, D: 74, E: 90, F: 175, G: 70, H: 155 },
  looks: [
    ["A1", { "font.size": 16, "font.bold": true, "font.color": "#1F3864" }],
    ["A2", quiet],
    ["A4:H4", head],
    ["A6:A10", entry],
    ["B5:B7", { numberFormat: points }],
    ["C5:C10", quiet],
    ["A12", { "font.size": 13, "font.bold": true, "font.color": "#1F3864" }],
    ["A13:H13", head],
    ["A14:H22", { verticalAlignment: "Top" }],
    ["B14:B22", { numberFormat: "0.00" }],
    ["D14:E22", { numberFormat: points }],
    ["F14:F22", wrapped],
    ["H14:H22", wrapped],
  ],
  entries: [
    ["A1", "Where does a country stand?"],
    ["A2", "Live formulas: type another country, by name or code, into a yellow cell, or =AL into any cell."],
    ["A4", "Country"],
    ["B4", "Answer"],
    ["C4", "What is asked"],
    ["A5", "Moldova"],
    ["B5", '=ALIGN("MDA")'],
    ["C5", '\'=ALIGN("MDA"): the score, from -100 (Russia) to +100 (the West)'],
    ["A6", "Kazakhstan"],
    ["B6", "=ALIGN(A6)"],
    ["C6", "'=ALIGN(A6): of the country that stands there"],
    ["A7", "Kazakhstan"],
    ["B7", '=ALIGN(A7,"2023-11-03")'],
    ["C7", "the same on another day"],
    ["A8", "Armenia"],
    ["B8", '=ALIGN.VOTE(A8,"ES-11/1")'],
    ["C8", "its position on the resolution of 2 March 2022"],
    ["A9", "Armenia"],
    ["B9", '=ALIGN.OPINION(A9,"RUS","disapprove",2023)'],
    ["C9", "per cent who disapprove of Russia's leadership"],
    ["A10", "Moldva"],
    ["B10", "=ALIGN(A10)"],
    ["C10", "a misspelt name: point at the error to read what may have been meant"],
    ["A12", "How the score of the country in A6 comes about, and where each number is from"],
    ["A13", "=ALIGN.EXPLAIN(A6)"],
  ],
  commands: ["fillSample"],
};
