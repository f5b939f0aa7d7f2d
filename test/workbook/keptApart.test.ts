import "../support/sameSeed";
import fc from "fast-check";
import { keptApart } from "../../src/workbook/keptApart";

const ends = [-100, 100] as const;

test.each([
  ["what stands apart stays", [50, -40, 0], [50, -40, 0]],
  ["two alike move by half of what is missing, the first above the second", [20, 20], [25, 15]],
  ["three stand around their mean", [0, 1, 2], [-9, 1, 11]],
  ["nothing leaves the upper end", [100, 99, 100], [100, 80, 90]],
  ["nor the lower", [-100, -100], [-90, -100]],
  ["a run that meets a neighbour takes it in", [0, 0, 12], [4, -6, 14]],
])("%s", (_, wanted, places) => {
  expect(keptApart(wanted, 10, ends).map((one) => Math.round(one * 1e6) / 1e6)).toEqual(places);
});

test("whatever is wanted, all stand apart, between the ends and in the same order", () => {
  const wanted = fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 7 });
  fc.assert(
    fc.property(wanted, fc.integer({ min: 1, max: 30 }), (all, least) => {
      const places = keptApart(all, least, ends);
      const sorted = [...places].sort((a, b) => a - b);
      sorted.slice(1).forEach((place, i) => expect(place - sorted[i]!).toBeGreaterThan(least - 1e-6));
      for (const place of places) expect(Math.abs(place)).toBeLessThan(100 + 1e-6);
      all.forEach((a, i) =>
        all.forEach((b, j) => {
          if (a > b) expect(places[i]!).toBeGreaterThan(places[j]!);
        }),
      );
    }),
  );
});
