import { invalidOperation, required } from "../../richapi/errors";
import { HostObject } from "../../richapi/hostObject";
import { maxColumns, maxRows } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { resolveCells } from "../cellReference";
import type { ObjectContext } from "../context";

/** `worksheet.freezePanes`. */
export class FreezePanesObject extends HostObject {
  readonly type = "WorksheetFreezePanes";

  constructor(
    private readonly context: ObjectContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  freezeRows(count?: number | null): void {
    this.freeze(count ?? 1, 0);
  }

  freezeColumns(count?: number | null): void {
    this.freeze(0, count ?? 1);
  }

  /** All rows and columns down to the end of the range stay in view. */
  freezeAt(range: unknown): void {
    const { area } = resolveCells(this.context, this.sheet, range, "WorksheetFreezePanes.freezeAt");
    this.freeze(
      area.rows === maxRows ? 0 : area.row + area.rows,
      area.columns === maxColumns ? 0 : area.column + area.columns,
    );
  }

  unfreeze(): void {
    this.freeze(0, 0);
  }

  getLocation(): HostObject {
    return required(this.getLocationOrNullObject(), "WorksheetFreezePanes.getLocation");
  }

  getLocationOrNullObject(): HostObject | undefined {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return undefined;
    const area = { row: 0, column: 0, rows: rows || maxRows, columns: columns || maxColumns };
    return this.context.create.range(this.sheet, area);
  }

  private freeze(rows: number, columns: number): void {
    // as Excel on the desktop does (OfficeDev/office-js#1463)
    if (this.sheet.visibility !== "Visible") throw invalidOperation("WorksheetFreezePanes.freezeAt");
    this.sheet.frozen = { rows, columns };
    this.context.workbook.emit({ kind: "redraw", sheet: this.sheet });
  }
}
