import {
  type Area,
  areaText,
  cellArea,
  hasCell,
  intersection,
  maxColumns,
  maxRows,
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
import { Dependents } from "./dependents";
import { DueFormulas } from "./due";
import type { FormulaRecord, Precedent } from "./record";
import { FormulaRecords, newRecord } from "./records";
import { relatedPlaces } from "./related";
import { Spills } from "./spills";

/** A formula that was not calculated: its cell keeps its last value. */
export interface UncalculatedFormula {
  /** E.g. `Sheet1!B2`. */
  readonly address: string;
  readonly formula: string;
  readonly reason: string;
}

/** Whether a formula read a cell of a change before it was one. */
function readBefore(record: FormulaRecord, { sheet, area, at }: Precedent): boolean {
  return record.precedents.some(
    (one) => one.sheet === sheet && one.at < at && intersection(one.area, area) !== undefined,
  );
}

const mostRounds = 200;
/** Formulas that wait for each other are calculated inside each other down to here. */
const deepest = 100;

/** Thrown through the formulas that wait for one that lies too deep: it is calculated first, then they are. */
class TooDeep extends Error {
  constructor(readonly record: FormulaRecord) {
    super("formula that lies too deep");
  }
}

/**
 * Calculates the formulas of a workbook: those that were entered, and those that read a cell that changed. Calls of an add-in's
 * functions keep their answers as long as their arguments stay.
 */
export class FormulaCalculator implements Calculator {
  private readonly records = new FormulaRecords();
  private readonly spills: Spills;
  private readonly dependents = new Dependents();
  private readonly due = new DueFormulas();
  private readonly running = new Set<FormulaRecord>();
  private changes: Precedent[] = [];
  /** Counts changes, so that what was read before one is known. */
  private clock = 0;
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
      this.changed(sheet, area);
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

  get state(): "Done" | "Calculating" | "Pending" {
    if (this.functions.busy) return "Calculating";
    return this.due.size > 0 || this.changes.length > 0 ? "Pending" : "Done";
  }

  entered(sheet: Sheet, area: Area): readonly FormulaChange[] {
    const { found, changes } = this.index(sheet, area);
    // a formula that is entered again asks the add-in again, though its arguments are the same
    for (const record of found) this.forgetCalls(record);
    this.changed(sheet, area);
    this.moved = true;
    this.schedule();
    return changes;
  }

  rebuilt(): void {
    this.records.keepOnly(this.workbook.sheets, (record) => this.lost(record));
    for (const sheet of this.workbook.sheets) this.index(sheet, wholeSheet);
    for (const record of this.records) this.due.add(record);
    this.moved = true;
    this.schedule();
  }

  named(name: string): void {
    const stale = [name.toLowerCase()];
    const mentions = (formula: string) => stale.some((one) => formula.toLowerCase().includes(one));
    for (let known = 0; known < stale.length;) {
      known = stale.length;
      for (const other of this.workbook.names) {
        const lower = other.name.toLowerCase();
        if (!stale.includes(lower) && mentions(other.formula)) stale.push(lower);
      }
    }
    for (const record of this.records) if (mentions(record.formula)) this.due.add(record);
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
      if (full || sheet) this.due.add(record);
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
    const value = evaluate(record.node, this.scope(record));
    return value instanceof Reference ? { sheet: value.sheet, area: value.area } : undefined;
  }

  private valueOf(formula: string, sheet: Sheet): Value {
    this.flush();
    const record = newRecord(sheet, maxRows - 1, maxColumns - 1, { value: "" }, formula);
    if (record.node === undefined) return errors.name;
    const scope = this.scope(record);
    return plainOf(evaluate(record.node, scope), scope);
  }

  related(sheet: Sheet, area: Area, way: "precedents" | "dependents", all: boolean): readonly Place[] {
    this.flush();
    return relatedPlaces(this.records, { sheet, area }, way, all);
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
      for (const record of [...this.due]) if (record.isNew) this.compute(record);
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
        if (record.isVolatile && !this.due.has(record)) {
          this.forgetCalls(record);
          this.due.add(record);
        }
    this.moved = false;
    for (let round = 0; round < mostRounds && (this.changes.length > 0 || this.due.size > 0); round++) {
      this.spread();
      for (const record of [...this.due]) this.compute(record);
    }
  }

  private schedule(): void {
    if (this.scheduled || this.suspended) return;
    this.scheduled = true;
    queueMicrotask(() => this.flush());
  }

  /** Notes the formulas of an area: new ones are to be calculated, lost ones forgotten. */
  private index(sheet: Sheet, area: Area): ReturnType<FormulaRecords["index"]> {
    const indexed = this.records.index(sheet, area, (record) => this.lost(record));
    for (const record of indexed.found) this.due.add(record);
    return indexed;
  }

  private lost(record: FormulaRecord): void {
    this.due.delete(record);
    this.dependents.forget(record);
    this.forgetCalls(record);
    this.spills.forget(record);
  }

  private changed(sheet: Sheet, area: Area): void {
    this.changes.push({ sheet, area, at: ++this.clock });
  }

  private forgetCalls(record: FormulaRecord): void {
    for (const { pending } of record.calls.values())
      if (pending !== undefined) this.functions.cancel(pending);
    record.calls.clear();
  }

  /** Marks what read cells before they changed and all that waits for it, and the blocks that were written over or may now spill. */
  private spread(): void {
    const changes = this.changes;
    this.changes = [];
    const marked: Place[] = [];
    const mark = (record: FormulaRecord) => {
      if (this.due.has(record)) return;
      this.due.add(record);
      const { sheet, row, column, spill } = record;
      marked.push({ sheet, area: spill ?? cellArea(row, column) });
    };
    for (const change of changes)
      for (const record of this.dependents.of(change))
        if (!this.due.has(record) && readBefore(record, change)) mark(record);
    for (const record of this.spills.disturbed(changes)) mark(record);
    // the list grows while it is gone through
    for (const place of marked) for (const record of this.dependents.of(place)) mark(record);
  }

  /** Calculates a formula, and first those that it waits for. */
  private compute(record: FormulaRecord): void {
    const waiting = [record];
    for (let last = waiting.at(-1); last; last = waiting.at(-1))
      try {
        this.computeInside(last);
        waiting.pop();
      } catch (problem) {
        if (!(problem instanceof TooDeep)) throw problem;
        if (waiting.includes(problem.record)) this.circular(problem.record);
        else waiting.push(problem.record);
      }
  }

  private circular(record: FormulaRecord): void {
    record.uncalculated = "circular reference";
    if (!this.running.has(record)) this.due.delete(record);
  }

  /** @throws TooDeep if too many others wait for it */
  private computeInside(record: FormulaRecord): void {
    if (!this.due.has(record)) return;
    if (this.running.has(record)) return this.circular(record);
    if (this.running.size >= deepest) throw new TooDeep(record);
    this.running.add(record);
    try {
      this.calculated(record);
      this.due.delete(record);
      record.isNew = false;
    } finally {
      this.running.delete(record);
    }
  }

  private calculated(record: FormulaRecord): void {
    const { node } = record;
    record.uncalculated = node === undefined ? "formula that cannot be read" : undefined;
    if (node === undefined) return;
    const used = new Set<string>();
    const precedents: Precedent[] = [];
    let value: Value;
    const scope = this.scope(record, used, precedents);
    try {
      value = plainOf(evaluate(node, scope), scope);
    } catch (problem) {
      if (!(problem instanceof Uncalculated)) throw problem;
      this.dependents.note(record, precedents);
      record.uncalculated = problem.message;
      return;
    }
    this.dependents.note(record, precedents);
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
    if (record && this.isDue(record)) this.computeInside(record);
    const cell = sheet.cell(row, column);
    return cell === undefined || (isEmpty(cell) && cell.spilledFrom === undefined) ? undefined : cell.value;
  }

  /** Calculates what is to be calculated in an area. */
  private settle(sheet: Sheet, area: Area): void {
    if (this.due.size === 0) return;
    for (const record of this.due.within(sheet, area))
      if (!this.running.has(record) && this.isDue(record)) this.computeInside(record);
  }

  private isDue(record: FormulaRecord): boolean {
    return this.due.has(record) && (record.isNew || !this.isHeld);
  }

  /** @param used takes the calls that the formula makes @param precedents takes what it reads */
  private scope(record: FormulaRecord, used = new Set<string>(), precedents: Precedent[] = []): Scope {
    return cellScope(this.workbook, record, {
      note: (sheet, area) => void precedents.push({ sheet, area, at: this.clock }),
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
            this.due.add(record);
            // an answer belongs into its cell, in whatever mode
            record.isNew = true;
            this.schedule();
          },
        ),
    });
  }
}
