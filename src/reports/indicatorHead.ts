import type { Indicator } from "../core/world";

/** What heads an indicator's column: its name and its unit, `GDP, US dollars`; words need no unit. */
export function indicatorHead({ name, unit }: Indicator): string {
  return unit === "status" || unit === "codes" ? name : `${name}, ${unit}`;
}
