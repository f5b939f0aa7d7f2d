import { type FUniver, type IRange, IUndoRedoService, type Univer } from "@univerjs/presets";
import type { FunctionMetadata } from "../../functions/functionsJson";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Control } from "../manifest";
import { decorator } from "./decoration";
import { renderCells } from "./cellRendering";
import { applyEdit } from "./gridEdits";
import { addHints } from "./functionHints";
import { Mirror } from "./mirror";
import { type BookView, type SheetView, startUniver, unitId } from "./univer";
import type { WorkbookEvent } from "../../workbook/workbookEvent";
import { Viewport } from "./viewport";
import { areaOfRange } from "./selectedArea";
import { Mutations } from "./mutations";
import type { GridView, Params } from "./gridView";

type PressedInCell = (
  row: number,
  column: number,
  at: { readonly left: number; readonly top: number },
) => void;

/** Events that leave what a person typed as it was. */
const harmless: ReadonlySet<WorkbookEvent["kind"]> = new Set([
  ...(["calculated", "formulasChanged", "selected", "sheetActivated", "sheetDeactivated"] as const),
  ...(["drawing", "namesChanged"] as const),
]);

/**
 * The visible grid: Univer shows what the workbook holds, and reports what a person enters, selects and inserts. All values are
 * calculated by the stand-in; Univer's own formula engine is off.
 */
export class Grid implements GridView {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly book: BookView;
  private readonly mutations: Mutations;
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
  private readonly undoListeners: (() => void)[] = [];

  constructor(
    container: HTMLElement,
    readonly workbook: Workbook,
    functions: readonly FunctionMetadata[],
    namespace: string,
  ) {
    const { univer, api, book } = startUniver(container, workbook.activeSheet);
    [this.univer, this.api, this.book] = [univer, api, book];
    addHints(api, functions, namespace);
    renderCells(
      univer,
      decorator((row, column, event) => {
        const around = container.getBoundingClientRect();
        const at = { left: event.clientX - around.left, top: event.clientY - around.top };
        for (const listener of this.filterListeners) listener(row, column, at);
      }),
    );
    this.viewport = new Viewport(this, container);
    this.mutations = new Mutations(api);
    this.mirror = new Mirror(this, this.mutations);
    api.addEvent(api.Event.SheetEditStarted, () => void (this.isEditing = true));
    api.addEvent(api.Event.SheetEditEnded, () => void (this.isEditing = false));
    this.drawn = new Promise((resolve) => {
      api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage < api.Enum.LifecycleStages.Rendered) return;
        this.isDrawn = true;
        // before that no row could be made as high as its text
        this.mirror.showAll();
        resolve();
      });
    });
    this.forgetUndos();
    workbook.listen((event) => {
      this.mirror.note(event);
      if (event.kind === "selected" && !this.selecting) this.mirror.select(event);
    });
    api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
      // what Univer does on its own about formulas is no edit either
      if (this.mutations.areRunning || this.selecting || options?.fromFormula) return;
      this.edited(id, (params ?? {}) as Params);
    });
  }

  /**
   * What was typed before an add-in wrote can no longer be taken back: cells that it wrote would be in the way, and what it wrote is known
   * to nobody but the add-in.
   */
  private forgetUndos(): void {
    const undos = this.univer.__getInjector().get(IUndoRedoService);
    let hasWritten = false;
    this.workbook.listen(({ kind }) => {
      if (this.workbook.changedBy !== "ThisLocalAddin" || harmless.has(kind)) return;
      hasWritten = true;
      undos.clearUndoRedo(unitId);
    });
    // Univer runs no command where it has nothing to take back
    const asked = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent) => {
      const isUndo = key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey;
      if (!isUndo || this.isEditing || !hasWritten || undos.pitchTopUndoElement()) return;
      for (const listener of this.undoListeners) listener();
    };
    document.addEventListener("keydown", asked, true);
  }

  /** Tells that somebody wants to take back what an add-in wrote, which the grid cannot. */
  onUndoOfAddin(wanted: () => void): void {
    this.undoListeners.push(wanted);
  }

  /** Shows what changed since, before the next frame. */
  refresh(): void {
    this.mirror.schedule();
  }

  /** Adds entries to the menu that a right click on a cell opens. */
  addMenu(controls: readonly Control[], press: (control: Control) => void): void {
    const entry = (control: Control) => {
      const { id, label: title, tip: tooltip, items } = control;
      if (items.length === 0)
        return this.api.createMenu({ id, title, tooltip, action: () => press(control) });
      const menu = this.api.createSubmenu({ id, title, tooltip });
      for (const item of items) menu.addSubmenu(entry(item));
      return menu;
    };
    for (const control of controls) entry(control).appendTo(["contextMenu.mainArea", "contextMenu.others"]);
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

  /** The sheet as Univer has it. */
  shown(sheet: Sheet): SheetView | null {
    return this.book.getSheetBySheetId(sheet.id);
  }

  private edited(id: string, params: Params): void {
    if (id === "sheet.operation.set-selections") return this.selected(params);
    applyEdit(this, id, params);
  }

  private selected(params: Params): void {
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
