import { endOfYear, yearOf } from "../../../src/core/days";
import { newestDayOfView, people } from "../../../src/core/score/people";
import { axisOf, defaultAxis } from "../../../src/core/votes/axis";
import { edition } from "../../../src/edition";

const codes = edition.countries.map(({ code }) => code);

test.each([defaultAxis, axisOf(edition, "CHN-WEST")])(
  "on axis %# the newest day of a view has one, and no later day has",
  (axis) => {
    const newest = codes.map((code) => [code, newestDayOfView(edition, code, axis)] as const);
    expect(newest.filter(([, day]) => day !== undefined).length).toBeGreaterThan(20);
    for (const [code, day] of newest) {
      const last = yearOf(edition.editionDate);
      const first = day === undefined ? last - 30 : yearOf(day) + 1;
      const later = Array.from({ length: Math.max(0, last - first) }, (_, i) => endOfYear(first + i));
      const viewOn = (on: string) => people(edition, code, on, axis).value;
      expect([code, day && typeof viewOn(day)]).toEqual([code, day && "number"]);
      expect([
        code,
        [...later, edition.editionDate].filter((on) => on !== day && viewOn(on) !== undefined),
      ]).toEqual([code, []]);
    }
  },
);

test("who was never asked about both poles has no such day", () => {
  // Gallup, Rating World Leaders, has published of Georgia no year with both powers' halves
  expect(newestDayOfView(edition, "GEO", defaultAxis)).toBeUndefined();
});
