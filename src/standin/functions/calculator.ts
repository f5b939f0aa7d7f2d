import {
  type Area,
  areaText,
  cellArea,
  hasCell,
  intersection,
  isOnSheet,
  maxRows,
  sameArea,
  wholeSheet,
} from "../workbook/area";
import type { Calculator } from "../workbook/calculator";
import { type Cell, CellError, type CellValue, isEmpty } from "../workbook/cell";
import type { Shift } from "../workbook/shift";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { answeredCall } from "./calls";
import { cellScope } from "./cellScope";
import type { CustomFunctions } from "./customFunctions";
import { errors } from "./evaluate/coerce";
import { evaluate, plainOf } from "./evaluate/evaluate";
import type { Scope } from "./evaluate/scope";
import { type Matrix, type Scalar, Uncalculated, type Value, isMatrix, isScalar } from "./evaluate/value";
import { parsed } from "./formula/parse";
import { followedFormula, sheetRenamed } from "./formula/rewrite";
import type { FormulaRecord } from "./record";
import { richOf } from "./result";

/** A formula that was not calculated: its cell keeps its last value. */
export interface UncalculatedFormula {
  /** E.g. `Sheet1!B2`. */
  readonly address: string;
  readonly formula: string;
  readonly reason: string;
}

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

const mostRounds = 200;
const lanes = 16_384;

/**
 * Calculates the formulas of a workbook: those that were entered, and those that read a cell that changed. Calls of an add-in's
 * functions keep their answers as long as their arguments stay.
 */
export class FormulaCalculator implements Calculator {
  private readonly records = new Map<Sheet, Map<number, FormulaRecord>>();
  private readonly dirty = new Set<FormulaRecord>();
  private readonly running = new Set<FormulaRecord>();
  private changes: { readonly sheet: Sheet; readonly area: Area }[] = [];
  private touched = new Map<Sheet, Area[]>();
  private suspended = false;
  private scheduled = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly functions: CustomFunctions,
  ) {}

  /** The formulas that the stand-in cannot calculate, with why. */
  get uncalculated(): readonly UncalculatedFormula[] {
    return [...this.all()].flatMap(({ uncalculated: reason, sheet, row, column, formula }) =>
      reason === undefined
        ? []
        : [{ address: `${sheet.name}!${areaText(cellArea(row, column))}`, formula, reason }],
    );
  }

  entered(sheet: Sheet, area: Area): void {
    this.index(sheet, area);
    this.changes.push({ sheet, area });
    this.schedule();
  }

  rebuilt(): void {
    for (const sheet of this.records.keys())
      if (!this.workbook.sheets.includes(sheet)) this.records.delete(sheet);
    for (const sheet of this.workbook.sheets) this.index(sheet, wholeSheet);
    for (const record of this.all()) this.dirty.add(record);
    this.schedule();
  }

  suspend(): void {
    this.suspended = true;
  }

  resume(): void {
    this.suspended = false;
    this.schedule();
  }

  calculate(full: boolean, sheet?: Sheet, area: Area = wholeSheet): void {
    for (const record of this.all()) {
      if (sheet && !(record.sheet === sheet && hasCell(area, record.row, record.column))) continue;
      if (full) this.forgetCalls(record);
      if (full || sheet) this.dirty.add(record);
    }
    this.flush();
  }

  evaluated(formula: string, sheet: Sheet): CellValue {
    this.flush();
    const record = newRecord(sheet, maxRows - 1, lanes - 1, { value: "" }, formula);
    if (record.node === undefined) return errors.name;
    const scope = this.scope(record, new Set());
    const value = plainOf(evaluate(record.node, scope), scope);
    const one = isMatrix(value) ? value[0]![0] : value;
    return isScalar(one) ? (one ?? 0) : errors.value;
  }

  related(sheet: Sheet, area: Area, way: "precedents" | "dependents", all: boolean): readonly Place[] {
    const found: Place[] = [];
    const isNew = (place: Place) =>
      !found.some((one) => one.sheet === place.sheet && sameArea(one.area, place.area));
    for (let from: readonly Place[] = [{ sheet, area }]; from.length > 0; from = all ? from : []) {
      const next = from.flatMap((place) => this.beside(place, way)).filter(isNew);
      const fresh = next.filter(
        (place, at) =>
          next.findIndex((one) => one.sheet === place.sheet && sameArea(one.area, place.area)) === at,
      );
      found.push(...fresh);
      from = fresh;
      if (!all) break;
    }
    return found;
  }

  private beside({ sheet, area }: Place, way: "precedents" | "dependents"): readonly Place[] {
    return [...this.all()].flatMap((record) => {
      if (way === "precedents")
        return record.sheet === sheet && hasCell(area, record.row, record.column) ? record.precedents : [];
      const reads = record.precedents.some(
        (place) => place.sheet === sheet && intersection(place.area, area) !== undefined,
      );
      return reads ? [{ sheet: record.sheet, area: cellArea(record.row, record.column) }] : [];
    });
  }

  followed(formula: string, on: Sheet, moved: Sheet, shift: Shift): string {
    return followedFormula(formula, on.name, moved.name, shift);
  }

  renamed(formula: string, before: string, after: string | undefined): string {
    return sheetRenamed(formula, before, after);
  }

  /** Calculates what is to be calculated; calls of functions answer later. */
  flush(): void {
    this.scheduled = false;
    if (this.suspended) return;
    for (let round = 0; round < mostRounds && (this.changes.length > 0 || this.dirty.size > 0); round++) {
      this.spread();
      for (const record of [...this.dirty]) this.compute(record);
    }
    const touched = this.touched;
    this.touched = new Map();
    for (const [sheet, areas] of touched) this.workbook.emit({ kind: "calculated", sheet, areas });
  }

  private schedule(): void {
    if (this.scheduled || this.suspended) return;
    this.scheduled = true;
    queueMicrotask(() => this.flush());
  }

  private *all(): Generator<FormulaRecord> {
    for (const records of this.records.values()) yield* records.values();
  }

  /** Notes the formulas of an area: new ones are to be calculated, lost ones forgotten. */
  private index(sheet: Sheet, area: Area): void {
    let records = this.records.get(sheet);
    if (records === undefined) this.records.set(sheet, (records = new Map<number, FormulaRecord>()));
    for (const [key, record] of [...this.recordsIn(records, area)]) {
      const cell = sheet.cell(record.row, record.column);
      if (cell === record.cell && cell.formula === record.formula) continue;
      records.delete(key);
      this.dirty.delete(record);
      this.forgetCalls(record);
      this.clearSpill(record, undefined);
    }
    for (const [row, column, cell] of sheet.cellsIn(area)) {
      if (cell.formula === undefined) continue;
      const key = row * lanes + column;
      const record = records.get(key) ?? newRecord(sheet, row, column, cell, cell.formula);
      records.set(key, record);
      this.dirty.add(record);
    }
  }

  private *recordsIn(
    records: ReadonlyMap<number, FormulaRecord>,
    area: Area,
  ): Generator<readonly [number, FormulaRecord]> {
    if (area.rows * area.columns <= records.size) {
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++) {
          const record = records.get(row * lanes + column);
          if (record) yield [row * lanes + column, record];
        }
      return;
    }
    for (const entry of records) if (hasCell(area, entry[1].row, entry[1].column)) yield entry;
  }

  private forgetCalls(record: FormulaRecord): void {
    for (const { pending } of record.calls.values())
      if (pending !== undefined) this.functions.cancel(pending);
    record.calls.clear();
  }

  /** Marks all that reads what changed, and the formulas whose spilled values were written over or may now spill. */
  private spread(): void {
    const changes = this.changes;
    this.changes = [];
    if (changes.length === 0) return;
    const meets = (sheet: Sheet, area: Area) =>
      changes.some((change) => change.sheet === sheet && intersection(change.area, area) !== undefined);
    for (const record of this.all()) {
      if (this.dirty.has(record)) continue;
      if (record.precedents.some(({ sheet, area }) => meets(sheet, area))) this.dirty.add(record);
      else if (record.spill && meets(record.sheet, record.spill) && this.isDisturbed(record))
        this.dirty.add(record);
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

  private compute(record: FormulaRecord): void {
    if (!this.dirty.has(record)) return;
    if (this.running.has(record)) {
      record.uncalculated = "circular reference";
      return;
    }
    this.running.add(record);
    try {
      this.calculated(record);
    } finally {
      this.running.delete(record);
      this.dirty.delete(record);
    }
  }

  private calculated(record: FormulaRecord): void {
    const { node } = record;
    record.uncalculated = node === undefined ? "formula that cannot be read" : undefined;
    if (node === undefined) return;
    record.precedents = [];
    const used = new Set<string>();
    let value: Value;
    const scope = this.scope(record, used);
    try {
      value = plainOf(evaluate(node, scope), scope);
    } catch (problem) {
      if (!(problem instanceof Uncalculated)) throw problem;
      record.uncalculated = problem.message;
      return;
    }
    for (const [key, { pending }] of [...record.calls]) {
      if (used.has(key)) continue;
      if (pending !== undefined) this.functions.cancel(pending);
      record.calls.delete(key);
    }
    const waits = [...used].some((key) => record.calls.get(key)?.result === undefined);
    if (waits) this.show(record, errors.busy);
    else this.show(record, isMatrix(value) ? value : isScalar(value) ? (value ?? 0) : errors.value);
    const only =
      record.node?.kind === "call" && record.calls.size === 1 ? [...record.calls.values()][0] : undefined;
    record.cell.rich = only && richOf(only.result);
  }

  private show(record: FormulaRecord, value: Scalar | Matrix): void {
    const { sheet, row, column, cell } = record;
    if (!isMatrix(value)) {
      this.clearSpill(record, undefined);
      this.set(sheet, row, column, cell, value ?? 0);
      return;
    }
    const area: Area = { row, column, rows: value.length, columns: value[0]!.length };
    this.clearSpill(record, area);
    record.spill = area.rows * area.columns > 1 ? area : undefined;
    if (!isOnSheet(area) || this.isBlocked(record, area)) {
      this.clearSpill(record, undefined);
      record.spill = isOnSheet(area) ? area : undefined;
      this.set(sheet, row, column, cell, errors.spill);
      return;
    }
    value.forEach((line, down) =>
      line.forEach((one, right) => {
        const target = down === 0 && right === 0 ? cell : sheet.ensure(row + down, column + right);
        if (target !== cell) target.spilledFrom = [row, column];
        this.set(sheet, row + down, column + right, target, one ?? 0);
      }),
    );
  }

  private set(sheet: Sheet, row: number, column: number, cell: Cell, value: CellValue): void {
    const same =
      cell.value === value ||
      (cell.value instanceof CellError &&
        value instanceof CellError &&
        cell.value.code === value.code &&
        cell.value.message === value.message);
    if (same) return;
    cell.value = value;
    const area = cellArea(row, column);
    this.changes.push({ sheet, area });
    const areas = this.touched.get(sheet);
    if (areas) areas.push(area);
    else this.touched.set(sheet, [area]);
  }

  private isBlocked({ sheet, row, column }: FormulaRecord, area: Area): boolean {
    for (const [at, across, cell] of sheet.cellsIn(area)) {
      if (at === row && across === column) continue;
      const from = cell.spilledFrom;
      if (from?.[0] === row && from[1] === column) continue;
      if (!isEmpty(cell)) return true;
    }
    return this.workbook.tables.some(
      (table) =>
        table.sheet === sheet && intersection(table.area, area) !== undefined && area.rows * area.columns > 1,
    );
  }

  /** Empties the cells of the present spill that are not in `kept`. */
  private clearSpill({ sheet, row, column, spill }: FormulaRecord, kept: Area | undefined): void {
    if (!spill) return;
    for (const [at, across, cell] of [...sheet.cellsIn(spill)]) {
      const from = cell.spilledFrom;
      if (!(from?.[0] === row && from[1] === column) || (kept && hasCell(kept, at, across))) continue;
      cell.spilledFrom = undefined;
      this.set(sheet, at, across, cell, "");
    }
  }

  /** The value of a cell, calculated first if need be; blank is `undefined`. */
  private read(sheet: Sheet, row: number, column: number): Scalar {
    const record = this.records.get(sheet)?.get(row * lanes + column);
    if (record && this.dirty.has(record)) this.compute(record);
    const cell = sheet.cell(row, column);
    return cell === undefined || (isEmpty(cell) && cell.spilledFrom === undefined) ? undefined : cell.value;
  }

  /** Calculates what is to be calculated in an area. */
  private settle(sheet: Sheet, area: Area): void {
    if (this.dirty.size === 0) return;
    for (const record of [...this.dirty])
      if (record.sheet === sheet && !this.running.has(record) && hasCell(area, record.row, record.column))
        this.compute(record);
  }

  private scope(record: FormulaRecord, used: Set<string>): Scope {
    return cellScope(this.workbook, record, {
      read: (sheet, row, column) => this.read(sheet, row, column),
      settle: (sheet, area) => this.settle(sheet, area),
      formulaAt: (sheet, row, column) => this.records.get(sheet)?.get(row * lanes + column),
      custom: (node, scope, run) =>
        answeredCall(
          this.functions,
          record,
          node,
          scope,
          run,
          (key) => void used.add(key),
          () => {
            this.dirty.add(record);
            this.schedule();
          },
        ),
    });
  }
}

function newRecord(sheet: Sheet, row: number, column: number, cell: Cell, formula: string): FormulaRecord {
  let node;
  try {
    node = parsed(formula);
  } catch {
    node = undefined;
  }
  const nothing = { spill: undefined, uncalculated: undefined };
  return { sheet, row, column, cell, formula, node, precedents: [], calls: new Map(), ...nothing };
}
