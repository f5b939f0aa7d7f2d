import type { Area } from "../../workbook/area";
import { isEmpty } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { cellScope } from "../cellScope";
import { answeredCall } from "../customCalls";
import type { CustomFunctions } from "../customFunctions";
import { errors } from "../evaluate/coerce";
import { evaluate, plainOf } from "../evaluate/evaluate";
import type { Scope } from "../evaluate/scope";
import { type Scalar, Uncalculated, type Value, isMatrix, isScalar } from "../evaluate/value";
import type { FormulaNode } from "../formula/formulaNode";
import { dataTypeAt } from "../functionResult";
import type { Dependents } from "./dependents";
import type { DueFormulas } from "./dueFormulas";
import type { FormulaRecord, Precedent } from "./formulaRecord";
import type { FormulaRecords } from "./formulaRecords";
import type { Spills } from "./spills";

/** What a calculator shares with its runner. */
export interface CalculationState {
  readonly workbook: Workbook;
  readonly functions: CustomFunctions;
  readonly records: FormulaRecords;
  readonly dependents: Dependents;
  readonly due: DueFormulas;
  readonly spills: Spills;
  /** On the clock that counts changes. */
  readonly now: () => number;
  /** Whether formulas, except new ones, wait until a calculation is requested. */
  readonly isHeld: () => boolean;
  /** Told that the answer to a call came, and that its formula is due. */
  readonly answered: () => void;
}

/** Formulas that wait for each other are calculated inside each other down to here. */
const deepest = 100;

/** Unwinds formulas that wait for one that is nested too deeply: it is calculated first, then they are. */
class TooDeep extends Error {
  constructor(readonly record: FormulaRecord) {
    super("formula nested too deeply");
  }
}

/** Calculates single formulas, each after those that it reads, and shows their results. */
export class FormulaRunner {
  private readonly running = new Set<FormulaRecord>();

  constructor(private readonly state: CalculationState) {}

  /** Calculates a formula, and first those that it waits for. */
  run(record: FormulaRecord): void {
    const waiting = [record];
    for (let last = waiting.at(-1); last; last = waiting.at(-1))
      try {
        this.runInside(last);
        waiting.pop();
      } catch (problem) {
        if (!(problem instanceof TooDeep)) throw problem;
        if (waiting.includes(problem.record)) this.circular(problem.record);
        else waiting.push(problem.record);
      }
  }

  private circular(record: FormulaRecord): void {
    record.uncalculated = "circular reference";
    if (!this.running.has(record)) this.state.due.delete(record);
  }

  /** @throws TooDeep if too many others wait for it */
  private runInside(record: FormulaRecord): void {
    if (!this.state.due.has(record)) return;
    if (this.running.has(record)) return this.circular(record);
    if (this.running.size >= deepest) throw new TooDeep(record);
    this.running.add(record);
    try {
      this.calculate(record);
      this.state.due.delete(record);
      record.isNew = false;
    } finally {
      this.running.delete(record);
    }
  }

  private calculate(record: FormulaRecord): void {
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
      this.state.dependents.note(record, precedents);
      record.uncalculated = problem.message;
      return;
    }
    this.state.dependents.note(record, precedents);
    for (const [key, { pending }] of [...record.calls]) {
      if (used.has(key)) continue;
      if (pending !== undefined) this.state.functions.cancel(pending);
      record.calls.delete(key);
    }
    const waits = [...used].some((key) => record.calls.get(key)?.result === undefined);
    if (waits) return this.state.spills.show(record, errors.busy);
    const only = this.handsOn(node) && record.calls.size === 1 ? [...record.calls.values()][0] : undefined;
    this.state.spills.show(
      record,
      isMatrix(value) ? value : isScalar(value) ? (value ?? 0) : errors.value,
      (down, right) => only && dataTypeAt(only.result, down, right),
    );
  }

  /** Whether the result of a formula is what an add-in's function answered, data types and all. */
  private handsOn(node: FormulaNode): boolean {
    return (
      node.kind === "call" &&
      (/^IF(ERROR|NA)$/i.test(node.name) || this.state.functions.named(node.name) !== undefined)
    );
  }

  /** The value of a cell, calculated first if need be; blank is `undefined`. */
  private read(sheet: Sheet, row: number, column: number): Scalar {
    const record = this.state.records.at(sheet, row, column);
    if (record && this.isDue(record)) this.runInside(record);
    const cell = sheet.cell(row, column);
    return cell === undefined || (isEmpty(cell) && cell.spilledFrom === undefined) ? undefined : cell.value;
  }

  /** Calculates what is due in an area. */
  private settle(sheet: Sheet, area: Area): void {
    if (this.state.due.size === 0) return;
    for (const record of this.state.due.within(sheet, area))
      if (!this.running.has(record) && this.isDue(record)) this.runInside(record);
  }

  private isDue(record: FormulaRecord): boolean {
    return this.state.due.has(record) && (record.isNew || !this.state.isHeld());
  }

  /** @param used collects the calls that the formula makes @param precedents collects what it reads */
  scope(record: FormulaRecord, used = new Set<string>(), precedents: Precedent[] = []): Scope {
    return cellScope(this.state.workbook, record, {
      note: (sheet, area) => void precedents.push({ sheet, area, at: this.state.now() }),
      read: (sheet, row, column) => this.read(sheet, row, column),
      settle: (sheet, area) => this.settle(sheet, area),
      formulaAt: (sheet, row, column) => this.state.records.at(sheet, row, column),
      custom: (node, scope, run) =>
        answeredCall(
          this.state.functions,
          record,
          node,
          scope,
          run,
          (key) => void used.add(key),
          () => {
            this.state.due.add(record);
            // an answer is shown in its cell in any mode
            record.isNew = true;
            this.state.answered();
          },
        ),
    });
  }
}
