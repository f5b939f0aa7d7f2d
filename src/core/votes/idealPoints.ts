import { lastFullYear } from "../days";
import type { Code, Day, IdealPoint, World } from "../world";

/**
 * A country's newest ideal point on a day, as published by Bailey, Strezhnev & Voeten 2017 (a year counts from its last day);
 * undefined before the first one. RUS has its own series; nothing is re-estimated here.
 */
export function idealPointAt(world: World, country: Code, day: Day): IdealPoint | undefined {
  const newest = lastFullYear(day);
  return world.idealPoints.get(country)?.findLast((point) => point.year <= newest);
}
