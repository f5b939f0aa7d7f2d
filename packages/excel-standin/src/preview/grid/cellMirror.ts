import type { ICellData, IStyleData } from "@univerjs/presets";
import { type Area, hasCell, maxColumns, wholeSheet } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { filterAt, filtersOf } from "../filterMenu";
import { lookOf } from "../look";
import { Rules, ruledAreas } from "../rules/rules";
import { cellData } from "./cellData";
import { type GridView, wholeLine } from "./gridView";
import type { Mutations } from "./mutations";
import { fittedRows } from "./univer";

type Cells = Record<number, Record<number, ICellData>>;

/** Points of text that a row of standard height has room for. */
const standardSize = 11;
/** Above this, looking for single cells takes longer than going through all once. */
const mostAreas = 2000;

/** Cells that Univer takes in one piece. */
const mostAtOnce = 1000;

const keyOf = (row: number, column: number) => row * maxColumns + column;
const placeOf = (key: number) => [Math.floor(key / maxColumns), key % maxColumns] as const;

/** Shows cells in Univer: what they hold and how they look. */
export class CellMirror {
  /** The cells that Univer shows on each sheet, by `keyOf`. */
  private readonly shown = new Map<Sheet, Set<number>>();
  private readonly dirty = new Map<Sheet, Area[]>();
  /** Cells, by `keyOf`, that wait for their frame. */
  private readonly pending = new Map<Sheet, Set<number>>();
  /** Rows that were made as high as their text. */
  private readonly fitted = new Map<Sheet, Set<number>>();

  constructor(
    private readonly grid: GridView,
    private readonly mutations: Mutations,
  ) {}

  /** Notes cells to be shown again. */
  touch(sheet: Sheet, area: Area): void {
    const areas = this.dirty.get(sheet) ?? [];
    this.dirty.set(sheet, areas);
    if (areas.length > mostAreas) this.dirty.set(sheet, [wholeSheet]);
    else if (areas[0] !== wholeSheet) areas.push(area);
  }

  /** Cells look different when others under the same conditional format change. */
  touchRuled(sheet: Sheet): void {
    for (const area of ruledAreas(this.grid.workbook, sheet)) this.touch(sheet, area);
  }

  forget(sheet: Sheet): void {
    this.shown.delete(sheet);
    this.dirty.delete(sheet);
    this.pending.delete(sheet);
    this.fitted.delete(sheet);
  }

  /**
   * Shows what was touched, as far as there is time.
   * @param until the time of the page's clock after which the rest waits
   * @returns whether all is shown
   */
  flush(until: number): boolean {
    for (const [sheet, areas] of [...this.dirty]) {
      this.dirty.delete(sheet);
      this.expect(sheet, areas);
    }
    for (const [sheet, places] of [...this.pending]) {
      if (!this.show(sheet, places, until)) return false;
      this.pending.delete(sheet);
    }
    return true;
  }

  /** Notes the single cells of areas, and makes room for them. */
  private expect(sheet: Sheet, areas: readonly Area[]): void {
    const view = this.grid.shown(sheet);
    if (!view) return;
    const places = this.pending.get(sheet) ?? new Set();
    this.pending.set(sheet, places);
    let [bottom, right] = [0, 0];
    const add = ([row, column]: readonly [number, number, ...unknown[]]) => {
      places.add(keyOf(row, column));
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    };
    for (const area of areas) {
      for (const place of sheet.cellsIn(area)) add(place);
      for (const place of gone(sheet, area, this.shownOn(sheet))) add(place);
    }
    if (bottom >= view.getMaxRows()) view.setRowCount(bottom + 200);
    if (right >= view.getMaxColumns()) view.setColumnCount(right + 20);
  }

  /** @returns whether all of the places are shown; those that are leave the set */
  private show(sheet: Sheet, places: Set<number>, until: number): boolean {
    if (!this.grid.shown(sheet)) return true;
    const { workbook } = this.grid;
    const tables = workbook.tables.filter((table) => table.sheet === sheet);
    const [rules, filters] = [new Rules(workbook, sheet), filtersOf(workbook, sheet)];
    const shown = this.shownOn(sheet);
    while (places.size > 0) {
      const cellValue: Cells = {};
      let count = 0;
      for (const key of places) {
        if (count++ === mostAtOnce) break;
        places.delete(key);
        const [row, column] = placeOf(key);
        const cell = sheet.cell(row, column);
        const { look, bar, icon } = rules.at(row, column, cell?.value ?? "");
        const filter = filterAt(filters, row, column);
        const decoration = bar || icon || filter ? { bar, icon, filter } : null;
        const looks = { ...lookOf(sheet, tables, row, column), ...look };
        (cellValue[row] ??= {})[column] = cellData(cell, looks, decoration);
        if (cell) shown.add(key);
        else shown.delete(key);
      }
      this.mutations.run("sheet.mutation.set-range-values", { subUnitId: sheet.id, cellValue });
      this.fitRows(sheet, cellValue);
      if (performance.now() > until) break;
    }
    return places.size === 0;
  }

  private shownOn(sheet: Sheet): Set<number> {
    let shown = this.shown.get(sheet);
    if (shown === undefined) this.shown.set(sheet, (shown = new Set()));
    return shown;
  }

  /** Makes rows with wrapped or large text, and no height of their own, as high as their text, and lower again once it is gone. */
  private fitRows(sheet: Sheet, cells: Cells): void {
    const isHigh = ({ s, v }: ICellData) => {
      const { tb, fs } = s as IStyleData;
      return v !== null && (tb === 3 || (fs ?? 0) > standardSize);
    };
    const fitted = this.fitted.get(sheet) ?? new Set();
    this.fitted.set(sheet, fitted);
    const rows = Object.keys(cells)
      .map(Number)
      .filter(
        (row) =>
          sheet.rowDimensions.get(row)?.size === undefined &&
          (fitted.has(row) || Object.values(cells[row]!).some(isHigh)),
      );
    if (rows.length === 0) return;
    for (const row of rows) fitted.add(row);
    const view = this.grid.shown(sheet)!;
    const ranges = rows.map((row) => wholeLine(view, "rows", row));
    for (const { id, params } of fittedRows(this.grid.univer, sheet.id, ranges))
      this.mutations.run(id, params);
  }
}

/** Cells that Univer still shows although the sheet no longer has them. */
function* gone(sheet: Sheet, area: Area, shown: ReadonlySet<number>): Generator<readonly [number, number]> {
  if (area.rows * area.columns <= 4) {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (shown.has(keyOf(row, column)) && !sheet.cell(row, column)) yield [row, column];
    return;
  }
  for (const key of [...shown]) {
    const [row, column] = placeOf(key);
    if (hasCell(area, row, column) && !sheet.cell(row, column)) yield [row, column];
  }
}
