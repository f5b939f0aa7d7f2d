import type { Indicator } from "../core/world";

/** What heads an indicator's column: its name and its unit, `GDP, US dollars`, or for a component its range; words need no unit. */
export function indicatorHead({ name, unit }: Indicator): string {
  if (unit === "component") return `${name}, −1 to +1`;
  return unit === "status" || unit === "names" ? name : `${name}, ${unit}`;
}
