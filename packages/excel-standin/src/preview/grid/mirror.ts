import { type ICellData, type IStyleData, mergeWorksheetSnapshotWithDefault } from "@univerjs/presets";
import { type Area, hasCell, wholeSheet } from "../../workbook/area";
import { linked } from "../../workbook/propertyBag";
import type { WorkbookEvent } from "../../workbook/event";
import { standardHeight, standardWidth } from "../../workbook/geometry";
import type { Sheet } from "../../workbook/sheet";
import type { Selection } from "../../workbook/workbook";
import { filterAt, filtersOf } from "../filterMenu";
import { lookOf } from "../look";
import { Rules, ruledAreas } from "../rules/rules";
import { cellData } from "./cellData";
import { type Grid, unitId } from "./grid";
import { firstColumns, firstRows, standardSizes } from "./univer";

/** Pixels of a point. */
const pixels = 96 / 72;
const maxColumns = 16_384;
/** Points of text that a row of standard height has room for. */
const standardSize = 11;

/** What Univer was last told of a sheet. */
interface Told {
  readonly cells: Set<number>;
  /** Part of a sheet, e.g. its widths → what was said of it. */
  readonly parts: Map<string, string>;
}

type Cells = Record<number, Record<number, ICellData>>;

/** Tells Univer what changed in the workbook: cells at once for many, then whatever else a sheet shows. */
export class Mirror {
  private readonly told = new Map<Sheet, Told>();
  private readonly dirty = new Map<Sheet, Area[]>();
  private selection: Selection | undefined;
  private writing = 0;
  private asked = false;

  constructor(private readonly grid: Grid) {
    this.told.set(grid.workbook.activeSheet, newTold());
  }

  /** While Univer is told something: what it then reports is no edit of a person. */
  get isWriting(): boolean {
    return this.writing > 0;
  }

  note(event: WorkbookEvent): void {
    switch (event.kind) {
      case "entered":
        this.touch(event.sheet, event.change === "RangeEdited" ? event.area : wholeSheet);
        this.touchRuled(event.sheet);
        break;
      case "formatted":
        this.touch(event.sheet, event.area);
        break;
      case "calculated":
        for (const area of event.areas) this.touch(event.sheet, area);
        this.touchRuled(event.sheet);
        break;
      case "tableAdded":
      case "tableDeleted":
        this.touch(event.table.sheet, event.table.area);
        break;
      case "drawn":
        this.touch(event.sheet, wholeSheet);
        break;
    }
    this.schedule();
  }

  schedule(): void {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(() => this.flush());
  }

  /** Selects what the workbook has selected, once all that comes before is shown. */
  select(selection: Selection): void {
    this.selection = selection;
    this.schedule();
  }

  /** Tells all cells again. */
  tellAll(): void {
    for (const sheet of this.told.keys()) this.touch(sheet, wholeSheet);
    this.schedule();
  }

  flush(): void {
    this.asked = false;
    this.writing++;
    try {
      this.tellSheets();
      for (const sheet of this.told.keys()) this.tellLanes(sheet);
      for (const [sheet, areas] of [...this.dirty]) {
        this.dirty.delete(sheet);
        if (this.told.has(sheet)) this.tellCells(sheet, areas);
      }
      for (const sheet of this.told.keys()) this.tellParts(sheet);
      if (this.selection) this.tellSelection(this.selection);
      this.selection = undefined;
    } finally {
      this.writing--;
    }
  }

  private touch(sheet: Sheet, area: Area): void {
    const areas = this.dirty.get(sheet) ?? [];
    this.dirty.set(sheet, areas);
    // many single cells are cheaper to look for in one pass
    if (areas.length > 2000) this.dirty.set(sheet, [wholeSheet]);
    else if (areas[0] !== wholeSheet) areas.push(area);
  }

  /** Cells look otherwise when others change that are ruled by the same conditional format. */
  private touchRuled(sheet: Sheet): void {
    for (const area of ruledAreas(this.grid.workbook, sheet)) this.touch(sheet, area);
  }

  run(id: string, params: object): void {
    // as if it came from a colleague, Univer leaves it to us which sheet is active; as if it were calculated, what a cell holds
    this.grid.api.syncExecuteCommand(id, { unitId, ...params }, { fromCollab: true, fromFormula: true });
  }

  /** Adds, names, activates, hides and removes sheets: in this order, since one that is shown can be neither hidden nor removed. */
  private tellSheets(): void {
    const { workbook, book } = this.grid;
    workbook.sheets.forEach((sheet, index) => {
      if (!this.told.has(sheet)) this.tellSheet(sheet, index);
      if (this.grid.shown(sheet)?.getSheetName() !== sheet.name)
        this.run("sheet.mutation.set-worksheet-name", { subUnitId: sheet.id, name: sheet.name });
      if (sheet.visibility === "Visible") this.tellVisibility(sheet);
    });
    const active = this.grid.shown(workbook.activeSheet);
    if (active && book.getActiveSheet()?.getSheetId() !== active.getSheetId()) book.setActiveSheet(active);
    for (const sheet of workbook.sheets) this.tellVisibility(sheet);
    for (const sheet of [...this.told.keys()]) {
      if (workbook.sheets.includes(sheet)) continue;
      this.told.delete(sheet);
      if (this.grid.shown(sheet)) this.run("sheet.mutation.remove-sheet", { subUnitId: sheet.id });
    }
  }

  private tellSheet(sheet: Sheet, index: number): void {
    const { id, name } = sheet;
    this.told.set(sheet, newTold());
    this.dirty.set(sheet, [wholeSheet]);
    if (this.grid.shown(sheet)) return;
    const config = { id, name, rowCount: firstRows, columnCount: firstColumns, ...standardSizes };
    this.run("sheet.mutation.insert-sheet", { index, sheet: mergeWorksheetSnapshotWithDefault(config) });
  }

  private tellVisibility(sheet: Sheet): void {
    this.changed(sheet, "visibility", sheet.visibility, () => {
      const hidden = sheet.visibility === "Visible" ? 0 : 1;
      this.run("sheet.mutation.set-worksheet-hidden", { subUnitId: sheet.id, hidden });
    });
  }

  private tellCells(sheet: Sheet, areas: readonly Area[]): void {
    const { workbook } = this.grid;
    const tables = workbook.tables.filter((table) => table.sheet === sheet);
    const [rules, filters] = [new Rules(workbook, sheet), filtersOf(workbook, sheet)];
    const { cells: shown } = this.told.get(sheet)!;
    const cellValue: Cells = {};
    let [bottom, right] = [0, 0];
    const put = (row: number, column: number) => {
      const cell = sheet.cell(row, column);
      const { look, bar, icon } = rules.at(row, column, cell?.value ?? "");
      const filter = filterAt(filters, row, column);
      const decoration = bar || icon || filter ? { bar, icon, filter } : null;
      const looks = { ...lookOf(sheet, tables, row, column), ...look };
      (cellValue[row] ??= {})[column] = cellData(cell, looks, decoration);
      if (cell) shown.add(row * maxColumns + column);
      else shown.delete(row * maxColumns + column);
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    };
    for (const area of areas) {
      for (const [row, column] of [...sheet.cellsIn(area)]) put(row, column);
      for (const key of this.gone(sheet, area, shown)) put(Math.floor(key / maxColumns), key % maxColumns);
    }
    if (Object.keys(cellValue).length === 0) return;
    const view = this.grid.shown(sheet)!;
    if (bottom >= view.getMaxRows()) view.setRowCount(bottom + 200);
    if (right >= view.getMaxColumns()) view.setColumnCount(right + 20);
    this.run("sheet.mutation.set-range-values", { subUnitId: sheet.id, cellValue });
    this.fitRows(sheet, cellValue);
  }

  /** Cells that Univer still shows although they are no more. */
  private *gone(sheet: Sheet, area: Area, shown: ReadonlySet<number>): Generator<number> {
    if (area.rows * area.columns <= 4) {
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          if (shown.has(row * maxColumns + column) && !sheet.cell(row, column))
            yield row * maxColumns + column;
      return;
    }
    for (const key of [...shown]) {
      const [row, column] = [Math.floor(key / maxColumns), key % maxColumns];
      if (hasCell(area, row, column) && !sheet.cell(row, column)) yield key;
    }
  }

  /** Rows with wrapped or large text that have no height of their own become as high as their text. */
  private fitRows(sheet: Sheet, cells: Cells): void {
    const isHigh = ({ s, v }: ICellData) => {
      const { tb, fs } = s as IStyleData;
      return v !== null && (tb === 3 || (fs ?? 0) > standardSize);
    };
    const rows = Object.keys(cells)
      .map(Number)
      .filter(
        (row) => sheet.rowDimensions.get(row)?.size === undefined && Object.values(cells[row]!).some(isHigh),
      );
    if (rows.length > 0)
      this.grid.fitRows(
        sheet,
        rows.map((row) => this.stretch(sheet, "rows", row)),
      );
  }

  /** Widths before cells: rows become as high as text that is wrapped needs. */
  private tellLanes(sheet: Sheet): void {
    this.changed(sheet, "widths", JSON.stringify([...sheet.columnDimensions].map(sizeOf)), () =>
      this.tellWidths(sheet),
    );
    this.changed(sheet, "heights", JSON.stringify([...sheet.rowDimensions].map(sizeOf)), () =>
      this.tellHeights(sheet),
    );
  }

  private tellParts(sheet: Sheet): void {
    const subUnitId = sheet.id;
    this.changed(sheet, "frozen", JSON.stringify(sheet.frozen), () => {
      const { rows: ySplit, columns: xSplit } = sheet.frozen;
      const [startRow, startColumn] = [ySplit || -1, xSplit || -1];
      this.run("sheet.mutation.set-frozen", { subUnitId, startRow, startColumn, ySplit, xSplit });
    });
    this.changed(sheet, "tab", sheet.tabColor, () =>
      this.run("sheet.mutation.set-tab-color", { subUnitId, color: sheet.tabColor }),
    );
    this.changed(sheet, "gridlines", String(sheet.showGridlines), () =>
      this.run("sheet.mutation.toggle-gridlines", { subUnitId, showGridlines: sheet.showGridlines ? 1 : 0 }),
    );
    this.changed(sheet, "merged", JSON.stringify(sheet.merged.map(({ area }) => area)), () =>
      this.tellMerged(sheet),
    );
    this.changed(sheet, "rules", JSON.stringify(this.grid.workbook.bag("conditionalFormats", sheet)), () => {
      this.touch(sheet, wholeSheet);
      this.schedule();
    });
    this.tellNotes(sheet);
  }

  private tellSelection({ sheet, area }: Selection): void {
    const view = this.grid.shown(sheet);
    if (!view) return;
    const height = Math.min(area.rows, view.getMaxRows() - area.row);
    const width = Math.min(area.columns, view.getMaxColumns() - area.column);
    if (height > 0 && width > 0) view.getRange(area.row, area.column, height, width).activate();
  }

  private tellWidths(sheet: Sheet): void {
    const widths = Object.fromEntries(
      [...sheet.columnDimensions].map(([at, { size }]) => [at, Math.round((size ?? standardWidth) * pixels)]),
    );
    const ranges = [...sheet.columnDimensions.keys()].map((at) => this.stretch(sheet, "columns", at));
    this.run("sheet.mutation.set-worksheet-col-width", { subUnitId: sheet.id, ranges, colWidth: widths });
    this.tellHidden(sheet, "columns");
  }

  private tellHeights(sheet: Sheet): void {
    const own = [...sheet.rowDimensions].filter(([, { size }]) => size !== undefined);
    const heights = Object.fromEntries(
      own.map(([at, { size }]) => [at, Math.round((size ?? standardHeight) * pixels)]),
    );
    const ranges = own.map(([at]) => this.stretch(sheet, "rows", at));
    const subUnitId = sheet.id;
    this.run("sheet.mutation.set-worksheet-row-is-auto-height", { subUnitId, ranges, autoHeightInfo: 0 });
    this.run("sheet.mutation.set-worksheet-row-height", { subUnitId, ranges, rowHeight: heights });
    this.tellHidden(sheet, "rows");
  }

  private tellHidden(sheet: Sheet, axis: "rows" | "columns"): void {
    const of = axis === "rows" ? sheet.rowDimensions : sheet.columnDimensions;
    const part = (hidden: boolean) =>
      [...of]
        .filter(([, dimension]) => Boolean(dimension.hidden) === hidden)
        .map(([at]) => this.stretch(sheet, axis, at));
    const name = axis === "rows" ? "row" : "col";
    const subUnitId = sheet.id;
    if (part(true).length > 0)
      this.run(`sheet.mutation.set-${name}-hidden`, { subUnitId, ranges: part(true) });
    if (part(false).length > 0)
      this.run(`sheet.mutation.set-${name}-visible`, { subUnitId, ranges: part(false) });
  }

  private tellMerged(sheet: Sheet): void {
    const before = this.grid.shown(sheet)!.getMergedRanges();
    const subUnitId = sheet.id;
    const ranges = sheet.merged.map(({ area }) => ({
      startRow: area.row,
      endRow: area.row + area.rows - 1,
      startColumn: area.column,
      endColumn: area.column + area.columns - 1,
    }));
    this.run("sheet.mutation.remove-worksheet-merge", {
      subUnitId,
      ranges: before.map((range) => range.getRange()),
    });
    this.run("sheet.mutation.add-worksheet-merge", { subUnitId, ranges });
  }

  private tellNotes(sheet: Sheet): void {
    const { workbook } = this.grid;
    const notes = [...workbook.bag("notes").items, ...workbook.bag("comments").items].flatMap((bag) => {
      const cell = linked(bag, "cell");
      return cell?.sheet === sheet
        ? [[cell.area.row, cell.area.column, String(bag.values["content"] ?? "")] as const]
        : [];
    });
    this.changed(sheet, "notes", JSON.stringify(notes), () => {
      const view = this.grid.shown(sheet)!;
      for (const { row, col } of view.getNotes()) view.getRange(row, col).deleteNote();
      for (const [row, column, note] of notes)
        view.getRange(row, column).createOrUpdateNote({
          id: `${sheet.id}.${row}.${column}`,
          row,
          col: column,
          note,
          width: 240,
          height: 90,
        });
    });
  }

  /** A whole row or column, as far as Univer has it. */
  private stretch(sheet: Sheet, axis: "rows" | "columns", at: number) {
    const view = this.grid.shown(sheet)!;
    return axis === "rows"
      ? { startRow: at, endRow: at, startColumn: 0, endColumn: view.getMaxColumns() - 1 }
      : { startRow: 0, endRow: view.getMaxRows() - 1, startColumn: at, endColumn: at };
  }

  /** Tells something if it is not what was told last. */
  private changed(sheet: Sheet, part: string, state: string, tell: () => void): void {
    const { parts } = this.told.get(sheet)!;
    const before = parts.get(part) ?? standard[part];
    if (before === state) return;
    parts.set(part, state);
    tell();
  }
}

/** What a new sheet of Univer's is like. */
const standard: Readonly<Record<string, string>> = {
  visibility: "Visible",
  widths: "[]",
  heights: "[]",
  frozen: JSON.stringify({ rows: 0, columns: 0 }),
  tab: "",
  gridlines: "true",
  merged: "[]",
  notes: "[]",
};

function newTold(): Told {
  return { cells: new Set(), parts: new Map() };
}

function sizeOf([at, { size, hidden }]: readonly [
  number,
  { size?: number | undefined; hidden?: boolean | undefined },
]) {
  return [at, size, hidden];
}
