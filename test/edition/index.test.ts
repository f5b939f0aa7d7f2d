import { alignment } from "../../src/core/align";
import { defaultAxis } from "../../src/core/axis";
import { edition } from "../../src/edition";

describe("the edition", () => {
  // the method's own table (docs/method.md, 5), computed once by a program that shares no code with this one
  test.each([
    ["KAZ", "2021-12-31", -49.41],
    ["KAZ", "2023-11-03", -37.28],
    ["ARM", "2021-12-31", -39.92],
    ["ARM", "2023-11-03", -29.03],
    ["MDA", "2021-12-31", 52.14],
    ["MDA", "2023-11-03", 50.18],
    ["GEO", "2021-12-31", 62.24],
    ["GEO", "2023-11-03", 51.31],
    ["UKR", "2023-11-03", 77.2],
    ["USA", "2023-11-03", 89.19],
    ["RUS", "2023-11-03", -98.9],
  ])("gives %s the method's score on %s", (country, day, score) => {
    expect(alignment(edition, country, day, defaultAxis).score).toBeCloseTo(score, 2);
  });
});
