import {
  type Area,
  addressText,
  cellArea,
  hasCell,
  intersection,
  maxColumns,
  maxRows,
  wholeSheet,
} from "../../workbook/area";
import type { Calculator } from "../../workbook/calculator";
import type { CellValue } from "../../workbook/cell";
import type { FormulaChange } from "../../workbook/workbookEvent";
import type { Shift } from "../../workbook/shift";
import type { Sheet } from "../../workbook/sheet";
import type { RenamedColumn } from "../../workbook/table";
import type { Workbook } from "../../workbook/workbook";
import type { CustomFunctions } from "../customFunctions";
import { errors } from "../evaluate/coerce";
import { evaluate, plainOf } from "../evaluate/evaluate";
import { Reference, type Value, isMatrix, isScalar } from "../evaluate/value";
import {
  columnRenamed,
  followedFormula,
  movedReferences,
  nameReplaced,
  sheetRenamed,
} from "../formula/rewrite";
import { Dependents } from "./dependents";
import { DueFormulas } from "./dueFormulas";
import type { FormulaRecord, Precedent } from "./formulaRecord";
import { FormulaRecords, newRecord } from "./formulaRecords";
import { relatedBlocks } from "./relatedCells";
import { Spills } from "./spills";
import { FormulaRunner } from "./formulaRunner";
import type { CellBlock } from "../../workbook/cellBlock";

/** A formula that was not calculated: its cell keeps its last value. */
export interface UncalculatedFormula {
  /** E.g. `Sheet1!B2`. */
  readonly address: string;
  readonly formula: string;
  readonly reason: string;
}

/** Whether a formula read a changed cell before it changed. */
function readBefore(record: FormulaRecord, { sheet, area, at }: Precedent): boolean {
  return record.precedents.some(
    (one) => one.sheet === sheet && one.at < at && intersection(one.area, area) !== undefined,
  );
}

/** The record of a formula that is in no cell: as if it were in the last of the sheet. */
const looseRecord = (formula: string, sheet: Sheet) =>
  newRecord(sheet, maxRows - 1, maxColumns - 1, { value: "" }, formula);

const mostRounds = 200;

/**
 * Calculates the formulas of a workbook: those that were entered, and those that read a cell that changed. Calls of an add-in's
 * functions keep their answers as long as their arguments stay.
 */
export class FormulaCalculator implements Calculator {
  private readonly records = new FormulaRecords();
  private readonly spills: Spills;
  private readonly dependents = new Dependents();
  private readonly due = new DueFormulas();
  private readonly runner: FormulaRunner;
  private changes: Precedent[] = [];
  /** Counts changes, so that what was read before one is known. */
  private clock = 0;
  private touched = new Map<Sheet, Area[]>();
  private suspended = false;
  private scheduled = false;
  /** Something was changed, not by calculation: volatile formulas have to be calculated, too. */
  private moved = false;
  /** A calculation was requested: manual mode does not hold it back. */
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
    const { records, dependents, due, spills } = this;
    this.runner = new FormulaRunner({
      ...{ workbook, functions, records, dependents, due, spills },
      now: () => this.clock,
      isHeld: () => this.isHeld,
      answered: () => this.schedule(),
    });
  }

  /** The formulas that the stand-in cannot calculate, and why. */
  get uncalculated(): readonly UncalculatedFormula[] {
    return [...this.records].flatMap(({ uncalculated: reason, sheet, row, column, formula }) =>
      reason === undefined
        ? []
        : [{ address: addressText(sheet.name, cellArea(row, column)), formula, reason }],
    );
  }

  get state(): "Done" | "Calculating" | "Pending" {
    if (this.functions.busy) return "Calculating";
    return this.due.size > 0 || this.changes.length > 0 ? "Pending" : "Done";
  }

  entered(sheet: Sheet, area: Area): readonly FormulaChange[] {
    const { found, changes } = this.index(sheet, area);
    // a formula that is entered again calls the add-in again, with the same arguments too
    for (const record of found) this.forgetCalls(record);
    this.changed(sheet, area);
    this.moved = true;
    this.schedule();
    return changes;
  }

  rebuild(): void {
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

  evaluate(formula: string, sheet: Sheet): CellValue {
    const value = this.valueOf(formula, sheet);
    const one = isMatrix(value) ? value[0]![0] : value;
    return isScalar(one) ? (one ?? 0) : errors.value;
  }

  resolveReference(formula: string, sheet: Sheet): CellBlock | undefined {
    const record = looseRecord(formula, sheet);
    if (record.node === undefined) return undefined;
    const value = evaluate(record.node, this.runner.scope(record));
    return value instanceof Reference ? { sheet: value.sheet, area: value.area } : undefined;
  }

  private valueOf(formula: string, sheet: Sheet): Value {
    this.flush();
    const record = looseRecord(formula, sheet);
    if (record.node === undefined) return errors.name;
    const scope = this.runner.scope(record);
    return plainOf(evaluate(record.node, scope), scope);
  }

  related(sheet: Sheet, area: Area, way: "precedents" | "dependents", all: boolean): readonly CellBlock[] {
    this.flush();
    return relatedBlocks(this.records, { sheet, area }, way, all);
  }

  shiftedFormula(formula: string, on: Sheet, moved: Sheet, shift: Shift): string {
    return followedFormula(formula, on.name, moved.name, shift);
  }

  movedFormula(formula: string, on: Sheet, from: CellBlock, to: CellBlock): string {
    const target = { sheet: to.sheet.name, row: to.area.row, column: to.area.column };
    return movedReferences(formula, on.name, { sheet: from.sheet.name, area: from.area }, target);
  }

  renamedFormula(formula: string, before: string, after: string | undefined): string {
    return sheetRenamed(formula, before, after);
  }

  tableRenamedFormula(formula: string, before: string, after: string): string {
    return nameReplaced(formula, before, after);
  }

  columnRenamedFormula(formula: string, renamed: RenamedColumn, isInside: boolean): string {
    return columnRenamed(formula, renamed, isInside);
  }

  flush(): void {
    this.scheduled = false;
    if (this.suspended) return;
    if (this.isHeld) {
      // what is entered is calculated once, all else on request
      for (const record of [...this.due]) if (record.isNew) this.runner.run(record);
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
      for (const record of [...this.due]) this.runner.run(record);
    }
  }

  private schedule(): void {
    if (this.scheduled || this.suspended) return;
    this.scheduled = true;
    queueMicrotask(() => this.flush());
  }

  /** Updates the records of an area: new formulas become due, lost ones are forgotten. */
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

  /** Marks what read cells before they changed, and what depends on it; and blocks that were overwritten or can spill now. */
  private spread(): void {
    const changes = this.changes;
    this.changes = [];
    const marked: CellBlock[] = [];
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
    // the list grows during the loop
    for (const place of marked) for (const record of this.dependents.of(place)) mark(record);
  }
}
