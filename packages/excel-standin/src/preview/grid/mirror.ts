import { mergeWorksheetSnapshotWithDefault } from "@univerjs/presets";
import { wholeSheet } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { WorkbookEvent } from "../../workbook/workbookEvent";
import { CellMirror } from "./cellMirror";
import type { GridView } from "./gridView";
import { LayoutMirror } from "./layoutMirror";
import type { Mutations } from "./mutations";
import { firstColumns, firstRows, standardSizes } from "./univer";
import type { CellBlock } from "../../workbook/cellBlock";

/** Milliseconds of a frame that showing may take; then whoever works in the page has a turn. */
const longest = 50;

/** Shows in Univer what changed in the workbook: once for many changes, before the next frame, or before as many frames as many cells take. */
export class Mirror {
  private readonly sheets: Set<Sheet>;
  private readonly cells: CellMirror;
  private readonly layout: LayoutMirror;
  private selection: CellBlock | undefined;
  private scheduled = false;

  constructor(
    private readonly grid: GridView,
    private readonly mutations: Mutations,
  ) {
    this.sheets = new Set([grid.workbook.activeSheet]);
    this.cells = new CellMirror(grid, mutations);
    this.layout = new LayoutMirror(grid, mutations);
  }

  note(event: WorkbookEvent): void {
    switch (event.kind) {
      case "entered":
        this.cells.touch(event.sheet, event.change === "RangeEdited" ? event.area : wholeSheet);
        this.cells.touchRuled(event.sheet);
        break;
      case "formatted":
        this.cells.touch(event.sheet, event.area);
        break;
      case "calculated":
        for (const area of event.areas) this.cells.touch(event.sheet, area);
        this.cells.touchRuled(event.sheet);
        break;
      case "tableAdded":
      case "tableDeleted":
        this.cells.touch(event.table.sheet, event.table.area);
        break;
      case "redraw":
        this.cells.touch(event.sheet, wholeSheet);
        break;
    }
    this.schedule();
  }

  schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => this.flush());
  }

  /** Selects what the workbook has selected, once all that comes before is shown. */
  select(selection: CellBlock): void {
    this.selection = selection;
    this.schedule();
  }

  /** Shows all cells again. */
  showAll(): void {
    for (const sheet of this.sheets) this.cells.touch(sheet, wholeSheet);
    this.schedule();
  }

  private flush(): void {
    this.scheduled = false;
    const until = performance.now() + longest;
    this.mutations.during(() => {
      this.showSheets();
      // widths before cells: rows become as high as wrapped text needs
      for (const sheet of this.sheets) this.layout.showSizes(sheet);
      const isShown = this.cells.flush(until);
      for (const sheet of this.sheets) {
        this.layout.showParts(sheet);
        this.showRules(sheet);
      }
      if (!isShown) return this.schedule();
      if (this.selection) this.showSelection(this.selection);
      this.selection = undefined;
    });
  }

  /** Adds, names, activates, hides and removes sheets: in this order, since one that is shown can be neither hidden nor removed. */
  private showSheets(): void {
    const { workbook, book } = this.grid;
    workbook.sheets.forEach((sheet, index) => {
      if (!this.sheets.has(sheet)) this.addSheet(sheet, index);
      if (this.grid.shown(sheet)?.getSheetName() !== sheet.name)
        this.mutations.run("sheet.mutation.set-worksheet-name", { subUnitId: sheet.id, name: sheet.name });
      if (sheet.visibility === "Visible") this.layout.showVisibility(sheet);
    });
    const active = this.grid.shown(workbook.activeSheet);
    if (active && book.getActiveSheet()?.getSheetId() !== active.getSheetId()) book.setActiveSheet(active);
    for (const sheet of workbook.sheets) this.layout.showVisibility(sheet);
    for (const sheet of [...this.sheets]) if (!workbook.sheets.includes(sheet)) this.removeSheet(sheet);
  }

  private addSheet(sheet: Sheet, index: number): void {
    const { id, name } = sheet;
    this.sheets.add(sheet);
    this.cells.touch(sheet, wholeSheet);
    // a person may have added it in Univer
    if (this.grid.shown(sheet)) return;
    const config = { id, name, rowCount: firstRows, columnCount: firstColumns, ...standardSizes };
    const snapshot = mergeWorksheetSnapshotWithDefault(config);
    this.mutations.run("sheet.mutation.insert-sheet", { index, sheet: snapshot });
  }

  private removeSheet(sheet: Sheet): void {
    this.sheets.delete(sheet);
    this.cells.forget(sheet);
    this.layout.forget(sheet);
    if (this.grid.shown(sheet)) this.mutations.run("sheet.mutation.remove-sheet", { subUnitId: sheet.id });
  }

  private showRules(sheet: Sheet): void {
    const rules = JSON.stringify(this.grid.workbook.bag("conditionalFormats", sheet));
    this.layout.update(sheet, "rules", rules, () => {
      this.cells.touch(sheet, wholeSheet);
      this.schedule();
    });
  }

  private showSelection({ sheet, area }: CellBlock): void {
    const view = this.grid.shown(sheet);
    if (!view) return;
    const height = Math.min(area.rows, view.getMaxRows() - area.row);
    const width = Math.min(area.columns, view.getMaxColumns() - area.column);
    if (height > 0 && width > 0) view.getRange(area.row, area.column, height, width).activate();
  }
}
