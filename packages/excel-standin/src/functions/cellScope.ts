import { type Area, cellArea, intersection } from "../workbook/area";
import { isEmpty } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { errors } from "./evaluate/coerce";
import type { Scope } from "./evaluate/scope";
import { Reference, type Scalar } from "./evaluate/value";
import { parsed } from "./formula/parse";
import { nowSerial } from "./library/dates/calendar";
import type { FormulaRecord } from "./calculator/formulaRecord";
import { tableCells } from "./tableCells";

/** What a formula needs of the calculator. */
export interface Reader {
  /** Called with every block that is read. */
  readonly note: (sheet: Sheet, area: Area) => void;
  /** The value of a cell, calculated if need be. */
  readonly read: (sheet: Sheet, row: number, column: number) => Scalar;
  /** Has the formulas of an area calculated. */
  readonly settle: (sheet: Sheet, area: Area) => void;
  readonly formulaAt: (sheet: Sheet, row: number, column: number) => FormulaRecord | undefined;
  readonly custom: Scope["custom"];
}

/** Blocks larger than this are read only as far as the sheet is in use. */
const large = 1_000_000;

function inUse({ sheet, area }: Reference): Area {
  if (area.rows * area.columns < large) return area;
  const used = sheet.used(true);
  const toCorner = used && {
    row: 0,
    column: 0,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
  };
  return (toCorner && intersection(area, toCorner)) ?? { ...area, rows: 1, columns: 1 };
}

/** Resolves names and references in the formula of a cell. */
export function cellScope(workbook: Workbook, record: FormulaRecord, reader: Reader): Scope {
  const { sheet, row, column } = record;
  const sheetNamed = (name: string) => workbook.sheet(name);
  const scope: Scope = {
    sheet,
    row,
    column,
    locals: new Map(),
    dateShift: workbook.startsIn1904 ? 1462 : 0,
    now: nowSerial,
    sheetNamed,
    custom: reader.custom,
    read: (on, at, across) => {
      const value = reader.read(on, at, across);
      reader.note(on, cellArea(at, across));
      return value;
    },
    matrix: (reference) => {
      const area = inUse(reference);
      reader.settle(reference.sheet, area);
      reader.note(reference.sheet, reference.area);
      return Array.from({ length: area.rows }, (_, down) =>
        Array.from({ length: area.columns }, (__, right) =>
          reader.read(reference.sheet, area.row + down, area.column + right),
        ),
      );
    },
    filled: ({ sheet: on, area }) => {
      reader.settle(on, area);
      reader.note(on, area);
      return [...on.cellsIn(area)].filter(([, , cell]) => !isEmpty(cell)).map(([, , cell]) => cell.value);
    },
    reference: (name, area) => {
      const on = name === undefined ? sheet : sheetNamed(name);
      return on && area ? new Reference(on, area) : errors.reference;
    },
    named: (name, on, run) => {
      const found =
        on === undefined
          ? (workbook.definedName(name, sheet) ?? workbook.definedName(name, undefined))
          : workbook.definedName(name, sheetNamed(on));
      if (found) return run(parsed(found.formula), scope);
      return workbook.table(name)
        ? scope.table({ kind: "table", table: name, columns: [], items: [] })
        : undefined;
    },
    table: (reference) => tableCells(workbook, reference, sheet, row, column),
    spilled: (value) => {
      if (!(value instanceof Reference)) return errors.reference;
      const { area } = value;
      scope.read(value.sheet, area.row, area.column);
      const owner = reader.formulaAt(value.sheet, area.row, area.column);
      return owner
        ? new Reference(value.sheet, owner.spill ?? cellArea(area.row, area.column))
        : errors.reference;
    },
  };
  return scope;
}
