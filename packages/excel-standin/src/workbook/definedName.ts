import type { Sheet } from "./sheet";

/** A defined name. */
export interface DefinedName {
  readonly name: string;
  /** With its `=`. */
  formula: string;
  comment: string;
  visible: boolean;
  /** The sheet within which it holds; `undefined`: the whole workbook. */
  readonly scope: Sheet | undefined;
}
