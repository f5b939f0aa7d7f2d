import { type Area, type Axis } from "../../workbook/area";
import type { GridView } from "./gridView";

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the row and column headings at full size. */
const [heads, lettering] = [46, 20];

/** Which part of the active sheet is seen where. */
export class Viewport {
  constructor(
    private readonly grid: Pick<GridView, "workbook" | "book" | "isDrawn">,
    private readonly container: HTMLElement,
  ) {}

  get zoom(): number {
    return this.grid.isDrawn ? this.grid.book.getActiveSheet().getZoom() : 1;
  }

  /** Where the cells are within the container, right of the row headings and below the column headings. */
  get cells(): Box {
    const { container, zoom } = this;
    const around = container.getBoundingClientRect();
    const canvas =
      container.querySelector("canvas[id*='sheet-main-canvas']") ?? container.querySelector("canvas");
    const box = canvas?.getBoundingClientRect() ?? around;
    const { showHeadings } = this.grid.workbook.activeSheet;
    const [left, top] = showHeadings ? [heads * zoom, lettering * zoom] : [0, 0];
    return {
      left: box.left - around.left + left,
      top: box.top - around.top + top,
      width: box.width - left,
      height: box.height - top,
    };
  }

  /** Pixels, at full size, of the columns and rows that stay in view. */
  get frozen(): readonly [width: number, height: number] {
    const { rows, columns } = this.grid.workbook.activeSheet.frozen;
    return [this.widths(0, columns), this.heights(0, rows)];
  }

  /** Pixels, at full size, that the sheet is scrolled: to the right, and down. */
  get scrolled(): readonly [x: number, y: number] {
    // before the grid is drawn for the first time nothing can be scrolled
    if (!this.grid.isDrawn) return [0, 0];
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = this.grid.book
      .getActiveSheet()
      .getScrollState();
    // the row that is told is the one at these pixels from the sheet's first row on, whatever is frozen
    return [this.widths(0, sheetViewStartColumn) + offsetX, this.heights(0, sheetViewStartRow) + offsetY];
  }

  /** Where a block of cells is within the container. */
  boxOf({ row, column, rows, columns }: Area): Box {
    const { cells, zoom, scrolled } = this;
    const { frozen } = this.grid.workbook.activeSheet;
    const x = this.widths(0, column) - (column < frozen.columns ? 0 : scrolled[0]);
    const y = this.heights(0, row) - (row < frozen.rows ? 0 : scrolled[1]);
    return {
      left: cells.left + x * zoom,
      top: cells.top + y * zoom,
      width: this.widths(column, column + columns) * zoom,
      height: this.heights(row, row + rows) * zoom,
    };
  }

  private widths(from: number, to: number): number {
    const sheet = this.grid.book.getActiveSheet();
    let sum = 0;
    for (let at = from; at < to; at++) if (!this.isHidden("columns", at)) sum += sheet.getColumnWidth(at);
    return sum;
  }

  private heights(from: number, to: number): number {
    const sheet = this.grid.book.getActiveSheet();
    let sum = 0;
    for (let at = from; at < to; at++) if (!this.isHidden("rows", at)) sum += sheet.getRowHeight(at);
    return sum;
  }

  private isHidden(axis: Axis, at: number): boolean {
    return this.grid.workbook.activeSheet.dimensions(axis).get(at)?.hidden === true;
  }
}
