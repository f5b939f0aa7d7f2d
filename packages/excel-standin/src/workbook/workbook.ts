import { type Area, cellArea, hasCell, sameName, wholeSheet } from "./area";
import { type PropertyBag, newPropertyBag } from "./propertyBag";
import type { Calculator } from "./calculator";
import type { CellValue } from "./cell";
import type { Drawing, WorkbookEvent } from "./workbookEvent";
import type { DefinedName } from "./definedName";
import { Sheet } from "./sheet";
import type { Shift } from "./shift";
import type { Table } from "./table";
import { removeAll } from "./removeAll";
import type { CellBlock } from "./cellBlock";

type Bags = Map<string, PropertyBag>;
/** Events that change nothing that is saved. */
const passing: ReadonlySet<WorkbookEvent["kind"]> = new Set([
  "calculated",
  "selected",
  "sheetActivated",
  "sheetDeactivated",
  "drawing",
]);

type Listener = (event: WorkbookEvent) => void;

/** The state of one workbook. It is changed through its methods, so that listeners hear of every change. */
export class Workbook {
  name = "Book1.xlsx";
  /** Who is making changes at present: an add-in or a person. */
  changedBy: "ThisLocalAddin" | "Unknown" = "Unknown";
  /** Something changed that is not saved. Calculation alone, what is selected and which sheet is shown are no changes. */
  isDirty = false;
  /** `Manual`: formulas are calculated when they are entered, and on request. */
  calculationMode = "Automatic";
  /** Whether days are counted from 1904 on: the number of a day is 1462 lower. Texts that are typed are still read as of 1900. */
  startsIn1904 = false;
  /** How Excel of another language shows errors: English code → its text; what is missing is shown in English. */
  readonly localErrors = new Map<string, string>();
  /** Whether the type of an error with a message is told as that of a rich value; Excel's documentation does not say. */
  hasRichErrors = false;
  readonly names: DefinedName[] = [];
  readonly tables: Table[] = [];
  /** Set while sheets may not be added, deleted, moved, renamed or hidden; "": no password lifts it. */
  structurePassword: string | undefined;
  /** Workbooks that the add-in had opened beside this one, as base64; "": an empty one. */
  readonly opened: string[] = [];
  /** Settings of the add-in: name → JSON text. */
  readonly settings = new Map<string, string>();
  /** Set once, by the host. */
  calculator!: Calculator;
  private readonly ownBags: Bags = new Map();
  private readonly sheetBags = new WeakMap<Sheet, Bags>();
  private list: Sheet[] = [];
  private active: Sheet;
  private chosen: CellBlock;
  private readonly listeners: Listener[] = [];
  private lastId = 0;
  private drawing: Drawing | undefined;

  constructor() {
    this.active = this.newSheet("Sheet1");
    this.list.push(this.active);
    this.chosen = { sheet: this.active, area: cellArea(0, 0) };
  }

  get sheets(): readonly Sheet[] {
    return this.list;
  }

  get activeSheet(): Sheet {
    return this.active;
  }

  get selection(): CellBlock {
    return this.chosen;
  }

  /** A number that is not used in this workbook yet, for ids. */
  newId(): number {
    return ++this.lastId;
  }

  /**
   * What belongs to the workbook under a name (`comments`, `customXmlParts`, `properties`), or lies on a sheet (`charts`, `shapes`,
   * `conditionalFormats`, `dataValidations`).
   */
  bag(name: string, sheet?: Sheet): PropertyBag {
    const bags = sheet === undefined ? this.ownBags : this.bagsOn(sheet);
    let bag = bags.get(name);
    if (bag === undefined) bags.set(name, (bag = newPropertyBag(name)));
    return bag;
  }

  /** A new bag with an id of its own. */
  newBag(values: Readonly<Record<string, unknown>> = {}): PropertyBag {
    return newPropertyBag(this.newGuid("0002"), values);
  }

  /** All that lies on a sheet, by its name. */
  bagsOn(sheet: Sheet): Bags {
    let bags = this.sheetBags.get(sheet);
    if (bags === undefined) this.sheetBags.set(sheet, (bags = new Map()));
    return bags;
  }

  /** The number in the name of the next thing drawn on a sheet, as in `Chart 2`. */
  newDrawingNumber(sheet: Sheet): number {
    const count = this.bag("drawings", sheet);
    count.values["last"] = ((count.values["last"] as number | undefined) ?? 0) + 1;
    return count.values["last"] as number;
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  emit(event: WorkbookEvent): void {
    if (!passing.has(event.kind)) this.isDirty = true;
    for (const listener of this.listeners) listener(event);
  }

  /** A sheet by its name, in any case, or its id. */
  sheet(key: string): Sheet | undefined {
    return this.list.find(({ id, name }) => sameName(name, key) || sameName(id, key));
  }

  /** A name that holds within a sheet; `undefined`: in the whole workbook. */
  definedName(name: string, scope: Sheet | undefined): DefinedName | undefined {
    return this.names.find((one) => one.scope === scope && sameName(one.name, name));
  }

  table(name: string): Table | undefined {
    return this.tables.find((one) => sameName(one.name, name));
  }

  /** `Sheet2`, `Sheet3`, …: the first that is free. */
  freeSheetName(): string {
    for (let number = this.list.length + 1; ; number++)
      if (this.sheet(`Sheet${number}`) === undefined) return `Sheet${number}`;
  }

  /** @param id its own; otherwise one is made */
  addSheet(name: string, id?: string): Sheet {
    const sheet = id === undefined ? this.newSheet(name) : new Sheet(id, name);
    this.list.push(sheet);
    this.emit({ kind: "sheetAdded", sheet });
    this.calculator.rebuild();
    return sheet;
  }

  /** The caller makes sure that it is not the last sheet. References to it become #REF!. */
  deleteSheet(sheet: Sheet): void {
    const place = this.list.indexOf(sheet);
    this.list = this.list.filter((other) => other !== sheet);
    for (const table of this.tables.filter((table) => table.sheet === sheet)) this.deleteTable(table);
    this.rewriteFormulas((formula) => this.calculator.renamedFormula(formula, sheet.name, undefined));
    removeAll(this.names, ({ scope }) => scope === sheet);
    const visible = this.list.filter(({ visibility }) => visibility === "Visible");
    if (this.active === sheet)
      this.activate(visible.find((other) => this.list.indexOf(other) >= place) ?? visible.at(-1)!);
    this.emit({ kind: "sheetDeleted", sheet });
    this.calculator.rebuild();
  }

  /** References to the sheet follow. */
  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    sheet.name = name;
    const isMeant = [before, name].some((one) => this.isMentioned(one));
    if (isMeant) this.rewriteFormulas((formula) => this.calculator.renamedFormula(formula, before, name));
    this.emit({ kind: "sheetRenamed", sheet, before });
    if (isMeant) this.calculator.rebuild();
  }

  /** Whether a formula may speak of a sheet or a table. */
  private isMentioned(name: string): boolean {
    const sought = name.replaceAll("'", "''").toLowerCase();
    const mentions = (formula: string | undefined) => formula?.toLowerCase().includes(sought) === true;
    if (this.names.some(({ formula }) => mentions(formula))) return true;
    for (const sheet of this.list)
      for (const [, , cell] of sheet.cellsIn(wholeSheet)) if (mentions(cell.formula)) return true;
    return false;
  }

  /** How an error is shown. @param code in English */
  localError(code: string): string {
    return this.localErrors.get(code) ?? code;
  }

  moveSheet(sheet: Sheet, after: number): void {
    const before = this.list.indexOf(sheet);
    this.list.splice(before, 1);
    this.list.splice(after, 0, sheet);
    this.emit({ kind: "sheetMoved", sheet, before, after });
  }

  activate(sheet: Sheet): void {
    if (this.active === sheet) return;
    const before = this.active;
    this.active = sheet;
    this.chosen = { sheet, area: cellArea(0, 0) };
    this.emit({ kind: "sheetDeactivated", sheet: before });
    this.emit({ kind: "sheetActivated", sheet });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.activateDrawing(undefined);
    this.chosen = { sheet, area };
    this.emit({ kind: "selected", sheet, area });
  }

  /** Announces that the content of cells was written, and has them calculated. @param before the value of a single cell before */
  entered(sheet: Sheet, area: Area, before?: CellValue): void {
    const changes = this.calculator.entered(sheet, area);
    this.emit({ kind: "entered", sheet, area, change: "RangeEdited", before });
    if (changes.length > 0) this.emit({ kind: "formulasChanged", sheet, changes });
  }

  /** Gives a chart or a shape the focus; `undefined`: takes it from the one that has it. */
  activateDrawing(drawing: Drawing | undefined): void {
    const before = this.drawing;
    if (before?.id === drawing?.id) return;
    this.drawing = drawing;
    if (before) this.emit({ kind: "drawing", drawing: before, change: "Deactivated" });
    if (drawing) this.emit({ kind: "drawing", drawing, change: "Activated" });
  }

  /** The chart or the shape that has the focus. */
  get activeDrawing(): Drawing | undefined {
    return this.drawing;
  }

  addTable(table: Table): void {
    this.tables.push(table);
    table.sheet.anchored.add(table);
    this.emit({ kind: "tableAdded", table });
    this.calculator.rebuild();
  }

  /** Structured references to the table follow. */
  renameTable(table: Table, name: string): void {
    const before = table.name;
    table.name = name;
    if (this.isMentioned(before))
      this.rewriteFormulas((formula) => this.calculator.tableRenamedFormula(formula, before, name));
    this.emit({ kind: "redraw", sheet: table.sheet });
    this.calculator.rebuild();
  }

  /** Structured references to a column follow, once its header has another name. */
  columnRenamed(table: Table, before: string, after: string): void {
    const renamed = { table: table.name, before, after };
    this.rewriteFormulas((formula, on, row, column) => {
      const isInside = on === table.sheet && hasCell(table.area, row, column);
      return this.calculator.columnRenamedFormula(formula, renamed, isInside);
    });
    this.calculator.rebuild();
  }

  /** The cells stay as they are. */
  deleteTable(table: Table): void {
    removeAll(this.tables, (other) => other === table);
    table.sheet.anchored.delete(table);
    this.emit({ kind: "tableDeleted", table });
    this.calculator.rebuild();
  }

  /** Moves cells of a sheet; formulas, names and all that lies on them follow. Spilled values are calculated again. */
  shift(sheet: Sheet, shift: Shift): void {
    clearSpills(sheet);
    sheet.shift(shift);
    removeAll(this.tables, (table) => table.sheet === sheet && !sheet.anchored.has(table));
    this.rewriteFormulas((formula, on) => this.calculator.shiftedFormula(formula, on, sheet, shift));
    this.calculator.rebuild();
  }

  /** Cuts cells and pastes them elsewhere, perhaps on another sheet: references to them, names and all that lies on them follow. */
  moveCells(from: CellBlock, to: CellBlock): void {
    const away = [to.area.row - from.area.row, to.area.column - from.area.column] as const;
    clearSpills(from.sheet);
    this.rewriteFormulas((formula, on) => this.calculator.movedFormula(formula, on, from, to));
    const cells = [...from.sheet.cellsIn(from.area)];
    for (const [row, column] of cells) from.sheet.remove(row, column);
    for (const [row, column] of [...to.sheet.cellsIn(to.area)]) to.sheet.remove(row, column);
    for (const [row, column, cell] of cells)
      Object.assign(to.sheet.ensure(row + away[0], column + away[1]), cell);
    if (from.sheet === to.sheet)
      for (const anchored of from.sheet.anchoredIn(from.area, true)) {
        const { row, column } = anchored.area;
        anchored.area = { ...anchored.area, row: row + away[0], column: column + away[1] };
      }
    this.calculator.rebuild();
    this.emit({ kind: "entered", sheet: from.sheet, area: from.area, change: "RangeEdited" });
    this.emit({ kind: "entered", sheet: to.sheet, area: to.area, change: "RangeEdited" });
  }

  /** Replaces the text of every formula, in cells and names; names are in no cell, and without a scope on the active sheet. */
  private rewriteFormulas(
    rewritten: (formula: string, on: Sheet, row: number, column: number) => string,
  ): void {
    for (const sheet of this.list)
      for (const [row, column, cell] of sheet.cellsIn(wholeSheet))
        if (cell.formula !== undefined) cell.formula = rewritten(cell.formula, sheet, row, column);
    for (const name of this.names) name.formula = rewritten(name.formula, name.scope ?? this.active, -1, -1);
  }

  private newSheet(name: string): Sheet {
    return new Sheet(this.newGuid("0001"), name);
  }

  private newGuid(kind: string): string {
    return `{${String(this.newId()).padStart(8, "0")}-${kind}-0000-0000-000000000000}`;
  }
}

function clearSpills(sheet: Sheet): void {
  for (const [, , cell] of sheet.cellsIn(wholeSheet)) {
    if (cell.spilledFrom === undefined) continue;
    cell.value = "";
    cell.spilledFrom = undefined;
    cell.rich = undefined;
  }
}
