import { type Area, maxColumns, maxRows } from "../../workbook/area";
import type { Cell, CellValue } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { errors } from "../evaluate/coerce";
import type { Scope } from "../evaluate/scope";
import { type Matrix, Reference, type Scalar, type Value } from "../evaluate/value";
import { nowSerial } from "../library/dates";
import type { Calls, Caller } from "./calls";
import type { FormulaCell } from "./formulaCell";
import { definedName, tableArea, tableNamed, treeOf } from "./resolve";

/** Thrown while a formula is evaluated: these cells are to be calculated first. */
export class Needs {
  constructor(readonly formulas: readonly FormulaCell[]) {}
}

/** What the scopes of all formulas share. */
export interface Grid {
  readonly workbook: Workbook;
  readonly calls: Calls;
  readonly formulaAt: (sheet: Sheet, row: number, column: number) => FormulaCell | undefined;
  /** Whether values of cells that are not calculated yet are taken as they are: manual calculation. */
  readonly takesStale: () => boolean;
  /** The part of a sheet that is in use. */
  readonly used: (sheet: Sheet) => Area | undefined;
}

/** What the references and names in one formula stand for. */
export function scopeOf(grid: Grid, caller: Caller): Scope {
  const { formula } = caller;
  const { workbook } = grid;
  const place = { sheet: formula.sheet, row: formula.row, column: formula.column };
  const reader = new Reader(grid, caller);
  const scope: Scope = {
    ...place,
    locals: new Map(),
    read: (sheet, row, column) => reader.value(sheet.cell(row, column), sheet, row, column),
    matrix: (reference) => reader.matrix(reference),
    filled: (reference) => reader.filled(reference),
    sheetNamed: (name) => workbook.sheet(name),
    now: nowSerial,
    reference: (name, area) => {
      const sheet = name === undefined ? formula.sheet : workbook.sheet(name);
      return sheet && area ? new Reference(sheet, area) : errors.reference;
    },
    named: (name, sheetName, evaluate) => {
      const sheet = sheetName === undefined ? formula.sheet : workbook.sheet(sheetName);
      if (sheet === undefined) return errors.reference;
      const found = definedName(workbook, name, sheet);
      const node = found && treeOf(found.formula);
      if (found) return node ? evaluate(node, { ...scope, locals: new Map() }) : errors.name;
      const table = tableNamed(workbook, name);
      return table && scope.table({ kind: "table", table: table.name, columns: [], items: [] });
    },
    table: (reference) => {
      const found = tableArea(workbook, reference, place);
      return found ? new Reference(found.sheet, found.area) : errors.reference;
    },
    spilled: (value) => reader.spilled(value),
    custom: (node, inner, evaluate) => grid.calls.made(node, inner, evaluate, caller),
  };
  return scope;
}

/** Reads cells for one formula. */
class Reader {
  constructor(
    private readonly grid: Grid,
    private readonly caller: Caller,
  ) {}

  value(cell: Cell | undefined, sheet: Sheet, row: number, column: number): Scalar {
    if (cell === undefined) return undefined;
    const formula = this.source(cell, sheet, row, column);
    if (formula !== undefined) {
      if (this.isDue(formula)) throw new Needs([formula]);
      if (formula.busy) {
        this.caller.waits();
        return errors.busy;
      }
    }
    const isBlank = cell.value === "" && cell.formula === undefined && cell.spilledFrom === undefined;
    return isBlank ? undefined : cell.value;
  }

  matrix({ sheet, area }: Reference): Matrix {
    const part = this.inUse(sheet, area);
    this.ready(sheet, part);
    const { row, column, rows, columns } = part;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) =>
        this.value(sheet.cell(row + down, column + right), sheet, row + down, column + right),
      ),
    );
  }

  *filled({ sheet, area }: Reference): Generator<CellValue> {
    this.ready(sheet, area);
    for (const [row, column, cell] of sheet.cellsIn(area)) {
      const value = this.value(cell, sheet, row, column);
      if (value !== undefined) yield value;
    }
  }

  spilled(value: Value): Value {
    if (!(value instanceof Reference)) return errors.reference;
    const { sheet, area } = value;
    const formula = this.grid.formulaAt(sheet, area.row, area.column);
    if (formula === undefined) return errors.reference;
    if (this.isDue(formula)) throw new Needs([formula]);
    if (formula.busy) {
      this.caller.waits();
      return errors.busy;
    }
    return formula.spill ? new Reference(sheet, formula.spill) : errors.reference;
  }

  /** The formula that gives a cell its value: its own, or the one that spilled into it. */
  private source(cell: Cell, sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    if (cell.formula !== undefined) return this.grid.formulaAt(sheet, row, column);
    return cell.spilledFrom && this.grid.formulaAt(sheet, ...cell.spilledFrom);
  }

  private isDue(formula: FormulaCell): boolean {
    return formula.dirty && !this.grid.takesStale();
  }

  /** Sees to it that all formulas in a block are calculated. */
  private ready(sheet: Sheet, area: Area): void {
    if (this.grid.takesStale()) return;
    const due: FormulaCell[] = [];
    for (const [row, column, cell] of sheet.cellsIn(area)) {
      if (cell.formula === undefined && cell.spilledFrom === undefined) continue;
      const formula = this.source(cell, sheet, row, column);
      // its own cell in the block is a circle, and found as one
      if (formula?.dirty) due.push(formula);
    }
    if (due.length > 0) throw new Needs(due);
  }

  /** Of whole rows and columns the part in use; at least one cell. */
  private inUse(sheet: Sheet, area: Area): Area {
    if (area.rows < maxRows && area.columns < maxColumns) return area;
    const used = this.grid.used(sheet);
    const rows = area.rows < maxRows ? area.rows : Math.max(1, used ? used.row + used.rows : 0);
    const columns = area.columns < maxColumns ? area.columns : Math.max(1, used ? used.column + used.columns : 0);
    return { ...area, rows, columns };
  }
}

