import type { ICellData, IRange } from "@univerjs/presets";
import { boundingArea, cellArea, type Area } from "../../workbook/area";
import { enter, entryOf } from "../../workbook/entry";
import { type Shift, shiftOf } from "../../workbook/shift";
import type { ChangeType } from "../../workbook/event";
import type { Sheet } from "../../workbook/sheet";
import { areaOfRange, type Grid } from "./grid";

type Params = Readonly<Record<string, unknown>>;

/** Takes over what a person did in Univer: entries, inserted and deleted rows, columns and sheets. */
export function takeEdit(grid: Grid, id: string, params: Params): void {
  const { workbook } = grid;
  const sheet = workbook.sheet(String(params["subUnitId"]));
  switch (id) {
    case "sheet.mutation.set-range-values":
      if (sheet) takeCells(grid, sheet, params["cellValue"] as CellMatrix | undefined);
      return;
    case "sheet.mutation.insert-row":
    case "sheet.mutation.insert-col":
    case "sheet.mutation.remove-rows":
    case "sheet.mutation.remove-col":
      if (sheet) takeShift(grid, sheet, id, params["range"] as IRange);
      return;
    case "sheet.mutation.insert-sheet":
      takeSheet(grid, params);
      return;
    case "sheet.mutation.remove-sheet":
      if (sheet) workbook.deleteSheet(sheet);
      return;
    case "sheet.mutation.set-worksheet-name":
      if (sheet && sheet.name !== params["name"]) workbook.renameSheet(sheet, String(params["name"]));
      return;
    case "sheet.operation.set-worksheet-active":
      if (sheet) workbook.activate(sheet);
  }
}

type CellMatrix = Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;

function takeCells(grid: Grid, sheet: Sheet, cells: CellMatrix | undefined): void {
  let area: Area | undefined;
  for (const [row, line] of Object.entries(cells ?? {}))
    for (const [column, data] of Object.entries(line)) {
      const isContent = data === null || "v" in data || "f" in data || "p" in data || "si" in data;
      if (!isContent) continue;
      const [r, c] = [Number(row), Number(column)];
      takeCell(grid, sheet, r, c);
      area = area ? boundingArea(area, cellArea(r, c)) : cellArea(r, c);
    }
  if (area) grid.workbook.entered(sheet, area);
}

/** Reads the cell as Univer now has it: in what it reports, a formula that was filled down is only named. */
function takeCell(grid: Grid, sheet: Sheet, row: number, column: number): void {
  const range = grid.shown(sheet)?.getRange(row, column);
  const formula = range?.getFormula();
  const data = range?.getCellData();
  const cell = sheet.ensure(row, column);
  const format = cell.format?.["numberFormat"] as string | undefined;
  if (formula) {
    enter(cell, entryOf(formula, undefined));
    return;
  }
  const typed = data?.p?.body?.dataStream.replace(/[\r\n]+$/, "") ?? data?.v ?? "";
  const truth = data?.t === 3;
  enter(
    cell,
    truth
      ? { value: Boolean(Number(typed)) }
      : data?.t === 1
        ? entryOf(`'${typed}`, format)
        : entryOf(typed, format),
  );
  const pattern = (range?.getCellStyleData() as { n?: { pattern?: string } } | null)?.n?.pattern;
  if (pattern && pattern !== format) cell.format = { ...cell.format, numberFormat: pattern };
}

function takeShift({ workbook }: Grid, sheet: Sheet, id: string, range: IRange): void {
  const axis: Shift["axis"] = id.includes("row") ? "rows" : "columns";
  const deleting = id.includes("remove");
  const area = areaOfRange({ ...range, rangeType: axis === "rows" ? 1 : 2 } as IRange);
  workbook.shift(sheet, shiftOf(area, axis, deleting));
  const change = `${axis === "rows" ? "Row" : "Column"}${deleting ? "Deleted" : "Inserted"}` as ChangeType;
  workbook.entered(sheet, area, change);
}

function takeSheet({ workbook }: Grid, { sheet: config, index }: Params): void {
  const { id, name } = config as { readonly id: string; readonly name: string };
  const sheet = workbook.addSheet(name, id);
  if (typeof index === "number") workbook.moveSheet(sheet, index);
}
