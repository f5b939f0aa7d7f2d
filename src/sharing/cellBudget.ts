/** How many cells are read for one request, whatever a stranger's workbook claims that there are. Pure. */
import type { Area } from "../formulas/addresses";

/** Cells that are read for one request: more than a report has, and less than holds a machine up. */
export const mostCellsRead = 2_000_000;

/** Cells that all formulas of a workbook may read together, as several read the same. */
export const mostCellsReadByFormulas = 5 * mostCellsRead;

/** `2,097,152 cells`. */
export function formatSize({ rows, columns }: Pick<Area, "rows" | "columns">): string {
  return `${(rows * columns).toLocaleString("en")} cells`;
}

/** Counts the cells of blocks that are to be read; a block that does not fit any more is not read at all. */
export class CellBudget {
  private left: number;

  /** @param most that all blocks have together */
  constructor(readonly most = mostCellsRead) {
    this.left = most;
  }

  /** Whether a block may still be read; if so, it counts. */
  takes({ rows, columns }: Pick<Area, "rows" | "columns">): boolean {
    if (rows * columns > this.left) return false;
    this.left -= rows * columns;
    return true;
  }
}
