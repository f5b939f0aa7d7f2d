import { invalidArgument, invalidOperation, required } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import {
  type Area,
  cellArea,
  intersection,
  isOnSheet,
  maxColumns,
  maxRows,
  type Axis,
} from "../workbook/area";
import { isEmpty } from "../workbook/cell";
import { enter } from "../workbook/entry";
import type { ShiftDirection } from "../workbook/workbookEvent";
import type { Sheet } from "../workbook/sheet";
import { dataValidationOf } from "./propertyBag/dataValidation";
import { sheetProperty } from "./propertyBag/typeDefinitions";
import type { ObjectContext } from "./context";
import { TableCollectionObject } from "./table/tableCollection";
import { resolveCells } from "./cellReference";
import { copyCells } from "./range/copying";
import { RangeFormatObject } from "./range/format";
import { RangeNavigation } from "./range/rangeNavigation";
import { type SearchCriteria, foundCell, replacedAll, withoutDuplicates } from "./range/search";
import { RangeSortObject } from "./range/rangeSort";
import { checkWritable } from "./sheet/protection";
import { shiftOf } from "../workbook/shift";
import { removeAll } from "../workbook/removeAll";

/** A block of cells. */
export class RangeObject extends RangeNavigation {
  /** The range of an area. @throws RichApiError if it is not on the sheet */
  static at(context: ObjectContext, sheet: Sheet, area: Area, location: string): RangeObject {
    if (!isOnSheet(area)) throw invalidArgument(location);
    return new RangeObject(context, sheet, area);
  }

  get worksheet(): HostObject {
    return this.context.create.worksheet(this.sheet);
  }

  get format(): HostObject {
    return new RangeFormatObject(this.context, this.sheet, this.area);
  }

  insert(direction: "Down" | "Right"): HostObject {
    const axis = direction === "Down" ? "rows" : "columns";
    this.checkMoving(axis, "Range.insert");
    if (this.wouldLose(axis)) throw invalidOperation("Range.insert");
    this.context.workbook.shift(this.sheet, shiftOf(this.area, axis));
    this.moved("Inserted", axis === "rows" ? "ShiftCellDown" : "ShiftCellRight");
    return this.rangeAt(this.area);
  }

  delete(direction: "Up" | "Left"): void {
    const axis = direction === "Up" ? "rows" : "columns";
    this.checkMoving(axis, "Range.delete");
    this.context.workbook.shift(this.sheet, shiftOf(this.area, axis, true));
    this.moved("Deleted", axis === "rows" ? "ShiftCellUp" : "ShiftCellLeft");
  }

  /** @throws RichApiError if the sheet is protected, or a part of a table would move and the rest would not */
  private checkMoving(axis: Axis, location: string): void {
    checkWritable(this.sheet, this.area, location);
    const { row, column, rows, columns } = this.area;
    const moving =
      axis === "rows"
        ? { row, column, rows: maxRows - row, columns }
        : { row, column, rows, columns: maxColumns - column };
    const torn = this.context.workbook.tables.some(({ sheet, area }) => {
      const common = sheet === this.sheet ? intersection(area, moving) : undefined;
      return common && (axis === "rows" ? common.columns < area.columns : common.rows < area.rows);
    });
    if (torn) throw invalidOperation(location, "This operation would move a part of a table.");
  }

  /** Whether filled cells would be pushed off the sheet. */
  private wouldLose(axis: Axis): boolean {
    const { row, column, rows, columns } = this.area;
    const last =
      axis === "rows"
        ? { row: maxRows - rows, column, rows, columns }
        : { row, column: maxColumns - columns, rows, columns };
    return [...this.sheet.cellsIn(last)].some(([, , cell]) => !isEmpty(cell));
  }

  private moved(how: "Inserted" | "Deleted", shift: ShiftDirection): void {
    const what = this.isEntireRow ? "Row" : this.isEntireColumn ? "Column" : "Cell";
    const { sheet, area } = this;
    this.context.workbook.emit({ kind: "entered", sheet, area, change: `${what}${how}`, shift });
  }

  /** Formats of whole rows and columns stay: they belong to the row or column. */
  clear(applyTo?: string | null): void {
    const kind = applyTo ?? "All";
    checkWritable(this.sheet, this.area, "Range.clear");
    for (const [, , cell] of [...this.sheet.cellsIn(this.area)]) {
      if (kind === "All" || kind.endsWith("Contents")) enter(cell, { value: "" });
      if (kind === "All" || kind === "Formats") cell.format = undefined;
      if (kind === "All" || kind === "Hyperlinks" || kind === "RemoveHyperlinks") cell.hyperlink = undefined;
      if (kind === "RemoveHyperlinks") cell.format = undefined;
    }
    if (kind === "All" || kind.endsWith("Contents")) this.context.workbook.entered(this.sheet, this.area);
    else this.context.workbook.emit({ kind: "formatted", sheet: this.sheet, area: this.area });
  }

  clearOrResetContents(): void {
    this.clear("Contents");
  }

  get conditionalFormats(): HostObject {
    const type = "ConditionalFormatCollection";
    return sheetProperty(this.context, this.sheet, "conditionalFormats", type, this.area);
  }

  get dataValidation(): HostObject {
    return dataValidationOf(this.context, this.sheet, this.area);
  }

  getTables(fullyContained?: boolean | null): HostObject {
    return new TableCollectionObject(this.context, this.sheet, this.area, fullyContained ?? false);
  }

  get sort(): HostObject {
    return new RangeSortObject(this.context, this.sheet, this.area);
  }

  get hasSpill(): boolean | null {
    this.context.workbook.calculator.flush();
    const { row, column } = this.area;
    const cell = this.sheet.cell(row, column);
    return cell?.spilledFrom !== undefined || this.spill() !== undefined;
  }

  getSpillingToRange(): HostObject {
    return required(this.getSpillingToRangeOrNullObject(), "Range.getSpillingToRange");
  }

  getSpillingToRangeOrNullObject(): HostObject | undefined {
    const area = this.spill();
    return area && this.rangeAt(area);
  }

  getSpillParentOrNullObject(): HostObject | undefined {
    this.context.workbook.calculator.flush();
    const { row, column } = this.area;
    const from = this.sheet.cell(row, column)?.spilledFrom ?? (this.spill() && ([row, column] as const));
    return from && this.rangeAt(cellArea(...from));
  }

  getSpillParent(): HostObject {
    return required(this.getSpillParentOrNullObject(), "Range.getSpillParent");
  }

  /** The block into which the formula of the first cell spilled. */
  private spill(): Area | undefined {
    this.context.workbook.calculator.flush();
    const { row, column } = this.area;
    if (this.sheet.cell(row, column)?.formula === undefined) return undefined;
    const used = this.sheet.used();
    let [bottom, right] = [row, column];
    for (const [at, across, cell] of this.sheet.cellsIn(used ?? this.area))
      if (cell.spilledFrom?.[0] === row && cell.spilledFrom[1] === column)
        [bottom, right] = [Math.max(bottom, at), Math.max(right, across)];
    if (bottom === row && right === column) return undefined;
    return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
  }

  find(text: string, criteria: SearchCriteria): HostObject {
    return required(this.findOrNullObject(text, criteria), "Range.find");
  }

  findOrNullObject(text: string, criteria: SearchCriteria): HostObject | undefined {
    this.context.workbook.calculator.flush();
    const area = foundCell(this.sheet, this.area, text, criteria);
    return area && this.rangeAt(area);
  }

  replaceAll(text: string, replacement: string, criteria: SearchCriteria): number {
    checkWritable(this.sheet, this.area, "Range.replaceAll");
    const count = replacedAll(this.sheet, this.area, text, replacement, criteria);
    this.context.workbook.entered(this.sheet, this.area);
    return count;
  }

  copyFrom(
    source: unknown,
    kind?: string | null,
    skipBlanks?: boolean | null,
    transpose?: boolean | null,
  ): void {
    const from = resolveCells(this.context, this.sheet, source, "Range.copyFrom");
    checkWritable(this.sheet, this.area, "Range.copyFrom");
    this.context.workbook.calculator.flush();
    const written = copyCells(from, this, kind ?? "All", { skipBlanks, transpose });
    this.context.workbook.entered(this.sheet, written);
  }

  removeDuplicates(columns: readonly number[], hasHeader: boolean): HostObject {
    this.context.workbook.calculator.flush();
    const result = withoutDuplicates(this.sheet, this.area, columns, hasHeader);
    this.context.workbook.entered(this.sheet, this.area);
    return new RemoveDuplicatesResultObject(result.removed, result.uniqueRemaining);
  }

  merge(across?: boolean | null): void {
    this.unmerge();
    const { row, rows } = this.area;
    const areas = across
      ? Array.from({ length: rows }, (_, down) => ({ ...this.area, row: row + down, rows: 1 }))
      : [this.area];
    for (const area of areas) {
      const block = { area };
      this.sheet.merged.push(block);
      this.sheet.anchored.add(block);
      for (const [at, column, cell] of this.sheet.cellsIn(area))
        if (at !== area.row || column !== area.column) enter(cell, { value: "" });
    }
    this.context.workbook.entered(this.sheet, this.area);
  }

  unmerge(): void {
    removeAll(this.sheet.merged, (block) => {
      const gone = intersection(block.area, this.area) !== undefined;
      if (gone) this.sheet.anchored.delete(block);
      return gone;
    });
  }

  calculate(): void {
    this.context.workbook.calculator.calculate(true, this.sheet, this.area);
  }

  setDirty(): void {
    this.calculate();
  }

  select(): void {
    this.context.workbook.select(this.sheet, this.area);
  }

  protected rangeAt(area: Area): RangeObject {
    return RangeObject.at(this.context, this.sheet, area, "Range");
  }
}

export class RemoveDuplicatesResultObject extends HostObject {
  readonly type = "RemoveDuplicatesResult";

  constructor(
    readonly removed: number,
    readonly uniqueRemaining: number,
  ) {
    super();
  }
}
