import { invalidArgument } from "../../richapi/errors";
import { HostObject } from "../../richapi/hostObject";
import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { SortField } from "../../workbook/table";
import type { ObjectContext } from "../context";
import { checkWritable } from "../sheet/protection";
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
    const { area, sheet } = this;
    const { workbook } = this.context;
    const across = orientation === "Columns";
    const body = !hasHeaders
      ? area
      : across
        ? { ...area, column: area.column + 1, columns: area.columns - 1 }
        : { ...area, row: area.row + 1, rows: area.rows - 1 };
    const keys = across ? area.rows : area.columns;
    if (fields.some(({ key }) => key < 0 || key >= keys)) throw invalidArgument("RangeSort.apply");
    checkWritable(sheet, area, "RangeSort.apply");
    workbook.calculator.flush();
    const areas = sortCells(sheet, body, fields, matchCase ?? false, across);
    workbook.entered(sheet, area);
    workbook.emit({ kind: "sorted", sheet, axis: across ? "columns" : "rows", areas });
  }
}
