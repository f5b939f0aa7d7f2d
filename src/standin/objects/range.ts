import { type RichApiError, invalidArgument, invalidOperation } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { type Area, addressText, isOnSheet, maxColumns, maxRows } from "../workbook/area";
import { plainValue } from "../workbook/cell";
import { enter, entryOf } from "../workbook/entry";
import type { Sheet } from "../workbook/sheet";
import type { ObjectContext } from "./context";
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

  select(): void {
    this.context.workbook.select(this.sheet, this.area);
  }

  // the client asks this before it writes a block in parts
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongSize("Range.values");
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
