import { type RichApiError, invalidArgument, invalidOperation, itemNotFound } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { type Area, cellArea, intersection, isOnSheet } from "../workbook/area";
import { CellError, type CellValue } from "../workbook/cell";
import { enter, entryOf } from "../workbook/entry";
import type { Sheet } from "../workbook/sheet";
import { dataValidationOf } from "./bag/dataValidation";
import { ofSheet } from "./bag/kinds";
import type { ObjectContext } from "./context";
import { TableCollectionObject } from "./table/tables";
import { cellsGiven } from "./bag/cells";
import { copyCells } from "./range/copying";
import { RangeFormatObject } from "./range/format";
import { RangeReach } from "./range/reach";
import { isWhollyRich, valueOf } from "./range/richValue";
import { type SearchCriteria, foundCell, replacedAll, withoutDuplicates } from "./range/search";
import { RangeSortObject } from "./range/sort";
import { shownText } from "./range/text";
import { checkWritable } from "./sheet/protection";
import { removeAll } from "../workbook/workbook";
import { setFormat } from "../workbook/formatting";
import { shiftOf } from "../workbook/shift";
import { WorksheetObject } from "./worksheet";

/** More cells than this are not read or written at once: Excel answers null, or an error. */
const mostCells = 5_000_000;

/** A block of cells. */
export class RangeObject extends RangeReach {
  /** The range of an area. @throws RichApiError if it is not on the sheet */
  static at(context: ObjectContext, sheet: Sheet, area: Area, location: string): RangeObject {
    if (!isOnSheet(area)) throw invalidArgument(location);
    return new RangeObject(context, sheet, area);
  }

  get worksheet(): HostObject {
    return new WorksheetObject(this.context, this.sheet);
  }

  get values(): unknown {
    return this.map((row, column) => valueOf(this.sheet.cell(row, column)));
  }

  set values(values: unknown) {
    this.write(values, "Range.values");
  }

  get formulas(): unknown {
    return this.map((row, column) => {
      const cell = this.sheet.cell(row, column);
      return cell?.formula ?? valueOf(cell);
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

  set numberFormat(given: unknown) {
    const { row, column, rows, columns } = this.area;
    // one format in rows of one counts for all cells, as a plain one does
    const formats = Array.isArray(given) && fits(given, 1, 1) ? (given as unknown[][])[0]![0] : given;
    if (!Array.isArray(formats)) setFormat(this.sheet, this.area, "numberFormat", formats);
    else {
      if (!fits(formats, rows, columns)) throw wrongSize("Range.numberFormat");
      for (const [down, line] of (formats as unknown[][]).entries())
        for (const [right, one] of line.entries())
          if (one !== null) setFormat(this.sheet, cellArea(row + down, column + right), "numberFormat", one);
    }
    this.context.workbook.emit({ kind: "formatted", sheet: this.sheet, area: this.area });
  }

  get valueTypes(): unknown {
    return this.map((row, column) => {
      const cell = this.sheet.cell(row, column);
      return isWhollyRich(cell) ? "RichValue" : valueType(cell?.value ?? "");
    });
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

  /** What the cells show, by their number formats; no #### for narrow columns. */
  get text(): unknown {
    return this.map((row, column) =>
      shownText(
        this.sheet.cell(row, column)?.value ?? "",
        this.sheet.formatAt(row, column)["numberFormat"] as string | undefined,
      ),
    );
  }

  get hyperlink(): unknown {
    return this.sheet.cell(this.area.row, this.area.column)?.hyperlink;
  }

  set hyperlink(link: unknown) {
    const { row, column } = this.area;
    const cell = this.sheet.ensure(row, column);
    const { textToDisplay } = link as { readonly textToDisplay?: string };
    if (textToDisplay !== undefined) enter(cell, { value: textToDisplay });
    cell.hyperlink = link as Readonly<Record<string, unknown>>;
    this.context.workbook.entered(this.sheet, { ...this.area, rows: 1, columns: 1 });
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
    const range = this.getSpillingToRangeOrNullObject();
    if (!range) throw itemNotFound("Range.getSpillingToRange");
    return range;
  }

  getSpillingToRangeOrNullObject(): HostObject | undefined {
    const area = this.spill();
    return area && this.near(area);
  }

  getSpillParentOrNullObject(): HostObject | undefined {
    this.context.workbook.calculator.flush();
    const { row, column } = this.area;
    const from = this.sheet.cell(row, column)?.spilledFrom ?? (this.spill() ? [row, column] : undefined);
    return from && this.near({ row: from[0]!, column: from[1]!, rows: 1, columns: 1 });
  }

  getSpillParent(): HostObject {
    const range = this.getSpillParentOrNullObject();
    if (!range) throw itemNotFound("Range.getSpillParent");
    return range;
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
    const range = this.findOrNullObject(text, criteria);
    if (!range) throw itemNotFound("Range.find");
    return range;
  }

  findOrNullObject(text: string, criteria: SearchCriteria): HostObject | undefined {
    this.context.workbook.calculator.flush();
    const area = foundCell(this.sheet, this.area, text, criteria);
    return area && this.near(area);
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
    const from = cellsGiven(this.context, this.sheet, source, "Range.copyFrom");
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

  // the client asks this before it writes a block in parts
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongSize("Range.values");
  }

  protected near(area: Area): RangeObject {
    return RangeObject.at(this.context, this.sheet, area, "Range");
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
    checkWritable(this.sheet, this.area, location);
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

class RemoveDuplicatesResultObject extends HostObject {
  readonly type = "RemoveDuplicatesResult";

  constructor(
    readonly removed: number,
    readonly uniqueRemaining: number,
  ) {
    super();
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
