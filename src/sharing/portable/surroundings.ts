import type { Cells, Place } from "../../formulas/addresses";
import { cellsNamed } from "../../formulas/references";
import type { Scalar } from "../../formulas/scalar";
import type { TableArea } from "../../formulas/tableReference";
import { type BookPicture, sheetNamed } from "../picture";

/** What of a workbook the rewriting of its formulas asks for. */
export interface Surroundings {
  /** What a cell shows; "" for an empty one. */
  valueAt(place: Place): Scalar;
  /** Whether a cell holds no formula. */
  isTyped(place: Place): boolean;
  /** The cells that a defined name stands for; undefined for a name of something else. */
  named(name: string): Cells | undefined;
  readonly tables: readonly TableArea[];
  /** Days by which its dates are lower: 1462 in a workbook of the 1904 system. */
  readonly dateShift: number;
  /** What is in use of a block as large as a column or a table can be (`A1:A1048576`); its first cell where nothing is, any other block itself. */
  inUse(area: Cells): Cells;
  /** The block into which a cell's answer spills. */
  spillAt(place: Place): Cells | undefined;
}

/** Cells of a block that is taken as it stands, blank ones and all. */
const mostBlank = 100_000;

/** A workbook of which all sheets were read. */
export function surroundingsOf(book: BookPicture): Surroundings {
  const named = new Map(
    book.names.flatMap(({ name, formula, isGlobal }) => {
      const cells = isGlobal ? cellsNamed(formula) : undefined;
      return cells ? [[name.toLowerCase(), cells] as const] : [];
    }),
  );
  return {
    valueAt: ({ sheet, row, column }) => sheetNamed(book, sheet)?.valueAt(row, column) ?? "",
    isTyped: ({ sheet, row, column }) => sheetNamed(book, sheet)?.formulaAt(row, column) === undefined,
    named: (name) => named.get(name.toLowerCase()),
    tables: book.tables,
    dateShift: book.dateShift,
    inUse: (area) => {
      if (area.rows * area.columns <= mostBlank) return area;
      const { row = 0, column = 0, rows = 0, columns = 0 } = sheetNamed(book, area.sheet)?.used ?? {};
      return {
        ...area,
        rows: Math.max(1, Math.min(area.rows, row + rows - area.row)),
        columns: Math.max(1, Math.min(area.columns, column + columns - area.column)),
      };
    },
    spillAt: ({ sheet, row, column }) => {
      const block = sheetNamed(book, sheet)?.blockAt(row, column);
      return block && { sheet, ...block.area };
    },
  };
}

/** The values of an area, row by row. */
export function valuesIn({ valueAt }: Surroundings, area: Cells): readonly Scalar[] {
  const { sheet, row, column, rows, columns } = area;
  return Array.from({ length: rows * columns }, (_, i) =>
    valueAt({ sheet, row: row + Math.floor(i / columns), column: column + (i % columns) }),
  );
}
