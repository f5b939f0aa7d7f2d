import { invalidArgument, invalidOperation, itemAlreadyExists, required } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { type Area, addressOf, cellArea, sameName, wholeSheet } from "../workbook/area";
import { standardHeight } from "../workbook/geometry";
import type { Sheet, Visibility } from "../workbook/sheet";
import { sheetProperty, workbookProperty } from "./propertyBag/typeDefinitions";
import type { ObjectContext } from "./context";
import { NamedItemCollectionObject, rangeNamed } from "./namedItems";
import { RangeObject } from "./rangeObject";
import { checkedColor } from "./range/checkedColor";
import { showLevels } from "./range/outline";
import { RangeAreasObject } from "./range/rangeAreas";
import { areasOf } from "./range/rangeNavigation";
import { type SearchCriteria, foundCells } from "./range/search";
import { blocksOf } from "./range/specialCells";
import { copySheet } from "./sheet/copySheet";
import { FreezePanesObject } from "./sheet/freezePanes";
import { WorksheetProtectionObject } from "./sheet/protection";
import { checkStructure } from "./sheet/structure";
import { AutoFilterObject } from "./table/autoFilter";
import { TableCollectionObject } from "./table/tableCollection";

/** A sheet's name as Excel allows it: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end. */
export function checkedSheetName(name: string, location: string): string {
  if (!/^(?!'|history$)[^\\/?*[\]:]{1,31}(?<!')$/i.test(name)) throw invalidArgument(location);
  return name;
}

/** A sheet. */
export class WorksheetObject extends HostObject {
  readonly type = "Worksheet";

  constructor(
    private readonly context: ObjectContext,
    readonly sheet: Sheet,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.sheet.id };
  }

  override eventTarget(): string {
    return this.sheet.id;
  }

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.sheet.name;
  }

  set name(name: string) {
    checkStructure(this.context.workbook, "Worksheet.name");
    checkedSheetName(name, "Worksheet.name");
    const namesake = this.context.workbook.sheet(name);
    if (namesake && namesake !== this.sheet) throw itemAlreadyExists("Worksheet.name");
    this.context.workbook.renameSheet(this.sheet, name);
  }

  get position(): number {
    return this.context.workbook.sheets.indexOf(this.sheet);
  }

  set position(position: number) {
    checkStructure(this.context.workbook, "Worksheet.position");
    if (position < 0 || position >= this.context.workbook.sheets.length)
      throw invalidArgument("Worksheet.position");
    this.context.workbook.moveSheet(this.sheet, position);
  }

  get visibility(): Visibility {
    return this.sheet.visibility;
  }

  set visibility(visibility: Visibility) {
    if (visibility !== "Visible") this.leave("Worksheet.visibility");
    const before = this.sheet.visibility;
    this.sheet.visibility = visibility;
    this.context.workbook.emit({ kind: "sheetShown", sheet: this.sheet, before });
  }

  get tabColor(): string {
    return this.sheet.tabColor;
  }

  set tabColor(color: string) {
    this.sheet.tabColor = color === "" ? "" : checkedColor(color, "Worksheet.tabColor");
    this.context.workbook.emit({ kind: "redraw", sheet: this.sheet });
  }

  get freezePanes(): HostObject {
    return new FreezePanesObject(this.context, this.sheet);
  }

  get protection(): HostObject {
    return new WorksheetProtectionObject(this.context, this.sheet);
  }

  get pageLayout(): HostObject {
    return sheetProperty(this.context, this.sheet, "pageLayout", "PageLayout");
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set showGridlines(show: boolean) {
    this.sheet.showGridlines = show;
    this.context.workbook.emit({ kind: "redraw", sheet: this.sheet });
  }

  get showHeadings(): boolean {
    return this.sheet.showHeadings;
  }

  set showHeadings(show: boolean) {
    this.sheet.showHeadings = show;
    this.context.workbook.emit({ kind: "redraw", sheet: this.sheet });
  }

  readonly standardHeight = standardHeight;
  /** In letters of the standard font. */
  readonly standardWidth = 8.43;
  readonly enableCalculation = true;

  calculate(markAllDirty?: boolean | null): void {
    this.context.workbook.calculator.calculate(markAllDirty ?? false, this.sheet);
  }

  getNext(visibleOnly?: boolean | null): HostObject {
    return required(this.getNextOrNullObject(visibleOnly), "Worksheet.getNext");
  }

  getNextOrNullObject(visibleOnly?: boolean | null): HostObject | undefined {
    return this.besideAt(1, visibleOnly ?? false);
  }

  getPrevious(visibleOnly?: boolean | null): HostObject {
    return required(this.getPreviousOrNullObject(visibleOnly), "Worksheet.getPrevious");
  }

  getPreviousOrNullObject(visibleOnly?: boolean | null): HostObject | undefined {
    return this.besideAt(-1, visibleOnly ?? false);
  }

  private besideAt(step: number, visibleOnly: boolean): WorksheetObject | undefined {
    const { sheets } = this.context.workbook;
    for (let place = this.position + step; place >= 0 && place < sheets.length; place += step) {
      const sheet = sheets[place]!;
      if (!visibleOnly || sheet.visibility === "Visible") return new WorksheetObject(this.context, sheet);
    }
    return undefined;
  }

  get horizontalPageBreaks(): HostObject {
    return sheetProperty(this.context, this.sheet, "horizontalPageBreaks", "PageBreakCollection");
  }

  get verticalPageBreaks(): HostObject {
    return sheetProperty(this.context, this.sheet, "verticalPageBreaks", "PageBreakCollection");
  }

  get pivotTables(): HostObject {
    return sheetProperty(this.context, this.sheet, "pivotTables", "PivotTableCollection");
  }

  readonly tabId = -1;

  /** Blocks by their addresses, e.g. `A1:B2,D4`; without any, the whole sheet. */
  getRanges(addresses?: string | null): HostObject {
    const areas = addresses ? areasOf(addresses, "Worksheet.getRanges") : [wholeSheet];
    return new RangeAreasObject(this.context, this.sheet, areas);
  }

  findAll(text: string, criteria: SearchCriteria): HostObject {
    return required(this.findAllOrNullObject(text, criteria), "Worksheet.findAll");
  }

  findAllOrNullObject(text: string, criteria: SearchCriteria): HostObject | undefined {
    const areas = blocksOf(foundCells(this.sheet, wholeSheet, text, criteria));
    return areas.length === 0 ? undefined : new RangeAreasObject(this.context, this.sheet, areas);
  }

  replaceAll(text: string, by: string, criteria: SearchCriteria): number {
    return this.range(wholeSheet).replaceAll(text, by, criteria);
  }

  /** A copy with all that is on it, comments excepted. @param position of `Excel.WorksheetPositionType` */
  copy(position?: string | null, beside?: unknown): HostObject {
    const { workbook } = this.context;
    checkStructure(workbook, "Worksheet.copy");
    let name = "";
    for (let number = 2; !name || workbook.sheet(name); number++)
      name = `${this.sheet.name.slice(0, 26)} (${number})`;
    const made = workbook.addSheet(name);
    copySheet(workbook, this.sheet, made);
    const at = beside instanceof WorksheetObject ? beside.position : 0;
    const last = workbook.sheets.length - 1;
    workbook.moveSheet(made, { Beginning: 0, Before: at, After: at + 1 }[position ?? "End"] ?? last);
    workbook.entered(made, wholeSheet);
    return new WorksheetObject(this.context, made);
  }

  showOutlineLevels(rowLevels?: number | null, columnLevels?: number | null): void {
    showLevels(this.sheet, "rows", rowLevels ?? 0);
    showLevels(this.sheet, "columns", columnLevels ?? 0);
    this.context.workbook.emit({ kind: "redraw", sheet: this.sheet });
  }

  get tables(): HostObject {
    return new TableCollectionObject(this.context, this.sheet);
  }

  get names(): HostObject {
    return new NamedItemCollectionObject(this.context, this.sheet);
  }

  get autoFilter(): HostObject {
    return new AutoFilterObject(this.context, this.sheet);
  }

  get charts(): HostObject {
    return sheetProperty(this.context, this.sheet, "charts", "ChartCollection");
  }

  get shapes(): HostObject {
    return sheetProperty(this.context, this.sheet, "shapes", "ShapeCollection");
  }

  get customProperties(): HostObject {
    return sheetProperty(this.context, this.sheet, "customProperties", "WorksheetCustomPropertyCollection");
  }

  get comments(): HostObject {
    return workbookProperty(this.context, "comments", "CommentCollection", this.sheet);
  }

  get notes(): HostObject {
    return workbookProperty(this.context, "notes", "NoteCollection", this.sheet);
  }

  activate(): void {
    this.context.workbook.activate(this.sheet);
  }

  delete(): void {
    if (this.sheet.visibility === "VeryHidden") throw invalidOperation("Worksheet.delete");
    this.leave("Worksheet.delete");
    this.context.workbook.deleteSheet(this.sheet);
  }

  getRange(address?: string | null): HostObject {
    if (address === undefined || address === null || address === "") return this.range(wholeSheet);
    const found = addressOf(address);
    const named = found ? undefined : rangeNamed(this.context, this.sheet, address);
    if (named) return named;
    if (found === undefined) return this.referenced(address);
    if (found.sheet !== undefined && !sameName(found.sheet, this.sheet.name))
      throw invalidArgument("Worksheet.getRange");
    return this.range(found.area);
  }

  /** What a table's name, or a reference into a table, stands for. */
  private referenced(text: string): HostObject {
    const found = this.context.workbook.calculator.resolveReference(`=${text}`, this.sheet);
    if (found?.sheet !== this.sheet) throw invalidArgument("Worksheet.getRange");
    return this.range(found.area);
  }

  getCell(row: number, column: number): HostObject {
    return this.range(cellArea(row, column));
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): HostObject {
    return this.range({ row, column, rows, columns });
  }

  getUsedRange(valuesOnly?: boolean | null): HostObject {
    return this.range(this.sheet.used(valuesOnly ?? false) ?? cellArea(0, 0));
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean | null): HostObject | undefined {
    const used = this.sheet.used(valuesOnly ?? false);
    return used && this.range(used);
  }

  private range(area: Area): RangeObject {
    return RangeObject.at(this.context, this.sheet, area, "Worksheet.getRange");
  }

  /** A workbook keeps at least one visible sheet. */
  private leave(location: string): void {
    checkStructure(this.context.workbook, location);
    const others = this.context.workbook.sheets.filter((sheet) => sheet !== this.sheet);
    const next = others.find(({ visibility }) => visibility === "Visible");
    if (next === undefined) throw invalidOperation(location);
    if (this.context.workbook.activeSheet === this.sheet && location === "Worksheet.visibility")
      this.context.workbook.activate(next);
  }
}
