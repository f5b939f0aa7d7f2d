import { type Area, hasCell, intersection, isOnSheet } from "../../workbook/area";
import { type Cell, CellError, type CellValue, isEmpty } from "../../workbook/cell";
import type { DataType } from "../../workbook/dataType";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { errors } from "../evaluate/coerce";
import { type Matrix, type Scalar, isMatrix } from "../evaluate/value";
import type { FormulaRecord } from "./formulaRecord";
import type { CellBlock } from "../../workbook/cellBlock";

/** Called with a cell whose value changed. */
type Changed = (sheet: Sheet, row: number, column: number) => void;

/** The data type at a place of a block, counted from its first cell; `undefined`: a plain value. */
type DataTypeAt = (down: number, right: number) => DataType | undefined;

/** Writes the results of formulas into their cells, and blocks into the cells beside them. */
export class Spills {
  /** The formulas that fill a block, or would. */
  private readonly owners = new Set<FormulaRecord>();

  constructor(
    private readonly workbook: Workbook,
    private readonly changed: Changed,
  ) {}

  /** Shows a value in the cell of a formula, a block from there on, or #SPILL! if something is in its way. */
  show(record: FormulaRecord, value: Scalar | Matrix, dataTypeAt: DataTypeAt = () => undefined): void {
    this.write(record, value, dataTypeAt);
    if (record.spill) this.owners.add(record);
    else this.owners.delete(record);
  }

  /** Removes the spilled values of a formula that was deleted. */
  forget(record: FormulaRecord): void {
    this.clear(record);
    this.owners.delete(record);
  }

  /** The formulas whose blocks can spill only now, or were overwritten, by some changes. */
  disturbed(changes: readonly CellBlock[]): readonly FormulaRecord[] {
    return [...this.owners].filter(
      (record) =>
        changes.some(({ sheet, area }) => sheet === record.sheet && intersection(area, record.spill!)) &&
        this.isDisturbed(record),
    );
  }

  private write(record: FormulaRecord, value: Scalar | Matrix, dataTypeAt: DataTypeAt): void {
    const { sheet, row, column, cell } = record;
    if (!isMatrix(value)) {
      this.clear(record);
      this.set(sheet, row, column, cell, value ?? 0, dataTypeAt(0, 0));
      return;
    }
    const area: Area = { row, column, rows: value.length, columns: value[0]!.length };
    this.clear(record, area);
    record.spill = area.rows * area.columns > 1 ? area : undefined;
    if (!isOnSheet(area) || this.isBlocked(record, area)) {
      this.clear(record);
      record.spill = isOnSheet(area) ? area : undefined;
      this.set(sheet, row, column, cell, errors.spill);
      return;
    }
    value.forEach((line, down) =>
      line.forEach((one, right) => {
        const target = down === 0 && right === 0 ? cell : sheet.ensure(row + down, column + right);
        if (target !== cell) target.spilledFrom = [row, column];
        this.set(sheet, row + down, column + right, target, one ?? 0, dataTypeAt(down, right));
      }),
    );
  }

  /** Empties the cells of the present spill that are not in `kept`. */
  private clear({ sheet, row, column, spill }: FormulaRecord, kept?: Area): void {
    if (!spill) return;
    for (const [at, across, cell] of [...sheet.cellsIn(spill)]) {
      const from = cell.spilledFrom;
      if (!(from?.[0] === row && from[1] === column) || (kept && hasCell(kept, at, across))) continue;
      cell.spilledFrom = undefined;
      this.set(sheet, at, across, cell, "");
    }
  }

  private isDisturbed({ sheet, row, column, spill, cell }: FormulaRecord): boolean {
    if (cell.value instanceof CellError && cell.value.code === "#SPILL!") return true;
    for (let down = 0; down < spill!.rows; down++)
      for (let right = 0; right < spill!.columns; right++) {
        const from = sheet.cell(row + down, column + right)?.spilledFrom;
        if ((down > 0 || right > 0) && !(from?.[0] === row && from[1] === column)) return true;
      }
    return false;
  }

  private set(
    sheet: Sheet,
    row: number,
    column: number,
    cell: Cell,
    value: CellValue,
    dataType?: DataType,
  ): void {
    cell.rich = dataType;
    const same =
      cell.value === value ||
      (cell.value instanceof CellError &&
        value instanceof CellError &&
        cell.value.code === value.code &&
        cell.value.message === value.message);
    if (same) return;
    cell.value = value;
    this.changed(sheet, row, column);
  }

  private isBlocked({ sheet, row, column }: FormulaRecord, area: Area): boolean {
    for (const [at, across, cell] of sheet.cellsIn(area)) {
      if (at === row && across === column) continue;
      const from = cell.spilledFrom;
      if (from?.[0] === row && from[1] === column) continue;
      if (!isEmpty(cell)) return true;
    }
    const isBlock = area.rows * area.columns > 1;
    return (
      isBlock &&
      this.workbook.tables.some(
        (table) => table.sheet === sheet && intersection(table.area, area) !== undefined,
      )
    );
  }
}
