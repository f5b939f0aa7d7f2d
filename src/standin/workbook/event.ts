import type { Area } from "./area";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/** What happens to a workbook, whoever does it. */
export type WorkbookEvent =
  /** Values or formulas were entered: by the add-in or by a person, not by calculation. */
  | { readonly kind: "entered"; readonly sheet: Sheet; readonly area: Area; readonly change: ChangeType }
  /** Calculation gave cells other values. */
  | { readonly kind: "calculated"; readonly sheet: Sheet; readonly areas: readonly Area[] }
  | { readonly kind: "formatted"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "sheetAdded"; readonly sheet: Sheet }
  | { readonly kind: "sheetDeleted"; readonly sheet: Sheet }
  | { readonly kind: "sheetActivated"; readonly sheet: Sheet }
  | { readonly kind: "sheetDeactivated"; readonly sheet: Sheet }
  | { readonly kind: "sheetRenamed"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "sheetMoved"; readonly sheet: Sheet; readonly before: number; readonly after: number }
  | { readonly kind: "sheetShown"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "tableAdded"; readonly table: Table }
  | { readonly kind: "tableDeleted"; readonly table: Table }
  /** A thing that is drawn over or beside cells changed: a chart, a note, a rule, a table's look. */
  | { readonly kind: "drawn"; readonly sheet: Sheet }
  | { readonly kind: "namesChanged" };

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";
