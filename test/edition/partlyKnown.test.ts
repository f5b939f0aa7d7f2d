import { firstDay, lastDay } from "../../src/edition/partlyKnown";

describe("a partly known day", () => {
  // docs/method.md, 1: "a start of 2014 is 2014-01-01, an end of 2014 is 2014-12-31; months alike"
  test.each([
    ["2014", "2014-01-01"],
    ["2014-03", "2014-03-01"],
    ["2014-03-18", "2014-03-18"],
  ])("starts, where %s is known, on %s", (known, day) => {
    expect(firstDay(known)).toBe(day);
  });

  test.each([
    ["2014", "2014-12-31"],
    ["2014-03", "2014-03-31"],
    ["2023-02", "2023-02-28"],
    ["2024-02", "2024-02-29"],
    ["2014-03-18", "2014-03-18"],
    ["", undefined],
  ])("ends, where %p is known, on %s", (known, day) => {
    expect(lastDay(known)).toBe(day);
  });
});
