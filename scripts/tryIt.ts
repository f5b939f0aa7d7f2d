import type { Start } from "excel-standin/preview-server";

const points = "+0.0;-0.0;0.0";
const head = { "font.bold": true, "font.color": "#FFFFFF", "fill.color": "#1F3864" };
const quiet = { "font.color": "#595959" };
const entry = { "fill.color": "#FFF2CC" };
const wrapped = { wrapText: true, verticalAlignment: "Top" };

/** What the preview shows first: a few live formulas, then the near-abroad workbook, written by the add-in's own command. */
export const tryIt: Omit<Start, "manifest"> = {
  workbook: "Align preview.xlsx",
  sheet: "Try it",
  widths: { A: 150, B: 62, C: 48, D: 74, E: 90, F: 175, G: 70, H: 155 },
  looks: [
    ["A1", { "font.size": 16, "font.bold": true, "font.color": "#1F3864" }],
    ["A2:H2", head],
    ["A4:A8", entry],
    ["B3:B5", { numberFormat: points }],
    ["C3:C9", quiet],
    ["A9", quiet],
    ["A11", { "font.size": 13, "font.bold": true, "font.color": "#1F3864" }],
    ["A12:H12", head],
    ["A13:H23", { verticalAlignment: "Top" }],
    ["B13:B23", { numberFormat: "0.00" }],
    ["B18", { numberFormat: "0" }],
    ["D13:E23", { numberFormat: points }],
    ["F13:F23", wrapped],
    ["H13:H23", wrapped],
  ],
  entries: [
    ["A1", "Where does a country stand?"],
    ["A2", "Country"],
    ["B2", "Answer"],
    ["C2", "What is asked"],
    ["A3", "Moldova"],
    ["B3", '=ALIGN("MDA")'],
    ["C3", '\'=ALIGN("MDA"): the score, from -100 (Russia) to +100 (the West)'],
    ["A4", "Kazakhstan"],
    ["B4", "=ALIGN(A4)"],
    ["C4", "'=ALIGN(A4): of the country that stands there"],
    ["A5", "Kazakhstan"],
    ["B5", '=ALIGN(A5,"2023-11-03")'],
    ["C5", "the same on another day"],
    ["A6", "Armenia"],
    ["B6", '=ALIGN.VOTE(A6,"ES-11/1")'],
    ["C6", "its position on the resolution of 2 March 2022"],
    ["A7", "Armenia"],
    ["B7", '=ALIGN.OPINION(A7,"RUS","disapprove",2023)'],
    ["C7", "per cent who disapprove of Russia's leadership"],
    ["A8", "Moldva"],
    ["B8", "=ALIGN(A8)"],
    ["C8", "a misspelt name: point at the error to read what may have been meant"],
    ["A9", "Type another country, by name or code, into a yellow cell, or =AL into any cell."],
    ["A11", "How the score of the country in A4 comes about, and where each number is from"],
    ["A12", "=ALIGN.EXPLAIN(A4)"],
  ],
  commands: ["fillSample"],
};
