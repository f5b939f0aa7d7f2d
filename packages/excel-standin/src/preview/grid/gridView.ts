import type { FUniver, IRange, Univer } from "@univerjs/presets";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { BookView, SheetView } from "./univer";
import type { Axis } from "../../workbook/area";

/** The grid, as its parts see it; each takes of it what it needs. */
export interface GridView {
  readonly workbook: Workbook;
  readonly univer: Univer;
  readonly api: FUniver;
  readonly book: BookView;
  /** Whether the grid has been drawn for the first time. */
  readonly isDrawn: boolean;
  /** The sheet as Univer has it. */
  shown(sheet: Sheet): SheetView | null;
}

/** A whole row or column, as far as Univer has it. */
export function wholeLine(view: SheetView, axis: Axis, at: number): IRange {
  return axis === "rows"
    ? { startRow: at, endRow: at, startColumn: 0, endColumn: view.getMaxColumns() - 1 }
    : { startRow: 0, endRow: view.getMaxRows() - 1, startColumn: at, endColumn: at };
}

/** What a person's edits need of the grid. */
export type EditedGrid = Pick<GridView, "workbook" | "shown">;

/** What Univer says of a change that a person made. */
export type Params = Readonly<Record<string, unknown>>;
