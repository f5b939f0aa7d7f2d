import { HostObject } from "../../richapi/hostObject";
import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { SortField } from "../../workbook/table";
import type { ObjectContext } from "../context";
import { sortCells } from "../table/sorting";

/** `range.sort`. */
export class RangeSortObject extends HostObject {
  readonly type = "RangeSort";

  constructor(
    private readonly context: ObjectContext,
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }

  apply(
    fields: readonly SortField[],
    matchCase?: boolean | null,
    hasHeaders?: boolean | null,
    orientation?: "Rows" | "Columns" | null,
  ): void {
    const { area } = this;
    const body = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
    sortCells(this.sheet, body, fields, matchCase ?? false, orientation === "Columns");
    this.context.workbook.entered(this.sheet, area);
  }
}
