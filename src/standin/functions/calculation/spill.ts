import { type Area, cellArea, intersection, isOnSheet } from "../../workbook/area";
import { CellError, type Cell, type CellValue } from "../../workbook/cell";
import type { Workbook } from "../../workbook/workbook";
import { errors } from "../evaluate/coerce";
import { type Matrix, type Scalar, isMatrix } from "../evaluate/value";
import type { FormulaCell } from "./formulaCell";
import type { Rich, RichCell } from "./result";

/**
 * Writes what a formula came to into its cell, or into the block that it spills to; #SPILL! if something is in the way.
 * @returns the cells that have other values than before
 */
export function place(formula: FormulaCell, workbook: Workbook): readonly Area[] {
  const { value, rich } = formula.result!;
  const single = !isMatrix(value) || (value.length === 1 && value[0]!.length === 1);
  if (single) {
    const changed = clearSpill(formula);
    const [one, type] = isMatrix(value) ? [value[0]![0], richAt(rich, 0, 0)] : [value, rich as RichCell | undefined];
    return [...changed, ...put(formula.cell, one, type) ? [cellArea(formula.row, formula.column)] : []];
  }
  const target = { row: formula.row, column: formula.column, rows: value.length, columns: value[0]!.length };
  if (isBlocked(formula, target, workbook)) return block(formula, target);
  return spill(formula, target, value, rich);
}

function block(formula: FormulaCell, target: Area): readonly Area[] {
  const changed = clearSpill(formula);
  formula.blocked = target;
  return put(formula.cell, errors.spill, undefined) ? [...changed, cellArea(formula.row, formula.column)] : changed;
}

function spill(formula: FormulaCell, target: Area, value: Matrix, rich: Rich): readonly Area[] {
  const before = formula.spill;
  if (before && (before.rows > target.rows || before.columns > target.columns)) clearSpill(formula);
  formula.spill = target;
  formula.blocked = undefined;
  const { sheet, row, column } = formula;
  let changed = before !== undefined && (before.rows !== target.rows || before.columns !== target.columns);
  for (let down = 0; down < target.rows; down++)
    for (let right = 0; right < target.columns; right++) {
      const cell = sheet.ensure(row + down, column + right);
      if (cell !== formula.cell) cell.spilledFrom = [row, column];
      if (put(cell, value[down]![right], richAt(rich, down, right))) changed = true;
    }
  if (!changed) return [];
  return before ? [before, target] : [target];
}

/** Empties the cells that a formula spilled into, but for its own. @returns where they were */
export function clearSpill(formula: FormulaCell): readonly Area[] {
  const { spill: area, sheet } = formula;
  formula.blocked = undefined;
  if (area === undefined) return [];
  formula.spill = undefined;
  for (const [, , cell] of sheet.cellsIn(area)) {
    if (cell === formula.cell || cell.spilledFrom === undefined) continue;
    if (!isFrom(cell, area)) continue;
    cell.spilledFrom = undefined;
    cell.value = "";
    cell.rich = undefined;
  }
  return [area];
}

const isFrom = (cell: Cell, { row, column }: Pick<Area, "row" | "column">) =>
  cell.spilledFrom?.[0] === row && cell.spilledFrom[1] === column;

// tables take no spilled values, wherever the formula stands
function isBlocked(formula: FormulaCell, target: Area, { tables }: Workbook): boolean {
  const { sheet } = formula;
  if (!isOnSheet(target)) return true;
  if (tables.some((table) => table.sheet === sheet && intersection(table.area, target))) return true;
  for (const [, , cell] of sheet.cellsIn(target)) {
    if (cell === formula.cell || isFrom(cell, target)) continue;
    if (cell.formula !== undefined || cell.value !== "" || cell.spilledFrom !== undefined) return true;
  }
  return false;
}

function richAt(rich: Rich, row: number, column: number): RichCell | undefined {
  return Array.isArray(rich) ? (rich as readonly (readonly (RichCell | undefined)[])[])[row]![column] : (rich as RichCell | undefined);
}

/** Gives a cell its value; blank is 0. @returns whether it is another than before */
function put(cell: Cell, value: Scalar, rich: RichCell | undefined): boolean {
  const after: CellValue = value ?? 0;
  const same = isSameValue(cell.value, after) && cell.rich === rich;
  cell.value = after;
  cell.rich = rich;
  return !same;
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  if (one instanceof CellError && other instanceof CellError)
    return one.code === other.code && one.message === other.message;
  return one === other;
}
