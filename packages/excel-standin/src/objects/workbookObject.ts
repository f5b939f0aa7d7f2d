import { required } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { cellArea } from "../workbook/area";
import { ApplicationObject } from "./application";
import type { PropertyBagCollection } from "./propertyBag/propertyBagObject";
import { sheetProperty, workbookProperty } from "./propertyBag/typeDefinitions";
import type { ObjectContext } from "./context";
import { NamedItemCollectionObject } from "./namedItems";
import { RangeAreasObject } from "./range/rangeAreas";
import { functionsObject } from "./worksheetFunctions";
import { SettingCollectionObject } from "./settings";
import { TableCollectionObject } from "./table/tableCollection";
import { WorksheetCollectionObject } from "./worksheetCollection";

/** `context.workbook`. */
export class WorkbookObject extends HostObject {
  readonly type = "Workbook";

  constructor(private readonly context: ObjectContext) {
    super();
  }

  get name(): string {
    return this.context.workbook.name;
  }

  readonly readOnly = false;
  readonly autoSave = true;
  readonly previouslySaved = true;
  chartDataPointTrack = true;
  readonly usePrecisionAsDisplayed = false;
  readonly calculationEngineVersion = 191029;

  get isDirty(): boolean {
    return this.context.workbook.isDirty;
  }

  set isDirty(isDirty: boolean) {
    this.context.workbook.isDirty = isDirty;
  }

  /** `context.runtime`. */
  get _Runtime(): HostObject {
    return workbookProperty(this.context, "runtime", "Runtime");
  }

  /** `workbook.functions`: Excel's own functions, called one by one. */
  get functions(): HostObject {
    return functionsObject(this.context);
  }

  get application(): HostObject {
    return new ApplicationObject(this.context);
  }

  get worksheets(): HostObject {
    return new WorksheetCollectionObject(this.context);
  }

  get names(): HostObject {
    return new NamedItemCollectionObject(this.context);
  }

  get tables(): HostObject {
    return new TableCollectionObject(this.context, undefined);
  }

  get comments(): HostObject {
    return workbookProperty(this.context, "comments", "CommentCollection");
  }

  get notes(): HostObject {
    return workbookProperty(this.context, "notes", "NoteCollection");
  }

  get bindings(): HostObject {
    return workbookProperty(this.context, "bindings", "BindingCollection");
  }

  get customXmlParts(): HostObject {
    return workbookProperty(this.context, "customXmlParts", "CustomXmlPartCollection");
  }

  get properties(): HostObject {
    return workbookProperty(this.context, "properties", "DocumentProperties");
  }

  get settings(): HostObject {
    return new SettingCollectionObject(this.context);
  }

  /** Where the custom-function runtime delivers its results. */
  get customFunctions(): HostObject | undefined {
    return this.context.service("customFunctions");
  }

  getSelectedRange(): HostObject {
    const { sheet, area } = this.context.workbook.selection;
    return this.context.create.range(sheet, area);
  }

  /** Only one block: of several, Univer's grid reports the last. */
  getSelectedRanges(): HostObject {
    const { sheet, area } = this.context.workbook.selection;
    return new RangeAreasObject(this.context, sheet, [area]);
  }

  get styles(): HostObject {
    return workbookProperty(this.context, "styles", "StyleCollection");
  }

  get protection(): HostObject {
    return workbookProperty(this.context, "protection", "WorkbookProtection");
  }

  get pivotTables(): HostObject {
    return workbookProperty(this.context, "pivotTables", "PivotTableCollection");
  }

  get tableStyles(): HostObject {
    return workbookProperty(this.context, "tableStyles", "TableStyleCollection");
  }

  getActiveChartOrNullObject(): HostObject | undefined {
    return this.activeDrawing("Chart", "charts", "ChartCollection");
  }

  getActiveChart(): HostObject {
    return required(this.getActiveChartOrNullObject(), "Workbook.getActiveChart");
  }

  getActiveShapeOrNullObject(): HostObject | undefined {
    return this.activeDrawing("Shape", "shapes", "ShapeCollection");
  }

  getActiveShape(): HostObject {
    return required(this.getActiveShapeOrNullObject(), "Workbook.getActiveShape");
  }

  private activeDrawing(type: string, bag: string, collection: string): HostObject | undefined {
    const active = this.context.workbook.activeDrawing;
    if (active?.type !== type) return undefined;
    return (sheetProperty(this.context, active.sheet, bag, collection) as PropertyBagCollection).find(
      active.id,
    );
  }

  getIsActiveCollabSession(): boolean {
    return false;
  }

  /** The other workbook would be another window's. */
  createAndOpenWorkbook(base64?: string | null): void {
    this.context.workbook.opened.push(base64 ?? "");
  }

  /** There is no file to save or to close. */
  save(): void {
    this.isDirty = false;
  }

  close(): void {}

  getActiveCell(): HostObject {
    const { sheet, area } = this.context.workbook.selection;
    return this.context.create.range(sheet, cellArea(area.row, area.column));
  }

  // office.js asks for the range of an event by the reference that the event carried
  _GetRangeForEventByReferenceId(id: string): HostObject | undefined {
    return this.context.keptObjects.object(id);
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: string): HostObject | undefined {
    return this.context.keptObjects.object(id);
  }

  _GetObjectByReferenceId(id: string): HostObject | undefined {
    return this.context.keptObjects.object(id);
  }

  _GetObjectTypeNameByReferenceId(id: string): string | undefined {
    return this.context.keptObjects.object(id)?.type;
  }
}
