import { alignment } from "../../../src/core/score/score";
import { axisOf } from "../../../src/core/votes/axis";
import { change } from "../../../src/core/score/change";
import { scoreInterval } from "../../../src/core/score/scoreInterval";
import { edition } from "../../../src/edition";

// Every number here is printed in the method (docs/method.md, "Numbers that must come out"), to the digits printed there.

const standing = (country: string, day: string, axis = "RUS-WEST") =>
  alignment(edition, country, day, axisOf(edition, axis));

describe("the score", () => {
  test.each([
    ["KAZ", "2021-12-31", "RUS-WEST", -49.41],
    ["ARM", "2021-12-31", "RUS-WEST", -39.92],
    ["MDA", "2021-12-31", "RUS-WEST", 52.14],
    ["GEO", "2021-12-31", "RUS-WEST", 62.24],
    ["KAZ", "2023-11-03", "RUS-WEST", -37.28],
    ["ARM", "2023-11-03", "RUS-WEST", -29.03],
    ["MDA", "2023-11-03", "RUS-WEST", 50.18],
    ["GEO", "2023-11-03", "RUS-WEST", 51.31],
    ["UKR", "2023-11-03", "RUS-WEST", 77.2],
    ["USA", "2023-11-03", "RUS-WEST", 89.19],
    ["RUS", "2023-11-03", "RUS-WEST", -98.9],
    ["JPN", "2023-11-03", "CHN-WEST", 74.3],
    ["KAZ", "2023-11-03", "CHN-WEST", -39.66],
  ])("of %s on %s along %s is %d", (country, day, axis, score) => {
    expect(standing(country, day, axis).score).toBeCloseTo(score, 2);
  });

  test.each([
    ["MDA", "2021-12-31", 0.7 / 0.85],
    ["MDA", "2023-11-03", 0.85],
  ])("of %s on %s covers its share of the weight", (country, day, coverage) => {
    expect(standing(country, day).coverage).toBeCloseTo(coverage, 10);
  });
});

describe("the votes component", () => {
  test.each([
    ["KAZ", "2021-12-31", -0.3281, [15, 13, 36, 1, 65]],
    ["KAZ", "2023-11-03", -0.3151, [14, 22, 37, 4, 77]],
    ["ARM", "2021-12-31", -0.2727, [12, 16, 27, 10, 65]],
    ["ARM", "2023-11-03", -0.2121, [14, 24, 28, 11, 77]],
    ["MDA", "2021-12-31", 0.875, [56, 8, 0, 1, 65]],
    ["MDA", "2023-11-03", 0.9351, [72, 5, 0, 0, 77]],
  ])("of %s on %s is %d, with its counts", (country, day, value, counts) => {
    const votes = standing(country, day).components.find((component) => component.name === "votes")!;
    expect(votes.value).toBeCloseTo(value, 4);
    if (votes.evidence.kind !== "votes") throw new Error("no counts");
    const { plus, between, minus, absent, contested } = votes.evidence.sides;
    expect([plus, between, minus, absent, contested]).toEqual(counts);
  });
});

test("Ukraine's opinion component on 2023-11-03 is +.80025", () => {
  const opinion = standing("UKR", "2023-11-03").components.find(({ name }) => name === "opinion")!;
  expect(opinion.value).toBeCloseTo(0.80025, 8);
});

test.each([
  ["KAZ", -47.56, -26.74],
  ["MDA", 36.84, 62.02],
  ["IND", -11.26, 4.92],
])("the range of %s on 2023-11-03 runs from %d to %d", (country, low, high) => {
  const span = scoreInterval(edition, standing(country, "2023-11-03"))!;
  expect(span.low).toBeCloseTo(low, 2);
  expect(span.high).toBeCloseTo(high, 2);
});

test.each([
  ["MDA", 8.8],
  ["KAZ", 5.6],
  ["ARM", 5.8],
  ["GEO", 0.1],
  ["BLR", -3.6],
])("from 2021-12-31 to 2023-11-03 %s moved %d points", (country, points) => {
  const moved = change(edition, country, "2021-12-31", "2023-11-03", axisOf(edition, "RUS-WEST"));
  expect(moved.value!.change).toBeCloseTo(points, 1);
});
