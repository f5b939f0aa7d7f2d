import type { IRange } from "@univerjs/presets";
import type { ChangeType } from "../../workbook/workbookEvent";
import { shiftOf } from "../../workbook/shift";
import type { Sheet } from "../../workbook/sheet";
import { type CellMatrix, applyCells, applyMoved } from "./cellEdits";
import { applyHidden, applyLayout, applySizes } from "./layoutEdits";
import { applyNote, applySheet } from "./sheetEdits";
import { areaOfRange } from "./selectedArea";
import type { EditedGrid, Params } from "./gridView";
import type { Axis } from "../../workbook/area";

type Apply = (grid: EditedGrid, sheet: Sheet, params: Params) => void;

function shifted(axis: Axis, deleting: boolean): Apply {
  return ({ workbook }, sheet, { range }) => {
    const area = areaOfRange({ ...(range as IRange), rangeType: axis === "rows" ? 1 : 2 });
    workbook.shift(sheet, shiftOf(area, axis, deleting));
    const change = `${axis === "rows" ? "Row" : "Column"}${deleting ? "Deleted" : "Inserted"}` as ChangeType;
    workbook.entered(sheet, area, change);
  };
}

/** A change of Univer's, by its id → how it is applied to the workbook. */
const appliers: Readonly<Record<string, Apply>> = {
  "sheet.mutation.set-range-values": (grid, sheet, { cellValue }) =>
    applyCells(grid, sheet, cellValue as CellMatrix | undefined),
  "sheet.mutation.move-range": (grid, _, { from, to }) => applyMoved(grid, from as Params, to as Params),
  "sheet.mutation.insert-row": shifted("rows", false),
  "sheet.mutation.remove-rows": shifted("rows", true),
  "sheet.mutation.insert-col": shifted("columns", false),
  "sheet.mutation.remove-col": shifted("columns", true),
  "sheet.mutation.remove-sheet": ({ workbook }, sheet) => workbook.deleteSheet(sheet),
  "sheet.mutation.set-worksheet-name": ({ workbook }, sheet, { name }) => {
    if (sheet.name !== name) workbook.renameSheet(sheet, String(name));
  },
  "sheet.mutation.set-worksheet-order": ({ workbook }, sheet, { toOrder }) =>
    workbook.moveSheet(sheet, toOrder as number),
  "sheet.operation.set-worksheet-active": ({ workbook }, sheet) => workbook.activate(sheet),
  "sheet.mutation.set-worksheet-col-width": (grid, sheet, params) =>
    applySizes(grid, sheet, "columns", params),
  "sheet.mutation.set-worksheet-row-height": (grid, sheet, params) => applySizes(grid, sheet, "rows", params),
  "sheet.mutation.set-col-hidden": (_, sheet, params) => applyHidden(sheet, "columns", true, params),
  "sheet.mutation.set-col-visible": (_, sheet, params) => applyHidden(sheet, "columns", false, params),
  "sheet.mutation.set-row-hidden": (_, sheet, params) => applyHidden(sheet, "rows", true, params),
  "sheet.mutation.set-row-visible": (_, sheet, params) => applyHidden(sheet, "rows", false, params),
  "sheet.mutation.set-worksheet-hidden": applyLayout,
  "sheet.mutation.set-frozen": applyLayout,
  "sheet.mutation.set-tab-color": applyLayout,
  "sheet.mutation.toggle-gridlines": applyLayout,
  "sheet.mutation.add-worksheet-merge": applyLayout,
  "sheet.mutation.remove-worksheet-merge": applyLayout,
};

/** Applies to the workbook what a person did in Univer. */
export function applyEdit(grid: EditedGrid, id: string, params: Params): void {
  if (id === "sheet.mutation.insert-sheet") return applySheet(grid, params);
  if (id === "sheet.mutation.update-note" || id === "sheet.mutation.remove-note")
    return applyNote(grid, params);
  const sheet = grid.workbook.sheet(String(params["subUnitId"] ?? (params["from"] as Params)?.["subUnitId"]));
  if (sheet) appliers[id]?.(grid, sheet, params);
}
