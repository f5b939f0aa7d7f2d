import type { PropertyBag } from "../workbook/propertyBag";

/** A colour that a property bag keeps under a name, or a standard one. */
export function bagColor(bag: PropertyBag | undefined, name: string, standard: string): string {
  const color = bag?.values[name];
  return typeof color === "string" && color !== "" ? color : standard;
}
