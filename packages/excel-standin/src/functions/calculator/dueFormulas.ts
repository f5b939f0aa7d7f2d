import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { FormulaRecord } from "./formulaRecord";

/** The formulas that have to be calculated, in the order in which they became due. */
export class DueFormulas {
  private readonly all = new Set<FormulaRecord>();
  /** Per sheet and column, by row. */
  private readonly columns = new Map<Sheet, Map<number, Map<number, FormulaRecord>>>();

  get size(): number {
    return this.all.size;
  }

  [Symbol.iterator](): IterableIterator<FormulaRecord> {
    return this.all[Symbol.iterator]();
  }

  has(record: FormulaRecord): boolean {
    return this.all.has(record);
  }

  add(record: FormulaRecord): void {
    this.all.add(record);
    const { sheet, row, column } = record;
    let columns = this.columns.get(sheet);
    if (columns === undefined) this.columns.set(sheet, (columns = new Map()));
    const rows = columns.get(column);
    if (rows) rows.set(row, record);
    else columns.set(column, new Map([[row, record]]));
  }

  delete(record: FormulaRecord): void {
    if (!this.all.delete(record)) return;
    const rows = this.columns.get(record.sheet)!.get(record.column)!;
    if (rows.get(record.row) === record) rows.delete(record.row);
  }

  /** Those in an area. */
  within(sheet: Sheet, { row, column, rows, columns }: Area): readonly FormulaRecord[] {
    const found: FormulaRecord[] = [];
    for (const [across, records] of this.columns.get(sheet) ?? []) {
      if (across < column || across >= column + columns) continue;
      if (records.size <= rows) {
        for (const [at, record] of records) if (at >= row && at < row + rows) found.push(record);
      } else
        for (let at = row; at < row + rows; at++) {
          const record = records.get(at);
          if (record) found.push(record);
        }
    }
    return found;
  }
}
