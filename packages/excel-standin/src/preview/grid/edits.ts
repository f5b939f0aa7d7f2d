import type { IRange } from "@univerjs/presets";
import type { ChangeType } from "../../workbook/event";
import { type Shift, shiftOf } from "../../workbook/shift";
import type { Sheet } from "../../workbook/sheet";
import { areaOfRange, type Grid } from "./grid";
import { type CellMatrix, takeCells, takeMoved } from "./takeCells";
import { takeHidden, takeLook, takeSizes } from "./takeLook";
import { takeNote, takeSheet } from "./takeSheets";

/** What Univer says of a change that a person made. */
export type Params = Readonly<Record<string, unknown>>;

type Take = (grid: Grid, sheet: Sheet, params: Params) => void;

function shifted(axis: Shift["axis"], deleting: boolean): Take {
  return ({ workbook }, sheet, { range }) => {
    const area = areaOfRange({ ...(range as IRange), rangeType: axis === "rows" ? 1 : 2 });
    workbook.shift(sheet, shiftOf(area, axis, deleting));
    const change = `${axis === "rows" ? "Row" : "Column"}${deleting ? "Deleted" : "Inserted"}` as ChangeType;
    workbook.entered(sheet, area, change);
  };
}

/** A change of Univer's, by its id → how the workbook takes it over. */
const takes: Readonly<Record<string, Take>> = {
  "sheet.mutation.set-range-values": (grid, sheet, { cellValue }) =>
    takeCells(grid, sheet, cellValue as CellMatrix | undefined),
  "sheet.mutation.move-range": (grid, _, { from, to }) => takeMoved(grid, from as Params, to as Params),
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
    takeSizes(grid, sheet, "columns", params),
  "sheet.mutation.set-worksheet-row-height": (grid, sheet, params) => takeSizes(grid, sheet, "rows", params),
  "sheet.mutation.set-col-hidden": (_, sheet, params) => takeHidden(sheet, "columns", true, params),
  "sheet.mutation.set-col-visible": (_, sheet, params) => takeHidden(sheet, "columns", false, params),
  "sheet.mutation.set-row-hidden": (_, sheet, params) => takeHidden(sheet, "rows", true, params),
  "sheet.mutation.set-row-visible": (_, sheet, params) => takeHidden(sheet, "rows", false, params),
  "sheet.mutation.set-worksheet-hidden": takeLook,
  "sheet.mutation.set-frozen": takeLook,
  "sheet.mutation.set-tab-color": takeLook,
  "sheet.mutation.toggle-gridlines": takeLook,
  "sheet.mutation.add-worksheet-merge": takeLook,
  "sheet.mutation.remove-worksheet-merge": takeLook,
};

/** Takes over what a person did in Univer. */
export function takeEdit(grid: Grid, id: string, params: Params): void {
  if (id === "sheet.mutation.insert-sheet") return takeSheet(grid, params);
  if (id === "sheet.mutation.update-note" || id === "sheet.mutation.remove-note")
    return takeNote(grid, params);
  const sheet = grid.workbook.sheet(String(params["subUnitId"] ?? (params["from"] as Params)?.["subUnitId"]));
  if (sheet) takes[id]?.(grid, sheet, params);
}
