import { invalidArgument, required } from "../../richapi/errors";
import { HostObject } from "../../richapi/hostObject";
import {
  type Area,
  addressOf,
  addressText,
  boundingArea,
  cellArea,
  intersection,
  maxColumns,
  maxRows,
} from "../../workbook/area";
import { leftOf, topOf } from "../../workbook/geometry";
import type { Sheet } from "../../workbook/sheet";
import type { ObjectContext } from "../context";
import { commonHidden, setHidden } from "./rowsAndColumns";
import { surroundingRegion } from "./search";

/** Start and length of a stretch whose last cell goes this much further, perhaps back before the first. */
function resized(start: number, length: number, by: number): readonly [number, number] {
  const last = start + length - 1 + by;
  return [Math.min(start, last), Math.abs(last - start) + 1];
}

/** Where a block of cells lies, and the blocks around it. */
export abstract class RangeGeometry extends HostObject {
  readonly type = "Range";

  constructor(
    protected readonly context: ObjectContext,
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    super();
  }

  /** The range of another area of the sheet. @throws RichApiError if it is not on the sheet */
  protected abstract rangeAt(area: Area): HostObject;

  get address(): string {
    return addressText(this.sheet.name, this.area);
  }

  get rowIndex(): number {
    return this.area.row;
  }

  get columnIndex(): number {
    return this.area.column;
  }

  get rowCount(): number {
    return this.area.rows;
  }

  get columnCount(): number {
    return this.area.columns;
  }

  get cellCount(): number {
    const cells = this.area.rows * this.area.columns;
    return cells > 2 ** 31 - 1 ? -1 : cells;
  }

  get isEntireColumn(): boolean {
    return this.area.rows === maxRows;
  }

  get isEntireRow(): boolean {
    return this.area.columns === maxColumns;
  }

  getCell(row: number, column: number): HostObject {
    return this.rangeAt(cellArea(this.area.row + row, this.area.column + column));
  }

  getRow(row: number): HostObject {
    return this.rangeAt({ ...this.area, row: this.area.row + row, rows: 1 });
  }

  getColumn(column: number): HostObject {
    return this.rangeAt({ ...this.area, column: this.area.column + column, columns: 1 });
  }

  getLastRow(): HostObject {
    return this.getRow(this.area.rows - 1);
  }

  getLastColumn(): HostObject {
    return this.getColumn(this.area.columns - 1);
  }

  getLastCell(): HostObject {
    return this.getCell(this.area.rows - 1, this.area.columns - 1);
  }

  getOffsetRange(rows: number, columns: number): HostObject {
    return this.rangeAt({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  getResizedRange(rows: number, columns: number): HostObject {
    const [row, height] = resized(this.area.row, this.area.rows, rows);
    const [column, width] = resized(this.area.column, this.area.columns, columns);
    return this.rangeAt({ row, column, rows: height, columns: width });
  }

  getAbsoluteResizedRange(rows: number, columns: number): HostObject {
    return this.rangeAt({ ...this.area, rows, columns });
  }

  getEntireRow(): HostObject {
    return this.rangeAt({ ...this.area, column: 0, columns: maxColumns });
  }

  getEntireColumn(): HostObject {
    return this.rangeAt({ ...this.area, row: 0, rows: maxRows });
  }

  getIntersection(other: unknown): HostObject {
    return required(this.getIntersectionOrNullObject(other), "Range.getIntersection");
  }

  getIntersectionOrNullObject(other: unknown): HostObject | undefined {
    const common = intersection(this.area, this.areaOfOther(other));
    return common && this.rangeAt(common);
  }

  getBoundingRect(other: unknown): HostObject {
    return this.rangeAt(boundingArea(this.area, this.areaOfOther(other)));
  }

  getUsedRange(valuesOnly?: boolean | null): HostObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean | null): HostObject | undefined {
    const used = this.sheet.used(valuesOnly ?? false);
    const common = used && intersection(used, this.area);
    return common && this.rangeAt(common);
  }

  getSurroundingRegion(): HostObject {
    return this.rangeAt(surroundingRegion(this.sheet, this.area));
  }

  getRowsAbove(count?: number | null): HostObject {
    const rows = Math.abs(count ?? 1);
    return this.rangeAt({ ...this.area, row: this.area.row - rows, rows });
  }

  getRowsBelow(count?: number | null): HostObject {
    return this.rangeAt({ ...this.area, row: this.area.row + this.area.rows, rows: Math.abs(count ?? 1) });
  }

  getColumnsBefore(count?: number | null): HostObject {
    const columns = Math.abs(count ?? 1);
    return this.rangeAt({ ...this.area, column: this.area.column - columns, columns });
  }

  getColumnsAfter(count?: number | null): HostObject {
    const columns = Math.abs(count ?? 1);
    return this.rangeAt({ ...this.area, column: this.area.column + this.area.columns, columns });
  }

  get left(): number {
    return leftOf(this.sheet, this.area.column);
  }

  get top(): number {
    return topOf(this.sheet, this.area.row);
  }

  get width(): number {
    return leftOf(this.sheet, this.area.column + this.area.columns) - this.left;
  }

  get height(): number {
    return topOf(this.sheet, this.area.row + this.area.rows) - this.top;
  }

  private areaOfOther(other: unknown): Area {
    const area = other instanceof RangeGeometry ? other.area : addressOf(String(other))?.area;
    if (area === undefined) throw invalidArgument("Range");
    return area;
  }

  get rowHidden(): boolean | null {
    return commonHidden(this.sheet, this.area, "rows");
  }

  set rowHidden(hidden: boolean | null) {
    setHidden(this.sheet, this.area, "rows", hidden === true);
    this.context.workbook.emit({ kind: "redraw", sheet: this.sheet });
    const { sheet, area } = this;
    this.context.workbook.emit({ kind: "rowsHidden", sheet, area, hidden: hidden === true });
  }

  get columnHidden(): boolean | null {
    return commonHidden(this.sheet, this.area, "columns");
  }

  set columnHidden(hidden: boolean | null) {
    setHidden(this.sheet, this.area, "columns", hidden === true);
    this.context.workbook.emit({ kind: "redraw", sheet: this.sheet });
  }

  get hidden(): boolean | null {
    // a cell is hidden by its row or by its column
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    if (rows || columns) return true;
    return rows === null || columns === null ? null : false;
  }
}
