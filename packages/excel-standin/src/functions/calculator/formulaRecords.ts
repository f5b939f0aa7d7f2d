import { type Area, hasCell, maxColumns, wholeSheet } from "../../workbook/area";
import type { Cell } from "../../workbook/cell";
import type { FormulaChange } from "../../workbook/workbookEvent";
import type { Sheet } from "../../workbook/sheet";
import { parsed } from "../formula/parse";
import type { FormulaRecord } from "./formulaRecord";

/** Native functions whose value may change though nothing they read did. */
const volatile = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT)\s*\(/i;

const keyOf = (row: number, column: number) => row * maxColumns + column;

/** The formulas of the workbook, by their cells. */
export class FormulaRecords {
  private readonly bySheet = new Map<Sheet, Map<number, FormulaRecord>>();

  *[Symbol.iterator](): Generator<FormulaRecord> {
    for (const records of this.bySheet.values()) yield* records.values();
  }

  at(sheet: Sheet, row: number, column: number): FormulaRecord | undefined {
    return this.bySheet.get(sheet)?.get(keyOf(row, column));
  }

  /** Forgets the sheets that are not among these. @param lost called with the records on them */
  keepOnly(sheets: readonly Sheet[], lost: (record: FormulaRecord) => void): void {
    for (const [sheet, records] of this.bySheet) {
      if (sheets.includes(sheet)) continue;
      this.bySheet.delete(sheet);
      for (const record of records.values()) lost(record);
    }
  }

  /**
   * Updates the records from the cells of an area.
   * @param lost called with records whose formula is gone
   * @returns the records of all formulas in the area, and the cells whose formulas changed
   */
  index(
    sheet: Sheet,
    area: Area = wholeSheet,
    lost: (record: FormulaRecord) => void,
  ): { readonly found: readonly FormulaRecord[]; readonly changes: readonly FormulaChange[] } {
    const changes = new Map<number, FormulaChange>();
    let records = this.bySheet.get(sheet);
    if (records === undefined) this.bySheet.set(sheet, (records = new Map<number, FormulaRecord>()));
    for (const [key, record] of [...within(records, area)]) {
      const cell = sheet.cell(record.row, record.column);
      if (cell === record.cell && cell.formula === record.formula) continue;
      records.delete(key);
      changes.set(key, { row: record.row, column: record.column, before: record.formula });
      lost(record);
    }
    const found: FormulaRecord[] = [];
    for (const [row, column, cell] of sheet.cellsIn(area)) {
      if (cell.formula === undefined) continue;
      const key = keyOf(row, column);
      let record = records.get(key);
      if (record === undefined) {
        records.set(key, (record = newRecord(sheet, row, column, cell, cell.formula)));
        const before = changes.get(key)?.before ?? "";
        if (before === cell.formula) changes.delete(key);
        else changes.set(key, { row, column, before });
      }
      found.push(record);
    }
    return { found, changes: [...changes.values()] };
  }
}

function* within(
  records: ReadonlyMap<number, FormulaRecord>,
  area: Area,
): Generator<readonly [number, FormulaRecord]> {
  if (area.rows * area.columns <= records.size) {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const record = records.get(keyOf(row, column));
        if (record) yield [keyOf(row, column), record];
      }
    return;
  }
  for (const entry of records) if (hasCell(area, entry[1].row, entry[1].column)) yield entry;
}

export function newRecord(
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
  formula: string,
): FormulaRecord {
  let node;
  try {
    node = parsed(formula);
  } catch {
    node = undefined;
  }
  return {
    ...{ sheet, row, column, cell, formula, node },
    ...{ precedents: [], calls: new Map(), spill: undefined, uncalculated: undefined },
    ...{ isNew: true, isVolatile: volatile.test(formula) },
  };
}
