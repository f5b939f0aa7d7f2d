import { type RichApiError, invalidArgument, invalidOperation, itemNotFound } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import {
  type Area,
  addressOf,
  addressText,
  boundingArea,
  intersection,
  isOnSheet,
  maxColumns,
  maxRows,
} from "../workbook/area";
import { CellError, type CellValue, plainValue } from "../workbook/cell";
import { enter, entryOf } from "../workbook/entry";
import type { Sheet } from "../workbook/sheet";
import { dataValidationOf } from "./bag/dataValidation";
import { ofSheet } from "./bag/kinds";
import type { ObjectContext } from "./context";
import { TableCollectionObject } from "./table/tables";
import { RangeFormatObject } from "./range/format";
import { setFormat } from "../workbook/formatting";
import { shiftOf } from "../workbook/shift";
import { WorksheetObject } from "./worksheet";

/** More cells than this are not read or written at once: Excel answers null, or an error. */
const mostCells = 5_000_000;

/** A block of cells. */
export class RangeObject extends HostObject {
  readonly type = "Range";

  constructor(
    private readonly context: ObjectContext,
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    super();
  }

  /** The range of an area. @throws RichApiError if it is not on the sheet */
  static at(context: ObjectContext, sheet: Sheet, area: Area, location: string): RangeObject {
    if (!isOnSheet(area)) throw invalidArgument(location);
    return new RangeObject(context, sheet, area);
  }

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

  get worksheet(): HostObject {
    return new WorksheetObject(this.context, this.sheet);
  }

  get values(): unknown {
    return this.map((row, column) => plainValue(this.sheet.cell(row, column)?.value ?? ""));
  }

  set values(values: unknown) {
    this.write(values, "Range.values");
  }

  get formulas(): unknown {
    return this.map((row, column) => {
      const cell = this.sheet.cell(row, column);
      return cell?.formula ?? plainValue(cell?.value ?? "");
    });
  }

  set formulas(formulas: unknown) {
    this.write(formulas, "Range.formulas");
  }

  get format(): HostObject {
    return new RangeFormatObject(this.context, this.sheet, this.area);
  }

  get numberFormat(): unknown {
    return this.map((row, column) => this.sheet.formatAt(row, column)["numberFormat"] ?? "General");
  }

  set numberFormat(formats: unknown) {
    const { row, column, rows, columns } = this.area;
    if (!Array.isArray(formats)) setFormat(this.sheet, this.area, "numberFormat", formats);
    else {
      if (!fits(formats, rows, columns)) throw wrongSize("Range.numberFormat");
      for (const [down, line] of (formats as unknown[][]).entries())
        for (const [right, one] of line.entries())
          if (one !== null)
            setFormat(
              this.sheet,
              { row: row + down, column: column + right, rows: 1, columns: 1 },
              "numberFormat",
              one,
            );
    }
    this.context.workbook.emit({ kind: "formatted", sheet: this.sheet, area: this.area });
  }

  get valueTypes(): unknown {
    return this.map((row, column) => valueType(this.sheet.cell(row, column)?.value ?? ""));
  }

  getCell(row: number, column: number): HostObject {
    return this.near({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }

  getRow(row: number): HostObject {
    return this.near({ ...this.area, row: this.area.row + row, rows: 1 });
  }

  getColumn(column: number): HostObject {
    return this.near({ ...this.area, column: this.area.column + column, columns: 1 });
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
    return this.near({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  getResizedRange(rows: number, columns: number): HostObject {
    return this.near({ ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns });
  }

  getAbsoluteResizedRange(rows: number, columns: number): HostObject {
    return this.near({ ...this.area, rows, columns });
  }

  getEntireRow(): HostObject {
    return this.near({ ...this.area, column: 0, columns: maxColumns });
  }

  getEntireColumn(): HostObject {
    return this.near({ ...this.area, row: 0, rows: maxRows });
  }

  getIntersection(other: unknown): HostObject {
    const common = this.getIntersectionOrNullObject(other);
    if (common === undefined) throw itemNotFound("Range.getIntersection");
    return common;
  }

  getIntersectionOrNullObject(other: unknown): HostObject | undefined {
    const common = intersection(this.area, this.areaOfOther(other));
    return common && this.near(common);
  }

  getBoundingRect(other: unknown): HostObject {
    return this.near(boundingArea(this.area, this.areaOfOther(other)));
  }

  getUsedRange(valuesOnly?: boolean | null): HostObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean | null): HostObject | undefined {
    const used = this.sheet.used(valuesOnly ?? false);
    const common = used && intersection(used, this.area);
    return common && this.near(common);
  }

  insert(direction: string): HostObject {
    this.context.workbook.shift(
      this.sheet,
      shiftOf(this.area, axisOf(direction, "Down", "Right", "Range.insert")),
    );
    this.context.workbook.emit({
      kind: "entered",
      sheet: this.sheet,
      area: this.area,
      change: "CellInserted",
    });
    return this.near(this.area);
  }

  delete(direction: string): void {
    this.context.workbook.shift(
      this.sheet,
      shiftOf(this.area, axisOf(direction, "Up", "Left", "Range.delete"), true),
    );
    this.context.workbook.emit({
      kind: "entered",
      sheet: this.sheet,
      area: this.area,
      change: "CellDeleted",
    });
  }

  /** Formats of whole rows and columns stay in their lanes. */
  clear(applyTo?: string | null): void {
    const kind = applyTo ?? "All";
    for (const [, , cell] of [...this.sheet.cellsIn(this.area)]) {
      if (kind === "All" || kind === "Contents") enter(cell, { value: "" });
      if (kind === "All" || kind === "Formats") cell.format = undefined;
      if (kind === "All" || kind === "Hyperlinks" || kind === "RemoveHyperlinks") cell.hyperlink = undefined;
    }
    if (kind === "All" || kind === "Contents") this.context.workbook.entered(this.sheet, this.area);
    else this.context.workbook.emit({ kind: "formatted", sheet: this.sheet, area: this.area });
  }

  get conditionalFormats(): HostObject {
    const type = "ConditionalFormatCollection";
    return ofSheet(this.context, this.sheet, "conditionalFormats", type, this.area);
  }

  get dataValidation(): HostObject {
    return dataValidationOf(this.context, this.sheet, this.area);
  }

  getTables(fullyContained?: boolean | null): HostObject {
    return new TableCollectionObject(this.context, this.sheet, this.area, fullyContained ?? false);
  }

  select(): void {
    this.context.workbook.select(this.sheet, this.area);
  }

  // the client asks this before it writes a block in parts
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongSize("Range.values");
  }

  private near(area: Area): RangeObject {
    return RangeObject.at(this.context, this.sheet, area, "Range");
  }

  private areaOfOther(other: unknown): Area {
    const area = other instanceof RangeObject ? other.area : addressOf(String(other))?.area;
    if (area === undefined) throw invalidArgument("Range");
    return area;
  }

  /** Something of every cell, as rows; null if the range is too large. */
  private map<T>(of: (row: number, column: number) => T): T[][] | null {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > mostCells) return null;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) => of(row + down, column + right)),
    );
  }

  /** Enters a block, or one value into all cells; null leaves a cell as it is. */
  private write(input: unknown, location: string): void {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > mostCells) throw invalidOperation(location);
    if (Array.isArray(input) && !fits(input, rows, columns)) throw wrongSize(location);
    for (let down = 0; down < rows; down++)
      for (let right = 0; right < columns; right++) {
        const one: unknown = Array.isArray(input) ? (input as unknown[][])[down]![right] : input;
        if (one === null || one === undefined) continue;
        const cell = this.sheet.ensure(row + down, column + right);
        enter(cell, entryOf(one, cell.format?.["numberFormat"] as string | undefined));
      }
    this.context.workbook.entered(this.sheet, this.area);
  }
}

function fits(block: readonly unknown[], rows: number, columns: number): boolean {
  return block.length === rows && block.every((row) => Array.isArray(row) && row.length === columns);
}

const wrongSize = (location: string): RichApiError =>
  invalidArgument(
    location,
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (value instanceof CellError) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string"];
}

/** The axis of a shift, by the direction that moves rows or the one that moves columns. */
function axisOf(direction: string, rows: string, columns: string, location: string): "rows" | "columns" {
  if (direction !== rows && direction !== columns) throw invalidArgument(location);
  return direction === rows ? "rows" : "columns";
}
