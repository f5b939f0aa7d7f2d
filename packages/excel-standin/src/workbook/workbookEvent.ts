import type { Area, Axis } from "./area";
import type { CellValue } from "./cell";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/** A change of a workbook, whoever makes it. */
export type WorkbookEvent =
  /** Values or formulas were entered, or cells moved: by the add-in or by a person, not by calculation. */
  | {
      readonly kind: "entered";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly change: ChangeType;
      /** The direction in which cells made room or closed a gap. */
      readonly shift?: ShiftDirection;
      /** The value before, if it is a single cell. */
      readonly before?: CellValue | undefined;
    }
  /** Calculation changed values. */
  | { readonly kind: "calculated"; readonly sheet: Sheet; readonly areas: readonly Area[] }
  | { readonly kind: "formulasChanged"; readonly sheet: Sheet; readonly changes: readonly FormulaChange[] }
  | { readonly kind: "formatted"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly area: Area }
  /** Rows (or columns) were reordered within a block. */
  | {
      readonly kind: "sorted";
      readonly sheet: Sheet;
      readonly axis: Axis;
      readonly areas: readonly Area[];
    }
  | { readonly kind: "rowsHidden"; readonly sheet: Sheet; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: "sheetAdded"; readonly sheet: Sheet }
  | { readonly kind: "sheetDeleted"; readonly sheet: Sheet }
  | { readonly kind: "sheetActivated"; readonly sheet: Sheet }
  | { readonly kind: "sheetDeactivated"; readonly sheet: Sheet }
  | { readonly kind: "sheetRenamed"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "sheetMoved"; readonly sheet: Sheet; readonly before: number; readonly after: number }
  | { readonly kind: "sheetShown"; readonly sheet: Sheet; readonly before: string }
  /** The sheet was protected, or no longer is. */
  | { readonly kind: "sheetProtected"; readonly sheet: Sheet }
  | { readonly kind: "tableAdded"; readonly table: Table }
  | { readonly kind: "tableDeleted"; readonly table: Table }
  /** Something beside the content of cells changed its look: a chart, a note, a rule, a table's style, a width. */
  | { readonly kind: "redraw"; readonly sheet: Sheet }
  | { readonly kind: "drawing"; readonly drawing: Drawing; readonly change: DrawingChange }
  | {
      readonly kind: "comment";
      readonly sheet: Sheet;
      readonly id: string;
      readonly replies: readonly string[];
      readonly change: "Added" | "Deleted" | "Changed";
      /** Of `Excel.CommentChangeType`, if it changed. */
      readonly how?: string;
    }
  | { readonly kind: "namesChanged" };

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** As `Excel.InsertDeleteCellsShiftDirection`. */
export type ShiftDirection = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";

/** A cell whose formula changed; "": it had none. */
export interface FormulaChange {
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

/** A chart or a shape. */
export interface Drawing {
  readonly type: "Chart" | "Shape";
  readonly sheet: Sheet;
  readonly id: string;
}

export type DrawingChange = "Added" | "Deleted" | "Activated" | "Deactivated";
