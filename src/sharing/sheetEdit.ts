import type { ColumnSheet } from "../workbook/columnSheet";

/** A sheet of Align's own that is written anew, or goes. */
export interface SheetEdit {
  /** The sheets that it takes the place of. */
  readonly replaced: readonly string[];
  /** The workbook's names that go with them. */
  readonly names: readonly string[];
  readonly sheet: ColumnSheet | undefined;
}
