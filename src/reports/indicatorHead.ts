import type { Indicator } from "../core/world";
import { textWidth } from "../workbook/textSize";

/** What heads an indicator's column: its name and its unit, `GDP, US dollars`, or for a component its range; words need no unit. */
export function indicatorHead({ name, unit }: Indicator): string {
  if (unit === "component") return `${name}, −1 to +1`;
  return unit === "status" || unit === "names" ? name : `${name}, ${unit}`;
}

/** The room that the longest word of a bold head takes with what stands behind it, so that no comma begins a line. */
export function wordRoom(head: string): number {
  return Math.ceil(Math.max(...head.split(" ").map((word) => textWidth(word))) * 1.1) + 1;
}
