import { resolve } from "node:path";
import { edition } from "../../src/edition";
import { editionOf } from "../../src/edition/unpack/editionParts";
import { packed } from "../../src/pipeline/pack";

describe("the edition", () => {
  test("is as of the day that data/edition.csv names", () => {
    expect(edition.editionDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test("is named by that day and by a digest of all facts: one that differs in any has another name", () => {
    const folder = resolve(__dirname, "../../data");
    const name = (leftOut?: ReadonlySet<string>) => editionOf(packed(folder, leftOut).facts).name;
    expect(edition.editionName).toMatch(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/);
    expect(name()).toBe(edition.editionName);
    expect(name(new Set(["freedom-house"]))).not.toBe(edition.editionName);
  }, 120_000);

  test("gives every country its place", () => {
    edition.countries.forEach(({ code }, place) => expect(edition.seat.get(code)).toBe(place));
  });

  test("has for every indicator its source, and for every value an indicator", () => {
    const unsourced = [...edition.indicators.values()].filter(({ source }) => !edition.sources.has(source));
    expect(unsourced).toEqual([]);
    expect([...edition.values.keys()].filter((code) => !edition.indicators.has(code))).toEqual([]);
  });
});
