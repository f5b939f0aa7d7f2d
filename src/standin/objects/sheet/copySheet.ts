import { wholeSheet } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";

/** Copies cells, sizes of rows and columns, frozen panes and merged blocks onto an empty sheet. */
export function copySheet(from: Sheet, to: Sheet): void {
  for (const [row, column, cell] of from.cellsIn(wholeSheet)) Object.assign(to.ensure(row, column), cell);
  for (const [at, lane] of from.rowLanes) to.rowLanes.set(at, { ...lane });
  for (const [at, lane] of from.columnLanes) to.columnLanes.set(at, { ...lane });
  to.frozen = from.frozen;
  to.tabColor = from.tabColor;
  to.showGridlines = from.showGridlines;
  for (const { area } of from.merged) {
    const block = { area };
    to.merged.push(block);
    to.anchored.add(block);
  }
}
