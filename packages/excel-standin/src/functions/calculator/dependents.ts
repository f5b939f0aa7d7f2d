import { type Area, hasCell, intersection, maxColumns, sameArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { FormulaRecord, Precedent } from "./formulaRecord";
import type { CellBlock } from "../../workbook/cellBlock";

/** Blocks with more columns are looked for on their whole sheet. */
const wide = 64;

interface Readers {
  /** Formulas that read one cell, by its place. */
  readonly cells: Map<number, Set<FormulaRecord>>;
  /** Formulas that read a block, by each of its columns. */
  readonly columns: Map<number, Set<FormulaRecord>>;
  readonly wide: Set<FormulaRecord>;
}

const keyOf = ({ row, column }: Area) => row * maxColumns + column;
const isCell = ({ rows, columns }: Area) => rows === 1 && columns === 1;

function setAt(sets: Map<number, Set<FormulaRecord>>, key: number): Set<FormulaRecord> {
  let found = sets.get(key);
  if (found === undefined) sets.set(key, (found = new Set()));
  return found;
}

function isSame(one: readonly CellBlock[], other: readonly CellBlock[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ sheet, area }, at) => sheet === other[at]!.sheet && sameArea(area, other[at]!.area))
  );
}

/** Which formulas read which cells. */
export class Dependents {
  private readonly bySheet = new Map<Sheet, Readers>();

  /** Notes what a formula read when it was calculated. */
  note(record: FormulaRecord, precedents: readonly Precedent[]): void {
    if (!isSame(record.precedents, precedents)) {
      this.forget(record);
      for (const { sheet, area } of precedents)
        for (const readers of this.sets(sheet, area)) readers.add(record);
    }
    record.precedents = precedents;
  }

  forget(record: FormulaRecord): void {
    for (const { sheet, area } of record.precedents)
      for (const readers of this.sets(sheet, area)) readers.delete(record);
    record.precedents = [];
  }

  /** The formulas that read a cell of an area; some may come twice. */
  *of({ sheet, area }: CellBlock): Generator<FormulaRecord> {
    const readers = this.bySheet.get(sheet);
    if (readers === undefined) return;
    if (isCell(area)) yield* readers.cells.get(keyOf(area)) ?? [];
    else
      for (const [key, records] of readers.cells)
        if (hasCell(area, Math.floor(key / maxColumns), key % maxColumns)) yield* records;
    const blocks = isCell(area)
      ? [readers.columns.get(area.column) ?? []]
      : [...readers.columns].filter(([column]) => hasCell(area, area.row, column)).map(([, set]) => set);
    for (const records of [...blocks, readers.wide])
      for (const record of records)
        if (record.precedents.some((one) => one.sheet === sheet && intersection(one.area, area)))
          yield record;
  }

  private sets(sheet: Sheet, area: Area): readonly Set<FormulaRecord>[] {
    let readers = this.bySheet.get(sheet);
    if (readers === undefined)
      this.bySheet.set(sheet, (readers = { cells: new Map(), columns: new Map(), wide: new Set() }));
    const { cells, columns } = readers;
    if (isCell(area)) return [setAt(cells, keyOf(area))];
    if (area.columns > wide) return [readers.wide];
    return Array.from({ length: area.columns }, (_, at) => setAt(columns, area.column + at));
  }
}
