import { type Area, contains, hasCell, maxColumns, maxRows, type Axis } from "./area";
import type { Cell, Format } from "./cell";
import { type Shift, shifted } from "./shift";
import type { Anchored } from "./anchored";
import type { FilterCriteria } from "./filterCriteria";

/** What is set for a whole row or column. */
export interface Dimension {
  /** Height or width in points. */
  size?: number | undefined;
  hidden?: boolean | undefined;
  /** In how many groups of an outline it is. */
  depth?: number | undefined;
  format?: Format | undefined;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** One sheet: its cells, and what belongs to its rows and columns. */
export class Sheet {
  visibility: Visibility = "Visible";
  /** `#RRGGBB`; "": none. */
  tabColor = "";
  readonly rowDimensions = new Map<number, Dimension>();
  readonly columnDimensions = new Map<number, Dimension>();
  /** Whatever follows its cells when they move. What loses all its cells is removed. */
  readonly anchored = new Set<Anchored>();
  /** How many rows and columns stay in view. */
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  showGridlines = true;
  showHeadings = true;
  /** Set while the sheet is protected. */
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password: string } | undefined;
  /** Blocks of cells that are shown as one. */
  readonly merged: Anchored[] = [];
  /** Filter buttons over a block of cells. */
  autoFilter: (Anchored & { readonly criteria: Map<number, FilterCriteria> }) | undefined;
  private rows = new Map<number, Map<number, Cell>>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell, made if there is none. */
  ensure(row: number, column: number): Cell {
    let cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, (cells = new Map<number, Cell>()));
    let cell = cells.get(column);
    if (cell === undefined) cells.set(column, (cell = { value: "" }));
    return cell;
  }

  remove(row: number, column: number): void {
    const cells = this.rows.get(row);
    if (cells?.delete(column) && cells.size === 0) this.rows.delete(row);
  }

  /** The existing cells of an area, row by row, as `[row, column, cell]`. */
  *cellsIn(area: Area): Generator<readonly [number, number, Cell]> {
    for (const row of this.keysIn(this.rows, area.row, area.rows))
      for (const column of this.keysIn(this.rows.get(row)!, area.column, area.columns))
        yield [row, column, this.rows.get(row)!.get(column)!];
  }

  /** @param valuesOnly cells that only have a format do not count */
  used(valuesOnly = false): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows)
      for (const [column, cell] of cells) {
        const counts =
          cell.value !== "" || cell.formula !== undefined || (!valuesOnly && cell.format !== undefined);
        if (!counts) continue;
        [top, left] = [Math.min(top, row), Math.min(left, column)];
        [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
      }
    return bottom < 0
      ? undefined
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The format of a cell: its own, or its row's, or its column's. */
  formatAt(row: number, column: number): Format {
    return (
      this.cell(row, column)?.format ??
      this.rowDimensions.get(row)?.format ??
      this.columnDimensions.get(column)?.format ??
      noFormat
    );
  }

  dimensions(axis: Axis): Map<number, Dimension> {
    return axis === "rows" ? this.rowDimensions : this.columnDimensions;
  }

  /** The row (or column), made if there is none. */
  dimension(axis: Axis, index: number): Dimension {
    const dimensions = this.dimensions(axis);
    let dimension = dimensions.get(index);
    if (dimension === undefined) dimensions.set(index, (dimension = {}));
    return dimension;
  }

  /** Moves cells, dimensions and what is anchored. Formulas are not touched, and spilled values move like any other: see `Workbook.shift`. */
  shift(shift: Shift): void {
    this.rows = shift.axis === "rows" ? this.shiftedRows(shift) : this.shiftedColumns(shift);
    const whole = shift.crossCount === (shift.axis === "rows" ? maxColumns : maxRows);
    if (whole) shiftDimensions(this.dimensions(shift.axis), shift);
    for (const anchored of [...this.anchored]) {
      const area = shifted(anchored.area, shift);
      if (area === undefined) this.anchored.delete(anchored);
      else anchored.area = area;
    }
  }

  /** What is anchored in an area: at a cell of it, or (`whole`) with all its cells. */
  anchoredIn(area: Area, whole = false): readonly Anchored[] {
    return [...this.anchored].filter((anchored) =>
      whole ? contains(area, anchored.area) : hasCell(area, anchored.area.row, anchored.area.column),
    );
  }

  private shiftedRows(shift: Shift): Map<number, Map<number, Cell>> {
    const whole = shift.crossStart === 0 && shift.crossCount === maxColumns;
    const rows = new Map<number, Map<number, Cell>>();
    for (const [row, cells] of this.rows) {
      const to = movedIndex(row, shift);
      if (whole) {
        if (to !== undefined) rows.set(to, cells);
        continue;
      }
      for (const [column, cell] of cells) {
        const moves = column >= shift.crossStart && column < shift.crossStart + shift.crossCount;
        const target = moves ? to : row;
        if (target !== undefined) place(rows, target, column, cell);
      }
    }
    return rows;
  }

  private shiftedColumns(shift: Shift): Map<number, Map<number, Cell>> {
    const rows = new Map<number, Map<number, Cell>>();
    for (const [row, cells] of this.rows) {
      const moves = row >= shift.crossStart && row < shift.crossStart + shift.crossCount;
      for (const [column, cell] of cells) {
        const to = moves ? movedIndex(column, shift) : column;
        if (to !== undefined) place(rows, row, to, cell);
      }
    }
    return rows;
  }

  /** The keys of a map within a stretch, in order: by looking each up, or by looking through all, whichever is less. */
  private keysIn(map: ReadonlyMap<number, unknown>, start: number, length: number): readonly number[] {
    if (length <= map.size) {
      const keys: number[] = [];
      for (let key = start; key < start + length; key++) if (map.has(key)) keys.push(key);
      return keys;
    }
    return [...map.keys()].filter((key) => key >= start && key < start + length).sort((a, b) => a - b);
  }
}

const noFormat: Format = Object.freeze({});

/** Where a row or column goes; `undefined`: it is deleted, or falls off the sheet. */
function movedIndex(index: number, { axis, at, count }: Shift): number | undefined {
  if (index < at) return index;
  if (count < 0 && index < at - count) return undefined;
  return index + count < (axis === "rows" ? maxRows : maxColumns) ? index + count : undefined;
}

function place(rows: Map<number, Map<number, Cell>>, row: number, column: number, cell: Cell): void {
  let cells = rows.get(row);
  if (cells === undefined) rows.set(row, (cells = new Map<number, Cell>()));
  cells.set(column, cell);
}

function shiftDimensions(dimensions: Map<number, Dimension>, shift: Shift): void {
  const moved = [...dimensions].flatMap(([index, dimension]): [number, Dimension][] => {
    const to = movedIndex(index, shift);
    return to === undefined ? [] : [[to, dimension]];
  });
  dimensions.clear();
  for (const [index, dimension] of moved) dimensions.set(index, dimension);
}
