import type { Area } from "./area";
import type { CellValue } from "./cell";
import type { FormulaChange } from "./workbookEvent";
import type { Shift } from "./shift";
import type { Sheet } from "./sheet";
import type { RenamedColumn } from "./table";
import type { CellBlock } from "./cellBlock";

/** Gives formulas their values. It writes `value`, `rich` and `spilledFrom` of cells, and emits `calculated`. */
export interface Calculator {
  /**
   * The content of these cells was entered, cleared or moved: formulas in them, and all that depend on them, have to be calculated.
   * @returns the cells whose formulas changed
   */
  entered(sheet: Sheet, area: Area): readonly FormulaChange[];
  /** `Pending`: something waits for a calculation to be requested. */
  readonly state: "Done" | "Calculating" | "Pending";
  /** Everything has to be calculated again: sheets or tables changed. */
  rebuild(): void;
  /** A defined name changed: formulas that mention it have to be calculated, through other names too. */
  named(name: string): void;
  /** No calculation until `resume`, which catches up. */
  suspend(): void;
  resume(): void;
  /** Calculates formulas, in an area or everywhere; `full`: also those whose precedents did not change. */
  calculate(full: boolean, sheet?: Sheet, area?: Area): void;
  /** Calculates at once whatever is pending; custom functions still answer later. */
  flush(): void;
  /** The value of a formula that is in no cell. */
  evaluate(formula: string, sheet: Sheet): CellValue;
  /** The cells to which a formula in no cell refers; `undefined`: it is no reference. */
  resolveReference(formula: string, sheet: Sheet): CellBlock | undefined;
  /** The blocks that the formulas of an area read, or the cells whose formulas read it; `all`: also theirs, and so on. */
  related(sheet: Sheet, area: Area, way: "precedents" | "dependents", all: boolean): readonly CellBlock[];
  /** A formula after its references followed cells that moved on a sheet. */
  shiftedFormula(formula: string, on: Sheet, moved: Sheet, shift: Shift): string;
  /** A formula after cells were cut and pasted elsewhere: references to them follow. @param to of which the first cell counts */
  movedFormula(formula: string, on: Sheet, from: CellBlock, to: CellBlock): string;
  /** A formula after a sheet got another name; `undefined`: it was deleted. */
  renamedFormula(formula: string, before: string, after: string | undefined): string;
  /** A formula after a table got another name. */
  tableRenamedFormula(formula: string, before: string, after: string): string;
  /** A formula after a column of a table got another name. @param isInside whether the formula is in the table */
  columnRenamedFormula(formula: string, renamed: RenamedColumn, isInside: boolean): string;
}
