import type { Area } from "./area";
import type { CellValue } from "./cell";
import type { Shift } from "./shift";
import type { Sheet } from "./sheet";

/** Who gives formulas their values. It writes `value`, `rich` and `spilledFrom` of cells, and emits `calculated`. */
export interface Calculator {
  /** Content of these cells was entered, cleared or moved: formulas in them and all that depend on them are to be calculated. */
  entered(sheet: Sheet, area: Area): void;
  /** Everything is to be calculated anew: sheets, names or tables are others than before. */
  rebuilt(): void;
  /** No calculation until `resume`; what was asked for is then done. */
  suspend(): void;
  resume(): void;
  /** Calculates formulas, in an area or everywhere; `full`: those too whose precedents are as they were. */
  calculate(full: boolean, sheet?: Sheet, area?: Area): void;
  /** The value of a formula that stands in no cell. */
  evaluated(formula: string, sheet: Sheet): CellValue;
  /** The blocks that the formulas of an area read, or the cells whose formulas read it; `all`: also theirs, and so on. */
  related(
    sheet: Sheet,
    area: Area,
    way: "precedents" | "dependents",
    all: boolean,
  ): readonly { readonly sheet: Sheet; readonly area: Area }[];
  /** A formula after its references followed cells that moved on a sheet. */
  followed(formula: string, on: Sheet, moved: Sheet, shift: Shift): string;
  /** A formula after a sheet got another name; `undefined`: it was deleted. */
  renamed(formula: string, before: string, after: string | undefined): string;
}
