import { CellError } from "../../../workbook/cell";
import { errors } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";
import type { Value } from "../../evaluate/value";
import { type Measure, average, greatest, least, sampleVariance, variance } from "./statistics";
import { total } from "../math/sums";

/** The functions of SUBTOTAL by their numbers. */
const measures: Readonly<Record<number, Measure>> = {
  1: average,
  4: greatest,
  5: least,
  6: (numbers) => numbers.reduce((product, x) => product * x, numbers.length === 0 ? 0 : 1),
  7: (numbers) => Math.sqrt(sampleVariance(numbers)),
  8: (numbers) => Math.sqrt(variance(numbers)),
  9: total,
  10: sampleVariance,
  11: variance,
};

/** Values of references but for other subtotals and, from 101 on, hidden rows. Rows that a filter hides count as hidden only there, too. */
function subtotal(given: Arguments): Value {
  const kind = given.whole(0);
  const visibleOnly = kind > 100;
  const values = given.values.slice(1).flatMap((_, place) => {
    const { sheet, area } = given.reference(place + 1);
    return [...sheet.cellsIn(area)].flatMap(([row, column, cell]) => {
      if (visibleOnly && sheet.rowDimensions.get(row)?.hidden) return [];
      if (/\b(SUBTOTAL|AGGREGATE)\(/i.test(cell.formula ?? "")) return [];
      const value = given.at.read(sheet, row, column);
      return value === undefined ? [] : [value];
    });
  });
  const measured = kind % 100;
  if (measured === 2) return values.filter((value) => typeof value === "number").length;
  if (measured === 3) return values.length;
  const error = values.find((value) => value instanceof CellError);
  const measure = measures[measured];
  if (measure === undefined) throw errors.value;
  return error ?? measure(values.filter((value) => typeof value === "number"));
}

export const subtotalFunctions: NativeFunctions = {
  SUBTOTAL: native("sv{v}", subtotal),
};
