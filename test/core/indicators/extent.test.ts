import { readFileSync } from "node:fs";
import { extentOf } from "../../../src/core/indicators/extent";
import { edition } from "../../../src/edition";

/** Cells of a table of facts, row by row; none of those asked for here holds a comma in quotes before them. */
function rows(table: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(`data/${table}.csv`, "utf8").trimEnd().split("\n");
  return lines.map((line) => line.split(","));
}

const extent = (code: string) => extentOf(edition, edition.indicators.get(code)!);

test.each(["fh.total", "vdem.libdem", "gdp"])("%s reaches as far as its table has figures", (code) => {
  const figures = rows(`values/${code}`).filter(([, , value]) => value !== "");
  const known = edition.parts.get(code)!.knownTo.slice(0, 4);
  const counted = figures.filter(([, year]) => year! <= known);
  expect(extent(code)).toMatchObject({
    countries: new Set(counted.map(([country]) => country)).size,
    firstYear: Math.min(...counted.map(([, year]) => Number(year))),
    newestYear: Math.max(...counted.map(([, year]) => Number(year))),
  });
});

test("a component reaches only as far as something is known of it, not to every country", () => {
  const polled = extent("component.opinion");
  expect(polled.countries).toBeGreaterThan(0);
  expect(polled.countries).toBeLessThan(extent("component.votes").countries / 2);
});

test("what is too old to be answered counts as known once, not as known now", () => {
  const gas = extent("gas.rus.share");
  expect(gas.countries).toBeGreaterThan(gas.now);
});
