import type { Cells, Place } from "../../formulas/addresses";
import type { TableArea } from "../../formulas/tableReference";

export type Scalar = string | number | boolean;

/** What of a workbook the rewriting of its formulas asks for; an edge knows where it comes from. */
export interface Surroundings {
  /** What a cell shows; "" for an empty one. */
  valueAt(place: Place): Scalar;
  /** The cells that a defined name stands for; undefined for a name of something else. */
  named(name: string): Cells | undefined;
  readonly tables: readonly TableArea[];
  /** The block into which a cell's answer spills. */
  spillAt(place: Place): Cells | undefined;
}

/** The values of an area, row by row. */
export function valuesIn({ valueAt }: Surroundings, area: Cells): readonly Scalar[] {
  const { sheet, row, column, rows, columns } = area;
  return Array.from({ length: rows * columns }, (_, i) =>
    valueAt({ sheet, row: row + Math.floor(i / columns), column: column + (i % columns) }),
  );
}
