import type { Scalar } from "../formulas/scalar";
import { cellValue, settled } from "./cellValue";
import type { Cell } from "./plan";

/** Days from Excel's day 0 (1899-12-30) to a day. */
function serial(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** What a planned cell comes to hold in a workbook; live ones as their value. */
export function constantOf(cell: Cell): Scalar {
  const value = settled(cell);
  return value.kind === "date" ? serial(value.day) : (cellValue(value) ?? "");
}
