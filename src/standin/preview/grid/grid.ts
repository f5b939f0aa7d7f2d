import type { FUniver, IRange } from "@univerjs/presets";
import type { FunctionMetadata } from "../../functions/metadata";
import { type Area, maxColumns, maxRows } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Control } from "../manifest";
import { Mirror } from "./mirror";
import { takeEdit } from "./edits";
import { type BookView, type SheetView, startUniver } from "./univer";

export const unitId = "workbook";

/**
 * The visible grid: Univer shows what the workbook holds, and tells of what a person enters, selects and inserts. All values are
 * calculated by the stand-in; Univer's own formula engine is off.
 */
export class Grid {
  readonly api: FUniver;
  readonly book: BookView;
  private readonly mirror: Mirror;
  private selecting = false;
  private isDrawn = false;
  /** Resolves when the grid is drawn for the first time. */
  readonly drawn: Promise<void>;

  constructor(
    container: HTMLElement,
    readonly workbook: Workbook,
    functions: readonly FunctionMetadata[],
  ) {
    const { api, book } = startUniver(container, workbook.activeSheet, functions);
    [this.api, this.book] = [api, book];
    this.mirror = new Mirror(this);
    this.drawn = new Promise((resolve) => {
      api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage < api.Enum.LifecycleStages.Rendered) return;
        this.isDrawn = true;
        resolve();
      });
    });
    workbook.listen((event) => {
      this.mirror.note(event);
      if (event.kind === "selected" && !this.selecting) this.mirror.select(event);
    });
    api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
      // what Univer does on its own about formulas is no edit either
      if (this.mirror.isWriting || this.selecting || options?.fromFormula) return;
      this.taken(id, (params ?? {}) as Readonly<Record<string, unknown>>);
    });
  }

  /** Shows what changed since, before the next frame. */
  refresh(): void {
    this.mirror.schedule();
  }

  /** Adds entries to the menu that a right click on a cell opens. */
  addMenu(controls: readonly Control[], press: (control: Control) => void): void {
    for (const control of controls)
      this.api
        .createMenu({
          id: control.id,
          title: control.label,
          tooltip: control.tip,
          action: () => press(control),
        })
        .appendTo(["contextMenu.mainArea", "contextMenu.others"]);
  }

  onScroll(moved: () => void): void {
    this.api.addEvent(this.api.Event.Scroll, moved);
  }

  /** Pixels that the active sheet is scrolled: to the right, and down. */
  scrolled(): readonly [number, number] {
    // before the grid is drawn for the first time nothing can be scrolled
    if (!this.isDrawn) return [0, 0];
    const sheet = this.book.getActiveSheet();
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    const sum = (count: number, size: (at: number) => number) =>
      Array.from({ length: count }, (_, at) => size(at)).reduce((all, one) => all + one, 0);
    const { frozen } = this.workbook.activeSheet;
    const [row, column] = [
      Math.max(0, sheetViewStartRow - frozen.rows),
      Math.max(0, sheetViewStartColumn - frozen.columns),
    ];
    return [
      sum(column, (at) => sheet.getColumnWidth(at + frozen.columns)) + offsetX,
      sum(row, (at) => sheet.getRowHeight(at + frozen.rows)) + offsetY,
    ];
  }

  /** Where the cells begin within the container, right of the row heads and below the column heads, and how much of them is seen. */
  cellsBox(): {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  } {
    const container = document.getElementById("grid")!.getBoundingClientRect();
    const canvas =
      document.querySelector("#grid canvas[id*='sheet-main-canvas']") ??
      document.querySelector("#grid canvas");
    const box = canvas?.getBoundingClientRect() ?? container;
    const [heads, lettering] = [46, 20];
    return {
      left: box.left - container.left + heads,
      top: box.top - container.top + lettering,
      width: box.width - heads,
      height: box.height - lettering,
    };
  }

  /** The sheet as Univer has it. */
  shown(sheet: Sheet): SheetView | null {
    return this.book.getSheetBySheetId(sheet.id);
  }

  private taken(id: string, params: Readonly<Record<string, unknown>>): void {
    if (id === "sheet.operation.set-selections") return this.selected(params);
    takeEdit(this, id, params);
  }

  private selected(params: Readonly<Record<string, unknown>>): void {
    const sheet = this.workbook.sheet(String(params["subUnitId"]));
    const selections = params["selections"] as readonly { readonly range: IRange }[] | undefined;
    const range = selections?.at(-1)?.range;
    if (!sheet || !range) return;
    const area = areaOfRange(range);
    const before = this.workbook.selection;
    const same = before.sheet === sheet && JSON.stringify(before.area) === JSON.stringify(area);
    if (same) return;
    this.selecting = true;
    try {
      this.workbook.select(sheet, area);
    } finally {
      this.selecting = false;
    }
  }
}

const [wholeRow, wholeColumn, everything] = [1, 2, 3];

/** What is selected, with whole rows and columns as such. */
export function areaOfRange({ startRow, endRow, startColumn, endColumn, rangeType }: IRange): Area {
  const rows = rangeType === wholeColumn || rangeType === everything;
  const columns = rangeType === wholeRow || rangeType === everything;
  return {
    row: rows ? 0 : startRow,
    column: columns ? 0 : startColumn,
    rows: rows ? maxRows : endRow - startRow + 1,
    columns: columns ? maxColumns : endColumn - startColumn + 1,
  };
}
