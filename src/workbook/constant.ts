import type { Scalar } from "../formulas/scalar";
import { positionWords } from "../core/votes/positionWords";
import { unhandled, type Cell } from "./plan";

/** Days from Excel's day 0 (1899-12-30) to a day. */
function serial(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** What a planned cell comes to hold in a workbook; live ones as their value. */
export function constantOf(cell: Cell): Scalar {
  switch (cell.kind) {
    case "text":
    case "link":
      return cell.text;
    case "number":
    case "truth":
      return cell.value;
    case "date":
      return serial(cell.day);
    case "position":
      return positionWords[cell.position];
    case "live":
      return constantOf(cell.value);
    case "missing":
    case "blank":
      return "";
    default:
      return unhandled(cell);
  }
}
