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

const keyOf = (row: number, column: number) => row * maxColumns + column;
const placeOf = (key: number) => [Math.floor(key / maxColumns), key % maxColumns] as const;

/** Shows cells in Univer: what they hold and how they look. */
export class CellMirror {
  /** The cells that Univer shows on each sheet, by `keyOf`. */
  private readonly shown = new Map<Sheet, Set<number>>();
  private readonly dirty = new Map<Sheet, Area[]>();
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
    this.fitted.delete(sheet);
  }

  /** Shows what was touched. */
  flush(): void {
    for (const [sheet, areas] of [...this.dirty]) {
      this.dirty.delete(sheet);
      this.show(sheet, areas);
    }
  }

  private show(sheet: Sheet, areas: readonly Area[]): void {
    const { workbook } = this.grid;
    const view = this.grid.shown(sheet);
    if (!view) return;
    const tables = workbook.tables.filter((table) => table.sheet === sheet);
    const [rules, filters] = [new Rules(workbook, sheet), filtersOf(workbook, sheet)];
    const shown = this.shownOn(sheet);
    const cellValue: Cells = {};
    let [bottom, right] = [0, 0];
    const put = (row: number, column: number) => {
      const cell = sheet.cell(row, column);
      const { look, bar, icon } = rules.at(row, column, cell?.value ?? "");
      const filter = filterAt(filters, row, column);
      const decoration = bar || icon || filter ? { bar, icon, filter } : null;
      const looks = { ...lookOf(sheet, tables, row, column), ...look };
      (cellValue[row] ??= {})[column] = cellData(cell, looks, decoration);
      if (cell) shown.add(keyOf(row, column));
      else shown.delete(keyOf(row, column));
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    };
    for (const area of areas) {
      for (const [row, column] of [...sheet.cellsIn(area)]) put(row, column);
      for (const [row, column] of gone(sheet, area, shown)) put(row, column);
    }
    if (Object.keys(cellValue).length === 0) return;
    if (bottom >= view.getMaxRows()) view.setRowCount(bottom + 200);
    if (right >= view.getMaxColumns()) view.setColumnCount(right + 20);
    this.mutations.run("sheet.mutation.set-range-values", { subUnitId: sheet.id, cellValue });
    this.fitRows(sheet, cellValue);
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
