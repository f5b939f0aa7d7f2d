import { accessDenied, invalidOperation } from "../../richapi/errors";
import { HostObject } from "../../richapi/hostObject";
import type { Area } from "../../workbook/area";
import { commonFormat } from "../../workbook/formatting";
import type { Sheet } from "../../workbook/sheet";
import type { ObjectContext } from "../context";

const standard = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** `worksheet.protection`. */
export class WorksheetProtectionObject extends HostObject {
  readonly type = "WorksheetProtection";

  constructor(
    private readonly context: ObjectContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get protected(): boolean {
    return this.sheet.protection !== undefined;
  }

  get options(): unknown {
    return { ...standard, ...this.sheet.protection?.options };
  }

  protect(options?: Readonly<Record<string, unknown>> | null, password?: string | null): void {
    if (this.protected) throw invalidOperation("WorksheetProtection.protect");
    this.sheet.protection = { options: options ?? {}, password: password ?? "" };
    this.context.workbook.emit({ kind: "sheetProtected", sheet: this.sheet });
  }

  unprotect(password?: string | null): void {
    const { protection } = this.sheet;
    if (protection && protection.password !== "" && protection.password !== password)
      throw invalidOperation("WorksheetProtection.unprotect");
    if (!protection) return;
    this.sheet.protection = undefined;
    this.context.workbook.emit({ kind: "sheetProtected", sheet: this.sheet });
  }
}

/** @throws RichApiError AccessDenied if the sheet is protected and one of the cells is locked */
export function checkWritable(sheet: Sheet, area: Area, location: string): void {
  if (sheet.protection !== undefined && commonFormat(sheet, area, "protection.locked", true) !== false)
    throw accessDenied(location);
}
