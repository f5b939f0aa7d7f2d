import type { Area } from "./area";
import type { CellValue } from "./cell";
import type { FormulaChange } from "./event";
import type { Shift } from "./shift";
import type { Sheet } from "./sheet";

/** A block of cells of a sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Who gives formulas their values. It writes `value`, `rich` and `spilledFrom` of cells, and emits `calculated`. */
export interface Calculator {
  /**
   * Content of these cells was entered, cleared or moved: formulas in them and all that depend on them are to be calculated.
   * @returns the cells whose formulas are others than before
   */
  entered(sheet: Sheet, area: Area): readonly FormulaChange[];
  /** `Pending`: there is something that waits to be asked for. */
  readonly state: "Done" | "Calculating" | "Pending";
  /** Everything is to be calculated anew: sheets or tables are others than before. */
  rebuilt(): void;
  /** A defined name is another than before: formulas that mention it are to be calculated, through other names too. */
  named(name: string): void;
  /** No calculation until `resume`; what was asked for is then done. */
  suspend(): void;
  resume(): void;
  /** Calculates formulas, in an area or everywhere; `full`: those too whose precedents are as they were. */
  calculate(full: boolean, sheet?: Sheet, area?: Area): void;
  /** Calculates at once what waits for it; calls of an add-in's functions answer later all the same. */
  flush(): void;
  /** The value of a formula that stands in no cell. */
  evaluated(formula: string, sheet: Sheet): CellValue;
  /** The cells that a formula in no cell comes to; `undefined`: it is no reference. */
  referenced(formula: string, sheet: Sheet): Place | undefined;
  /** The blocks that the formulas of an area read, or the cells whose formulas read it; `all`: also theirs, and so on. */
  related(sheet: Sheet, area: Area, way: "precedents" | "dependents", all: boolean): readonly Place[];
  /** A formula after its references followed cells that moved on a sheet. */
  followed(formula: string, on: Sheet, moved: Sheet, shift: Shift): string;
  /** A formula after cells were cut and pasted elsewhere: references to them follow. @param to of which the first cell counts */
  carried(formula: string, on: Sheet, from: Place, to: Place): string;
  /** A formula after a sheet got another name; `undefined`: it was deleted. */
  renamed(formula: string, before: string, after: string | undefined): string;
}
