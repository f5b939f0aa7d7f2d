import type { FUniver, IRange, Univer } from "@univerjs/presets";
import type { FunctionMetadata } from "../../functions/metadata";
import { type Area, maxColumns, maxRows } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Control } from "../manifest";
import { decorator } from "./decoration";
import { dressCells } from "./dress";
import { takeEdit } from "./edits";
import { addHints } from "./functionHints";
import { Mirror } from "./mirror";
import { type BookView, type SheetView, fittedRows, startUniver } from "./univer";
import { Viewport } from "./viewport";

export const unitId = "workbook";

type PressedInCell = (
  row: number,
  column: number,
  at: { readonly left: number; readonly top: number },
) => void;

/**
 * The visible grid: Univer shows what the workbook holds, and tells of what a person enters, selects and inserts. All values are
 * calculated by the stand-in; Univer's own formula engine is off.
 */
export class Grid {
  private readonly univer: Univer;
  readonly api: FUniver;
  readonly book: BookView;
  private readonly mirror: Mirror;
  readonly viewport: Viewport;
  private selecting = false;
  /** Whether the grid was drawn for the first time. */
  isDrawn = false;
  /** Whether a person is typing into a cell. */
  isEditing = false;
  /** Resolves when the grid is drawn for the first time. */
  readonly drawn: Promise<void>;
  private readonly filterListeners: PressedInCell[] = [];

  constructor(
    container: HTMLElement,
    readonly workbook: Workbook,
    functions: readonly FunctionMetadata[],
    namespace: string,
  ) {
    const { univer, api, book } = startUniver(container, workbook.activeSheet);
    [this.univer, this.api, this.book] = [univer, api, book];
    addHints(api, functions, namespace);
    dressCells(
      univer,
      decorator((row, column, event) => {
        const around = container.getBoundingClientRect();
        const at = { left: event.clientX - around.left, top: event.clientY - around.top };
        for (const told of this.filterListeners) told(row, column, at);
      }),
    );
    this.viewport = new Viewport(this, container);
    this.mirror = new Mirror(this);
    api.addEvent(api.Event.SheetEditStarted, () => void (this.isEditing = true));
    api.addEvent(api.Event.SheetEditEnded, () => void (this.isEditing = false));
    this.drawn = new Promise((resolve) => {
      api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage < api.Enum.LifecycleStages.Rendered) return;
        this.isDrawn = true;
        // before that no row could be made as high as its text
        this.mirror.tellAll();
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

  /** Tells when the cells move under the page: by scrolling, zooming, or a changed size. */
  onMove(moved: () => void): void {
    this.api.addEvent(this.api.Event.Scroll, moved);
    this.api.addEvent(this.api.Event.SheetZoomChanged, moved);
    this.api.addEvent(this.api.Event.SheetSkeletonChanged, moved);
  }

  /** Tells which cell the pointer is on. */
  onPoint(pointed: (row: number, column: number) => void): void {
    this.api.addEvent(this.api.Event.CellHover, ({ row, column }) => pointed(row, column));
  }

  /** Tells which cell was clicked. */
  onClick(clicked: (row: number, column: number) => void): void {
    this.api.addEvent(this.api.Event.CellClicked, ({ row, column }) => clicked(row, column));
  }

  /** Tells in which cell a filter's button was pressed, and where within the container. */
  onFilter(pressed: PressedInCell): void {
    this.filterListeners.push(pressed);
  }

  /** Makes rows as high as their text. */
  fitRows(sheet: Sheet, rows: readonly IRange[]): void {
    for (const { id, params } of fittedRows(this.univer, sheet.id, rows)) this.mirror.run(id, params);
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
