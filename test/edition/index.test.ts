import { edition } from "../../src/edition";

describe("the edition", () => {
  test("is as of the day that data/edition.csv names", () => {
    expect(edition.editionDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test("gives every country its place", () => {
    edition.countries.forEach(({ code }, place) => expect(edition.seat.get(code)).toBe(place));
  });

  test("has for every indicator its source, and for every value an indicator", () => {
    const unsourced = [...edition.indicators.values()].filter(({ source }) => !edition.sources.has(source));
    expect(unsourced).toEqual([]);
    expect([...edition.values.keys()].filter((code) => !edition.indicators.has(code))).toEqual([]);
  });
});
