import type { ICellCustomRender, ICellDataForSheetInterceptor, Univer } from "@univerjs/presets";
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  type ISheetLocation,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import type { Decoration } from "./decoration";
import { generalText, hashes, textWidth } from "./fittedText";

type Shown = ICellDataForSheetInterceptor & {
  /** What it would show if there were more room. */
  readonly unfitted?: ICellDataForSheetInterceptor["v"];
};

const number = 2;
/** Pixels of a cell's width that its text leaves free. */
const margins = 5;
const iconWidth = 16;

/** A number as its column has room for it: rounded if it is in the General format, else `####`. */
function fitted(cell: Shown, { workbook, worksheet, row, col }: ISheetLocation): Shown {
  const style = workbook.getStyles().getStyleByCell(cell);
  const { icon, bar } = (cell.custom ?? {}) as Decoration;
  if (icon?.hidesValue || bar?.hidesValue) return { ...cell, v: "" };
  // wrapped or turned text, and merged cells, are left to Univer
  if (style?.tb === 3 || worksheet.getMergedCell(row, col)) return cell;
  const font = `${style?.bl ? "bold " : ""}${style?.fs ?? 11}pt ${style?.ff ?? "Arial"}`;
  const room = worksheet.getColumnWidth(col) - margins - (icon ? iconWidth : 0);
  const characters = Math.floor(room / textWidth("0", font));
  if (typeof cell.v === "number" && !style?.n?.pattern)
    return { ...cell, v: generalText(cell.v, characters) ?? hashes(characters), unfitted: cell.v };
  const fits = textWidth(String(cell.v), font) <= room;
  return fits ? cell : { ...cell, v: hashes(Math.floor(room / textWidth("#", font))), unfitted: cell.v };
}

/** Has Univer show cells with their decorations, and numbers as their columns have room for them. What cells hold does not change. */
export function renderCells(univer: Univer, decorations: ICellCustomRender): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  // the formula bar, and who edits a cell, sees all of it
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (cell, _, next) => {
      const unfitted = cell ? (cell as Shown).unfitted : undefined;
      return next(cell && unfitted !== undefined ? { ...cell, v: unfitted } : cell);
    },
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    // after numbers got their formats
    priority: InterceptCellContentPriority.NUMFMT - 5,
    handler: (cell, location, next) => {
      if (!cell) return next(cell);
      const shown =
        cell.t === number && cell.v !== null && cell.v !== undefined ? fitted(cell, location) : cell;
      if (!cell.custom) return next(shown);
      return next({ ...shown, customRender: [...(cell.customRender ?? []), decorations] });
    },
  });
}
