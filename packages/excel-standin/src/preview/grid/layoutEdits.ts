import type { IRange } from "@univerjs/presets";
import { wholeSheet, type Axis } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { removeAll } from "../../workbook/removeAll";
import type { EditedGrid, Params } from "./gridView";
import { pixelsPerPoint } from "../../workbook/geometry";
import { areaOfRange } from "./selectedArea";

function indicesOf(axis: Axis, ranges: unknown): readonly number[] {
  return (ranges as readonly IRange[]).flatMap(({ startRow, endRow, startColumn, endColumn }) => {
    const [first, last] = axis === "rows" ? [startRow, endRow] : [startColumn, endColumn];
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

/** Applies the widths of columns, or heights of rows, that a person dragged. */
export function applySizes({ workbook }: EditedGrid, sheet: Sheet, axis: Axis, params: Params): void {
  const size = params[axis === "rows" ? "rowHeight" : "colWidth"] as
    number | Readonly<Record<number, number>>;
  for (const at of indicesOf(axis, params["ranges"])) {
    const own = typeof size === "number" ? size : size[at];
    if (own !== undefined) sheet.dimension(axis, at).size = own / pixelsPerPoint;
  }
  workbook.emit({ kind: "redraw", sheet });
}

/** Applies which rows and columns a person hid or showed. */
export function applyHidden(sheet: Sheet, axis: Axis, hidden: boolean, { ranges }: Params): void {
  for (const at of indicesOf(axis, ranges)) sheet.dimension(axis, at).hidden = hidden || undefined;
}

/** Applies how a sheet as a whole is shown: what is frozen and merged, its tab, its gridlines. */
export function applyLayout(grid: EditedGrid, sheet: Sheet, params: Params): void {
  const { workbook } = grid;
  if ("hidden" in params) {
    const before = sheet.visibility;
    sheet.visibility = params["hidden"] === 1 ? "Hidden" : "Visible";
    workbook.emit({ kind: "sheetShown", sheet, before });
  }
  if ("color" in params) sheet.tabColor = String(params["color"] ?? "");
  if ("showGridlines" in params) sheet.showGridlines = params["showGridlines"] !== 0;
  if ("xSplit" in params)
    sheet.frozen = { rows: params["ySplit"] as number, columns: params["xSplit"] as number };
  if ("ranges" in params) {
    for (const merged of sheet.merged) sheet.anchored.delete(merged);
    removeAll(sheet.merged, () => true);
    for (const range of grid.shown(sheet)?.getMergedRanges() ?? []) {
      const merged = { area: areaOfRange(range.getRange()) };
      sheet.merged.push(merged);
      sheet.anchored.add(merged);
    }
    workbook.emit({ kind: "formatted", sheet, area: wholeSheet });
  }
}
