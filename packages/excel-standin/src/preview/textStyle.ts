import { pixelsPerPoint } from "../workbook/geometry";
import type { PropertyBag } from "../workbook/propertyBag";
import { bagColor } from "./bagColor";

/** How a text of a chart is written. @param size in points, where none was set; `color` likewise */
export function textStyle(bag: PropertyBag | undefined, size: number, color: string) {
  const font = bag?.parts.get("format")?.parts.get("font");
  return {
    fontSize: Number(font?.values["size"] ?? size) * pixelsPerPoint,
    color: bagColor(font, "color", color),
  };
}
