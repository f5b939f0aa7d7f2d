import { invalidArgument, itemAlreadyExists } from "../richapi/errors";
import { HostCollection, type HostObject } from "../richapi/hostObject";
import type { ObjectContext } from "./context";
import { checkStructure } from "./sheet/structure";
import { WorksheetObject, checkedSheetName } from "./worksheetObject";

/** `workbook.worksheets`. */
export class WorksheetCollectionObject extends HostCollection {
  readonly type = "WorksheetCollection";

  constructor(private readonly context: ObjectContext) {
    super();
  }

  get items(): readonly WorksheetObject[] {
    return this.context.workbook.sheets.map((sheet) => new WorksheetObject(this.context, sheet));
  }

  find(key: string): HostObject | undefined {
    const sheet = this.context.workbook.sheet(key);
    return sheet && new WorksheetObject(this.context, sheet);
  }

  getActiveWorksheet(): HostObject {
    return new WorksheetObject(this.context, this.context.workbook.activeSheet);
  }

  getFirst(visibleOnly?: boolean | null): HostObject {
    return this.counted(visibleOnly)[0]!;
  }

  getLast(visibleOnly?: boolean | null): HostObject {
    return this.counted(visibleOnly).at(-1)!;
  }

  override getCount(visibleOnly?: boolean | null): number {
    return this.counted(visibleOnly).length;
  }

  add(name?: string | null): HostObject {
    const { workbook } = this.context;
    checkStructure(workbook, "WorksheetCollection.add");
    if (name === "") throw invalidArgument("WorksheetCollection.add");
    const wanted = name ?? workbook.freeSheetName();
    checkedSheetName(wanted, "WorksheetCollection.add");
    if (workbook.sheet(wanted)) throw itemAlreadyExists("WorksheetCollection.add");
    return new WorksheetObject(this.context, workbook.addSheet(wanted));
  }

  private counted(visibleOnly: boolean | null | undefined): readonly WorksheetObject[] {
    return visibleOnly ? this.items.filter(({ visibility }) => visibility === "Visible") : this.items;
  }
}
