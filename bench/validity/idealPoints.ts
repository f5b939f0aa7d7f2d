import type { Code, World } from "../../src/core/world";
import { mean } from "./statistics";

/** The published ideal point of a year; none is carried forward. */
export function idealPoint(world: World, country: Code, year: number): number | undefined {
  return world.idealPoints.get(country)?.find((point) => point.year === year)?.value;
}

/** The mean of a year and the two before it, as long as the window of the level; undefined where one is missing. */
export function threeYearMean(world: World, country: Code, year: number): number | undefined {
  const values = [year - 2, year - 1, year].flatMap((one) => idealPoint(world, country, one) ?? []);
  return values.length === 3 ? mean(values) : undefined;
}
