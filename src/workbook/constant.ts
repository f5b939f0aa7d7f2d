import { serialOf } from "../core/days";
import { numberInCell } from "../core/signed";
import type { Scalar } from "../formulas/scalar";
import { cellValue, settled } from "./cellValue";
import type { Cell } from "./plan";

/** What a planned cell comes to hold in a workbook; live ones as their value. @param dateShift of the workbook: 0, or 1462 */
export function constantOf(cell: Cell, dateShift: number): Scalar {
  const value = settled(cell);
  if (value.kind === "number") return numberInCell(value.value, value.format);
  return value.kind === "date" ? serialOf(value.day, dateShift) : (cellValue(value) ?? "");
}
