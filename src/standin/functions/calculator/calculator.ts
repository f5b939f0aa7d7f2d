import {
  type Area,
  areaText,
  cellArea,
  hasCell,
  intersection,
  maxColumns,
  maxRows,
  sameArea,
  wholeSheet,
} from "../../workbook/area";
import type { Calculator, Place } from "../../workbook/calculator";
import { type CellValue, isEmpty } from "../../workbook/cell";
import type { FormulaChange } from "../../workbook/event";
import type { Shift } from "../../workbook/shift";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { answeredCall } from "../calls";
import { cellScope } from "../cellScope";
import type { CustomFunctions } from "../customFunctions";
import { errors } from "../evaluate/coerce";
import { evaluate, plainOf } from "../evaluate/evaluate";
import type { Scope } from "../evaluate/scope";
import { Reference, type Scalar, Uncalculated, type Value, isMatrix, isScalar } from "../evaluate/value";
import { followedFormula, movedReferences, sheetRenamed } from "../formula/rewrite";
import { richOf } from "../result";
import type { FormulaRecord } from "./record";
import { FormulaRecords, newRecord } from "./records";
import { Spills } from "./spills";

/** A formula that was not calculated: its cell keeps its last value. */
export interface UncalculatedFormula {
  /** E.g. `Sheet1!B2`. */
  readonly address: string;
  readonly formula: string;
  readonly reason: string;
}

const mostRounds = 200;

/**
 * Calculates the formulas of a workbook: those that were entered, and those that read a cell that changed. Calls of an add-in's
 * functions keep their answers as long as their arguments stay.
 */
export class FormulaCalculator implements Calculator {
  private readonly records = new FormulaRecords();
  private readonly spills: Spills;
  private readonly dirty = new Set<FormulaRecord>();
  private readonly running = new Set<FormulaRecord>();
  private changes: Place[] = [];
  private touched = new Map<Sheet, Area[]>();
  private suspended = false;
  private scheduled = false;
  /** Somebody, not a calculation, changed something: what is volatile is to be calculated, too. */
  private moved = false;
  /** A calculation was asked for: manual mode does not hold it back. */
  private asked = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly functions: CustomFunctions,
  ) {
    this.spills = new Spills(workbook, (sheet, row, column) => {
      const area = cellArea(row, column);
      this.changes.push({ sheet, area });
      const areas = this.touched.get(sheet);
      if (areas) areas.push(area);
      else this.touched.set(sheet, [area]);
    });
  }

  /** The formulas that the stand-in cannot calculate, with why. */
  get uncalculated(): readonly UncalculatedFormula[] {
    return [...this.records].flatMap(({ uncalculated: reason, sheet, row, column, formula }) =>
      reason === undefined
        ? []
        : [{ address: `${sheet.name}!${areaText(cellArea(row, column))}`, formula, reason }],
    );
  }

  entered(sheet: Sheet, area: Area): readonly FormulaChange[] {
    const { found, changes } = this.index(sheet, area);
    // a formula that is entered again asks the add-in again, though its arguments are the same
    for (const record of found) this.forgetCalls(record);
    this.changes.push({ sheet, area });
    this.moved = true;
    this.schedule();
    return changes;
  }

  rebuilt(): void {
    this.records.keepOnly(this.workbook.sheets);
    for (const sheet of this.workbook.sheets) this.index(sheet, wholeSheet);
    for (const record of this.records) this.dirty.add(record);
    this.moved = true;
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
    for (const record of this.records) {
      if (sheet && !(record.sheet === sheet && hasCell(area, record.row, record.column))) continue;
      if (full) this.forgetCalls(record);
      if (full || sheet) this.dirty.add(record);
    }
    this.moved = true;
    this.asked = true;
    this.flush();
    this.asked = false;
  }

  evaluated(formula: string, sheet: Sheet): CellValue {
    const value = this.valueOf(formula, sheet);
    const one = isMatrix(value) ? value[0]![0] : value;
    return isScalar(one) ? (one ?? 0) : errors.value;
  }

  referenced(formula: string, sheet: Sheet): Place | undefined {
    const record = newRecord(sheet, maxRows - 1, maxColumns - 1, { value: "" }, formula);
    if (record.node === undefined) return undefined;
    const value = evaluate(record.node, this.scope(record, new Set()));
    return value instanceof Reference ? { sheet: value.sheet, area: value.area } : undefined;
  }

  private valueOf(formula: string, sheet: Sheet): Value {
    this.flush();
    const record = newRecord(sheet, maxRows - 1, maxColumns - 1, { value: "" }, formula);
    if (record.node === undefined) return errors.name;
    const scope = this.scope(record, new Set());
    return plainOf(evaluate(record.node, scope), scope);
  }

  related(sheet: Sheet, area: Area, way: "precedents" | "dependents", all: boolean): readonly Place[] {
    this.flush();
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
    return [...this.records].flatMap((record) => {
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

  carried(formula: string, on: Sheet, from: Place, to: Place): string {
    const target = { sheet: to.sheet.name, row: to.area.row, column: to.area.column };
    return movedReferences(formula, on.name, { sheet: from.sheet.name, area: from.area }, target);
  }

  renamed(formula: string, before: string, after: string | undefined): string {
    return sheetRenamed(formula, before, after);
  }

  flush(): void {
    this.scheduled = false;
    if (this.suspended) return;
    if (this.isHeld) {
      // what is entered is calculated once, all else when it is asked for
      for (const record of [...this.dirty]) if (record.isNew) this.compute(record);
    } else this.calculateAll();
    const touched = this.touched;
    this.touched = new Map();
    for (const [sheet, areas] of touched) this.workbook.emit({ kind: "calculated", sheet, areas });
  }

  private get isHeld(): boolean {
    return this.workbook.calculationMode === "Manual" && !this.asked;
  }

  private calculateAll(): void {
    if (this.moved)
      for (const record of this.records)
        if (record.isVolatile && !this.dirty.has(record)) {
          this.forgetCalls(record);
          this.dirty.add(record);
        }
    this.moved = false;
    for (let round = 0; round < mostRounds && (this.changes.length > 0 || this.dirty.size > 0); round++) {
      this.spread();
      for (const record of [...this.dirty]) this.compute(record);
    }
  }

  private schedule(): void {
    if (this.scheduled || this.suspended) return;
    this.scheduled = true;
    queueMicrotask(() => this.flush());
  }

  /** Notes the formulas of an area: new ones are to be calculated, lost ones forgotten. */
  private index(sheet: Sheet, area: Area): ReturnType<FormulaRecords["index"]> {
    const indexed = this.records.index(sheet, area, (record) => {
      this.dirty.delete(record);
      this.forgetCalls(record);
      this.spills.clear(record);
    });
    for (const record of indexed.found) this.dirty.add(record);
    return indexed;
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
    for (const record of this.records) {
      if (this.dirty.has(record)) continue;
      if (record.precedents.some(({ sheet, area }) => meets(sheet, area))) this.dirty.add(record);
      else if (record.spill && meets(record.sheet, record.spill) && this.spills.isDisturbed(record))
        this.dirty.add(record);
    }
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
      record.isNew = false;
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
    if (waits) this.spills.show(record, errors.busy);
    else this.spills.show(record, isMatrix(value) ? value : isScalar(value) ? (value ?? 0) : errors.value);
    const only =
      record.node?.kind === "call" && record.calls.size === 1 ? [...record.calls.values()][0] : undefined;
    record.cell.rich = only && richOf(only.result);
  }

  /** The value of a cell, calculated first if need be; blank is `undefined`. */
  private read(sheet: Sheet, row: number, column: number): Scalar {
    const record = this.records.at(sheet, row, column);
    if (record && this.isDue(record)) this.compute(record);
    const cell = sheet.cell(row, column);
    return cell === undefined || (isEmpty(cell) && cell.spilledFrom === undefined) ? undefined : cell.value;
  }

  /** Calculates what is to be calculated in an area. */
  private settle(sheet: Sheet, area: Area): void {
    if (this.dirty.size === 0) return;
    for (const record of [...this.dirty])
      if (
        record.sheet === sheet &&
        !this.running.has(record) &&
        this.isDue(record) &&
        hasCell(area, record.row, record.column)
      )
        this.compute(record);
  }

  private isDue(record: FormulaRecord): boolean {
    return this.dirty.has(record) && (record.isNew || !this.isHeld);
  }

  private scope(record: FormulaRecord, used: Set<string>): Scope {
    return cellScope(this.workbook, record, {
      read: (sheet, row, column) => this.read(sheet, row, column),
      settle: (sheet, area) => this.settle(sheet, area),
      formulaAt: (sheet, row, column) => this.records.at(sheet, row, column),
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
            // an answer belongs into its cell, in whatever mode
            record.isNew = true;
            this.schedule();
          },
        ),
    });
  }
}
