import type { ICellData, IStyleData } from "@univerjs/presets";
import { type Area, boundingArea, cellArea } from "../../workbook/area";
import { enter, entryOf, enterInput } from "../../workbook/entry";
import type { Sheet } from "../../workbook/sheet";
import { type Look, lookOf } from "../look";
import { Rules } from "../rules/rules";
import { formatOf, styleOf } from "./cellData";
import type { SheetView } from "./univer";
import type { EditedGrid, Params } from "./gridView";

/** Cells by row and column, as Univer reports them. */
export type CellMatrix = Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;

const [text, truth] = [1, 3];

/** Applies what a person typed, pasted, filled or cleared, and how cells were formatted. */
export function applyCells(grid: EditedGrid, sheet: Sheet, cells: CellMatrix | undefined): void {
  const view = grid.shown(sheet);
  if (!view) return;
  const tables = grid.workbook.tables.filter((table) => table.sheet === sheet);
  const rules = new Rules(grid.workbook, sheet);
  let [entered, formatted]: (Area | undefined)[] = [];
  for (const [row, line] of Object.entries(cells ?? {}))
    for (const [column, data] of Object.entries(line)) {
      const [r, c] = [Number(row), Number(column)];
      if (data && "s" in data) {
        const { look } = rules.at(r, c, sheet.cell(r, c)?.value ?? "");
        applyStyle(view, sheet, r, c, { ...lookOf(sheet, tables, r, c), ...look });
        formatted = grown(formatted, r, c);
      }
      const isContent = data === null || "v" in data || "f" in data || "p" in data || "si" in data;
      if (!isContent) continue;
      applyCell(view, sheet, r, c);
      entered = grown(entered, r, c);
    }
  if (formatted) grid.workbook.emit({ kind: "formatted", sheet, area: formatted });
  if (entered) grid.workbook.entered(sheet, entered);
}

function grown(area: Area | undefined, row: number, column: number): Area {
  return area ? boundingArea(area, cellArea(row, column)) : cellArea(row, column);
}

/** Applies that cells were dragged elsewhere, or made room. */
export function applyMoved(grid: EditedGrid, from: Params, to: Params): void {
  for (const { subUnitId, value } of [from, to]) {
    const sheet = grid.workbook.sheet(String(subUnitId));
    if (!sheet) continue;
    const cells = Object.entries((value ?? {}) as CellMatrix).map(([row, line]) => [
      row,
      Object.fromEntries(Object.keys(line).map((column) => [column, { v: null, s: null }])),
    ]);
    applyCells(grid, sheet, Object.fromEntries(cells) as CellMatrix);
  }
}

/** Reads the cell as Univer now has it: in what it reports, a formula that was filled down is only named. */
function applyCell(view: SheetView, sheet: Sheet, row: number, column: number): void {
  const formula = view.getRange(row, column).getFormula();
  // as it is, not as it is shown
  const data = view.getSheet().getCellRaw(row, column);
  const cell = sheet.ensure(row, column);
  if (formula) {
    enter(cell, entryOf(formula, undefined));
    return;
  }
  const typed = data?.p?.body?.dataStream.replace(/[\r\n]+$/, "") ?? data?.v ?? "";
  if (data?.t === truth) enter(cell, { value: Boolean(Number(typed)) });
  else enterInput(cell, data?.t === text ? `'${typed}` : typed);
}

/** Applies what of a cell's look differs from how it was shown before. */
function applyStyle(view: SheetView, sheet: Sheet, row: number, column: number, before: Look): void {
  const style = view.getRange(row, column).getCellStyleData() as IStyleData | null;
  if (!style || Object.keys(style).length === 0) {
    const cell = sheet.cell(row, column);
    if (cell) cell.format = undefined;
    return;
  }
  const [now, then] = [formatOf(style), formatOf(styleOf(before))];
  const changed = Object.entries(now).filter(([part, value]) => then[part] !== value);
  if (changed.length > 0)
    sheet.ensure(row, column).format = { ...sheet.formatAt(row, column), ...Object.fromEntries(changed) };
}
