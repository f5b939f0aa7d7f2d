import { positionWords } from "../core/votes/positionWords";
import { unhandled, type Cell, type Value } from "./plan";

/** A planned cell without its formula. */
export function settled(cell: Cell): Value {
  return cell.kind === "live" ? cell.value : cell;
}

/** What a planned cell shows, unrounded: a day as ISO text; live ones as their value; undefined where nothing is known. */
export function cellValue(cell: Cell): string | number | boolean | undefined {
  const value = settled(cell);
  switch (value.kind) {
    case "text":
    case "link":
      return value.text;
    case "number":
    case "truth":
      return value.value;
    case "date":
      return value.day;
    case "position":
      return positionWords[value.position];
    case "missing":
    case "blank":
      return undefined;
    default:
      return unhandled(value);
  }
}

/** The same as text: `TRUE`, `0.5`, and nothing where nothing is known. */
export function cellText(cell: Cell): string {
  const value = cellValue(cell) ?? "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
