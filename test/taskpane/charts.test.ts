import { valueSpan } from "../../src/taskpane/charts/valueSpan";

// a scale is at least a tenth of what the unit's values can be
test.each([
  ["a dip of a tenth of a point is no collapse", [99.9, 100], "per cent", [90, 100]],
  ["nor is one at the foot", [0, 0.3], "per cent of GDP", [0, 10]],
  ["values apart keep their ends", [20, 80], "per cent", [20, 80]],
  ["one value alone stands in the middle", [0.5], "index", [0.45, 0.55]],
  ["a score that stands still", [41, 43], "points", [32, 52]],
  ["what has no bounds, by its size", [1_000_000, 1_001_000], "people", [950_450, 1_050_550]],
  ["nothing but zeros", [0, 0], "US dollars", [0, 0.1]],
  ["figures beyond the bounds are not cut", [101, 103], "per cent", [90, 103]],
])("%s", (_, values, unit, ends) => {
  const [low, high] = valueSpan(values, unit);
  expect(low).toBeCloseTo(ends[0]!, 6);
  expect(high).toBeCloseTo(ends[1]!, 6);
});
